import type { Engine } from '../engine/engine.ts'
import { type AccessControl, hasRole } from '../records/acl.ts'
import type { Choices } from '../records/choices.ts'
import type { Actor, Records } from '../records/records.ts'

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
}

/** Whether the actor has one of the roles in a comma list. An empty list asks for none. */
export function hasOneOf(actor: Actor, list: string): boolean {
  const roles = list
    .split(',')
    .map((role) => role.trim())
    .filter(Boolean)
  return roles.length === 0 || roles.some((role) => hasRole(actor, role))
}
