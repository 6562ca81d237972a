import type { RawRequest, RawResponse } from '../http/message.ts'

/** What the thread that listens and the one that runs the instance say to each other. */
export type ToWorker =
  | { kind: 'start'; options: WorkerOptions }
  | { kind: 'request'; id: number; request: RawRequest }
  | { kind: 'close' }

export type FromWorker = { kind: 'ready' } | { kind: 'response'; id: number; response: RawResponse }

export interface WorkerOptions {
  /** SQLite file, or null for a database in memory. */
  data: string | null
  demo: boolean
  /** Folder with the build to install. */
  app: string
  /** Microsoft Entra's login host, or the stand-in. */
  authority: string
}
