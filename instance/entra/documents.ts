import type { SigningKey } from './keys.ts'

export type TokenVersion = 'v1' | 'v2'

/** The issuer as the tokens and the metadata document state it (facts/azure-monitor.md d). */
export function issuerOf(authority: string, tenant: string, version: TokenVersion): string {
  return version === 'v1' ? `https://sts.windows.net/${tenant}/` : `${authority}/${tenant}/v2.0`
}

/**
 * The documents a verifier fetches: both metadata documents and both key sets. `path` is what follows the
 * authority; undefined for anything else.
 */
export function publishedDocument(authority: string, path: string, keys: SigningKey[]): object | undefined {
  const [, tenantAsWritten = '', rest = ''] = /^\/([^/]+)\/(.+)$/.exec(path) ?? []
  const tenant = tenantId(tenantAsWritten)
  if (tenant === undefined) return undefined
  switch (rest) {
    case '.well-known/openid-configuration':
      return metadata(authority, tenant, 'v1', `${authority}/${tenant}/discovery/keys`, 'oauth2/token')
    case 'v2.0/.well-known/openid-configuration':
      return metadata(
        authority,
        tenant,
        'v2',
        `${authority}/${tenant}/discovery/v2.0/keys`,
        'oauth2/v2.0/token',
      )
    case 'discovery/keys':
      return { keys: keys.map((key) => key.published) }
    case 'discovery/v2.0/keys':
      return { keys: keys.map((key) => ({ ...key.published, issuer: issuerOf(authority, tenant, 'v2') })) }
    default:
      return undefined
  }
}

/** A tenant as it stands in an address, or undefined for what cannot be one. Entra answers in lower case. */
export function tenantId(text: string): string | undefined {
  return /^[a-z0-9][a-z0-9.-]{0,63}$/i.test(text) ? text.toLowerCase() : undefined
}

function metadata(
  authority: string,
  tenant: string,
  version: TokenVersion,
  jwksUri: string,
  tokenPath: string,
): object {
  return {
    issuer: issuerOf(authority, tenant, version),
    jwks_uri: jwksUri,
    token_endpoint: `${authority}/${tenant}/${tokenPath}`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'token'],
    subject_types_supported: ['pairwise'],
    tenant_region_scope: 'EU',
    cloud_instance_name: 'microsoftonline.com',
  }
}
