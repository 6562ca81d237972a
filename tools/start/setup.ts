import { type DemoUser, person } from '../../packages/local-instance/src/demo/demo_people.ts'
import type { EntraCaller } from '../../packages/local-instance/src/entra/stand_in.ts'
import type { OidcEntity } from '../../packages/local-instance/src/login/oidc.ts'
import { ACTION_GROUP_CLIENT, ACTION_GROUP_ROLE } from './action_group.ts'
import { AUDIENCE, AUDIENCES, CLIENT_ID, TENANT } from './example_tenant.ts'

/** The user that the OIDC providers make of a caller with an Entra token. */
const INTEGRATION_USER = 'azure.integration'

const AUTHORITY = 'x_secx_azmon.entra.authority'

/** Sample users with the app's roles. */
export const APP_USERS: DemoUser[] = [
  person(INTEGRATION_USER, 'Azure', 'Integration', ['x_secx_azmon.integration']),
  person('vera.viewer', 'Vera', 'Viewer', ['x_secx_azmon.viewer']),
  person('ada.admin', 'Ada', 'Admin', ['x_secx_azmon.admin']),
  person('iris.admin', 'Iris', 'Admin', ['x_secx_azmon.admin', 'itil']),
]

/** Who asks the Entra stand-in for a token unless the request says otherwise. */
export const ACTION_GROUP: EntraCaller = { clientId: ACTION_GROUP_CLIENT, roles: [ACTION_GROUP_ROLE] }

/** What an admin would enter in the app's settings after installing. */
export function initialProperties(authority: string): Record<string, string> {
  return {
    'x_secx_azmon.entra.tenant': TENANT,
    'x_secx_azmon.entra.audiences': AUDIENCES,
    ...authorityProperty(authority),
  }
}

/** The login host from which the app fetches signing keys. */
export function authorityProperty(authority: string): Record<string, string> {
  return { [AUTHORITY]: authority }
}

/**
 * The OIDC providers, one per token version, that ServiceNow documents for its own Azure connector: with them a genuine
 * caller is a user, on the public route too (docs/facts/rest.md#oidc-providers). Each is found by the audience in its
 * tokens: the Application ID URI in version 1, the client id in version 2.
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
