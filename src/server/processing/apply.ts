import { countFiringIfOpen, isAnyFiring } from '../alert/members.ts'
import { addReason, type AlertRecord, insertAlert, pointToIncident, updateAlert } from '../alert/store.ts'
import type { AzureAlert } from '../azure/alert.ts'
import { withAlertNumber } from '../incident/notes.ts'
import { type IncidentRow, insertIncident, readIncident, updateIncident } from '../incident/store.ts'
import { failure, type Result, success, unreachable } from '../platform/result.ts'
import type { DeliveryReason, Outcome } from '../reasons/reasons.ts'
import type { Settings } from '../settings/settings.ts'
import { type AlertCall, callOf, type Lookups, lookupsFor } from './call.ts'
import { endTest, readEnding } from './ending.ts'
import { type IncidentName, startReading } from './facts.ts'
import {
  type Effect,
  plan,
  type Plan,
  planAfterEnd,
  planAfterJoining,
  planAfterResolution,
  planAfterTest,
  type Stage,
} from './plan.ts'
import { readFacts, readRepetition } from './read_facts.ts'

/** What an alert changed. */
export interface Applied {
  outcome: Outcome
  reason: DeliveryReason
  /** Null for one that a mapping rule ignores. */
  alert: IncidentName | null
  incident: IncidentName | null
  /** What decided it besides the settings, and settings and rules that could not be followed. */
  notes: readonly string[]
}

/** Two nodes may insert the row of the same new alert. The second node reads again and finds the row. */
const MAX_LOOKS = 3

const NOT_WRITTEN = failure('The platform refused to write the alert row; see the system log.')

/**
 * Reads the facts, plans and writes the plan's effects in their order. If the node stops in between, the next try of the
 * same delivery finishes the rest without a second incident. `firstLook` is the alert's row where it was read already.
 */
export function apply(
  alert: AzureAlert,
  delivery: AlertCall['delivery'],
  settings: Settings,
  firstLook?: AlertRecord | null,
): Result<Applied> {
  const call = callOf(alert, delivery, settings)
  const lookups = lookupsFor(call)
  for (let look = 0; look < MAX_LOOKS; look++) {
    const reading = startReading(call, lookups, look === 0 ? firstLook : undefined)
    const facts = readFacts(reading)
    if (!facts.ok) return facts
    const { alert: record, incidents } = reading
    const records = { alert: record, incidents, opened: null }
    const applied = carryOut(plan(facts.value, call), records, call, lookups)
    if (applied !== null) return applied
  }
  return NOT_WRITTEN
}

/** Counts a call that only repeats what is on record; null for any other, of which nothing is written. */
export function applyRepetition(
  alert: AzureAlert,
  delivery: AlertCall['delivery'],
  settings: Settings,
  firstLook: AlertRecord | null,
): Result<Applied> | null {
  const call = callOf(alert, delivery, settings)
  const lookups = lookupsFor(call)
  const reading = startReading(call, lookups, firstLook)
  const facts = readRepetition(reading)
  if (facts === null) return null
  const records = { alert: reading.alert, incidents: reading.incidents, opened: null }
  return carryOut(plan(facts, call), records, call, lookups)
}

/** The records behind the facts, as they were read or written last. */
interface Records {
  alert: AlertRecord | null
  /** By sys_id. */
  incidents: Map<string, IncidentRow>
  /** The incident that the plan opened. */
  opened: IncidentName | null
}

/** Null when another node was faster, so that the plan does not hold any more. */
function carryOut(first: Plan, records: Records, call: AlertCall, lookups: Lookups): Result<Applied> | null {
  let current = first
  for (;;) {
    for (const effect of current.effects) {
      const result = write(effect, records, call)
      if (result === 'row_exists') return null
      if (!result.ok) return result
    }
    if (current.then === null) return success(applied(current, records))
    const next = planNext(current.then, records, call, lookups)
    if (next === null) return null
    current = next
  }
}

/** Reads what other nodes may have written meanwhile, and plans what follows from it. Null when the plan does not hold any more. */
function planNext(stage: Stage, records: Records, call: AlertCall, lookups: Lookups): Plan | null {
  const { alert } = records
  switch (stage.after) {
    case 'joining': {
      const firing = countFiringIfOpen(stage.joining.incident.sysId)
      return planAfterJoining(stage.joining, { number: alert?.number ?? '', firing }, call)
    }
    case 'end':
      return planAfterEnd(stage.ending, readEnding(stage.ending, call, lookups.payload))
    case 'test':
      return planEndOfTest(stage, records, call, lookups)
    case 'resolution':
      return planAfterResolution(stage.incident, stage.resolved, isAnyFiring(stage.incident.sysId))
    default:
      return unreachable(stage)
  }
}

function planEndOfTest(
  { incident: sysId, opened }: Extract<Stage, { after: 'test' }>,
  { incidents, opened: written }: Records,
  call: AlertCall,
  { payload }: Lookups,
): Plan {
  const incident = readIncident(written?.sysId ?? sysId)
  if (incident !== null) incidents.set(incident.sysId, incident)
  return planAfterTest(opened, incident, incident && endTest(incident, call, payload))
}

/** What became of a write; `row_exists`: another node has inserted the alert's row. */
type WriteResult = Result<null> | 'row_exists'

const WRITTEN = success(null)

/** Writes one record. */
function write(effect: Effect, records: Records, call: AlertCall): WriteResult {
  if (effect.table === 'alert') return writeAlert(effect, records, call)
  return effect.write === 'insert' ? insert(effect, records) : update(effect, records)
}

function writeAlert(
  effect: Extract<Effect, { table: 'alert' }>,
  records: Records,
  call: AlertCall,
): WriteResult {
  const { alert } = records
  if (effect.write === 'reason') {
    if (alert !== null) addReason(alert, effect.reason)
    return WRITTEN
  }
  records.alert =
    alert === null
      ? insertAlert(call.key, call.alert, effect.change)
      : updateAlert(alert, call.alert, effect.change)
  if (records.alert !== null) return WRITTEN
  return alert === null ? 'row_exists' : NOT_WRITTEN
}

type IncidentEffect = Extract<Effect, { table: 'incident' }>

/** The note names the alert, whose number is known once its row is written. */
function insert({ sysId, fields }: IncidentEffect, records: Records): Result<null> {
  const { alert } = records
  const note = withAlertNumber(fields['work_notes'] ?? '', alert?.number ?? '')
  const written = insertIncident(sysId, { ...fields, work_notes: note })
  if (!written.ok) return written
  if (alert !== null && written.sysId !== sysId) pointToIncident(alert, written.sysId)
  records.opened = { sysId: written.sysId, number: written.number }
  return WRITTEN
}

function update({ sysId, fields }: IncidentEffect, { incidents }: Records): Result<null> {
  const incident = incidents.get(sysId)
  if (incident === undefined) throw new Error('An incident is to be changed that was not read')
  const written = updateIncident(incident, fields)
  return written.ok ? WRITTEN : written
}

function applied(
  { outcome, reason, decidedBy, notes, isOnRecord, incident }: Plan,
  records: Records,
): Applied {
  const { alert, opened } = records
  const found = opened ?? incident
  return {
    outcome,
    reason,
    alert: isOnRecord && alert !== null ? { sysId: alert.sysId, number: alert.number } : null,
    incident: found && { sysId: found.sysId, number: found.number },
    notes: [...decidedBy, ...notes],
  }
}
