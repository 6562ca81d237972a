import { timeInWords } from '../platform/time.ts'
import type { Binding } from '../cmdb/binding.ts'
import type { IncidentFate, KeptReason, Rebound } from './rebind.ts'

const KEPT_WORDS: Record<KeptReason, string> = {
  over: 'it is not open any more',
  storm: 'it stands for many alerts',
  joined: 'another alert opened it',
  by_hand: 'somebody set its CI by hand',
  has_it: 'it has this CI already',
  has_another: 'it has another CI',
}

/** The sentence on an alert whose CI was found after its incident was opened. `at` in milliseconds. */
export function foundLater(binding: Binding, incident: IncidentFate, at: number): string {
  return [
    `On ${timeInWords(at)} the CI was found by a later search. ${binding.explanation}`,
    fateOf(incident),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** The work note on the incident that was given it. */
export function noteOnIncident({ explanation }: Binding): string {
  return `The CI was set because a later search found it. ${explanation}`
}

/** Why an alert stays without the CI that was found for it. */
export function notTaken({ ciName }: Binding, error: string): string {
  return `CI ${ciName} was found, but not bound, so that the next search tries again: ${error}`
}

/** What an admin is told who had the CI of one alert searched again. */
export function toldOf(alert: string, { binding, written, incident }: Rebound): string {
  if (!written) return `${alert}: the platform refused to write the alert; see the system log.`
  return [`${alert}: ${binding.explanation}`, binding.ci === '' ? '' : fateOf(incident)]
    .filter((part) => part !== '')
    .join(' ')
}

function fateOf(incident: IncidentFate): string {
  switch (incident.fate) {
    case 'filled':
      return `Incident ${incident.number} was given it.`
    case 'kept':
      return `Incident ${incident.number} was left as it is: ${KEPT_WORDS[incident.why]}.`
    default:
      return ''
  }
}
