import { type AlertEvent, toEvent } from '../alert/event.ts'
import { alertKey } from '../alert/store.ts'
import type { AzureAlert } from '../azure/alert.ts'
import { bodyOf } from '../azure/fields.ts'
import { bindCi, bindNamedCi } from '../cmdb/bind.ts'
import type { Binding } from '../cmdb/binding.ts'
import { namedCi, peopleOf } from '../incident/from_properties.ts'
import type { People } from '../incident/people.ts'
import { mapAlert, readRulesFor, type Rules } from '../mapping/read.ts'
import type { Mapping } from '../mapping/rule.ts'
import type { Settings } from '../settings/settings.ts'

/** Everything needed to process one alert. Functions look things up when they are first called, and only once. */
export interface Work {
  alert: AzureAlert
  /** The alert's unique key, 64 hex digits. */
  key: string
  event: AlertEvent
  /** The delivery that brought it; for a preview its sys_id is ''. `receivedAt` in milliseconds. */
  delivery: { sysId: string; receivedAt: number; payload: string }
  settings: Settings
  /** The caller of incidents, and the users that rules name. */
  people: () => People
  /** What the mapping rules say. */
  mapping: () => Mapping
  /** The alert's CI. */
  binding: () => Binding
  /** The body as JSON. */
  payload: () => unknown
}

export function workOf(alert: AzureAlert, delivery: Work['delivery'], settings: Settings): Work {
  const rules = once(() => readRulesFor(alert))
  const people = once(() => peopleOf(alert, settings, usersOf(rules())))
  const binding = once(() => {
    const named = namedCi(alert, settings)
    const { party } = people().caller
    if (named === '') return bindCi(alert.targets, settings.cmdb, party)
    return bindNamedCi(named, alert.targets, settings.cmdb, party)
  })
  const mapping = once(() => mapAlert(alert, rules(), binding, delivery.receivedAt))
  const event = toEvent(alert, delivery.receivedAt)
  const payload = once(() => bodyOf(delivery.payload))
  return { alert, key: alertKey(alert), event, delivery, settings, people, mapping, binding, payload }
}

/** Users of every rule that may match: the caller's company is looked up before it is known which rule does. */
function usersOf({ rules }: Rules): string[] {
  const named = rules.flatMap(({ sets }) => [sets.caller, sets.assignedTo]).filter((one) => one !== '')
  return [...new Set(named)]
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}
