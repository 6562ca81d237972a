import { SignJWT, decodeJwt, decodeProtectedHeader, generateKeyPair } from 'jose'
import { ACTION_GROUP_CLIENT } from '../start/action_group.ts'
import { AUDIENCE, TENANT } from '../start/example_tenant.ts'
import { reach } from './answer.ts'

/** Where tokens come from and whom they are for. */
export interface TokenSource {
  /** Authority without trailing slash: `http://127.0.0.1:8080/entra`. */
  entra: string
  tenant: string
  /** The app that the token is for, by its Application ID URI or its client id. */
  audience: string
  clientId: string
}

/** Whom the local instance is set up for. */
export const demoCaller = { tenant: TENANT, audience: AUDIENCE, clientId: ACTION_GROUP_CLIENT }

/** Kinds of token that `--token` knows, with what is special about each. */
export const tokenKinds = {
  v1: 'proper, version 1',
  v2: 'proper, version 2',
  none: 'no Authorization header',
  forged: 'a proper token signed again with a key of our own',
  'other-tenant': 'from another tenant',
  expired: 'ran out an hour ago',
  'wrong-audience': 'meant for another app',
  'wrong-caller': 'asked for by another app',
  'no-role': 'without the app role',
  user: 'of a person, not of an app',
} as const

export type TokenKind = keyof typeof tokenKinds

export function isTokenKind(name: string): name is TokenKind {
  return Object.hasOwn(tokenKinds, name)
}

/** The token of that kind, or null for `none`. Throws with a sentence for people when the source gives none. */
export async function obtainToken(kind: TokenKind, source: TokenSource): Promise<string | null> {
  if (kind === 'none') return null
  const request = tokenRequest(kind, source)
  const response = await reach(request.url, { method: 'POST', body: new URLSearchParams(request.form) })
  const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>
  const token = answer['access_token']
  if (typeof token !== 'string') {
    const stated = answer['error_description'] ?? answer['error']
    const why = typeof stated === 'string' ? stated : `status ${response.status}`
    throw new Error(
      `No token from ${request.url}: ${why}. Name another source with --entra, or pass --token-file.`,
    )
  }
  return kind === 'forged' ? forge(token) : token
}

/**
 * The call to the token endpoint: client credentials, `resource` for version 1 and `scope` for version 2. `roles`,
 * `not_before`, `lifetime` and `scp` are the Entra stand-in's own, so that refusals can be tried.
 */
function tokenRequest(kind: TokenKind, source: TokenSource): { url: string; form: Record<string, string> } {
  const tenant = kind === 'other-tenant' ? 'bbbbcccc-1111-dddd-2222-eeee3333ffff' : source.tenant
  const audience = kind === 'wrong-audience' ? 'api://99990000-ffff-eeee-dddd-cccc1111bbbb' : source.audience
  const clientId = kind === 'wrong-caller' ? '99998888-7777-6666-5555-444433332222' : source.clientId
  const form: Record<string, string> = {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: 'the stand-in takes any',
    ...(kind === 'v1' ? { resource: audience } : { scope: `${audience}/.default` }),
  }
  if (kind === 'no-role') form['roles'] = ''
  if (kind === 'expired') Object.assign(form, { not_before: '-7200', lifetime: '-3600' })
  if (kind === 'user') form['scp'] = 'user_impersonation'
  return { url: `${source.entra}/${tenant}/oauth2/${kind === 'v1' ? '' : 'v2.0/'}token`, form }
}

/** The same header and claims, signed with a key that nobody has published. */
async function forge(token: string): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048 })
  const header = decodeProtectedHeader(token)
  return new SignJWT(decodeJwt(token)).setProtectedHeader({ ...header, alg: 'RS256' }).sign(privateKey)
}
