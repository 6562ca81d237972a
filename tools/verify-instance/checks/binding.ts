import { about, type Finding } from '../finding.ts'
import { Refused, type Reply, type Row } from '../instance.ts'
import { type Made, madeOn } from '../made.ts'
import type { Check, Visit } from '../visit.ts'
import { replayAsAdmin } from './replay.ts'
import { alertOf, callerOf, notTold, resolvedAfter, type Story } from './story.ts'
import { readIncident } from './test_alert.ts'

/** Classes with a column for the Azure id: the one of virtual machines, and one that the search asks about every resource. */
const CLASSES = ['cmdb_ci_vm_instance', 'cmdb_ci_cmp_resource']

/**
 * A CI of its own and an alert about it, which must bind it; while the incident is open, its delivery is replayed by
 * somebody who sees no incidents. CI and incident are deleted again.
 */
export const binding: Check = {
  points: ['ci-binding', 'replay'],
  needs: 'token',
  run: async (visit, kept) => {
    const made = madeOn(visit.instance, 'ci-binding')
    try {
      const caller = await callerOf(visit)
      return await resolvedAfter(caller, kept, 'ci-binding', (story) => bound(visit, made, story, kept))
    } finally {
      kept.push(...(await made.clearAway()))
    }
  },
}

async function bound(visit: Visit, made: Made, story: Story, kept: Finding[]): Promise<Finding[]> {
  const ci = await makeCi(made, story)
  const fired = await story.fire()
  if (fired.status !== 200) return [notTold('ci-binding', 'CI', fired), notTold('replay', 'Replay', fired)]
  kept.push(await isBound(visit, ci, fired))
  return replayAsAdmin(visit, fired)
}

type Ci = { table: string; row: Row } | { why: string }

async function makeCi(made: Made, { resource, machine }: Story): Promise<Ci> {
  const refusals: string[] = []
  for (const table of CLASSES) {
    try {
      return { table, row: await made.create(table, { name: machine, object_id: resource }) }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      refusals.push(error.message)
    }
  }
  return { why: refusals.join('; ') }
}

async function isBound({ instance }: Visit, ci: Ci, fired: Reply): Promise<Finding> {
  const said = about('ci-binding')
  if ('why' in ci) return said.untried('CI', `No CI could be made: ${ci.why}.`)
  const { table, row } = ci
  if ((row['object_id'] ?? '') === '')
    return said.untried('CI', `${table} of this instance has no column object_id.`, 'See “Where ids are”.')
  const alert = await alertOf(instance, fired)
  const incident = await readIncident(instance, alert['incident'] ?? '')
  const found = incident?.['cmdb_ci'] ?? ''
  return found === row['sys_id']
    ? said.ok('CI', `${incident?.['number']} has the CI of the resource, a ${table}.`)
    : said.wrong('CI', `${incident?.['number'] ?? 'No incident'} has ${found === '' ? 'no' : 'another'} CI.`)
}
