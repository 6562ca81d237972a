import type { BuildRecord } from '../../../packages/local-instance/src/install/record_xml.ts'
import { about } from '../finding.ts'
import type { Instance, Row } from '../instance.ts'
import type { Check } from '../visit.ts'

/** What makes an access rule what it is. */
const COLUMNS = ['type', 'operation', 'name', 'active', 'admin_overrides', 'advanced', 'condition', 'script']

export const access: Check = {
  points: ['access'],
  needs: 'always',
  run: async ({ instance, shipped }) => {
    const said = about('access')
    const records = (table: string) => shipped.records.update.filter((record) => record.table === table)
    const roles = records('sys_user_role').map(({ values }) => values['name'] ?? '')
    const rules = records('sys_security_acl')
    const there = await byId(instance, 'sys_security_acl', shipped.app.sysId, COLUMNS)
    const asked = await rolesOfRules(instance, [...there.keys()])
    const wanted = wantedRoles(records('sys_security_acl_role'), records('sys_user_role'))
    return [
      said.faults('Roles', await missingRoles(instance, roles), `All ${roles.length} are there.`),
      said.faults(
        'Contained roles',
        await notContained(instance),
        'The admin of the app is a viewer as well.',
      ),
      said.faults(
        'Access rules',
        rules.flatMap((rule) => changesOf(rule, there)),
        `All ${rules.length} are there, unchanged.`,
      ),
      said.faults(
        'Roles of the access rules',
        rules.flatMap(({ values: { sys_id: id = '', name = '', operation = '' } }) => {
          const [expected, found] = [wanted.get(id) ?? '', asked.get(id) ?? '']
          return expected === found
            ? []
            : [`${operation} ${name}: ${found || 'none'}, not ${expected || 'none'}`]
        }),
        'As shipped.',
      ),
    ]
  },
}

async function missingRoles(instance: Instance, names: readonly string[]): Promise<string[]> {
  const rows = await instance.rows('sys_user_role', `nameIN${names.join(',')}`, ['name'])
  return names.filter((name) => !rows.some((row) => row['name'] === name)).map((name) => `${name}: missing`)
}

async function notContained(instance: Instance): Promise<string[]> {
  const [outer, inner] = ['x_secx_azmon.admin', 'x_secx_azmon.viewer']
  const rows = await instance.rows('sys_user_role_contains', `role.name=${outer}^contains.name=${inner}`, [
    'role.name',
    'contains.name',
  ])
  const isThere = rows.some((row) => row['role.name'] === outer && row['contains.name'] === inner)
  return isThere ? [] : [`${outer} does not contain ${inner}`]
}

/** The application's records of a table, by sys_id. */
export async function byId(
  instance: Instance,
  table: string,
  app: string,
  fields: readonly string[],
): Promise<Map<string, Row>> {
  const rows = await instance.rows(table, `sys_scope=${app}`, ['sys_id', 'sys_scope', ...fields])
  const own = rows.filter((row) => row['sys_scope'] === app)
  return new Map(own.map((row) => [row['sys_id'] ?? '', row]))
}

function changesOf({ values }: BuildRecord, there: ReadonlyMap<string, Row>): string[] {
  const name = `${values['operation']} ${values['name']}`
  const row = there.get(values['sys_id'] ?? '')
  if (row === undefined) return [`${name}: missing`]
  return COLUMNS.filter((column) => column in row && !isSame(row[column], values[column])).map(
    (column) => `${name}: ${column} is “${row[column]}”, not “${values[column]}”`,
  )
}

function isSame(found = '', expected = ''): boolean {
  return found.trim().toLowerCase() === expected.trim().toLowerCase()
}

async function rolesOfRules(instance: Instance, rules: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (let at = 0; at < rules.length; at += 50) {
    const some = rules.slice(at, at + 50)
    const fields = ['sys_security_acl', 'sys_user_role.name']
    const rows = await instance.rows('sys_security_acl_role', `sys_security_aclIN${some.join(',')}`, fields)
    for (const id of some) {
      const names = rows
        .filter((row) => row['sys_security_acl'] === id)
        .map((row) => row['sys_user_role.name'] ?? '')
      if (names.length > 0) found.set(id, names.sort().join(', '))
    }
  }
  return found
}

function wantedRoles(links: readonly BuildRecord[], roles: readonly BuildRecord[]): Map<string, string> {
  const names = new Map(roles.map(({ values }) => [values['sys_id'], values['name'] ?? '']))
  const wanted = new Map<string, string[]>()
  for (const { values } of links) {
    const { sys_security_acl: rule = '', sys_user_role: role = '' } = values
    wanted.set(rule, [...(wanted.get(rule) ?? []), names.get(role) ?? role])
  }
  return new Map([...wanted].map(([rule, list]) => [rule, list.sort().join(', ')]))
}
