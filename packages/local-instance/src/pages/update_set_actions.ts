import type { BaseAction } from './base_actions.ts'
import type { RecordStore } from '../records/store.ts'
import { type RESOLUTIONS, resolveProblem, unresolvedProblems } from '../update_sets/preview.ts'
import type { UpdateSets } from '../update_sets/update_sets.ts'

/** The buttons of retrieved update sets and of what their preview found, for admins (the tables are nobody else's). */
export function updateSetActions(store: RecordStore, updateSets: UpdateSets): BaseAction[] {
  const ofSet = (id: string, name: string, state: string, run: BaseAction['run']): BaseAction => ({
    id,
    name,
    hint: '',
    table: 'sys_remote_update_set',
    inList: false,
    isOffered: (row) => row['state'] === state,
    run,
  })
  const preview: BaseAction['run'] = ({ sys_id: id = '' }) => {
    const problems = updateSets.preview(id)
    return problems === 0
      ? [{ kind: 'info', text: 'Previewed: no problems. The update set can be committed.' }]
      : [{ kind: 'error', text: `Previewed: ${problems} problems. Resolve each of them before you commit.` }]
  }
  return [
    ofSet('preview_update_set', 'Preview Update Set', 'loaded', preview),
    ofSet('preview_update_set_again', 'Run Preview Again', 'previewed', preview),
    ofSet('commit_update_set', 'Commit Update Set', 'previewed', ({ sys_id: id = '', name = '' }) => {
      const { inserted, updated, deleted } = updateSets.commit(id)
      const done = `${inserted} records inserted, ${updated} updated, ${deleted} deleted`
      return [{ kind: 'info', text: `${name} is committed: ${done}.` }]
    }),
    resolution(store, 'accept', 'Accept remote update'),
    resolution(store, 'skip', 'Skip remote update'),
  ]
}

function resolution(store: RecordStore, how: keyof typeof RESOLUTIONS, name: string): BaseAction {
  return {
    id: `${how}_remote_update`,
    name,
    hint: how === 'accept' ? 'Commit it as it is' : 'Leave it out',
    table: 'sys_update_preview_problem',
    inList: true,
    isOffered: (row) => row['status'] === '' && (row['available_actions'] ?? '').split(',').includes(how),
    run: ({ sys_id: id = '', remote_update_set: set = '' }) => {
      resolveProblem(store, id, how)
      return [{ kind: 'info', text: `${name}: done. ${unresolvedProblems(store, set)} problems are left.` }]
    },
  }
}
