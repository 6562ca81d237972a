import type { Actor } from './records.ts'

/** The platform itself. */
export const PLATFORM: Actor = {
  userId: '',
  userName: 'system',
  roles: new Set(['admin']),
  scope: 'global',
  by: 'platform',
}

/** The platform at work on somebody's behalf: user and time stamps stay theirs, scope and account are the platform's. */
export function onBehalfOf(actor: Actor): Actor {
  return { ...actor, scope: 'global', by: 'platform', quiet: false, interactive: false }
}
