import { createHash, generateKeyPairSync, sign, type JsonWebKey, type KeyObject } from 'node:crypto'
import {
  type FindKey,
  judgeToken,
  type TokenPolicy,
  type TokenVersion,
} from '../../../src/server/entra/token.ts'
import { rsaKey, signingKey } from '../../../src/server/entra/rs256.ts'
import type { Verdict } from '../../../src/server/entra/verdict.ts'

/** Milliseconds; the base time of the decoded token samples. */
export const NOW = 1767225600_000
export const TENANT = 'aaaabbbb-0000-cccc-1111-dddd2222eeee'
export const AUDIENCE = 'api://00001111-aaaa-2222-bbbb-3333cccc4444'
export const CLIENT_ID = '00001111-aaaa-2222-bbbb-3333cccc4444'
export const CALLER = '461e8683-5575-4561-ac7f-899cc907d62a'
export const ROLE = 'ActionGroupsSecureWebhook'

export const ISSUERS: Record<TokenVersion, string> = {
  v1: `https://sts.windows.net/${TENANT}/`,
  v2: `https://login.microsoftonline.com/${TENANT}/v2.0`,
}

export const POLICY: TokenPolicy = {
  tenant: TENANT,
  audiences: [AUDIENCE, CLIENT_ID],
  callers: [CALLER],
  requireRole: true,
  role: ROLE,
  clockSkew: 300,
}

export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

export function base64url(text: string | Buffer): string {
  return Buffer.from(text).toString('base64url')
}

/** A key pair that signs tokens; `jwk` is what a key set publishes of it. */
export interface Signer {
  jwk: JsonWebKey & { kid: string; use: string; n: string; e: string }
  publicKey: KeyObject
  privateKey: KeyObject
  /** Header and claims as objects, or as the very text or bytes that the token is to carry. */
  token(header: object | string | Buffer, claims: object | string | Buffer): string
}

export function createSigner(kid = 'key-1', modulusLength = 2048): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength })
  const published = publicKey.export({ format: 'jwk' })
  return {
    jwk: { ...published, kid, use: 'sig', n: String(published.n), e: String(published.e) },
    publicKey,
    privateKey,
    token(header, claims) {
      const input = `${part(header)}.${part(claims)}`
      return `${input}.${base64url(sign('sha256', Buffer.from(input), privateKey))}`
    },
  }
}

function part(value: object | string | Buffer): string {
  return base64url(typeof value === 'string' || Buffer.isBuffer(value) ? value : JSON.stringify(value))
}

export function header(changes: object = {}): object {
  return { typ: 'JWT', alg: 'RS256', kid: 'key-1', ...changes }
}

/** The claims of a token that is accepted under POLICY at NOW. A change to undefined takes the claim out. */
export function claims(version: TokenVersion, changes: object = {}): Record<string, unknown> {
  return {
    aud: version === 'v1' ? AUDIENCE : CLIENT_ID,
    iss: ISSUERS[version],
    iat: NOW / 1000,
    nbf: NOW / 1000,
    exp: NOW / 1000 + 3900,
    oid: 'aaaaaaaa-0000-1111-2222-bbbbbbbbbbbb',
    roles: [ROLE],
    sub: 'aaaaaaaa-0000-1111-2222-bbbbbbbbbbbb',
    tid: TENANT,
    ...(version === 'v1' ? { ver: '1.0', appid: CALLER } : { ver: '2.0', azp: CALLER }),
    ...changes,
  }
}

/** A key set of these keys, as `judgeToken` asks for it: the same for both versions, as at Entra. */
export function keySet(...signers: Signer[]): FindKey {
  return (version, kid) => {
    const jwk = signers.find((signer) => signer.jwk.kid === kid)?.jwk
    const usable = signingKey(jwk)
    const key = usable && rsaKey(usable)
    return key ? { kind: 'key', key, issuer: ISSUERS[version] } : { kind: 'unknown' }
  }
}

export function judge(
  token: string,
  findKey: FindKey,
  policy: Partial<TokenPolicy> = {},
  now = NOW,
): Verdict {
  return judgeToken(token, { ...POLICY, ...policy }, findKey, sha256Hex, now)
}
