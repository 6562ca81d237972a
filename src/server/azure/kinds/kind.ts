import { activitySeverity, isActivityLog, type Payload, type SeverityReading } from '../essentials.ts'
import { describe, type FactLine } from '../facts.ts'
import { problemKey } from '../problem_key.ts'
import { orderTargets } from '../targets.ts'
import type { AlertEnd, AlertKind, Target } from '../alert.ts'
import type { Fields } from '../fields.ts'
import type { FoundLink } from '../text.ts'

/** One kind of Azure alert: how it is recognised and read. `tools/docs/kind_words.ts` describes each for the docs. */
export interface Kind {
  kind: AlertKind
  /** Its alert target may be a workspace or vault that only reports the alert. */
  reports?: true
  /** Looks at the shape of the alert context; `monitoringService` decides only between equal shapes. */
  matches(payload: Payload): boolean
  read(payload: Payload): Reading
}

/** What a kind reads out of a payload. `read_alert.ts` cleans it, limits it and adds what all kinds share. */
export interface Reading {
  /** Identity, lower case, if it is not the alert id. '' refuses the body. */
  key?: string
  problemKey: string
  /** The call is one step of an operation whose steps are one alert. */
  isStep?: boolean
  end: AlertEnd
  /** Set if this is a resolution though Azure says Fired: the field that says so. */
  endedBy?: string
  /** Set if nothing is wrong and nothing has changed (see `AzureAlert.unchanged`). */
  unchanged?: boolean
  /** If it is not the severity of the essentials. */
  severity?: SeverityReading
  rule?: { name: string; id: string }
  /** When it happened, if the context says so; used when the essentials do not. */
  happenedAt?: number | null
  /** What the payload says in sentences, besides the rule's description. */
  narrative?: string
  /** What is affected, if it is not the likeliest target. */
  subject?: string
  /** What is wrong, in a few words without the subject; without it the name of the rule. */
  headline?: string
  /** What ends the headline in brackets, if it is not the name of the rule; '' for nothing. */
  remark?: string
  /** See `AzureAlert`. */
  summary?: string
  advice?: string
  targets: Target[]
  lines: FactLine[]
  /** The event's own page in Azure, which comes before all other links. */
  page?: FoundLink
  links?: FoundLink[]
  /** Custom properties of the rule, if the kind repeats them in its context. */
  properties?: Fields
}

/** The advice of a payload, as a line. */
export function toDo(advice: string): string {
  return advice && `What to do: ${advice}`
}

const MAX_LINES = 40

/** Any other body of the common schema: new kinds, an empty context, a context of unknown shape. */
export const UNKNOWN: Kind = {
  kind: 'unknown',
  reports: true,
  matches: () => true,
  read: (payload) => {
    const { context, essentials } = payload
    const targets = orderTargets(essentials, {
      affected: [[context.raw('linkedResourceId'), 'linkedResourceId']],
    })
    return {
      problemKey: problemKey(essentials, { targets }),
      end: isActivityLog(essentials) ? 'never' : 'uncertain',
      ...(isActivityLog(essentials) ? { severity: activitySeverity(payload) } : {}),
      targets,
      lines: describe(context, { skip: PRIVATE, limit: MAX_LINES }),
    }
  },
}

/** Parts of the caller's token: they do not belong in a ticket. */
const PRIVATE = ['claims', 'authorization', 'httprequest']
