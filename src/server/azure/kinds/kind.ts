import type { AlertEnd, AlertKind, Target } from '../alert.ts'
import type { Payload } from '../essentials.ts'
import type { Line } from '../facts.ts'
import type { Fields } from '../fields.ts'
import type { FoundLink } from '../links.ts'
import type { SeverityReading } from '../severity.ts'

/** One kind of Azure alert: how it is recognised and read, and the words for it from which `docs/alerts.md` is made. */
export interface Kind {
  kind: AlertKind
  label: string
  words: {
    /** What in the alert context gives it away. */
    recognised: string
    identity: string
    problem: string
    resolves: string
    severity: string
    target: string
  }
  /** Looks at the shape of the alert context; `monitoringService` decides only between equal shapes. */
  matches(payload: Payload): boolean
  read(payload: Payload): Reading
}

/** What a kind makes of a payload. Bounds, cleaning and everything that all kinds share come later (`../read.ts`). */
export interface Reading {
  /** Identity, lower case, where it is not the alert id. '' refuses the body. */
  key?: string
  problemKey: string
  /** The call is one step of an operation that is one alert. */
  isStep?: boolean
  end: AlertEnd
  /** Set when this is a resolution though Azure says Fired: where the payload says so. */
  endedBy?: string
  /** Set when it says that nothing is wrong and nothing has changed (see `AzureAlert.unchanged`). */
  unchanged?: boolean
  severity: SeverityReading
  rule?: { name: string; id: string }
  /** When it happened, for kinds whose context knows it; used when essentials say nothing. */
  happenedAt?: number | null
  /** What the payload tells in sentences, beside the rule's description. */
  narrative?: string
  /** What is hit, where it is not the likeliest target. */
  subject?: string
  targets: Target[]
  lines: Line[]
  /** The event's own page in Azure, which comes before all other links. */
  page?: FoundLink | null
  links: FoundLink[]
  /** Where the kind repeats the rule's custom properties. */
  properties?: Fields
}
