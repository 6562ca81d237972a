import type { AzureAlert, Fact } from '../azure/alert.ts'
import { labelOf } from '../azure/arm_id.ts'
import type { Binding } from '../cmdb/binding.ts'
import { cut } from '../platform/cut.ts'
import { render, type Values } from '../template/template.ts'
import { timeInWords } from '../platform/time.ts'
import { SEVERITY_NAMES, SIZE } from './text.ts'

/** What a call says that the work notes do not hold yet. */
export interface News {
  /** `AzureAlert.message`; '' for none, or one that is there already. */
  message: string
  facts: Fact[]
}

/** For an end that no call reports. */
export const NO_NEWS: News = { message: '', facts: [] }

/** Characters of a work note. The journal takes more; nobody reads more. */
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

/** The note for a further firing of the alert. `shared` is null when the incident is this alert's alone. */
export function updateNote(alert: AzureAlert, why: string, news: News, shared: Shared | null): string {
  return note([`Azure Monitor: fired again${at(alert.firedAt)}.`], news, [...named(alert, shared), why])
}

/** The note for a call that changes nothing but brings a message that people have not seen. */
export function messageNote(alert: AzureAlert, why: string, news: News, shared: Shared | null): string {
  const time = at(alert.resolvedAt ?? alert.firedAt)
  return note([`Azure Monitor: a new message about the alert${time}.`], news, [...named(alert, shared), why])
}

/** Why an alert belongs to an incident that was there before. `raised`: the sentence that says so; '' when nothing was. */
export function joiningReasons(why: string, raised: string, binding: Pick<Binding, 'explanation'>): string {
  const kept = raised === '' ? 'Priority, assignment group and CI' : 'Assignment group and CI'
  return [
    why,
    ...(raised === '' ? [] : [raised]),
    `${kept} of the incident stay as they are. For this alert alone:`,
    binding.explanation,
  ].join('\n')
}

/** The note on an incident that a further alert joins. */
export function joiningNote(alert: AzureAlert, why: string, news: News, shared: Shared): string {
  const head = ['Azure Monitor: another alert joined this incident.']
  return note(head, news, [
    why,
    lines([
      { label: 'Alert', value: shared.alert },
      { label: 'Alert rule', value: alert.rule.name },
      { label: 'Severity', value: alert.severity === null ? '' : SEVERITY_NAMES[alert.severity] },
      { label: 'Since', value: timeInWords(alert.firedAt) },
      affected(alert),
    ]),
    stillFiring(shared),
  ])
}

/** The note for a resolution. */
export function resolutionNote(alert: AzureAlert, why: string, news: News, shared: Shared | null): string {
  const origin = alert.conditionOrigin === 'essentials.monitorCondition' ? '' : ` (${alert.conditionOrigin})`
  const head = [`Azure Monitor: resolved${at(alert.resolvedAt)}${origin}.`]
  return note(head, news, [...named(alert, shared), why])
}

/** Never empty: the platform's data policy wants them (docs/facts/servicenow.md#data-policies). */
export function closeNotes(template: string, values: Values): string {
  const notes = render(template, values).trim()
  return cut(notes === '' ? 'The Azure Monitor alert is resolved.' : notes, SIZE.closeNotes)
}

/** The message is what is cut when the note is too long: everything else is short, and the delivery has the whole call. */
function note(head: readonly string[], news: News, rest: readonly string[]): string {
  const said = news.message.split('\n').map((line) => line.trim())
  const facts = news.facts.filter(({ value }) => !said.includes(value))
  const end = [factLines(facts), ...rest].filter((part) => part !== '').join('\n')
  const start = head.join('\n')
  const room = Math.max(500, MAX_NOTE - start.length - end.length - 2)
  const parts = [start, cut(news.message, room), end]
  return cut(parts.filter((part) => part !== '').join('\n'), MAX_NOTE)
}

function factLines(facts: readonly Fact[]): string {
  const more = facts.length - MAX_FACTS
  const shown = cut(lines(facts.slice(0, MAX_FACTS)), FACTS_SIZE)
  return more > 0 ? `${shown}\n… and ${more} more facts: see the delivery.` : shown
}

/** Which of the incident's alerts the note is about, and how many fire. */
function named(alert: AzureAlert, shared: Shared | null): string[] {
  if (shared === null) return []
  return [
    lines([
      { label: 'Alert', value: shared.alert },
      { label: 'Alert rule', value: alert.rule.name },
      affected(alert),
    ]),
    endedLine(shared.ended),
    stillFiring(shared),
  ]
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

function lines(facts: readonly Fact[]): string {
  return facts
    .filter((fact) => fact.value !== '')
    .map((fact) => `${fact.label}: ${fact.value}`)
    .join('\n')
}
