import { randomBytes } from 'node:crypto'

/** A browser's or the SDK's login. `userToken` must come back with what changes something (X-UserToken, sysparm_ck). */
export interface Session {
  id: string
  /** '' until somebody logs in. */
  userName: string
  userToken: string
  /** Whether its user has taken on security_admin for as long as it lasts. */
  elevated: boolean
}

/** Logins that outlast one request; they are gone with the process. */
export interface Sessions {
  open(userName?: string): Session
  find(id: string): Session | undefined
  close(id: string): void
  /** An access token of the platform's own (`/oauth_token.do`). */
  issueAccessToken(userName: string, now: number): string
  userOfAccessToken(token: string, now: number): string | undefined
}

/** Seconds; the platform's default for access tokens. */
export const ACCESS_TOKEN_LIFETIME = 1800

/** More sessions than this and the oldest is closed: a script that logs in again and again must not fill memory. */
const LARGEST_NUMBER = 1000

export function createSessions(): Sessions {
  const sessions = new Map<string, Session>()
  const accessTokens = new Map<string, { userName: string; expires: number }>()
  return {
    open: (userName = '') => {
      const session = { id: secret(16), userName, userToken: secret(36), elevated: false }
      keep(sessions, session.id, session)
      return session
    },
    find: (id) => sessions.get(id),
    close: (id) => void sessions.delete(id),
    issueAccessToken: (userName, now) => {
      const token = secret(48)
      keep(accessTokens, token, { userName, expires: now + ACCESS_TOKEN_LIFETIME * 1000 })
      return token
    },
    userOfAccessToken: (token, now) => {
      const found = accessTokens.get(token)
      return found !== undefined && found.expires > now ? found.userName : undefined
    },
  }
}

/** The session id in a Cookie header. */
export function sessionCookie(cookieHeader: string | undefined): string | undefined {
  return /(?:^|;\s*)JSESSIONID=([^;\s]+)/.exec(cookieHeader ?? '')?.[1]
}

/** The Set-Cookie header that keeps a browser logged in; without a session the one that ends it. */
export function cookieOf(session: Session | null): string {
  const value = session === null ? '; Max-Age=0' : session.id
  return `JSESSIONID=${value}; Path=/; HttpOnly; SameSite=Lax`
}

function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > LARGEST_NUMBER && oldest !== undefined) map.delete(oldest)
}

function secret(bytes: number): string {
  return randomBytes(bytes).toString('hex')
}
