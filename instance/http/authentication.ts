import type { Actor } from '../records/records.ts'
import type { OidcLogin } from './oidc.ts'
import { sessionCookie, type Session, type Sessions } from './sessions.ts'

/** The users, as far as logging in goes. */
export interface Accounts {
  login(userName: string, password: string): Actor | undefined
  /** An active user by name, without a password: for logins that were checked otherwise. */
  find(userName: string): Actor | undefined
  guest: Actor
}

export interface Authentication {
  /** Who sends a REST request. A missing or wrong credential makes a guest (facts/servicenow-platform.md A1). */
  ofRest(headers: Headers): Actor
  /** Who sends a page's request: the cookie is enough there. */
  ofPage(headers: Headers): Actor
  session(headers: Headers): Session | undefined
}

export function createAuthentication(
  accounts: Accounts,
  sessions: Sessions,
  oidc: OidcLogin,
  now: () => number,
): Authentication {
  const session = (headers: Headers) => sessions.find(sessionCookie(headers.get('cookie') ?? undefined) ?? '')
  const byAuthorization = (headers: Headers): Actor | undefined => {
    const [, scheme = '', credentials = ''] =
      /^(\S+) +(\S+)\s*$/.exec(headers.get('authorization') ?? '') ?? []
    switch (scheme.toLowerCase()) {
      case 'basic':
        return basicLogin(accounts, credentials)
      case 'bearer': {
        const userName = sessions.userOfAccessToken(credentials, now()) ?? oidc(credentials, now())
        return userName === undefined ? undefined : accounts.find(userName)
      }
      default:
        return undefined
    }
  }
  const bySession = (found: Session | undefined) => found && accounts.find(found.userName)
  return {
    // A cookie alone is not enough: any page in the browser could send it along.
    ofRest: (headers) => {
      const found = session(headers)
      const isOwn = found !== undefined && headers.get('x-usertoken') === found.userToken
      return byAuthorization(headers) ?? (isOwn ? bySession(found) : undefined) ?? accounts.guest
    },
    ofPage: (headers) => byAuthorization(headers) ?? bySession(session(headers)) ?? accounts.guest,
    session,
  }
}

function basicLogin(accounts: Accounts, credentials: string): Actor | undefined {
  const text = Buffer.from(credentials, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon < 0 ? undefined : accounts.login(text.slice(0, colon), text.slice(colon + 1))
}
