import type { Actor } from '../records/records.ts'
import type { Users } from '../records/users.ts'
import type { OidcLogin } from './oidc.ts'
import { sessionCookie, type Session, type Sessions } from './sessions.ts'

export interface Authentication {
  /**
   * Who sends a REST request. A missing or wrong credential makes a guest (docs/facts/rest.md#foreign-token).
   */
  ofRest(headers: Headers): Actor
  /** Who sends a page's request: the cookie is enough there. */
  ofPage(headers: Headers): Actor
  session(headers: Headers): Session | undefined
  /**
   * The session whose cookie comes with a token that is not its own (X-UserToken): such a request is refused, whatever
   * it asks for. Undefined for every other request.
   */
  forged(headers: Headers): Session | undefined
}

export function createAuthentication(
  users: Users,
  sessions: Sessions,
  oidc: OidcLogin,
  now: () => number,
): Authentication {
  const session = (headers: Headers) => sessions.find(sessionCookie(headers.get('cookie') ?? undefined) ?? '')
  const byAuthorization = (headers: Headers): Actor | null => {
    const [, scheme = '', credentials = ''] =
      /^(\S+) +(\S+)\s*$/.exec(headers.get('authorization') ?? '') ?? []
    switch (scheme.toLowerCase()) {
      case 'basic':
        return basicLogin(users, credentials)
      case 'bearer': {
        const own = sessions.userOfAccessToken(credentials, now())
        if (own !== undefined) logIn(session(headers), own)
        const userName = own ?? oidc(credentials, now())
        return userName === undefined ? null : users.actor(userName)
      }
      default:
        return null
    }
  }
  const bySession = (found: Session | undefined) => (found ? users.actor(found.userName) : null)
  return {
    // A cookie alone is not enough: any page in the browser could send it along.
    ofRest: (headers) => {
      const found = session(headers)
      const isOwn = found !== undefined && headers.get('x-usertoken') === found.userToken
      return byAuthorization(headers) ?? (isOwn ? inBrowser(bySession(found)) : null) ?? users.guest()
    },
    forged: (headers) => {
      const found = session(headers)
      const token = headers.get('x-usertoken')
      const isLoggedIn = found !== undefined && found.userName !== '' && !headers.has('authorization')
      return isLoggedIn && token !== null && token !== found.userToken ? found : undefined
    },
    ofPage: (headers) => inBrowser(byAuthorization(headers) ?? bySession(session(headers))) ?? users.guest(),
    session,
  }
}

/** A login of a browser makes an interactive session; one that comes with each request does not. */
function inBrowser(actor: Actor | null): Actor | null {
  return actor && { ...actor, interactive: true }
}

/** An access token makes an anonymous session its user's: so the SDK goes on with cookies after OAuth. */
function logIn(session: Session | undefined, userName: string): void {
  if (session?.userName === '') session.userName = userName
}

function basicLogin(users: Users, credentials: string): Actor | null {
  const text = Buffer.from(credentials, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon < 0 ? null : users.login(text.slice(0, colon), text.slice(colon + 1))
}
