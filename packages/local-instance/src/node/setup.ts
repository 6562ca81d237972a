import { ACTION_GROUP_CLIENT } from '../entra/action_group.ts'
import { AUDIENCE, AUDIENCES, CLIENT_ID, TENANT } from '../entra/example_tenant.ts'
import type { OidcEntity } from '../http/oidc.ts'
import { PLATFORM, type RecordStore } from '../records/store.ts'

/** The user whom the OIDC providers make of a caller with an Entra token. */
const INTEGRATION_USER = 'azure.integration'

const AUTHORITY = 'x_secx_azmon.entra.authority'

/** What an admin would enter in the app's settings after installing. */
export function initialProperties(authority: string): Record<string, string> {
  return {
    'x_secx_azmon.entra.tenant': TENANT,
    'x_secx_azmon.entra.audiences': AUDIENCES,
    [AUTHORITY]: authority,
  }
}

/**
 * The OIDC providers, one per token version, that ServiceNow documents for its own Azure connector: with them a genuine
 * caller is a user, on the public route too (docs/facts/rest.md#oidc-providers). Each is known by what its
 * tokens bear as audience: the Application ID URI in version 1, the client id in version 2.
 */
export function oidcProviders(authority: string): OidcEntity[] {
  const provider = (clientId: string, versionPath: string, callerClaim: string): OidcEntity => ({
    clientId,
    metadataUrl: `${authority}/${TENANT}/${versionPath}.well-known/openid-configuration`,
    claims: { [callerClaim]: ACTION_GROUP_CLIENT },
    userName: INTEGRATION_USER,
  })
  return [provider(AUDIENCE, '', 'appid'), provider(CLIENT_ID, 'v2.0/', 'azp')]
}

/**
 * Data that was kept may name the stand-in of an earlier run, on another port. An authority that somebody chose is left
 * alone, unless another one is asked for now.
 */
export function followAuthority(store: RecordStore, authority: string, isAskedFor: boolean): void {
  const stored = store.getProperty(AUTHORITY)
  const isStandIn = /^http:\/\/127\.0\.0\.1:\d+\/entra$/.test(stored ?? '')
  if (stored !== authority && (isStandIn || isAskedFor)) setProperties(store, { [AUTHORITY]: authority })
}

/** Sets system properties by name; those that the instance does not have are passed over. */
export function setProperties(store: RecordStore, properties: Record<string, string>): void {
  for (const [name, value] of Object.entries(properties)) {
    const [row] = store.platformRows('sys_properties', { name })
    if (row) store.update(PLATFORM, 'sys_properties', row['sys_id'] ?? '', { value })
  }
}
