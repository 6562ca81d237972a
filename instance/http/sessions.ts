import { randomBytes } from 'node:crypto'

/** A browser's or the SDK's login. `userToken` must come back with what changes something (X-UserToken, sysparm_ck). */
export interface Session {
  id: string
  /** '' until somebody logs in. */
  userName: string
  userToken: string
}

/** Logins that outlast one request; they are gone with the process. */
export interface Sessions {
  open(userName?: string): Session
  find(id: string): Session | undefined
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
      const session = { id: secret(16), userName, userToken: secret(36) }
      keep(sessions, session.id, session)
      return session
    },
    find: (id) => sessions.get(id),
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

function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > LARGEST_NUMBER && oldest !== undefined) map.delete(oldest)
}

function secret(bytes: number): string {
  return randomBytes(bytes).toString('hex')
}
