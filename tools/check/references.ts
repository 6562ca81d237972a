import { isBaseRecord } from './base_records.ts'
import type { Definitions } from './definitions.ts'
import { type Build, recordsOf } from './records.ts'
import { Rules } from './rules.ts'

/**
 * What the SDK lets through and the platform drops without a word (docs/facts/packaging.md#unchecked-names):
 * records that point to nothing. A reference is good if the build holds the record, or if it is one of every
 * instance (base_records.ts).
 */
export function references(build: Build, definitions: Definitions): Rules {
  const rules = new Rules('references to other records')
  const tableOf = new Map(build.records.map(({ table, values }) => [values.sys_id ?? '', table]))
  const roles = new Set(recordsOf(build, 'sys_user_role').map(({ values }) => values.name))
  const isThere = (target: string, value: string): boolean => {
    const found = tableOf.get(value)
    if (found !== undefined) return definitions.isA(found, target)
    return isBaseRecord(target, value) || (target === 'sys_db_object' && definitions.hasTable(value))
  }
  const isNamed = (target: string, name = '') => name !== '' && isBaseRecord(target, name)
  for (const { file, table, values, names = {} } of build.records) {
    for (const [name, value] of Object.entries(values)) {
      const target = value === '' ? '' : definitions.referenceOf(table, name)
      if (target !== '') {
        for (const one of value.split(','))
          rules.expect(
            isThere(target, one) || isNamed(target, names[name]),
            file,
            `${name} points to no ${target} of this build: ${one}`,
          )
      } else if (definitions.column(table, name)?.type === 'user_roles') {
        for (const role of value.split(',').filter(Boolean))
          rules.expect(roles.has(role), file, `${name} names the role ${role}, which the app does not have`)
      } else if (name !== 'sys_id' && SYS_ID.test(value)) {
        rules.expect(tableOf.has(value), file, `${name} points to no record of this build: ${value}`)
      }
    }
  }
  return rules
}

const SYS_ID = /^[0-9a-f]{32}$/

/** Ids, texts and names that have to be one of a kind, and values that were meant to be text. */
export function identities(build: Build): Rules {
  const rules = new Rules('records that stand for themselves')
  const seen = new Map<string, string>()
  for (const { table, values, file } of build.records) {
    const id = values.sys_id ?? ''
    if (id === '') continue
    const other = seen.get(id)
    rules.expect(other === undefined, file, `${table} ${id} stands in ${other} too: give it an id of its own`)
    seen.set(id, file)
  }
  for (const { path, text } of build.files)
    rules.expect(!text.includes('[object Object]'), path, 'holds "[object Object]": use the literal value')
  return rules
}

/** Events are registered; the settings form shows every section, and every setting is on one. */
export function settingsAndEvents(build: Build): Rules {
  const rules = new Rules('settings and events in their places')
  const events = new Set(recordsOf(build, 'sysevent_register').map(({ values }) => values.event_name))
  for (const table of ['sysevent_script_action', 'sysevent_email_action'])
    for (const { file, values } of recordsOf(build, table))
      rules.expect(events.has(values.event_name), file, `the event ${values.event_name} is not registered`)

  // The form looks its sections up by name: one that is misspelt would just be missing.
  const sections = recordsOf(build, 'sys_properties_category').map(({ values }) => values.name ?? '')
  const reachable: string[] = []
  for (const { file, values } of recordsOf(build, 'sys_app_module')) {
    if (!values.query?.startsWith('system_properties_ui.do')) continue
    const shown = (new URLSearchParams(values.query.split('?')[1]).get('sysparm_category') ?? '').split(',')
    for (const name of shown)
      rules.expect(sections.includes(name), file, `shows the section "${name}", which is not there`)
    reachable.push(...shown)
  }
  for (const name of sections)
    rules.expect(reachable.includes(name), 'sys_app_module', `no module shows the section "${name}"`)
  const places = recordsOf(build, 'sys_properties_category_m2m').map(({ values }) => values.property)
  for (const { file, values } of recordsOf(build, 'sys_properties')) {
    const count = places.filter((property) => property === values.sys_id).length
    rules.expect(count === 1, file, `${values.name} is on ${count} sections: put it on one`)
  }
  return rules
}
