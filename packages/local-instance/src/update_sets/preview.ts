import { existingRow, INSTALLER } from '../install/apply_records.ts'
import type { RecordStore } from '../records/store.ts'
import { findProblems, newestLocalUpdate } from './problems.ts'
import { retrievedSet, type RetrievedSet, type Update } from './reading.ts'
import { isNewer } from './recorded_at.ts'

/** What an admin may do about a problem (sys_update_preview_problem.available_actions; the platform has sys_ids there). */
export const RESOLUTIONS = { accept: 'ignored', skip: 'skipped' } as const

/**
 * Compares a retrieved update set with this instance: writes a preview record for each update and a record for each
 * problem, and gives the number of problems. What was previewed and resolved before is thrown away (ServiceNow, "Preview
 * a remote update set", Run Preview Again). Throws where there is no such set, or it is committed.
 */
export function previewUpdateSet(store: RecordStore, sysId: string): number {
  const set = retrievedSet(store, sysId)
  if (set === undefined) throw new Error('There is no such update set')
  if (set.row['state'] === 'committed') throw new Error('The update set is committed')
  const problems = findProblems(store, set)
  return store.atomically(() => {
    forgetPreview(store, sysId)
    const dispositions = set.updates.map((update) => {
      const disposition = dispositionOf(store, update)
      insert(store, 'sys_update_preview_xml', { remote_update: update.row['sys_id'] ?? '', disposition })
      return disposition
    })
    for (const { update, description, resolvable, missingTable = '', missingItem = '' } of problems) {
      insert(store, 'sys_update_preview_problem', {
        remote_update_set: sysId,
        remote_update: update,
        type: 'error',
        description,
        available_actions: resolvable ? Object.keys(RESOLUTIONS).join() : '',
        missing_item_table: missingTable,
        missing_item: missingItem,
      })
    }
    store.update(INSTALLER, 'sys_remote_update_set', sysId, { state: 'previewed', ...counts(dispositions) })
    return problems.length
  })
}

/** The problems that nobody has resolved yet: a set with any is not committed. */
export function unresolvedProblems(store: RecordStore, sysId: string): number {
  return store.platformRows('sys_update_preview_problem', { remote_update_set: sysId, status: '' }).length
}

/** The updates that are to be committed: those that nobody skipped. */
export function committedUpdates(store: RecordStore, { row, updates }: RetrievedSet): Update[] {
  const skipped = new Set(
    store
      .platformRows('sys_update_preview_problem', {
        remote_update_set: row['sys_id'] ?? '',
        status: 'skipped',
      })
      .map((problem) => problem['remote_update']),
  )
  return updates.filter(({ row: { sys_id: id = '' } }) => {
    const [preview] = store.platformRows('sys_update_preview_xml', { remote_update: id })
    return !skipped.has(id) && preview?.['proposed_action'] !== 'skip'
  })
}

/** "Accept remote update" takes it with its problem; "Skip remote update" leaves the update out. */
export function resolveProblem(
  store: RecordStore,
  sysId: string,
  resolution: keyof typeof RESOLUTIONS,
): void {
  const [problem] = store.platformRows('sys_update_preview_problem', { sys_id: sysId })
  if (!problem?.['available_actions']?.split(',').includes(resolution))
    throw new Error('The problem cannot be resolved that way')
  const table = 'sys_update_preview_problem'
  store.update(INSTALLER, table, sysId, { status: RESOLUTIONS[resolution] })
}

function dispositionOf(store: RecordStore, update: Update): string {
  const [record] = update.records
  const isHere = record && store.dictionary.table(record.table) && existingRow(store, record) !== undefined
  const plain = update.row['action'] === 'DELETE' ? 'Delete' : isHere ? 'Update' : 'Insert'
  const local = newestLocalUpdate(store, update)
  const collides = local && isNewer(local['sys_recorded_at'] ?? '', update.row['sys_recorded_at'] ?? '')
  return collides ? `Collision/${plain}` : plain
}

function counts(dispositions: readonly string[]): Record<string, string> {
  const count = (word: string) => String(dispositions.filter((one) => one.includes(word)).length)
  return {
    inserted: count('Insert'),
    updated: count('Update'),
    deleted: count('Delete'),
    collisions: count('Collision'),
  }
}

function forgetPreview(store: RecordStore, sysId: string): void {
  const ofSet = { remote_update_set: sysId }
  for (const { sys_id: update = '' } of store.platformRows('sys_update_xml', ofSet))
    for (const { sys_id: id = '' } of store.platformRows('sys_update_preview_xml', { remote_update: update }))
      store.remove(INSTALLER, 'sys_update_preview_xml', id)
  for (const { sys_id: id = '' } of store.platformRows('sys_update_preview_problem', ofSet))
    store.remove(INSTALLER, 'sys_update_preview_problem', id)
}

function insert(store: RecordStore, table: string, values: Record<string, string>): void {
  const { sysId, error } = store.insert(INSTALLER, table, values)
  if (sysId === null) throw new Error(`${table} could not be written: ${error}`)
}
