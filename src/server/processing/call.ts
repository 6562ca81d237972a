import { type AlertEvent, toEvent } from '../alert/decision.ts'
import { alertKey, knownColumns } from '../alert/store.ts'
import type { AzureAlert } from '../azure/alert.ts'
import { bodyOf } from '../azure/fields.ts'
import { bindCi, bindNamedCi } from '../cmdb/bind.ts'
import type { Binding } from '../cmdb/binding.ts'
import { namedCi, peopleOf } from '../incident/from_properties.ts'
import { draftIncident, type IncidentDraft } from '../incident/opening.ts'
import { findCaller, type People } from '../incident/people.ts'
import { filterFor } from '../mapping/filter.ts'
import { mapAlert, readRulesFor } from '../mapping/read.ts'
import { type Mapping, NO_MAPPING } from '../mapping/rule.ts'
import { once } from '../platform/result.ts'
import type { DeliveryReason } from '../reasons/reasons.ts'
import type { Settings } from '../settings/settings.ts'

/** One call about an alert, and the settings under which it is processed. */
export interface AlertCall {
  alert: AzureAlert
  /** The alert's unique key, 64 hex digits. */
  key: string
  event: AlertEvent
  /** The delivery that brought it; for a preview its sys_id is ''. `receivedAt` in milliseconds. */
  delivery: { sysId: string; receivedAt: number; payload: string }
  settings: Settings
}

/** What the instance says about an alert. Each part is looked up when it is first needed, and once. */
export interface Lookups {
  /** What the mapping rules say. */
  mapping: () => Mapping
  /** The CI, and the people on whose behalf it is searched: the caller of the incident, and the users that rules name. */
  ci: () => { binding: Binding; people: People }
  /** The body as JSON. */
  payload: () => unknown
}

export function callOf(alert: AzureAlert, delivery: AlertCall['delivery'], settings: Settings): AlertCall {
  return { alert, key: alertKey(alert), event: toEvent(alert, delivery.receivedAt), delivery, settings }
}

/**
 * The order is always: rules, people, CI. The rules name users, and all users are read in one statement; the CI is
 * searched on behalf of the caller. Only a rule that asks for the class of the CI has it searched before the rules decide. `triedRule` (sys_id) is tried as if it were active.
 */
export function lookupsFor({ alert, delivery, settings }: AlertCall, triedRule = ''): Lookups {
  const fits = filterFor(() => knownColumns(alert))
  const rules = once(() => readRulesFor(alert, fits, triedRule))
  const ci = once(() => {
    // The users of all candidate rules: people are read before the rules are evaluated.
    const named = rules().rules.flatMap(({ sets }) => [sets.caller, sets.assignedTo])
    const people = peopleOf(alert, settings, [...new Set(named.filter((user) => user !== ''))])
    return { people, binding: findCi(alert, settings, people) }
  })
  const mapping = once(() => mapAlert(alert, fits, rules(), () => ci().binding, delivery.receivedAt))
  return { mapping, ci, payload: once(() => bodyOf(delivery.payload)) }
}

function findCi(alert: AzureAlert, settings: Settings, { caller }: People): Binding {
  const named = namedCi(alert, settings)
  return named === ''
    ? bindCi(alert.targets, settings.cmdb, caller.callerScope)
    : bindNamedCi(named, alert.targets, settings.cmdb, caller.callerScope)
}

/**
 * Drafts an incident. What settings and rules name is checked against the instance first. `previousIncident` is the number
 * of the incident of an earlier firing, '' for none.
 */
export function draftFor(
  reason: DeliveryReason,
  { alert, settings }: AlertCall,
  lookups: Lookups,
  previousIncident = '',
  isStorm = false,
): IncidentDraft {
  const { binding, people } = lookups.ci()
  const { caller, known } = people
  return draftIncident(
    {
      alert,
      binding,
      // A storm's incident does not belong to one alert alone.
      caller: isStorm && caller.isFromProperty ? findCaller(settings.incident.caller) : caller,
      users: known,
      mapping: isStorm ? ofStorm(lookups.mapping()) : lookups.mapping(),
      payload: lookups.payload,
      reason,
      previousIncident,
      storm: isStorm,
    },
    settings,
  )
}

/** Rules that match one alert must not change a storm's incident, which stands for many. Their names stay on record. */
export function ofStorm({ matched, trials, problems }: Mapping): Mapping {
  return { ...NO_MAPPING, matched, trials, problems }
}
