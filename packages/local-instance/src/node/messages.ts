import type { EngineName } from '../engine/engine_name.ts'
import type { Limit } from '../engine/limits.ts'
import type { RawRequest, RawResponse } from '../http/message.ts'

/** What the thread that listens and the one that runs the instance say to each other. */
export type ToWorker =
  | { kind: 'start'; options: WorkerOptions }
  | { kind: 'request'; id: number; request: RawRequest }
  | { kind: 'close' }

export type FromWorker =
  { kind: 'ready'; installed: string[] } | { kind: 'response'; id: number; response: RawResponse }

export interface WorkerOptions {
  /** SQLite file, or null for a database in memory. */
  data: string | null
  demo: boolean
  /** Where the instance is reached: `http://127.0.0.1:8080`. */
  base: string
  /** Microsoft Entra's login host; null for the stand-in. */
  authority: string | null
  /** Whether OIDC providers make genuine callers a user; without them they are `guest`. */
  oidc: boolean
  /** What the app's scripts run on. */
  engine: EngineName
  limits: Limit[]
}
