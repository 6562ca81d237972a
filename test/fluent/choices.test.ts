import { ALERT_KINDS } from '../../src/server/azure/alert.ts'
import { TOKEN_REASONS } from '../../src/server/entra/verdict.ts'
import { DELIVERY_REASONS } from '../../src/server/reasons/reasons.ts'
import { OUTCOME_LABELS } from '../../tools/build/code_labels.ts'
import { readBuild, recordsOf } from '../../tools/check/records.ts'
import { builtAppFolder } from '../support/built_app.ts'

const build = readBuild(builtAppFolder())
const REFUSED = ['body_too_large', 'subscription_not_allowed']

const reasons = Object.keys(DELIVERY_REASONS).filter((reason) => !REFUSED.includes(reason))
const refusals = [
  ...Object.keys(TOKEN_REASONS).filter((reason) => !reason.startsWith('accepted')),
  ...REFUSED,
]

/** An update set cannot change a column's type, and rows of earlier versions hold plain text. */
describe.each([
  ['x_secx_azmon_alert', 'kind', ALERT_KINDS],
  ['x_secx_azmon_alert', 'reason', reasons],
  ['x_secx_azmon_delivery', 'outcome', Object.keys(OUTCOME_LABELS)],
  ['x_secx_azmon_delivery', 'reason', reasons],
  ['x_secx_azmon_refusal', 'reason', refusals],
])('%s.%s', (table, element, codes) => {
  const column = build.tables.get(table)?.columns.find(({ name }) => name === element)

  test('stays text', () => {
    expect(column?.type).toBe('string')
  })

  test('has a label for each code, and no two alike', () => {
    const choices = column?.choices ?? []
    expect(choices.map(({ value }) => value)).toEqual(codes)
    expect(new Set(choices.map(({ label }) => label)).size).toBe(codes.length)
    for (const { value, label } of choices) expect(label).not.toBe(value)
  })
})

test('colours are on the app’s own tables, on values that a list can show', () => {
  const styles = recordsOf(build, 'sys_ui_style').map(({ values }) => values)
  expect(styles.length).toBeGreaterThan(0)
  for (const { name = '', element = '', value = '' } of styles) {
    const column = build.tables.get(name)?.columns.find((one) => one.name === element)
    expect(column?.choices.map((choice) => choice.value)).toContain(value)
  }
})

describe('the menu', () => {
  const modules = recordsOf(build, 'sys_app_module')
    .map(({ values }) => values)
    .sort((a, b) => Number(a['order']) - Number(b['order']))
  const groups = new Map<string, string[]>()
  let group: string[] = []
  for (const { link_type, title = '' } of modules) {
    if (link_type === 'SEPARATOR') groups.set(title, (group = []))
    else group.push(title)
  }

  test('is in groups', () => {
    expect(Object.fromEntries(groups)).toEqual({
      Alerts: ['Overview', 'Dashboard', 'Open alerts', 'All alerts', 'Alerts without CI'],
      Deliveries: ['Deliveries', 'Preview', 'Retention runs'],
      Configuration: [
        'Set up',
        'Settings: Who may call',
        'Settings: Incident defaults',
        'Settings: Life of an alert',
        'Settings: CI binding',
        'Settings: Operation',
        'Callers',
        'Mapping rules',
        'CI classes',
        'CI links',
        'CI search runs',
      ],
      Troubleshooting: ['Refused calls', 'Failed deliveries', 'Signing keys', 'Notices', 'Log'],
      Help: ['Documentation and support'],
    })
  })

  test('has an order of its own for each entry', () => {
    expect(new Set(modules.map(({ order }) => order)).size).toBe(modules.length)
  })
})

test('a workspace has a form action for each button of the incident', () => {
  const buttons = recordsOf(build, 'sys_ui_action').filter(({ values }) => values['table'] === 'incident')
  const actions = recordsOf(build, 'sys_ux_form_action').map(({ values }) => values['ui_action'])
  expect(buttons).toHaveLength(2)
  for (const { values } of buttons) {
    expect(values).toMatchObject({ format_for_configurable_workspace: 'true', form_button_v2: 'true' })
    expect(actions).toContain(values['sys_id'])
  }
})

test('nothing is added to the layouts of forms of the base system', () => {
  const names = ['sys_ui_related_list', 'sys_ui_list', 'sys_ui_form', 'sys_ui_section'].flatMap((table) =>
    recordsOf(build, table).map(({ values }) => values['name'] ?? ''),
  )
  for (const name of names) expect(name).toMatch(/^x_secx_azmon_/)
})
