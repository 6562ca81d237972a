import { createPublicKey, verify, type JsonWebKey, type KeyObject } from 'node:crypto'
import type { Outbound } from '../engine/engine.ts'

/**
 * An OIDC provider that an admin registered for inbound calls: a token for this audience makes its caller a user of
 * the instance, on public resources too (docs/facts/rest.md#oidc-providers).
 */
export interface OidcEntity {
  /** The `aud` it stands for. */
  clientId: string
  /** The provider's metadata document. */
  metadataUrl: string
  /** Claims that must have exactly these values: `{ appid: … }`. */
  claims: Record<string, string>
  /** user_name of the user that such a caller becomes. */
  userName: string
}

export type OidcLogin = (token: string, now: number) => string | undefined

/** The user name that a bearer token stands for, or undefined: then the platform goes on as if there were none. */
export function createOidcLogin(entities: OidcEntity[], outbound: Outbound): OidcLogin {
  const providers = new Map<string, Provider>()
  const providerFor = (entity: OidcEntity, kid: string, now: number): Provider => {
    const known = providers.get(entity.metadataUrl)
    if (known && isUsable(known, kid, now)) return known
    const fetched = fetchProvider(entity.metadataUrl, outbound, now)
    // Keys that cannot be fetched now leave those that were fetched before.
    const provider = known && fetched.keys.size === 0 ? { ...known, fetchedAt: now } : fetched
    providers.set(entity.metadataUrl, provider)
    return provider
  }
  return (token, now) => {
    const parts = readToken(token)
    if (parts === undefined) return undefined
    return entities.find(
      (entity) =>
        entity.clientId === parts.claims['aud'] &&
        hasClaims(parts.claims, entity.claims) &&
        isGenuine(parts, providerFor(entity, parts.kid, now), now),
    )?.userName
  }
}

interface TokenParts {
  kid: string
  signed: string
  signature: Buffer
  claims: Record<string, unknown>
}

interface Provider {
  issuer: string
  keys: Map<string, KeyObject>
  fetchedAt: number
}

/** Milliseconds: keys are fetched again for an unknown key id, but no more often than this. */
const FETCH_PAUSE = 60_000
/** Milliseconds. A busy machine is no reason to take a genuine caller for a stranger. */
const FETCH_TIMEOUT = 60_000

function readToken(token: string): TokenParts | undefined {
  const [header = '', payload = '', signature = '', ...rest] = token.split('.')
  const { alg, kid } = readPart(header)
  if (rest.length > 0 || alg !== 'RS256' || typeof kid !== 'string') return undefined
  const claims = readPart(payload)
  return { kid, signed: `${header}.${payload}`, signature: Buffer.from(signature, 'base64url'), claims }
}

function readPart(part: string): Record<string, unknown> {
  return readObject(Buffer.from(part, 'base64url').toString('utf8'))
}

function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function isUsable(provider: Provider, kid: string, now: number): boolean {
  return provider.keys.has(kid) || now - provider.fetchedAt < FETCH_PAUSE
}

function fetchProvider(metadataUrl: string, outbound: Outbound, now: number): Provider {
  const metadata = fetchJson(metadataUrl, outbound)
  const { keys } = typeof metadata['jwks_uri'] === 'string' ? fetchJson(metadata['jwks_uri'], outbound) : {}
  return {
    issuer: typeof metadata['issuer'] === 'string' ? metadata['issuer'] : '',
    keys: new Map((Array.isArray(keys) ? keys : []).flatMap(readKey)),
    fetchedAt: now,
  }
}

/** A key that cannot be read is passed over. */
function readKey(key: JsonWebKey): [string, KeyObject][] {
  try {
    return [[String(key['kid']), createPublicKey({ key, format: 'jwk' })]]
  } catch {
    return []
  }
}

function fetchJson(url: string, outbound: Outbound): Record<string, unknown> {
  const response = outbound({
    method: 'GET',
    url,
    headers: { accept: 'application/json' },
    body: '',
    timeout: FETCH_TIMEOUT,
  })
  if ('error' in response || response.status !== 200) return {}
  return readObject(response.body)
}

function isGenuine(token: TokenParts, provider: Provider, now: number): boolean {
  const key = provider.keys.get(token.kid)
  const { iss, exp, nbf } = token.claims
  const seconds = now / 1000
  return (
    key !== undefined &&
    verify('RSA-SHA256', Buffer.from(token.signed), key, token.signature) &&
    iss === provider.issuer &&
    typeof exp === 'number' &&
    exp > seconds &&
    (typeof nbf !== 'number' || nbf <= seconds)
  )
}

function hasClaims(claims: Record<string, unknown>, wanted: Record<string, string>): boolean {
  return Object.entries(wanted).every(([name, value]) => claims[name] === value)
}
