import { own, type JsonObject } from './json_object.ts'

export type TokenVersion = 'v1' | 'v2'

export interface Metadata {
  /** The exact `iss` of the tenant's tokens of this version. */
  issuer: string
  jwksUri: string
}

/** Widths of the columns that keep them: the platform would cut a longer value silently. */
const MAX_ISSUER = 255
const MAX_JWKS_URI = 500

const TENANT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Scheme, host, port, rest. No user info, no fragment, and no `${`, which RESTMessageV2 would substitute. */
const URL_PARTS =
  /^(https?):\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(:\d{1,5})?((?:\/[A-Za-z0-9._~%+=&?/-]*)?)$/i
const LOOPBACK = /^(127\.0\.0\.1|localhost)$/i

/**
 * Where the tenant's metadata document of a version is (docs/facts/entra.md#metadata-document). Made from
 * settings only; the token says no more than which of the two. Null unless the authority is https, or http on
 * this machine, and the tenant a lower-case GUID.
 */
export function metadataUrl(authority: string, tenant: string, version: TokenVersion): string | null {
  if (!isAllowedAuthority(authority) || !TENANT_ID.test(tenant)) return null
  return `${authority}/${tenant}${version === 'v2' ? '/v2.0' : ''}/.well-known/openid-configuration`
}

/**
 * Issuer and key address out of a metadata document. The issuer is what the document says, never built here: for v1
 * and for the sovereign clouds its host is not the authority's. It must be https (or of the authority's own origin, for
 * the local instance) and name the configured tenant. Keys are taken from the authority's host only. A fault is in our
 * own words.
 */
export function readMetadata(
  document: JsonObject,
  authority: string,
  tenant: string,
): Metadata | { fault: string } {
  const statedIssuer = own(document, 'issuer')
  const jwksUri = own(document, 'jwks_uri')
  if (typeof statedIssuer !== 'string' || typeof jwksUri !== 'string') {
    return { fault: 'the metadata document has no issuer or no jwks_uri' }
  }
  const issuer = fillTenant(statedIssuer, tenant)
  if (issuer.length > MAX_ISSUER || !isAllowedUrl(issuer, authority)) {
    return { fault: 'the issuer in the metadata document is not an https address' }
  }
  if (!issuer.split('/').includes(tenant))
    return { fault: 'the issuer in the metadata document is of another tenant' }
  if (jwksUri.length > MAX_JWKS_URI || !isOnHost(jwksUri, authority)) {
    return { fault: 'the jwks_uri in the metadata document is not an address on the login host' }
  }
  return { issuer, jwksUri }
}

/**
 * The issuers that a published key may state: what the metadata says, and the tenant's issuers of both versions, since
 * one key signs tokens of both. Which issuer a token states is checked on its own.
 */
export function keyIssuers(
  { issuer }: Pick<Metadata, 'issuer'>,
  authority: string,
  tenant: string,
): string[] {
  return [issuer, `https://sts.windows.net/${tenant}/`, `${authority}/${tenant}/v2.0`]
}

/** Issuers are templates in the documents of authorities that serve many tenants. */
export function fillTenant(issuer: string, tenant: string): string {
  return issuer.replace('{tenantid}', tenant)
}

function isAllowedAuthority(authority: string): boolean {
  const parts = URL_PARTS.exec(authority)
  return parts !== null && !/[?]|\/$/.test(authority) && (isHttps(parts) || LOOPBACK.test(parts[2] as string))
}

function isAllowedUrl(url: string, authority: string): boolean {
  const parts = URL_PARTS.exec(url)
  return parts !== null && (isHttps(parts) || isOnHost(url, authority))
}

/** Same scheme, host and port. The authority is https, or on this machine. */
function isOnHost(url: string, authority: string): boolean {
  const parts = URL_PARTS.exec(url)
  const authorityParts = URL_PARTS.exec(authority)
  return parts !== null && authorityParts !== null && origin(parts) === origin(authorityParts)
}

function isHttps(parts: RegExpExecArray): boolean {
  return parts[1]?.toLowerCase() === 'https'
}

function origin(parts: RegExpExecArray): string {
  const port = parts[3] ?? (isHttps(parts) ? ':443' : ':80')
  return `${parts[1]}://${parts[2]}${port}`.toLowerCase()
}
