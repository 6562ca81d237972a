import type { Engine } from '../engine/engine.ts'
import type { Logins } from '../login/logins.ts'
import type { UninstallOptions } from '../install/uninstall_app.ts'
import type { AccessControl } from '../records/acl.ts'
import type { Choices } from '../records/choices.ts'
import type { Actor, Records } from '../records/records.ts'
import type { Told } from '../records/scripts.ts'
import type { BaseAction } from './base_actions.ts'

/** What the pages need from the rest of the instance. */
export interface PageParts {
  records: Records
  choices: Pick<Choices, 'of'>
  access: Pick<AccessControl, 'allowed' | 'mayQuery' | 'opens'>
  /** For UI actions: their conditions and scripts. */
  engine: Engine
  logins: Logins
  /** Hands over what business rules tell the user from now on; null when the request is over. */
  hear(listener: ((message: Told) => void) | null): void
  /** Removes an application; throws the reason why not. */
  uninstall(appSysId: string, how: UninstallOptions): void
  /** Buttons of the base system. */
  baseActions: readonly BaseAction[]
}

/** The same, on behalf of somebody. */
export interface Visit extends PageParts {
  actor: Actor
  /** Keeps messages for the page that follows. */
  leave: (messages: readonly Told[]) => void
  /** What was kept for this page; it is told once. */
  said(): Told[]
}
