import { GlideRecord } from '@servicenow/glide'
import { attempt, logError } from '../platform/log.ts'
import { conditionOf, type IncidentCondition } from '../incident/snapshot.ts'
import type { Target } from '../azure/alert.ts'
import { targetOf } from '../azure/arm_id.ts'
import { toGlideTime } from '../platform/time.ts'
import { findCaller } from '../incident/people.ts'
import { conditionsOf, readIncident } from '../incident/store.ts'
import { readSettings } from '../settings/read.ts'
import type { CmdbSettings } from '../settings/settings.ts'
import type { Binding, CallerScope } from '../cmdb/binding.ts'
import { InstanceCmdb } from '../cmdb/instance_cmdb.ts'
import { bindCi, searchedResources } from '../cmdb/bind.ts'
import { expectedValues } from '../cmdb/search.ts'
import { rebind, type Rebound } from './rebind.ts'
import { toldOf } from './rebind_words.ts'

const TABLE = 'x_secx_azmon_alert'

/** Values of `ci_rung` of an alert whose CI was searched and not bound. */
export const UNMATCHED = 'none,ambiguous'

/** Whether the CI of an alert was searched and not bound. */
export function isUnmatched(alert: GlideRecord): boolean {
  return UNMATCHED.split(',').includes(alert.getValue('ci_rung') ?? '')
}

/** What CIs are judged by, looked up once for a run. */
export interface Terms {
  settings: CmdbSettings
  party: CallerScope
}

/** What came of some alerts. */
export interface Tally {
  /** Alerts that were there to be searched again. */
  found: number
  lookedAt: number
  bound: number
  /** Incidents that were given their CI. */
  incidents: number
}

/** The same rules as for a delivery: the settings, and the company and domain of the caller that they name. */
export function presentTerms(): Terms {
  const { cmdb, incident } = readSettings()
  return { settings: cmdb, party: findCaller(incident.caller).party }
}

/** Searches the CI of one alert again, whose record is at hand, and writes what came of it. */
export function reapplyTo(record: GlideRecord): Binding {
  return searchAgain(record).binding
}

/** The same, and says what became of the alert's incident. */
export function searchAgain(record: GlideRecord): Rebound {
  const { settings, party } = presentTerms()
  const incident = record.getValue('incident') ?? ''
  const allowRetired = mayBeRetired(record, () => conditionOf(readIncident(incident)))
  const binding = bindCi(targetsOf(record), settings, party, undefined, allowRetired)
  return rebind(record, binding, allowRetired, Date.now())
}

/**
 * Searches up to `limit` alerts without CI again, of those that were searched last before `before`, longest ago first.
 * Every table is asked once for all of them. A run that is cut off goes on where it was: what was searched since its
 * beginning is done. Stops after the alert that `deadline` passes with. Times in milliseconds.
 */
export function reapplyBatch(before: number, limit: number, deadline: number, terms: Terms): Tally {
  const alerts = readUnmatched(before, limit)
  const cmdb = new InstanceCmdb()
  for (const { targets } of alerts) cmdb.expect(expectedValues(targets, terms.settings))
  const tally: Tally = { found: alerts.length, lookedAt: 0, bound: 0, incidents: 0 }
  for (const alert of alerts) {
    attempt(`Alert ${alert.number}`, () => {
      const binding = bindCi(alert.targets, terms.settings, terms.party, () => cmdb, alert.allowRetired)
      const record = stillUnmatched(alert)
      const rebound = record && rebind(record, binding, alert.allowRetired, Date.now())
      if (rebound?.written === false) logError(toldOf(alert.number, rebound))
      else count(tally, rebound)
    })
    if (Date.now() > deadline) break
  }
  return tally
}

/** Null stands for an alert that somebody else has searched meanwhile. */
function count(tally: Tally, rebound: Rebound | null): void {
  tally.lookedAt += 1
  if (rebound && rebound.binding.ci !== '') tally.bound += 1
  if (rebound?.incident.fate === 'filled') tally.incidents += 1
}

interface Unmatched {
  sysId: string
  number: string
  searchedAt: string
  targets: Target[]
  allowRetired: boolean
}

function readUnmatched(before: number, limit: number): Unmatched[] {
  const rows: (Omit<Unmatched, 'allowRetired'> & { incident: string; isOver: boolean })[] = []
  const record = new GlideRecord(TABLE)
  record.addQuery('ci_rung', 'IN', UNMATCHED)
  record.addQuery('ci_searched_at', '<', toGlideTime(before))
  record.orderBy('ci_searched_at')
  record.setLimit(limit)
  record.query()
  while (record.next())
    rows.push({
      sysId: record.getUniqueValue(),
      number: record.getValue('number') ?? '',
      searchedAt: record.getValue('ci_searched_at') ?? '',
      targets: targetsOf(record),
      incident: record.getValue('incident') ?? '',
      isOver: isOver(record),
    })
  const conditions = conditionsOf(rows.filter((row) => row.isOver).map(({ incident }) => incident))
  return rows.map(({ incident, isOver, ...row }) => ({
    ...row,
    allowRetired: isOver && conditions.get(incident) !== 'open',
  }))
}

/** An alert's record as it is now; null when a delivery or a person was faster than the search. */
function stillUnmatched({ sysId, searchedAt }: Unmatched): GlideRecord | null {
  const record = new GlideRecord(TABLE)
  record.addQuery('sys_id', sysId)
  record.addQuery('ci_rung', 'IN', UNMATCHED)
  record.setLimit(1)
  record.query()
  return record.next() && (record.getValue('ci_searched_at') ?? '') === searchedAt ? record : null
}

/** A CI that is gone is found for what is over: the alert is, and nobody works on its incident any more. */
function mayBeRetired(record: GlideRecord, condition: () => IncidentCondition): boolean {
  return isOver(record) && condition() !== 'open'
}

function isOver(record: GlideRecord): boolean {
  return record.getValue('state') === 'resolved'
}

/** The resources that were looked for before; of an alert that has none on record, the affected one. */
function targetsOf(record: GlideRecord): Target[] {
  const resources = searchedResources(record)
  const targets = resources.flatMap(({ id, origin }) => targetOf(id, origin) ?? [])
  if (targets.length > 0) return targets
  const affected = targetOf(record.getValue('target'), record.getValue('target_origin') ?? '')
  return affected ? [affected] : []
}
