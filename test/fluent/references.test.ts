import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BASE_RECORDS, SDK } from '../../tools/check/base_records.ts'
import { Definitions } from '../../tools/check/definitions.ts'
import { namedColumns } from '../../tools/check/named_columns.ts'
import { type Build, recordsOf } from '../../tools/check/records.ts'
import { identities, references, settingsAndEvents } from '../../tools/check/references.ts'
import { calledModules, scriptFields } from '../../tools/check/script_fields.ts'
import { buildToBreak as fresh, valuesOf } from '../support/broken_build.ts'

const NOBODY = '00000000000000000000000000000000'

describe('records that point to others are found to be at fault', () => {
  const faults = (build: Build) => references(build, new Definitions(build)).faults

  it.each([
    ['sys_security_acl_role', 'sys_security_acl'],
    ['sys_security_acl_role', 'sys_user_role'],
    ['sys_ui_action_role', 'sys_ui_action'],
    ['sys_properties_category_m2m', 'property'],
    ['sys_ui_form_section', 'sys_ui_section'],
    ['sys_ui_list_element', 'list_id'],
    ['sys_app_module', 'application'],
    ['sys_ws_operation', 'web_service_definition'],
    ['sys_atf_step', 'test'],
    ['sys_atf_step', 'step_config'],
    ['sys_variable_value', 'variable'],
  ])('%s, when its %s is in no record of the build', (table, column) => {
    const build = fresh()
    valuesOf(build, table)[column] = NOBODY
    expect(faults(build)).toEqual([expect.stringContaining(`${column} points to no `) as string])
  })

  it('when they point to a record of another table', () => {
    const build = fresh()
    valuesOf(build, 'sys_ui_action_role')['sys_user_role'] = valuesOf(build, 'sys_app_module')['sys_id']!
    expect(faults(build)).toEqual([
      expect.stringContaining('sys_user_role points to no sys_user_role') as string,
    ])
  })

  it('when one of several is missing', () => {
    const build = fresh()
    const route = valuesOf(build, 'sys_ws_operation', ({ enforce_acl }) => enforce_acl !== '')
    route['enforce_acl'] = `${route['enforce_acl'] ?? ''},${NOBODY}`
    expect(faults(build)).toHaveLength(1)
  })

  it('when a text that names a record names none', () => {
    const build = fresh()
    valuesOf(build, 'sys_variable_value')['document_key'] = NOBODY
    expect(faults(build)).toEqual([expect.stringContaining('points to no record of this build') as string])
  })

  it('when an ACL is of a kind that no instance has', () => {
    const build = fresh()
    valuesOf(build, 'sys_security_acl')['operation'] = 'peruse'
    expect(faults(build)).toHaveLength(1)
  })

  it('when a column refers to a table that nobody knows', () => {
    const build = fresh()
    valuesOf(build, 'sys_dictionary', ({ reference }) => reference === 'incident')['reference'] = 'incidents'
    expect(faults(build)).toEqual([expect.stringContaining('reference points to no sys_db_object') as string])
  })

  it('when a setting is for a role that the app does not have', () => {
    const build = fresh()
    valuesOf(build, 'sys_properties')['write_roles'] = 'x_secx_azmon.admn'
    expect(faults(build)).toEqual([expect.stringContaining('names the role x_secx_azmon.admn') as string])
  })
})

test.each(BASE_RECORDS)(
  'the records of $table that every instance has are in $source',
  ({ values, source }) => {
    const text = readFileSync(join(SDK, source), 'utf8')
    expect(values.filter((value) => !text.includes(`'${value}'`))).toEqual([])
  },
)

describe('records are found to be at fault', () => {
  it('when two have the same sys_id', () => {
    const build = fresh()
    const [first, second] = recordsOf(build, 'sys_ui_action')
    second!.values['sys_id'] = first!.values['sys_id']!
    expect(identities(build).faults).toHaveLength(1)
  })

  it('when an object was turned into text', () => {
    const build = fresh()
    build.files.push({ path: 'update/a.xml', text: '<roles>[object Object]</roles>' })
    expect(identities(build).faults).toHaveLength(1)
  })

  it('when the event of a script action is not registered', () => {
    const build = fresh()
    valuesOf(build, 'sysevent_script_action')['event_name'] = 'x_secx_azmon.nothing'
    expect(settingsAndEvents(build).faults).toHaveLength(1)
  })

  it('when the settings form names a section that is not there', () => {
    const build = fresh()
    const module = valuesOf(build, 'sys_app_module', ({ query = '' }) => query.includes('sysparm_category'))
    module['query'] = module['query']!.replace('Operation', 'Operations')
    expect(settingsAndEvents(build).faults.join('\n')).toMatch(
      /"x_secx_azmon Operations", which is not there[^]*no module shows/,
    )
  })

  it('when a notification waits for an event that is not registered', () => {
    const build = fresh()
    valuesOf(build, 'sysevent_email_action')['event_name'] = 'x_secx_azmon.other'
    expect(settingsAndEvents(build).faults).toEqual([expect.stringContaining('is not registered') as string])
  })

  it('when a setting stands on no section', () => {
    const build = fresh()
    const at = build.records.findIndex(({ table }) => table === 'sys_properties_category_m2m')
    build.records.splice(at, 1)
    expect(settingsAndEvents(build).faults).toEqual([expect.stringContaining('is on 0 sections') as string])
  })
})

it('the menu leads to the dashboard', () => {
  const build = fresh()
  const { sys_id = 'none' } = valuesOf(build, 'par_dashboard')
  const module = valuesOf(build, 'sys_app_module', ({ query }) => query?.startsWith('now/') ?? false)
  expect(module['query']).toBe(
    `now/platform-analytics-workspace/dashboards/params/edit/false/sys-id/${sys_id}`,
  )
})

describe('tables and columns that records name are found to be at fault', () => {
  const faults = (build: Build) => namedColumns(build, new Definitions(build)).faults
  const no = (what: string) => [expect.stringContaining(what) as string]
  const alertList = (build: Build) =>
    valuesOf(build, 'sys_app_module', ({ name, filter }) => name === 'x_secx_azmon_alert' && filter !== '')

  it.each([
    ['a list', 'sys_ui_list_element', 'element', 'colour'],
    ['a form', 'sys_ui_element', 'element', 'colour'],
    ['a label', 'sys_documentation', 'element', 'colour'],
    ['a list of choices', 'sys_choice', 'element', 'colour'],
    ['the filter of a business rule', 'sys_script', 'filter_condition', 'colour=red^EQ'],
  ])('when %s has a column that is not there', (_what, table, column, value) => {
    const build = fresh()
    valuesOf(build, table, (values) => values[column] !== '' && !values[column]?.startsWith('.'))[column] =
      value
    expect(faults(build)).toEqual(no('has no column colour'))
  })

  it('when an ACL is on a column that is not there', () => {
    const build = fresh()
    valuesOf(build, 'sys_security_acl', ({ name }) => name?.endsWith('.payload') ?? false)['name'] =
      'x_secx_azmon_delivery.colour'
    expect(faults(build)).toEqual(no('has no column colour'))
  })

  it('when a related list hangs on a column that is not there', () => {
    const build = fresh()
    valuesOf(build, 'sys_ui_related_list_entry')['related_list'] = 'x_secx_azmon_delivery.colour'
    expect(faults(build)).toEqual(no('has no column colour'))
  })

  it('when an index is on a column that is not there', () => {
    const build = fresh()
    build.tables.get('x_secx_azmon_alert')!.indexes[0]!.columns.push('colour')
    expect(faults(build)).toEqual(no('has no column colour'))
  })

  it('when a menu entry filters by a column that is not there', () => {
    const build = fresh()
    alertList(build)['filter'] = 'state=fired^ORcolour=red'
    expect(faults(build)).toEqual(no('has no column colour'))
  })

  it('when a menu entry leads to a list that sorts by one', () => {
    const build = fresh()
    const module = valuesOf(build, 'sys_app_module', ({ link_type }) => link_type === 'DIRECT')
    module['query'] = 'x_secx_azmon_alert_list.do?sysparm_query=state%3Dfired%5EORDERBYDESCcolour'
    expect(faults(build)).toEqual(no('has no column colour'))
  })

  it.each([
    ['a recipient', { recipient_fields: 'colour' }],
    ['a subject', { subject: '${colour}' }],
  ])('when a notification takes %s from a column that is not there', (_what, values) => {
    const build = fresh()
    Object.assign(valuesOf(build, 'sysevent_email_action'), values)
    expect(faults(build)).toEqual(no('has no column colour'))
  })

  describe('when a widget of the dashboard', () => {
    const LINE = (props = '') => props.includes('trendByFields":[{')
    const BARS = (props = '') => props.includes('groupByField')

    it.each([
      [
        'filters by a column that is not there',
        BARS,
        /"filterQuery":"/,
        '"filterQuery":"colour=red^',
        'column colour',
      ],
      ['groups by one', BARS, /"groupByField":"\w+"/, '"groupByField":"colour"', 'column colour'],
      ['follows one', LINE, /"field":"\w+"/, '"field":"colour"', 'column colour'],
      [
        'sums one',
        (props) => BARS(props) && props?.includes('aggregateField') === false,
        /"aggregateFunction"/,
        '"aggregateField":"colour","aggregateFunction"',
        'column colour',
      ],
      ['reads a table that is not there', BARS, /"dataSource":"\w+"/, '"dataSource":"none"', 'table of none'],
    ])('%s', (_what, is, from, to, fault) => {
      const build = fresh()
      const widget = valuesOf(build, 'par_dashboard_widget', ({ component_props }) => is(component_props))
      widget['component_props'] = widget['component_props']!.replace(from, to)
      expect(faults(build)).toEqual(no(fault))
    })
  })

  it('when a filter walks over a reference to a column that is not there', () => {
    const build = fresh()
    alertList(build)['filter'] = 'incident.colour=red'
    expect(faults(build)).toEqual(no('has no column incident.colour'))
  })

  it('when a record has a column that its table does not have', () => {
    const build = fresh()
    valuesOf(build, 'sysauto_script')['colour'] = 'red'
    expect(faults(build)).toEqual(no('sysauto_script has no column colour'))
  })

  it('when a privilege is for a table that is not there', () => {
    const build = fresh()
    valuesOf(build, 'sys_scope_privilege', ({ target_name }) => target_name === 'cmdb_ci')['target_name'] =
      'cmdb_cis'
    expect(faults(build)).toEqual(no('there is no table cmdb_cis'))
  })

  it('when a business rule is on a table that is not there', () => {
    const build = fresh()
    valuesOf(build, 'sys_script', ({ filter_condition }) => filter_condition === '')['collection'] =
      'incidents'
    expect(faults(build)).toEqual(no('there is no table incidents'))
  })
})

describe('calls of modules are found to be at fault', () => {
  const faults = (build: Build) => calledModules(build, scriptFields(build, new Definitions(build))).faults

  it('when a script loads a module in a way that cannot be read', () => {
    const build = fresh()
    const route = valuesOf(build, 'sys_ws_operation')
    route['operation_script'] = route['operation_script']!.replace(/const \{ (\w+) \} =/, 'const $1 =')
    expect(faults(build)).toEqual([
      expect.stringContaining('loads a module in a way that this check cannot read') as string,
    ])
  })

  it('when a script calls a function that no module exports', () => {
    const build = fresh()
    const route = valuesOf(build, 'sys_ws_operation')
    route['operation_script'] = route['operation_script']!.replace(/\{ \w+ \}/, '{ nothing }')
    expect(faults(build)).toEqual([expect.stringContaining('exports no function nothing') as string])
  })

  it('when a script include requires a module that is not built', () => {
    const build = fresh()
    const values = { sys_id: NOBODY, script: "a = require('./src/server/nowhere.ts').look('b')" }
    build.records.push({ file: 'update/a.xml', table: 'sys_script_include', values })
    expect(faults(build)).toHaveLength(1)
  })

  it('when a module imports one that is not built', () => {
    const build = fresh()
    build.modules.set(
      'x_secx_azmon/a/1/src/server/a.ts',
      "import { b } from './b.ts'\nimport c from 'lodash'",
    )
    expect(faults(build)).toHaveLength(2)
  })
})
