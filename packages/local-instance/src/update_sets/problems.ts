import { existingRow } from '../install/apply_records.ts'
import type { Row } from '../records/records.ts'
import type { RecordStore } from '../records/store.ts'
import { Incoming } from './missing.ts'
import type { RetrievedSet, Update } from './reading.ts'
import { isNewer } from './recorded_at.ts'
import { updateName } from './update_name.ts'

/** What a preview finds wrong with an update (a row of sys_update_preview_problem). */
export interface Problem {
  /** sys_id of the update; '' where it is the set as a whole. */
  update: string
  description: string
  /** Whether an admin may take the update as it is, or leave it out: not where the set belongs elsewhere. */
  resolvable: boolean
  missingTable?: string
  missingItem?: string
}

/**
 * ServiceNow, "Preview a remote update set", Resolve a preview problem: missing objects, collisions, uncommitted updates
 * (not looked for: there are no other sets that one waits for), tables to be deleted that have data, application scope.
 * Their wording where the page has an example; that of tables and of the scope is assumed but for its last sentence.
 */
export function findProblems(store: RecordStore, { row: set, updates }: RetrievedSet): Problem[] {
  const incoming = new Incoming(store, updates)
  return [
    ...scopeProblems(store, set, updates),
    ...updates.flatMap((update) => [
      ...incoming.missing(update).map(({ description, ...missing }) => ({
        ...problem(update, description),
        ...missing,
      })),
      ...collisions(store, update),
      ...deletedData(store, update),
    ]),
  ]
}

/** The newest update of the same record in an update set of this instance: what somebody changed, or committed before. */
export function newestLocalUpdate(store: RecordStore, update: Update): Row | undefined {
  const rows = namesOf(store, update).flatMap((name) => store.platformRows('sys_update_xml', { name }))
  return rows
    .filter((row) => row['update_set'] !== '')
    .reduce<Row | undefined>(
      (newest, row) =>
        newest && !isNewer(row['sys_recorded_at'] ?? '', newest['sys_recorded_at'] ?? '') ? newest : row,
      undefined,
    )
}

/** The update's own name, and that which the record has here (ServiceNow, "Update set collision resolution"). */
function namesOf(store: RecordStore, { row, records: [record] }: Update): string[] {
  const here = record && store.dictionary.table(record.table) ? existingRow(store, record) : undefined
  const own = record && here ? updateName(store, record.table, here) : ''
  return [...new Set([row['name'] ?? '', own])].filter(Boolean)
}

function collisions(store: RecordStore, update: Update): Problem[] {
  const local = newestLocalUpdate(store, update)
  if (!local || !isNewer(local['sys_recorded_at'] ?? '', update.row['sys_recorded_at'] ?? '')) return []
  return [problem(update, 'Found a local update that is newer than this one')]
}

function deletedData(store: RecordStore, update: Update): Problem[] {
  return update.records
    .filter(({ table, action, values: { name = '' } }) => {
      const isTable = table === 'sys_db_object' && action === 'DELETE' && store.dictionary.table(name)
      return isTable && store.platformRows(name, {}).length > 0
    })
    .map(() => problem(update, 'Found a row in the table that is going to be deleted'))
}

function scopeProblems(store: RecordStore, set: Row, updates: readonly Update[]): Problem[] {
  const { application_scope: scope = '', name = '' } = set
  const isGlobal = scope === 'global' || isOfGlobal(set['application'])
  const app = isGlobal ? GLOBAL : (set['application'] ?? '')
  const because = (why: string, update = ''): Problem => ({
    update,
    description: `Cannot commit Update Set '${name}' because: ${why}. Resolve the problem before committing.`,
    resolvable: false,
  })
  const faults: Problem[] = []
  const records = updates.flatMap((update) => update.records)
  const shipped = records.find(({ table, values }) => table === 'sys_app' && values['sys_id'] === app)
  const [installed] = store.platformRows('sys_scope', { sys_id: app })
  if (!installed && !shipped)
    faults.push(because(`Application ${scope || app} is neither on this instance nor in the update set`))
  const [holder] = scope === '' ? [] : store.platformRows('sys_scope', { scope })
  if (holder && holder['sys_id'] !== app)
    faults.push(
      because(`Scope ${scope} belongs to another application here: ${holder['sys_id']}, not ${app}`),
    )
  for (const update of updates) {
    const stated = update.row['application'] ?? ''
    const other = [
      isOfGlobal(stated) ? GLOBAL : stated,
      // What is in the global scope may hold records of any application.
      ...(isGlobal ? [] : update.records).map(({ table, values }) =>
        table === 'sys_app' ? (values['sys_id'] ?? '') : values['sys_scope'] || app,
      ),
    ].find((one) => one !== app)
    if (other !== undefined)
      faults.push(
        because(
          `Update scope id '${other}' is different than update set scope id '${app}'`,
          update.row['sys_id'],
        ),
      )
  }
  return faults
}

/** sys_id of the global scope; exports of it leave it out too. */
const GLOBAL = 'global'

function isOfGlobal(application = ''): boolean {
  return application === '' || application === GLOBAL
}

function problem({ row }: Update, description: string): Problem {
  return { update: row['sys_id'] ?? '', description, resolvable: true }
}
