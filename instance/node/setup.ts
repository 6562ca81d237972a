import { ACTION_GROUP_CLIENT } from '../entra/action_group.ts'
import type { OidcEntity } from '../http/oidc.ts'

/** Whom the app comes set up for: example ids from Microsoft's documentation. */
const TENANT = 'aaaabbbb-0000-cccc-1111-dddd2222eeee'
const AUDIENCE = 'api://00001111-aaaa-2222-bbbb-3333cccc4444'

/** The user that a caller with an Entra token is on the authenticated route. */
const INTEGRATION_USER = 'azure.integration'

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
      'x_secx_azmon.entra.authority': authority,
    },
    oidc: [provider('', 'appid'), provider('v2.0/', 'azp')],
  }
}
