import type { Actor } from '../records/records.ts'
import type { Users } from '../records/users.ts'
import type { Authentication } from './authentication.ts'
import type { Session, Sessions } from './sessions.ts'

/** How browsers log in: with the form, or with a Basic credential in each request. */
export interface Logins {
  /** Who sends the request; undefined while nobody is logged in. */
  ofRequest(headers: Headers): Actor | undefined
  /** A new session; undefined where user name or password are wrong. */
  logIn(userName: string, password: string): Session | undefined
  /** The browser's own session, or a new one where it has none for this user. */
  sessionOf(actor: Actor, headers: Headers): Session
  logOut(headers: Headers): void
}

export function createLogins(users: Users, sessions: Sessions, authentication: Authentication): Logins {
  return {
    ofRequest: (headers) => {
      const actor = authentication.ofPage(headers)
      return actor.userName === 'guest' ? undefined : actor
    },
    logIn: (userName, password) => {
      const actor = users.login(userName, password)
      return actor === null ? undefined : sessions.open(actor.userName)
    },
    sessionOf: (actor, headers) => {
      const own = authentication.session(headers)
      return own?.userName === actor.userName ? own : sessions.open(actor.userName)
    },
    logOut: (headers) => {
      const own = authentication.session(headers)
      if (own !== undefined) sessions.close(own.id)
    },
  }
}
