import type { Severity } from './alert.ts'
import type { Essentials, Payload } from './essentials.ts'
import type { Fields } from './fields.ts'

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
