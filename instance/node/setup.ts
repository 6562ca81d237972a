import { ACTION_GROUP_CLIENT } from '../entra/action_group.ts'
import type { OidcEntity } from '../http/oidc.ts'
import { PLATFORM, type RecordStore } from '../records/store.ts'

/** Whom the app comes set up for: example ids from Microsoft's documentation. */
const TENANT = 'aaaabbbb-0000-cccc-1111-dddd2222eeee'
const AUDIENCE = 'api://00001111-aaaa-2222-bbbb-3333cccc4444'

/** The user that a caller with an Entra token is on the authenticated route. */
const INTEGRATION_USER = 'azure.integration'

const AUTHORITY = 'x_secx_azmon.entra.authority'

/**
 * What an admin would enter after installing: the app's settings, and the OIDC providers (one per token version) that
 * ServiceNow documents for its own Azure connector (facts/servicenow-platform.md A4.2).
 */
export function initialSetup(authority: string): { properties: Record<string, string>; oidc: OidcEntity[] } {
  const provider = (versionPath: string, callerClaim: string): OidcEntity => ({
    clientId: AUDIENCE,
    metadataUrl: `${authority}/${TENANT}/${versionPath}.well-known/openid-configuration`,
    claims: { [callerClaim]: ACTION_GROUP_CLIENT },
    userName: INTEGRATION_USER,
  })
  return {
    properties: {
      'x_secx_azmon.entra.tenant': TENANT,
      'x_secx_azmon.entra.audiences': AUDIENCE,
      [AUTHORITY]: authority,
    },
    oidc: [provider('', 'appid'), provider('v2.0/', 'azp')],
  }
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
