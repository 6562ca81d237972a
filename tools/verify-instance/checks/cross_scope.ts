import type { BuildRecord } from '../../../packages/local-instance/src/install/record_xml.ts'
import { about, type Finding, someOf } from '../finding.ts'
import type { Instance, Row } from '../instance.ts'
import type { Check } from '../visit.ts'
import { linesSince } from './log.ts'

/** Privileges as the instance has them, held against those that were shipped, and what the log says of refusals. */
export const crossScope: Check = {
  points: ['cross-scope', 'scriptable-names'],
  needs: 'always',
  run: async ({ instance, shipped }) => {
    const rows = await instance.rows('sys_scope_privilege', `source_scope=${shipped.app.sysId}`, [
      'source_scope',
      'target_type',
      'target_name',
      'operation',
      'status',
      'sys_created_by',
    ])
    const own = rows.filter((row) => row['source_scope'] === shipped.app.sysId)
    const expected = shipped.records.update.filter(({ table }) => table === 'sys_scope_privilege')
    return [
      ...compare('cross-scope', 'Tables', expected.filter(isForTable), own),
      ...compare('scriptable-names', 'Scriptable objects', expected.filter(isForObject), own),
      await refusals(instance),
    ]
  },
}

const isTable = (row: Row) => row['target_type'] === 'sys_db_object'
const isForTable = ({ values }: BuildRecord) => isTable(values)
const isForObject = ({ values }: BuildRecord) => !isTable(values)

/**
 * The names are what the app’s list of privileges has to be put right with, so none is left out. What was not shipped and
 * is there all the same the platform has added, when the app used it, or somebody.
 */
function compare(
  point: 'cross-scope' | 'scriptable-names',
  what: string,
  wanted: readonly BuildRecord[],
  rows: readonly Row[],
): Finding[] {
  const said = about(point)
  const mine = rows.filter((row) => isTable(row) === (point === 'cross-scope'))
  const there = new Set(mine.map(nameOf))
  const shipped = new Set(wanted.map(({ values }) => nameOf(values)))
  const missing = [...shipped].filter((name) => !there.has(name)).map((name) => `${name}: missing`)
  const denied = mine
    .filter((row) => row['status'] !== 'allowed')
    .map((row) => `${nameOf(row)}: ${row['status']}${shipped.has(nameOf(row)) ? '' : ', not shipped'}`)
  const added = mine
    .filter((row) => row['status'] === 'allowed' && !shipped.has(nameOf(row)))
    .map((row) => `${nameOf(row)}${row['sys_created_by'] ? ` (by ${row['sys_created_by']})` : ''}`)
  return [
    said.faults(`${what}: privileges`, missing, `All ${shipped.size} are there.`),
    denied.length === 0
      ? said.ok(`${what}: denied or only asked for`, 'None.')
      : said.wrong(
          `${what}: denied or only asked for`,
          allOf(denied),
          'Set them to Allowed. Those that were not shipped: tell us, so that the project ships them.',
        ),
    added.length === 0
      ? said.ok(`${what}: added by the instance`, 'None.')
      : said.look(
          `${what}: added by the instance`,
          allOf(added),
          'The platform adds them when the app uses them in an administrator’s session, and may refuse them to others: tell us, so that the project ships them.',
        ),
  ]
}

async function refusals(instance: Instance): Promise<Finding> {
  const said = about('cross-scope')
  const refused = await linesSince(instance, 'messageLIKEhas been refused^messageLIKEx_secx_azmon')
  return refused.length === 0
    ? said.ok('Log', 'No access was refused in the last hour.')
    : said.wrong(
        'Log',
        someOf([...new Set(refused.map((row) => row['message'] ?? ''))]),
        'Tell us which privilege the log names, so that the project ships it.',
      )
}

function nameOf(row: Row): string {
  return `${row['operation']} ${row['target_name']}`
}

function allOf(names: readonly string[]): string {
  return `${[...names].sort().join('; ')}.`
}
