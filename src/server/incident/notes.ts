import type { AzureAlert, Fact } from '../azure/alert.ts'
import { labelOf } from '../azure/arm_id.ts'
import type { Binding } from '../cmdb/binding.ts'
import { cut, splitText } from '../platform/cut.ts'
import { render, type Values } from '../template/template.ts'
import { SIZE } from './fit.ts'
import { factLines, severityName } from './values.ts'
import { timeInWords } from '../platform/time.ts'

/** What a call says that the work notes do not hold yet. */
export interface News {
  /** `AzureAlert.message`; '' for none, or one that is there already. */
  message: string
  facts: Fact[]
}

/** For an end that no call reports. */
export const NO_NEWS: News = { message: '', facts: [] }

/** Characters of a note that is written while an incident goes on. */
const MAX_NOTE = 4000

/** Lines of facts in a note, and their characters. */
const MAX_FACTS = 12
const FACTS_SIZE = 1200

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

/** The first work note: why the incident has these values, and how it ends ('' where that is not known). */
export function openingNote(why: readonly string[], ending: string): string {
  return withoutEmpty([...why, ending])
}

/** Adds what the description has no room for. */
export function withRest(note: string, rest: string): string {
  return rest === '' ? note : `${note}\n\nRest of the description:\n${rest}`
}

/** Adds the alert's number, which is known once its row is written. */
export function withAlertNumber(note: string, alertNumber: string): string {
  return withoutEmpty([`Alert: ${alertNumber}`, note])
}

/** The note for a further firing of the alert. `shared` is null when the incident is this alert's alone. */
export function updateNote(alert: AzureAlert, why: string, news: News, shared: Shared | null): string {
  return note(`Azure Monitor: fired again${at(alert.firedAt)}.`, news, [...named(alert, shared), why])
}

/** The note for a call that changes nothing but brings a message that people have not seen. */
export function messageNote(alert: AzureAlert, why: string, news: News, shared: Shared | null): string {
  const time = at(alert.resolvedAt ?? alert.firedAt)
  return note(`Azure Monitor: a new message about the alert${time}.`, news, [...named(alert, shared), why])
}

/** Why an alert belongs to an existing incident. `raised`: the sentence that says so; '' when nothing was. */
export function joiningReasons(why: string, raised: string, binding: Pick<Binding, 'explanation'>): string {
  const unchanged = raised === '' ? 'Priority, assignment group and CI' : 'Assignment group and CI'
  const stays = `${unchanged} of the incident stay as they are. For this alert alone:`
  return [why, ...(raised === '' ? [] : [raised]), stays, binding.explanation].join('\n')
}

/** The note on an incident that a further alert joins. */
export function joiningNote(alert: AzureAlert, why: string, news: News, shared: Shared): string {
  return note('Azure Monitor: another alert joined this incident.', news, [
    why,
    factLines([
      { label: 'Alert', value: shared.alert },
      { label: 'Alert rule', value: alert.rule.name },
      { label: 'Severity', value: severityName(alert.severity) },
      { label: 'Since', value: timeInWords(alert.firedAt) },
      affected(alert),
    ]),
    stillFiring(shared),
  ])
}

/** The note for a resolution. */
export function resolutionNote(alert: AzureAlert, why: string, news: News, shared: Shared | null): string {
  const origin = alert.conditionOrigin === 'essentials.monitorCondition' ? '' : ` (${alert.conditionOrigin})`
  const head = `Azure Monitor: resolved${at(alert.resolvedAt)}${origin}.`
  return note(head, news, [...named(alert, shared), why])
}

/** Never empty: the platform's data policy wants close notes (docs/facts/servicenow.md#data-policies). */
export function closeNotes(template: string, values: Values): string {
  return cut(render(template, values).trim() || 'The Azure Monitor alert is resolved.', SIZE.closeNotes)
}

/** Cuts the message when the note is too long: everything else is short, and the delivery has the whole call. */
function note(head: string, news: News, rest: readonly string[]): string {
  const lines = news.message.split('\n').map((line) => line.trim())
  const facts = news.facts.filter(({ value }) => !lines.includes(value))
  const end = withoutEmpty([boundedFacts(facts), ...rest])
  const room = Math.max(500, MAX_NOTE - head.length - end.length - 2)
  return cut(withoutEmpty([head, cut(news.message, room), end]), MAX_NOTE)
}

function boundedFacts(facts: readonly Fact[]): string {
  const more = facts.length - MAX_FACTS
  const shown = cut(factLines(facts.slice(0, MAX_FACTS)), FACTS_SIZE)
  return more > 0 ? `${shown}\n… and ${more} more facts: see the delivery.` : shown
}

/** Which of the incident's alerts the note is about, and how many fire. */
function named(alert: AzureAlert, shared: Shared | null): string[] {
  if (shared === null) return []
  const about = [
    { label: 'Alert', value: shared.alert },
    { label: 'Alert rule', value: alert.rule.name },
    affected(alert),
  ]
  return [factLines(about), endedLine(shared.ended), stillFiring(shared)]
}

/** The resource, a child with its parent; of a Service Health event or a budget, what the short description names. */
function affected({ subject, targets: [target] }: AzureAlert): Fact {
  const resource = target === undefined ? '' : labelOf(target)
  return { label: subject === resource ? 'Resource' : 'About', value: subject || resource }
}

function stillFiring({ firing }: Shared): string {
  return `Alerts of this incident that are firing now: ${firing}.`
}

function endedLine(ended: readonly string[]): string {
  if (ended.length === 0) return ''
  const more = ended.length > MAX_NAMED ? ` and ${ended.length - MAX_NAMED} more` : ''
  return `Older alerts of the same problem that ended with it: ${ended.slice(0, MAX_NAMED).join(', ')}${more}.`
}

function at(time: number | null): string {
  return time === null ? '' : ' at ' + timeInWords(time)
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
