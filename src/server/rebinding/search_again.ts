import { GlideRecord } from '@servicenow/glide'
import type { Target } from '../azure/alert.ts'
import { targetOf } from '../azure/arm_id.ts'
import { bindCi, searchedResources } from '../cmdb/bind.ts'
import type { CallerScope } from '../cmdb/binding.ts'
import { InstanceCmdb } from '../cmdb/instance_cmdb.ts'
import { expectedValues } from '../cmdb/search.ts'
import { findProfile } from '../entra/callers.ts'
import { scopeFor } from '../incident/from_properties.ts'
import { findCaller } from '../incident/people.ts'
import { conditionOf, conditionsOf, type IncidentCondition, readIncident } from '../incident/store.ts'
import { attempt, logError } from '../platform/log.ts'
import { toGlideTime } from '../platform/time.ts'
import { readSettings, readSettingsFor } from '../settings/read.ts'
import type { CmdbSettings } from '../settings/settings.ts'
import { rebind, type Rebound, reboundText } from './rebind.ts'

/** Values of `ci_rung` of an alert whose CI was searched and not found. */
export const UNMATCHED = 'none,ambiguous'

export function isUnmatched(alert: GlideRecord): boolean {
  return UNMATCHED.split(',').includes(alert.getValue('ci_rung') ?? '')
}

/** The same rules as for a delivery: the settings, and the company and domain of the caller that they name. */
interface SearchRules {
  settings: CmdbSettings
  /** By the row of the table Callers, '' for the settings form; null if it is gone. */
  scopeOf: (caller: string) => CallerScope | null
}

export function readSearchRules(): SearchRules {
  const known = new Map<string, CallerScope | null>()
  const scopeOf = (caller: string) => {
    const scope = known.has(caller) ? known.get(caller) : readScope(caller)
    known.set(caller, scope ?? null)
    return scope ?? null
  }
  return { settings: readSettings().cmdb, scopeOf }
}

function readScope(caller: string): CallerScope | null {
  const profile = findProfile(caller)
  if (profile === null) return null
  const settings = readSettingsFor(profile)
  return scopeFor(settings, findCaller(settings.incident.caller).callerScope)
}

/** Of a caller whose row is gone: CIs without a company are all that is bound. */
const NOBODY: CallerScope = { company: 'none', domain: '' }

/** Searches the CI of one alert again and writes the result to the alert and its incident. */
export function searchAgain(record: GlideRecord): Rebound {
  const { settings, scopeOf } = readSearchRules()
  const callerScope = scopeOf(record.getValue('azure_caller') ?? '') ?? NOBODY
  const incident = record.getValue('incident') ?? ''
  const allowRetired = mayBeRetired(isResolved(record), () => conditionOf(readIncident(incident)))
  const binding = bindCi(targetsOf(record), settings, callerScope, undefined, allowRetired)
  return rebind(record, binding, allowRetired, Date.now())
}

/** What a batch did. */
interface BatchResult {
  /** Alerts that were there to be searched again. */
  found: number
  /** Columns of the run: alerts searched, alerts that got a CI, incidents that were given it. */
  counts: { looked_at: number; bound: number; incidents: number }
}

/**
 * Searches up to `limit` unmatched alerts again whose last search is older than `before`, oldest first; safe to resume
 * after an interruption. Every table is asked once for all of them. Stops after the alert during which `deadline` passes.
 * Times in milliseconds.
 */
export function searchBatch(
  before: number,
  limit: number,
  deadline: number,
  rules: SearchRules,
): BatchResult {
  const alerts = readUnmatched(before, limit)
  const cmdb = new InstanceCmdb()
  for (const { targets } of alerts) cmdb.expect(expectedValues(targets, rules.settings))
  const counts = { looked_at: 0, bound: 0, incidents: 0 }
  for (const alert of alerts) {
    attempt(`Alert ${alert.number}`, () => {
      const scope = rules.scopeOf(alert.caller) ?? NOBODY
      const binding = bindCi(alert.targets, rules.settings, scope, () => cmdb, alert.allowRetired)
      const record = readIfUnchanged(alert)
      const rebound = record && rebind(record, binding, alert.allowRetired, Date.now())
      if (rebound?.written === false) {
        logError(reboundText(alert.number, rebound))
        return
      }
      counts.looked_at += 1
      if (rebound && rebound.binding.ci !== '') counts.bound += 1
      if (rebound?.incident.change === 'filled') counts.incidents += 1
    })
    if (Date.now() > deadline) break
  }
  return { found: alerts.length, counts }
}

interface UnmatchedAlert {
  sysId: string
  number: string
  searchedAt: string
  caller: string
  targets: Target[]
  allowRetired: boolean
}

function readUnmatched(before: number, limit: number): UnmatchedAlert[] {
  const rows: (Omit<UnmatchedAlert, 'allowRetired'> & { incident: string; isResolved: boolean })[] = []
  const record = new GlideRecord('x_secx_azmon_alert')
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
      caller: record.getValue('azure_caller') ?? '',
      targets: targetsOf(record),
      incident: record.getValue('incident') ?? '',
      isResolved: isResolved(record),
    })
  const conditions = conditionsOf(rows.filter((row) => row.isResolved).map(({ incident }) => incident))
  return rows.map(({ incident, isResolved, ...row }) => ({
    ...row,
    allowRetired: mayBeRetired(isResolved, () => conditions.get(incident)),
  }))
}

/** The alert's present record; null when another process has already searched this alert. */
function readIfUnchanged({ sysId, searchedAt }: UnmatchedAlert): GlideRecord | null {
  const record = new GlideRecord('x_secx_azmon_alert')
  record.addQuery('sys_id', sysId)
  record.addQuery('ci_rung', 'IN', UNMATCHED)
  record.setLimit(1)
  record.query()
  return record.next() && (record.getValue('ci_searched_at') ?? '') === searchedAt ? record : null
}

/** A retired CI may be bound to an alert that has ended: Azure resolved it, and nobody works on its incident any more. */
function mayBeRetired(isResolved: boolean, incident: () => IncidentCondition | undefined): boolean {
  return isResolved && incident() !== 'open'
}

function isResolved(record: GlideRecord): boolean {
  return record.getValue('state') === 'resolved'
}

/** The resources of the last search; the affected resource if no search is on record. */
function targetsOf(record: GlideRecord): Target[] {
  const resources = searchedResources(record)
  const targets = resources.flatMap(({ id, origin }) => targetOf(id, origin) ?? [])
  if (targets.length > 0) return targets
  const affected = targetOf(record.getValue('target'), record.getValue('target_origin') ?? '')
  return affected ? [affected] : []
}
