import { newsOf } from '../alert/noted.ts'
import { joiningNote, joiningReasons, type News, NO_NEWS } from '../incident/notes.ts'
import { type AlertRow, isWorse } from '../alert/store.ts'
import type { AzureAlert } from '../azure/alert.ts'
import type { Binding } from '../cmdb/binding.ts'
import { ownPriority, priorityOf, type Raise, raiseTo } from '../incident/priority.ts'
import type { IncidentRow } from '../incident/store.ts'
import type { Mapping } from '../mapping/rule.ts'
import { joiningNews } from './news.ts'
import { type DeliveryReason, sentence } from '../reasons/reasons.ts'
import type { Settings } from '../settings/settings.ts'

/** What an alert that joins an incident brings to it. */
export interface Joining {
  news: News
  /** The change of the incident's impact and urgency; null for none. */
  raise: Raise | null
}

interface Joined {
  alert: AzureAlert
  settings: Settings
}

/** For an incident of a group or of a flapping problem. `row` is the alert's sys_id, '' while it has no row. */
export function planJoining(
  { alert, settings }: Joined,
  incident: IncidentRow,
  mapping: Mapping,
  row: string,
): Joining {
  const { raisePriority } = settings.lifecycle
  return {
    news: joiningNews(alert, incident.sysId, row),
    raise: raisePriority ? raiseTo(ownPriority(alert, settings, mapping), incident) : null,
  }
}

/**
 * For a storm's incident, which gets no note for each alert: only an alert that raises it leaves one. It is raised by
 * severity alone, because mapping rules and custom properties speak of one alert and the incident stands for many.
 */
export function planJoiningStorm({ alert, settings }: Joined, incident: IncidentRow): Joining {
  const raise = settings.lifecycle.raisePriority ? raiseTo(priorityOf(alert, settings), incident) : null
  return { news: raise === null ? NO_NEWS : newsOf(alert, null), raise }
}

/**
 * For a further firing that is more severe than the alert was (the failed step of an operation whose start was
 * informational); null for any other, so that a priority that a person lowered stays.
 */
export function raiseAgain(
  { alert, settings, mapping }: Joined & { mapping: () => Mapping },
  incident: IncidentRow,
  row: AlertRow,
): Raise | null {
  if (!settings.lifecycle.raisePriority || !isWorse(alert.severity, row)) return null
  const own = row.inStorm ? priorityOf(alert, settings) : ownPriority(alert, settings, mapping())
  return raiseTo(own, incident, 'This call is more severe than the ones before')
}

/** Why an alert belongs to an incident that was there before. */
export function whyJoined(reason: DeliveryReason, raise: Raise | null, binding: Binding): string {
  return joiningReasons(sentence(reason), raise?.why ?? '', binding)
}

/**
 * What an alert that joins writes to the incident; to a storm's only when it raises it. `number` is the alert's, '' while
 * it has no row; `firing` counts the alerts of the incident that fire, this one included.
 */
export function joiningFields(
  { news, raise, storm }: Joining & { storm: boolean },
  alert: AzureAlert,
  { number, firing }: { number: string; firing: number },
  why: string,
): Record<string, string> {
  if (storm && raise === null) return {}
  const shared = { alert: number, firing, ended: [] }
  return { ...raise?.fields, work_notes: joiningNote(alert, why, news, shared) }
}
