import type { DemoUser } from '../demo/demo_people.ts'
import type { EngineName } from '../engine/engine_name.ts'
import type { Limit } from '../engine/limits.ts'
import type { RawRequest, RawResponse } from '../http/message.ts'
import type { OidcEntity } from '../login/oidc.ts'

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
  /** Sample users of the app. */
  users: DemoUser[]
  /** Where the instance is reached: `http://127.0.0.1:8080`. */
  base: string
  /** OIDC providers that make a user of a caller with a token; without one such callers are `guest`. */
  oidc: OidcEntity[]
  /** System properties to set, where the instance has them. */
  properties: Record<string, string>
  /** What the app's scripts run on. */
  engine: EngineName
  limits: Limit[]
}
