import type { BuildRecord } from '../../../packages/local-instance/src/install/record_xml.ts'
import { about, type Finding } from '../finding.ts'
import { type Instance, Refused, type Row } from '../instance.ts'
import type { Check } from '../visit.ts'

/**
 * Looked at by other points, or of a kind that the platform may keep under another sys_id than the package's: what it
 * has by name already, and the parts of forms and lists.
 */
const NOT_HERE =
  /^(sys_dictionary|sys_documentation|sys_choice(_set)?|sys_db_object|sys_number|sys_index|sys_properties|sys_user_role(_contains)?|sys_security_acl(_role)?|sys_scope_privilege|sys_ui_(list|element|section|form|related|view|action_role).*)$/

export const files: Check = {
  points: ['files'],
  needs: 'always',
  run: async ({ instance, shipped }) => {
    const byTable = new Map<string, BuildRecord[]>()
    for (const record of shipped.records.update) {
      if (NOT_HERE.test(record.table) || record.action === 'DELETE') continue
      byTable.set(record.table, [...(byTable.get(record.table) ?? []), record])
    }
    const findings: Finding[] = []
    for (const [table, records] of byTable) findings.push(await compare(instance, table, records))
    return together(findings)
  },
}

async function compare(instance: Instance, table: string, records: readonly BuildRecord[]): Promise<Finding> {
  const said = about('files')
  try {
    const there = await readById(
      instance,
      table,
      records.map(({ values }) => values['sys_id'] ?? ''),
    )
    const faults = records.flatMap(({ values }) => {
      const name = values['name'] || values['title'] || values['path'] || values['sys_id'] || ''
      const row = there.get(values['sys_id'] ?? '')
      if (row === undefined) return [`${name} is missing`]
      return values['active'] === 'true' && row['active'] === 'false' ? [`${name} is switched off`] : []
    })
    return said.faults(
      table,
      faults,
      String(records.length),
      'Install the app again, or set the record active.',
    )
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return said.untried(table, `${error.message}.`, 'Look into the application’s list of files.')
  }
}

/** sys_ids that go into one address. */
const AT_ONCE = 100

/** Not by application: what hangs on an application's record need not say itself whose it is. */
async function readById(
  instance: Instance,
  table: string,
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const found = new Map<string, Row>()
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const query = `sys_idIN${ids.slice(at, at + AT_ONCE).join(',')}`
    for (const row of await instance.rows(table, query, ['sys_id', 'active']))
      found.set(row['sys_id'] ?? '', row)
  }
  return found
}

/** What is in order is one line. */
function together(findings: readonly Finding[]): Finding[] {
  const fine = findings.filter(({ result }) => result === 'ok')
  const count = fine.reduce((sum, { found }) => sum + Number(found), 0)
  const line = about('files').ok('Records', `${count} records in ${fine.length} tables are there and active.`)
  return [...(fine.length > 0 ? [line] : []), ...findings.filter(({ result }) => result !== 'ok')]
}

export const properties: Check = {
  points: ['properties'],
  needs: 'always',
  run: async ({ instance, shipped }) => {
    const columns = ['type', 'read_roles', 'write_roles', 'is_private']
    const wanted = shipped.records.update.filter(({ table }) => table === 'sys_properties')
    const rows = await instance.rows('sys_properties', `nameSTARTSWITH${shipped.app.scope}.`, [
      'name',
      ...columns,
    ])
    const found = new Map(rows.map((row) => [row['name'], row]))
    const faults = wanted.flatMap(({ values }) => {
      const row = found.get(values['name'])
      if (row === undefined) return [`${values['name']} is missing`]
      return columns
        .filter((column) => row[column] !== undefined && row[column] !== values[column])
        .map((column) => `${values['name']}: ${column} is “${row[column]}”, not “${values[column]}”`)
    })
    const said = about('properties')
    return [
      said.faults('Properties', faults, `All ${wanted.length} are there, with the roles that were shipped.`),
    ]
  },
}
