import type { BuildRecord } from '../../instance/install/record_xml.ts'
import { about, someOf } from '../finding.ts'
import type { Row } from '../instance.ts'
import type { Check } from '../visit.ts'
import { linesSince } from './log.ts'

/** Privileges as the instance has them, held against those that were shipped, and what the log says of refusals. */
export const crossScope: Check = {
  points: ['cross-scope', 'scriptable-names'],
  needs: 'always',
  run: async ({ instance, shipped }) => {
    const tables = about('cross-scope')
    const objects = about('scriptable-names')
    const rows = await instance.rows('sys_scope_privilege', `source_scope=${shipped.app.sysId}`, [
      'source_scope',
      'target_type',
      'target_name',
      'operation',
      'status',
    ])
    const own = rows.filter((row) => row['source_scope'] === shipped.app.sysId)
    const expected = shipped.records.update.filter(({ table }) => table === 'sys_scope_privilege')
    const refused = await linesSince(instance, 'messageLIKEhas been refused^messageLIKEx_secx_azmon')
    return [
      ...[tables, objects].flatMap((said) => {
        const isTable = said === tables
        const ofKind = (type: string | undefined) => (type === 'sys_db_object') === isTable
        const mine = own.filter((row) => ofKind(row['target_type']))
        const wanted = expected.filter(({ values }) => ofKind(values['target_type']))
        const what = isTable ? 'Tables' : 'Scriptable objects'
        return [
          said.faults(
            `${what}: privileges`,
            [...missing(wanted, mine), ...notAllowed(mine)],
            `All ${wanted.length} are there and allowed.`,
          ),
          ...unexpected(wanted, mine).map((names) =>
            said.look(
              `${what}: further privileges`,
              `The instance has some that were not shipped: ${names}`,
              'Somebody, or the platform in development, added them. Add what the app needs to src/fluent/privileges.',
            ),
          ),
        ]
      }),
      refused.length === 0
        ? tables.ok('Log', 'No access was refused in the last hour.')
        : tables.wrong(
            'Log',
            someOf([...new Set(refused.map((row) => row['message'] ?? ''))]),
            'Add the privilege that the log names to src/fluent/privileges.',
          ),
    ]
  },
}

function nameOf(row: Row): string {
  return `${row['operation']} ${row['target_name']}`
}

function missing(wanted: readonly BuildRecord[], rows: readonly Row[]): string[] {
  const there = new Set(rows.map(nameOf))
  return wanted
    .map(({ values }) => nameOf(values))
    .filter((name) => !there.has(name))
    .map((name) => `${name}: missing`)
}

function notAllowed(rows: readonly Row[]): string[] {
  return rows.filter((row) => row['status'] !== 'allowed').map((row) => `${nameOf(row)}: ${row['status']}`)
}

/** One text, or none. */
function unexpected(wanted: readonly BuildRecord[], rows: readonly Row[]): string[] {
  const shipped = new Set(wanted.map(({ values }) => nameOf(values)))
  const others = rows
    .filter((row) => row['status'] === 'allowed')
    .map(nameOf)
    .filter((name) => !shipped.has(name))
  return others.length === 0 ? [] : [someOf(others)]
}
