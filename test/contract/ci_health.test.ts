import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { machine } from '../support/alerts.ts'
import { dictionaryWith } from '../support/dictionary_with.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'
import { basic } from './calls.ts'

/** What the health report says of the search for CIs, and that a wrong row or setting costs no delivery. */
let story: Storyteller
beforeEach(async () => {
  story = await tellStories()
  await story.deliver()
})

const VM_TYPE = 'microsoft.compute/virtualmachines'
const CLASSES = 'x_secx_azmon_ci_class'
const NEXT = 'Take the step out of the setting x_secx_azmon.cmdb.rungs, or set what it needs.'

async function attention(): Promise<string[]> {
  const headers = { authorization: basic('vera.viewer') }
  const { json } = await story.app.request('GET', '/api/x_secx_azmon/secure_export/health', { headers })
  return (json as { result: { attention: string[] } }).result.attention
}
function changeClass(type: string, values: Record<string, string>): void {
  const [row] = story.app.rows(CLASSES, { arm_type: type })
  story.app.node.store.update(PLATFORM, CLASSES, row?.['sys_id'] ?? '', values)
}

test('the shipped CI classes and steps give no cause for complaint', async () => {
  expect(await attention()).toEqual([])
})

describe('a row of CI classes', () => {
  test.each([
    [{ ci_class: 'u_nowhere' }, 'this instance has no table u_nowhere.'],
    [{ id_field: 'u_nothing' }, 'the table cmdb_ci_vm_instance has no field u_nothing.'],
    [{ id_field: '' }, 'CI class or id field is empty.'],
  ])(
    'with %j is complained of by its type, and deliveries find their CI by other steps',
    async (values, why) => {
      changeClass(VM_TYPE, values)
      expect(await attention()).toEqual([
        `CI classes: Row ${VM_TYPE}: ${why} Correct the rows, or clear Active on them. Until then CIs of such resources are found by the other steps only.`,
      ])
      const told = await story.deliver({ id: 'b', target: machine('shop-web-02') })
      expect(told).toMatchObject({ status: 200, outcome: 'opened' })
      const [alert] = story.app.rows('x_secx_azmon_alert', { number: told.alert ?? '' })
      expect(alert?.['ci_rung']).toBe('cloud')
    },
  )

  test('of a class of the customer’s own is complained of while the app can read no CI of it', async () => {
    const odd = 'cmdb_ci_vcenter_object'
    changeClass(VM_TYPE, { ci_class: odd, id_field: 'name' })
    expect(await attention()).toEqual([
      expect.stringMatching(
        `^CI classes: Row ${VM_TYPE}: no CI of ${odd} can be read.*cross-scope privilege`,
      ),
    ])
    const { store } = story.app.node
    store.insert(PLATFORM, odd, { name: 'odd' })
    expect(await attention()).toHaveLength(1)
    const [scope] = story.app.rows('sys_scope', { scope: 'x_secx_azmon' })
    store.insert(PLATFORM, 'sys_scope_privilege', {
      source_scope: scope?.['sys_id'] ?? '',
      target_type: 'sys_db_object',
      target_name: odd,
      operation: 'read',
      status: 'allowed',
    })
    expect(await attention()).toEqual([])
  })

  test('that was shipped for a plugin which this instance lacks is not complained of', async () => {
    story = await tellStories({ dictionary: dictionaryWith({ without: ['cmdb_ci_nat_gateway'] }) })
    await story.deliver()
    expect(await attention()).toEqual([])
  })

  test('that is switched off is not complained of', async () => {
    changeClass(VM_TYPE, { ci_class: 'u_nowhere', active: 'false' })
    expect(await attention()).toEqual([])
  })

  test('is complained of together with those that have the same fault', async () => {
    const types = story.app.rows(CLASSES).map((row) => row['arm_type']!)
    for (const type of types.slice(0, 7)) changeClass(type, { ci_class: 'u_nowhere' })
    const complaints = await attention()
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toMatch(/^CI classes: Rows (\S+, ){4}\S+ and 2 more: this instance has no table/)
  })
})

describe('a step that is on', () => {
  test('for classes while no row is active is complained of', async () => {
    for (const { arm_type: type } of story.app.rows(CLASSES)) changeClass(type!, { active: 'false' })
    expect(await attention()).toEqual([
      `CI lookup order: The step class finds nothing: no row of CI classes is active. ${NEXT}`,
    ])
  })

  test.each([
    [{ 'cmdb.rungs': 'class,tag' }, 'The step tag finds nothing: x_secx_azmon.cmdb.tag names no tag.'],
    [
      { 'cmdb.tag': 'servicenow-ci' },
      'Setting x_secx_azmon.cmdb.tag names the tag "servicenow-ci", but the step tag is not in x_secx_azmon.cmdb.rungs.',
    ],
  ])('with %j is complained of', async (settings, complaint) => {
    story.set(settings)
    expect(await attention()).toEqual([`CI lookup order: ${complaint} ${NEXT}`])
  })

  test('for tags, with one named, is not', async () => {
    story.set({ 'cmdb.rungs': 'class,tag', 'cmdb.tag': 'servicenow-ci' })
    expect(await attention()).toEqual([])
  })

  test('on a table that this instance lacks is complained of', async () => {
    story = await tellStories({ dictionary: dictionaryWith({ without: ['sys_object_source'] }) })
    await story.deliver()
    expect(await attention()).toEqual([
      `CI lookup order: The step source finds nothing: this instance has no sys_object_source.id. ${NEXT}`,
    ])
  })
})

test('checking the CI classes takes one query', async () => {
  const { statements } = story.app.node.store
  const spy = jest.spyOn(statements, 'all')
  await attention()
  const asked = spy.mock.calls.filter(
    ([by, sql]) => by === 'app' && /FROM "(x_secx_azmon_ci_class|cmdb|sys_object_source)/.test(sql),
  )
  spy.mockRestore()
  expect(asked).toHaveLength(1)
})
