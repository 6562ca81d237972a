import type { Severity } from './alert.ts'
import { type Fields, fieldsOf, listOf } from './fields.ts'
import { identifier, lookupValue, plain } from './text.ts'
import { parseTime } from './times.ts'

/**
 * `data.essentials`, read without trusting it (docs/facts/azure.md#essentials). Text that is missing is ''.
 */
export interface Essentials {
  /** As sent; '' if missing or not an id (see `identifier`). */
  alertId: string
  ruleName: string
  ruleId: string
  severity: string
  signalType: string
  monitorCondition: string
  /** `monitoringService` as sent. */
  service: string
  targetIds: string[]
  configurationItems: string[]
  /** Entries of these two lists that are not read. */
  unreadTargets: number
  originAlertId: string
  firedAt: number | null
  resolvedAt: number | null
  description: string
  investigationLink: unknown
}

/** A body of the common schema: the part that all kinds share, and the context that only its kind can read. */
export interface Payload {
  essentials: Essentials
  context: Fields
  customProperties: Fields
  /** The portal's "Test action group" button sent it. */
  test: boolean
}

/** Several times the column of an incident: the rest of the description goes into work notes. */
export const MAX_DESCRIPTION = 12_000

export function readEssentials(value: unknown): Essentials {
  const fields = fieldsOf(value)
  return {
    alertId: identifier(fields.raw('alertId')),
    ruleName: fields.text('alertRule'),
    ruleId: identifier(fields.raw('alertRuleID')),
    severity: fields.text('severity', 20),
    signalType: fields.text('signalType', 100),
    monitorCondition: fields.text('monitorCondition', 100),
    service: fields.text('monitoringService', 100),
    targetIds: ids(fields.raw('alertTargetIDs')),
    configurationItems: ids(fields.raw('configurationItems')),
    unreadTargets: unread(fields.raw('alertTargetIDs')) + unread(fields.raw('configurationItems')),
    originAlertId: identifier(fields.raw('originAlertId')),
    firedAt: parseTime(fields.raw('firedDateTime')) ?? parseTime(fields.raw('eventDateTime')),
    resolvedAt: parseTime(fields.raw('resolvedDateTime')),
    description: fields.block('description', MAX_DESCRIPTION),
    investigationLink: fields.raw('investigationLink'),
  }
}

export function saysResolved(essentials: Essentials): boolean {
  return plain(essentials.monitorCondition) === 'resolved'
}

/** Both spellings are sent: `Activity Log` and `ActivityLog` (docs/facts/azure.md#signal-types). */
export function isActivityLog(essentials: Essentials): boolean {
  return plain(essentials.signalType) === 'activitylog' || plain(essentials.service).startsWith('activitylog')
}

/** A list of ids, or one text with ids separated by commas, as some senders write it. */
function ids(sent: unknown): string[] {
  return listOf(entries(sent))
    .map(lookupValue)
    .filter((id) => id !== '')
}

function unread(sent: unknown): number {
  const all = entries(sent)
  return all.length - listOf(all).length
}

function entries(sent: unknown): unknown[] {
  if (typeof sent === 'string') return sent.split(',')
  return Array.isArray(sent) ? sent : []
}

export interface SeverityReading {
  /** Null if the payload has none. */
  severity: Severity | null
  /** The field that has it; '' with null. */
  origin: string
}

export const NO_SEVERITY: SeverityReading = { severity: null, origin: '' }

/** `Sev0` … `Sev4`, 0 to 4, or a word such as `Critical`. Not for the activity log: there it is always `Sev4` (docs/facts/azure.md#severity). */
export function essentialsSeverity(essentials: Essentials): SeverityReading {
  const digit = /^(?:sev(?:erity)?)?\s?([0-4])$/i.exec(essentials.severity)?.[1]
  return digit === undefined
    ? wordSeverity(essentials.severity, LEVELS, 'essentials.severity')
    : { severity: Number(digit) as Severity, origin: 'essentials.severity' }
}

/**
 * `alertContext.level` as a word. Service Health also sends numbers; they are ignored, because Microsoft's own pages
 * contradict each other (3 is Informational on one, Warning on another).
 */
function levelSeverity(context: Fields): SeverityReading {
  return wordSeverity(context.text('level'), LEVELS, 'alertContext.level')
}

/** For an event of the activity log: its level, else the severity of the essentials unless it is Sev4, which every such event has. */
export function activitySeverity({ context, essentials }: Payload): SeverityReading {
  const level = levelSeverity(context)
  if (level.severity !== null) return level
  const said = essentialsSeverity(essentials)
  return said.severity === 4 ? NO_SEVERITY : said
}

/** Looks up a word in a kind's own scale, in any letter case. */
export function wordSeverity(word: string, scale: Map<string, Severity>, origin: string): SeverityReading {
  const severity = scale.get(word.toLowerCase())
  return severity === undefined ? NO_SEVERITY : { severity, origin }
}

const LEVELS = new Map<string, Severity>([
  ['critical', 0],
  ['error', 1],
  ['warning', 2],
  ['informational', 3],
  ['information', 3],
  ['info', 3],
  ['verbose', 4],
])
