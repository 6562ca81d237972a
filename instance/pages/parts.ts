import type { Engine } from '../engine/engine.ts'
import type { AccessControl } from '../records/acl.ts'
import type { Choices } from '../records/choices.ts'
import type { Actor, Records } from '../records/records.ts'
import type { Said } from './said.ts'

/** What the pages need from the rest of the instance. */
export interface PageParts {
  records: Records
  choices: Pick<Choices, 'of'>
  access: Pick<AccessControl, 'allowed'>
  /** For UI actions: their conditions and scripts. */
  engine: Engine
  /** Who sends the request; undefined while nobody is logged in. */
  login(headers: Headers): Actor | undefined
}

/** The same, on behalf of somebody. */
export interface Visit extends Omit<PageParts, 'login'> {
  actor: Actor
  /** Keeps messages for the page that follows. */
  leave(messages: readonly Said[]): void
  /** What was kept for this page; it is told once. */
  said(): Said[]
}
