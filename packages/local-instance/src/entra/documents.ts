import type { SigningKey } from './keys.ts'

export type TokenVersion = 'v1' | 'v2'

/** The issuer as the tokens and the metadata document state it (docs/facts/entra.md#issuer). */
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
      return metadata(authority, tenant, 'v1')
    case 'v2.0/.well-known/openid-configuration':
      return metadata(authority, tenant, 'v2')
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

/** As far as Microsoft's own clients and verifiers read it: they stop where `authorization_endpoint` is missing. */
function metadata(authority: string, tenant: string, version: TokenVersion): object {
  const home = `${authority}/${tenant}`
  const oauth = version === 'v1' ? `${home}/oauth2` : `${home}/oauth2/v2.0`
  return {
    token_endpoint: `${oauth}/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: version === 'v1' ? `${home}/discovery/keys` : `${home}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'token id_token', 'token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: issuerOf(authority, tenant, version),
    request_uri_parameter_supported: false,
    authorization_endpoint: `${oauth}/authorize`,
    device_authorization_endpoint: `${oauth}/devicecode`,
    end_session_endpoint: `${oauth}/logout`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    claims_supported: [
      'sub',
      'iss',
      'aud',
      'exp',
      'iat',
      'auth_time',
      'acr',
      'nonce',
      'name',
      'tid',
      'ver',
      'at_hash',
      'c_hash',
      'email',
    ],
    tenant_region_scope: 'EU',
    cloud_instance_name: 'microsoftonline.com',
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: 'graph.microsoft.com',
    rbac_url: 'https://pas.windows.net',
  }
}
