import { countFiringIfOpen, isAnyFiring } from '../alert/members.ts'
import {
  addReason,
  type AlertRecord,
  findAlert,
  insertAlert,
  pointToIncident,
  updateAlert,
} from '../alert/store.ts'
import type { AzureAlert } from '../azure/alert.ts'
import { type IncidentRow, insertIncident, updateIncident } from '../incident/store.ts'
import { withAlertNumber } from '../incident/notes.ts'
import { failure, type Result, success, unreachable } from '../platform/result.ts'
import type { DeliveryReason, Outcome } from '../reasons/reasons.ts'
import type { Settings } from '../settings/settings.ts'
import { type AlertCall, callOf, type Lookups, lookupsFor } from './call.ts'
import { readEnding } from './ending.ts'
import type { IncidentName } from './facts.ts'
import {
  type Effect,
  plan,
  type Plan,
  planAfterEnd,
  planAfterJoining,
  planAfterResolution,
  type Stage,
} from './plan.ts'
import { readFacts } from './read_facts.ts'

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

/** Two nodes may meet on the same new alert; the loser looks again and then sees the winner's row. */
const MAX_LOOKS = 3

const NOT_WRITTEN = failure('The platform refused to write the alert row; see the system log.')

/**
 * Reads the facts, plans and writes the plan's effects in their order. Every order leaves, should the node die in between,
 * something that the next try of the same delivery finishes without a second incident.
 */
export function apply(
  alert: AzureAlert,
  delivery: AlertCall['delivery'],
  settings: Settings,
): Result<Applied> {
  const call = callOf(alert, delivery, settings)
  const lookups = lookupsFor(call)
  for (let look = 0; look < MAX_LOOKS; look++) {
    const records: Records = { alert: findAlert(call.key), incidents: new Map(), opened: null }
    const facts = readFacts({ call, lookups, ...records })
    if (!facts.ok) return facts
    const applied = carryOut(plan(facts.value, call), records, call, lookups)
    if (applied !== null) return applied
  }
  return NOT_WRITTEN
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
  let step = first
  for (;;) {
    for (const effect of step.effects) {
      const error = write(effect, records, call)
      if (error === LOST) return null
      if (error !== '') return failure(error)
    }
    if (step.then === null) return success(applied(step, records))
    const next = planNext(step.then, records, call, lookups)
    if (next === null) return null
    step = next
  }
}

/** Reads what other nodes may have written meanwhile, and plans what follows from it. Null when the plan does not hold any more. */
function planNext(stage: Stage, { alert }: Records, call: AlertCall, lookups: Lookups): Plan | null {
  switch (stage.after) {
    case 'joining': {
      const firing = countFiringIfOpen(stage.joining.incident.sysId)
      return planAfterJoining(stage.joining, { number: alert?.number ?? '', firing }, call)
    }
    case 'end':
      return planAfterEnd(stage.ending, readEnding(stage.ending, call, lookups.payload), call)
    case 'resolution':
      return planAfterResolution(stage.incident, stage.resolved, isAnyFiring(stage.incident.sysId))
    default:
      return unreachable(stage)
  }
}

/** Instead of an error: another node has inserted the alert's row. */
const LOST = 'lost'

/** Writes one record. The error's sentence, '' when it is written. */
function write(effect: Effect, records: Records, call: AlertCall): string {
  if (effect.table === 'alert') return writeAlert(effect, records, call)
  return effect.write === 'insert' ? insert(effect, records) : update(effect, records)
}

function writeAlert(effect: Extract<Effect, { table: 'alert' }>, records: Records, call: AlertCall): string {
  const { alert } = records
  if (effect.write === 'reason') {
    if (alert !== null) addReason(alert, effect.reason)
    return ''
  }
  records.alert =
    alert === null
      ? insertAlert(call.key, call.alert, effect.change)
      : updateAlert(alert, call.alert, effect.change)
  if (records.alert !== null) return ''
  return alert === null ? LOST : NOT_WRITTEN.error
}

type IncidentEffect = Extract<Effect, { table: 'incident' }>

/** The note names the alert, whose number is known once its row is written. */
function insert({ sysId, fields }: IncidentEffect, records: Records): string {
  const { alert } = records
  const note = withAlertNumber(fields['work_notes'] ?? '', alert?.number ?? '')
  const written = insertIncident(sysId, { ...fields, work_notes: note })
  if (!written.ok) return written.error
  if (alert !== null && written.sysId !== sysId) pointToIncident(alert, written.sysId)
  records.opened = { sysId: written.sysId, number: written.number }
  return ''
}

function update({ sysId, fields }: IncidentEffect, { incidents }: Records): string {
  const incident = incidents.get(sysId)
  if (incident === undefined) throw new Error('An incident is to be changed that was not read')
  const written = updateIncident(incident, fields)
  return written.ok ? '' : written.error
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
