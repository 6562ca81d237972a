import { createHash, randomBytes } from 'node:crypto'
import { importJWK, SignJWT, type JWTPayload } from 'jose'
import { issuerOf, type TokenVersion } from './documents.ts'
import type { SigningKey } from './keys.ts'

/** What goes into a token. The last six are there to try refusals; Entra itself would never issue such tokens. */
export interface TokenRequest {
  tenant: string
  version: TokenVersion
  clientId: string
  /** The app that the token is for, as the request names it: by its Application ID URI or by its client id. */
  audience: string
  roles: string[]
  /** Seconds from now; negative for a token that has expired. */
  expiresIn: number
  /** Seconds from now. */
  notBefore: number
  /** A key id that the header states in place of the true one. */
  kid?: string
  idtyp?: string
  /** Delegated permissions: makes it a user's token. */
  scp?: string
  /** The key that a proof-of-possession token is tied to. */
  cnf?: object
}

/** Entra picks 60 to 90 minutes (docs/facts/entra.md#token-lifetime). */
export const TOKEN_LIFETIME = 65 * 60

/**
 * An access token as Entra issues it to a service (client credentials); claims by version,
 * docs/facts/entra.md#token-versions.
 */
export async function mintToken(
  authority: string,
  key: SigningKey,
  request: TokenRequest,
  now: number = Date.now(),
): Promise<string> {
  const kid = request.kid ?? key.kid
  return new SignJWT(claims(authority, request, Math.floor(now / 1000)))
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', ...(request.version === 'v1' ? { x5t: kid } : {}), kid })
    .sign(await importJWK(key.secret, 'RS256'))
}

function claims(authority: string, request: TokenRequest, now: number): JWTPayload {
  const { tenant, version, clientId } = request
  const servicePrincipal = stableGuid(`${tenant}/${clientId}`)
  const caller =
    version === 'v1'
      ? { appid: clientId, appidacr: '2', idp: issuerOf(authority, tenant, 'v1'), ver: '1.0' }
      : { azp: clientId, azpacr: '2', ver: '2.0' }
  return {
    aud: audienceOf(request),
    iss: issuerOf(authority, tenant, version),
    iat: now,
    nbf: now + request.notBefore,
    exp: now + request.expiresIn,
    oid: servicePrincipal,
    ...(request.roles.length > 0 ? { roles: request.roles } : {}),
    sub: request.scp === undefined ? servicePrincipal : stableGuid(`${tenant}/${clientId}/user`),
    tid: tenant,
    uti: randomBytes(16).toString('base64url'),
    ...caller,
    ...(request.idtyp === undefined ? {} : { idtyp: request.idtyp }),
    ...(request.scp === undefined ? {} : { scp: request.scp }),
    ...(request.cnf === undefined ? {} : { cnf: request.cnf }),
  }
}

/**
 * Version 1 states the app as the request named it, version 2 its client id, however it was named
 * (docs/facts/entra.md#audience). An Application ID URI without a client id in it gets one that is always the
 * same.
 */
function audienceOf({ version, audience }: TokenRequest): string {
  if (version === 'v1') return audience
  return GUID.exec(audience)?.[0].toLowerCase() ?? stableGuid(audience)
}

const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i

/** The same client has the same object id in a tenant, whenever it asks. */
function stableGuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}
