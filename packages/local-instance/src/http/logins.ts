import type { Logins } from '../pages/parts.ts'
import type { Users } from '../records/users.ts'
import type { Authentication } from './authentication.ts'
import type { Sessions } from './sessions.ts'

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
