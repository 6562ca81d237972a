import type { AzureAlert, Fact } from '../azure/alert.ts'
import { joined } from '../azure/text.ts'
import { cut, splitText } from '../platform/cut.ts'
import { minuteInWords } from '../platform/time.ts'
import { type DeliveryReason, sentence } from '../reasons/reasons.ts'
import { CI_FOUND } from '../settings/ci_steps.ts'
import type { Binding } from '../cmdb/binding.ts'
import { render, type Values } from '../template/template.ts'
import { SIZE } from './fit.ts'
import { factLine, namesOf, newWords, severityName, stageOf } from './values.ts'

/** What a call says that the work notes do not hold yet. */
export interface News {
  /** `AzureAlert.message`; '' for none, or one that is there already. */
  message: string
  facts: Fact[]
}

/** For an end that no call reports. */
export const NO_NEWS: News = { message: '', facts: [] }

/** Characters of a note that is written while an incident goes on, and of the facts in it. */
const MAX_NOTE = 4000
const MAX_FACTS = 600

/** Alerts that a note names by number. */
const MAX_NAMED = 10

/** What a note on a shared incident says of the incident's alerts. */
export interface Shared {
  /** Number of the alert that the note is about; '' while it has no row. */
  alert: string
  /** How many alerts of the incident fire now. */
  firing: number
  /** Numbers of older alerts of the same problem that ended with it. */
  ended: readonly string[]
}

/** What the first work note says; the alert's form has the whole explanation. */
interface Opening {
  reason: DeliveryReason
  /** Where the priority comes from: `Priority from Sev2`. */
  priority: string
  binding: Pick<Binding, 'step'>
  storm: boolean
  /** Settings, rules and custom properties that could not be followed. */
  problems: readonly string[]
  /** How the incident ends; '' if the description says it. */
  ending: string
}

/** The first work note: which alert opened the incident, why it has its priority, how its CI was found. */
export function openingNote({ reason, priority, binding, storm, problems, ending }: Opening): string {
  const ci = storm ? 'No CI, because it stands for many alerts' : CI_FOUND[binding.step]
  const first = `${OPENED_BY}, ${OPENED[reason] ?? 'fired'}. ${priority}. ${ci}. Details are on the alert.`
  return withoutEmpty([first, problems.join(' '), ending])
}

const OPENED_BY = 'Opened by the alert'

const OPENED: Partial<Record<DeliveryReason, string>> = {
  first_fired: 'first firing',
  fired_without_incident: 'which had no incident',
  refire_new: 'which fired again after its end',
  refire_outside_window: 'which fired again after its end',
  refire_incident_closed: 'which fired again after its incident was closed',
  finished_by_retry: 'by a second try',
  group_ended: 'whose shared incident had just ended',
  storm_opened: 'after more alerts than the storm setting allows',
}

/** Adds what the description has no room for. */
export function withRest(note: string, rest: string): string {
  return rest === '' ? note : `${note}\n\nRest of the description:\n${rest}`
}

/** Names the alert by its number, which is known once its row is written; an admin's template is told it first. */
export function withAlertNumber(note: string, alertNumber: string): string {
  if (alertNumber === '') return note
  return note.startsWith(OPENED_BY)
    ? `Opened by ${alertNumber}${note.slice(OPENED_BY.length)}`
    : withoutEmpty([`Opened by ${alertNumber}.`, note])
}

/**
 * The note for a further firing of the alert, or for a call that only brings a message that people have not seen. `raised`:
 * what was raised, '' for nothing; `shared` is null when the incident is this alert's alone.
 */
export function furtherNote(
  alert: AzureAlert,
  reason: DeliveryReason,
  raised: string,
  news: News,
  shared: Shared | null,
): string {
  const what = reason === 'message_added' ? 'got a new message' : 'fired again'
  // The other reasons say more than the first words of the note.
  const why = reason === 'message_added' || reason === 'fired_again' ? '' : sentence(reason)
  return note(headOf(alert, what, shared), alert, news, [why, raised, ...standing(shared)])
}

/** Why an alert belongs to an existing incident. `raised`: the sentence that says so; '' when nothing was. */
export function joiningReasons(why: string, raised: string, binding: Pick<Binding, 'explanation'>): string {
  const unchanged = raised === '' ? 'Priority, assignment group and CI' : 'Assignment group and CI'
  const stays = `${unchanged} of the incident stay as they are. For this alert alone:`
  return [why, ...(raised === '' ? [] : [raised]), stays, binding.explanation].join('\n')
}

/** The note on an incident that a further alert joins. */
export function joiningNote(alert: AzureAlert, why: string, news: News, shared: Shared): string {
  const severity = severityName(alert.severity)
  const since = alert.firedAt === null ? '' : `since ${minuteInWords(alert.firedAt)}`
  const head = `${shared.alert || 'Another alert'} joined: ${joined([alert.headline, severity, since], ' · ')}.`
  // The headline has the measured value.
  return note(head, alert, { ...news, facts: [] }, [why, ...standing(shared)])
}

/** The note for an end that does not resolve the incident: the end, and why it stays. */
export function endNote(end: string, why: string, shared: Shared | null): string {
  return withoutEmpty([end, endedLine(shared), joined([why, ...standing(shared)], ' ')])
}

/** Never empty: the platform's data policy wants close notes (docs/facts/servicenow.md#data-policies). */
export function closeNotes(template: string, values: Values): string {
  return cut(render(template, values).trim() || 'The Azure Monitor alert is resolved.', SIZE.closeNotes)
}

/** Older alerts that ended with this one, for the text of a resolution. */
export function endedLine(shared: Shared | null): string {
  if (shared === null || shared.ended.length === 0) return ''
  const { ended } = shared
  const more = ended.length > MAX_NAMED ? ` and ${ended.length - MAX_NAMED} more` : ''
  return `Older alerts of the same problem that ended with it: ${ended.slice(0, MAX_NAMED).join(', ')}${more}.`
}

/**
 * `The alert fired again at …`, on a shared incident `AZA0001056 (vm-cpu-high, shop-web-01) fired again at …`, of a Service
 * Health event `Microsoft, … (Active):`.
 */
function headOf(alert: AzureAlert, what: string, shared: Shared | null): string {
  const time = minuteInWords(alert.resolvedAt ?? alert.firedAt)
  const stage = stageOf(alert)
  if (stage !== '') return `${joined(['Microsoft', time], ', ')} (${stage}):`
  const who = shared === null ? 'The alert' : joined([shared.alert || 'An alert', namesOf(alert)], ' ')
  return `${joined([who, what, time && `at ${time}`], ' ')}.`
}

/**
 * What happened and what is new about it, the message, then why. Cuts the message when the note is too long: everything
 * else is short, and the delivery has the whole call.
 */
function note(head: string, alert: AzureAlert, news: News, why: readonly string[]): string {
  const message = newWords(alert, news.message)
  const lines = message.split('\n').map((line) => line.trim())
  const facts = news.facts.filter(
    ({ label, value, use }) => use === undefined && label !== 'Stage' && !lines.includes(value),
  )
  const measured = cut(facts.map(factLine).join(' · '), MAX_FACTS)
  const last = joined(why, ' ')
  const room = Math.max(500, MAX_NOTE - head.length - measured.length - last.length - 3)
  const said = cut(message, room)
  const first = head.endsWith(':')
    ? [joined([head, said], ' '), measured]
    : [joined([head, measured], ' '), said]
  return cut(withoutEmpty([...first, last]), MAX_NOTE)
}

/** How many alerts of a shared incident fire. */
function standing(shared: Shared | null): string[] {
  return shared === null ? [] : [`Alerts of this incident that fire now: ${shared.firing}.`]
}

function withoutEmpty(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n')
}

/**
 * Characters of one journal entry, as declared; the platform is known to take more, but does not promise it
 * (docs/facts/incident.md#columns).
 */
export const NOTE_SIZE = 4000

/** Entries that one note may become. */
const MAX_PARTS = 6

/** Ends the last entry of a note that is longer still. */
const LEFT_OUT = '… (the rest is left out; the delivery keeps the whole call)'

/** Splits a work note into entries that fit the journal, at a line or else at a word; several are numbered. */
export function noteParts(note: string): string[] {
  if (note.length <= NOTE_SIZE) return [note]
  const room = NOTE_SIZE - '(1 of 6)\n'.length - LEFT_OUT.length - 1
  const parts: string[] = []
  let rest = note
  while (rest !== '' && parts.length < MAX_PARTS) {
    const [part, left] = splitAtLine(rest, room)
    parts.push(part)
    rest = left
  }
  const end = (at: number) => (rest !== '' && at === parts.length - 1 ? `\n${LEFT_OUT}` : '')
  return parts.map((part, at) => `(${at + 1} of ${parts.length})\n${part}${end(at)}`)
}

function splitAtLine(text: string, max: number): [string, string] {
  if (text.length <= max) return [text, '']
  const end = text.lastIndexOf('\n', max)
  return end > max / 2 ? [text.slice(0, end), text.slice(end + 1)] : splitText(text, max)
}
