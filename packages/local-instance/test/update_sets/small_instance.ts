import type { Row } from '../../src/records/records.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import type { RecordStore } from '../../src/records/store.ts'
import { resolveProblem } from '../../src/update_sets/preview.ts'
import { createUpdateSets, type UpdateSets } from '../../src/update_sets/update_sets.ts'
import { createTestNode } from '../support/test_node.ts'
import { type FixtureSet, updateSet } from './fixture.ts'

/** An instance without the app, and update sets on their way into it. */
export interface SmallInstance extends UpdateSets {
  store: RecordStore
  log: string[]
  /** Uploads and previews a set; returns its sys_id. */
  previewed(set: FixtureSet): string
  /** Uploads, previews and commits a set without problems. */
  committed(set: FixtureSet): void
  /** Descriptions of the problems that the preview found, with the name of the update. */
  problems(sysId: string): string[]
  resolveAll(sysId: string, how: 'accept' | 'skip'): void
  /** What an admin does to a record. */
  change(table: string, equal: Row, values: Row): void
  rows(table: string, equal?: Row): Row[]
}

export function smallInstance(clock: () => number = Date.now): SmallInstance {
  const { node, log } = createTestNode({ clock })
  const { store } = node
  const updateSets = createUpdateSets(store, () => undefined)
  const rows = (table: string, equal: Row = {}) => store.platformRows(table, equal)
  const of = (sysId: string) => rows('sys_update_preview_problem', { remote_update_set: sysId })
  const instance: SmallInstance = {
    ...updateSets,
    store,
    log,
    rows,
    previewed: (set) => {
      const sysId = updateSets.upload(updateSet(set))
      updateSets.preview(sysId)
      return sysId
    },
    committed: (set) => void updateSets.commit(instance.previewed(set)),
    problems: (sysId) =>
      of(sysId).map(({ remote_update: update = '', description }) =>
        [rows('sys_update_xml', { sys_id: update })[0]?.['name'] ?? '', description].join(': '),
      ),
    resolveAll: (sysId, how) => {
      for (const { sys_id: problem = '' } of of(sysId)) resolveProblem(store, problem, how)
    },
    change: (table, equal, values) => {
      for (const { sys_id: one = '' } of rows(table, equal)) store.update(PLATFORM, table, one, values)
    },
  }
  return instance
}
