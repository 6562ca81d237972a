import { about, type Finding } from '../finding.ts'
import { type Instance, Refused } from '../instance.ts'
import type { Check } from '../visit.ts'
import { byId } from './access.ts'

/** Minutes that a job may be late. */
const LATE = 10

export const jobs: Check = {
  points: ['jobs'],
  needs: 'always',
  run: async ({ instance, shipped }) => {
    const said = about('jobs')
    const wanted = shipped.records.update.filter(({ table }) => table === 'sysauto_script')
    const there = await byId(instance, 'sysauto_script', shipped.app.sysId, ['name', 'active', 'run_as'])
    const faults = wanted.flatMap(({ values }) => {
      const row = there.get(values['sys_id'] ?? '')
      if (row === undefined) return [`${values['name']} is missing`]
      if (row['active'] === 'false' && values['active'] === 'true')
        return [`${values['name']} is switched off`]
      return row['run_as'] ? [`${values['name']} runs as a user of its own`] : []
    })
    const list = said.faults('Jobs', faults, `All ${wanted.length} are there and active.`)
    const active = [...there].flatMap(([id, row]) => (row['active'] === 'true' ? [id] : []))
    return active.length === 0 ? [list] : [list, await nextRuns(instance, active)]
  },
}

/** What the scheduler works through has a row for each job; an instance may keep it from the Table API. */
async function nextRuns(instance: Instance, ids: readonly string[]): Promise<Finding> {
  const said = about('jobs')
  try {
    const fields = ['name', 'document_key', 'next_action', 'state']
    const rows = await instance.rows('sys_trigger', `document_keyIN${ids.join(',')}`, fields)
    const { headers } = await instance.call('GET', '/')
    const now = Date.parse(headers.get('date') ?? '') || Date.now()
    const faults = ids.flatMap((id) => {
      const row = rows.find((one) => one['document_key'] === id)
      if (row === undefined) return ['a job without a next run']
      const next = Date.parse(`${(row['next_action'] ?? '').replace(' ', 'T')}Z`)
      return now - next > LATE * 60_000 ? [`${row['name']} is overdue since ${row['next_action']} UTC`] : []
    })
    return said.faults('Next runs', faults, 'Every job has one, none is overdue.')
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return said.look('Next runs', `${error.message}.`, 'Look under System Scheduler › Scheduled Jobs.')
  }
}
