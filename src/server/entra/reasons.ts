import type { TokenReason } from './verdict.ts'

export interface ReasonText {
  /** For admins: what was wrong and what to do. The caller never sees it. */
  sentence: string
  status: 200 | 401 | 403 | 503
}

/** Every outcome of looking at a caller, in one place; the docs are made from this table. */
export const TOKEN_REASONS: { readonly [reason in TokenReason]: ReasonText } = {
  accepted: {
    sentence: 'The Microsoft Entra token is genuine and all its claims are as the settings ask.',
    status: 200,
  },
  accepted_platform_login: {
    sentence:
      'The caller sent no Entra token, but ServiceNow logged it in and it holds the integration role, which the settings trust.',
    status: 200,
  },
  not_configured: {
    sentence: 'Tenant or audience is not set, so nobody is let in. Set both under Who may call.',
    status: 401,
  },
  missing_token: {
    sentence:
      'The call carried no bearer token. Use a secure webhook in the action group, with Microsoft Entra authentication switched on.',
    status: 401,
  },
  malformed_token: {
    sentence:
      'The Authorization header or the token in it is not formed as a token from Microsoft Entra is. Something other than Azure Monitor is calling, or a proxy changes the header.',
    status: 401,
  },
  unsupported_algorithm: {
    sentence:
      'The token is not signed with RS256, the only algorithm that Microsoft Entra uses. Something other than Azure Monitor is calling.',
    status: 401,
  },
  unknown_key: {
    sentence:
      'The token names a signing key that the tenant does not publish, and its tenant, issuer, audience or caller is not that of the settings. It is forged, or comes from another tenant, cloud or login host.',
    status: 401,
  },
  key_may_be_new: {
    sentence:
      'The token names a signing key that the last key set did not have. Tenant, audience and caller in the token fit the settings but are not verified, so the key may be new: the app fetches the key set again within a minute, and Azure tries again. If alerts from Azure arrive, nothing is to be done: the key is known by now, or somebody forges tokens. If none arrive, check the login host under Who may call.',
    status: 503,
  },
  bad_signature: {
    sentence: 'The signature does not belong to the token: it is forged, or was changed on its way.',
    status: 401,
  },
  wrong_version: {
    sentence: 'The token says neither version 1.0 nor 2.0. It is not an access token from Microsoft Entra.',
    status: 401,
  },
  wrong_issuer: {
    sentence:
      'The issuer is not the one that the tenant states in its metadata for tokens of this version. Check the authority under Who may call.',
    status: 401,
  },
  wrong_tenant: {
    sentence:
      'The token was issued by another tenant. If that tenant is yours, correct the tenant under Who may call.',
    status: 401,
  },
  wrong_audience: {
    sentence:
      'The token is for another application. If it is for yours, add exactly the audience that was found under Who may call: a version 2 token has the Application (client) ID there, a version 1 token mostly the Application ID URI.',
    status: 401,
  },
  wrong_caller: {
    sentence:
      'Another application than the Azure Monitor action groups asked for the token. If it may call, add its application id under Who may call.',
    status: 401,
  },
  user_token: {
    sentence:
      'The token was issued to a person, not to an application. Azure Monitor never sends such a token.',
    status: 401,
  },
  bound_token: {
    sentence:
      'The token is tied to a key of its sender (claim cnf), and this app cannot check that the sender holds the key. Azure Monitor never sends such a token.',
    status: 401,
  },
  missing_role: {
    sentence:
      'The caller is genuine but lacks the application role. Assign the role to the Azure Monitor service principal, or switch the role check off under Who may call.',
    status: 403,
  },
  expired: {
    sentence:
      'The token has expired, or says no valid time of expiry. If genuine calls fail, check the clock skew under Who may call.',
    status: 401,
  },
  not_yet_valid: {
    sentence:
      'The token is not valid yet, does not say from when it is valid, or has a time of issue that is not a number. If genuine calls fail, check the clock skew under Who may call.',
    status: 401,
  },
  keys_unavailable: {
    sentence:
      'The signing keys of the tenant could not be fetched, so the token could not be checked. Azure tries again. See the last error of the key set, and check that the instance can reach the login host.',
    status: 503,
  },
}

/**
 * Reasons that say nothing about Azure's own calls. Anybody can cause those that are found before the signature is
 * verified, and those about the tenant, since the same keys sign the tokens of all tenants. The last two need a token of
 * the own tenant, but never one of Azure Monitor's.
 */
export const STRANGERS_REASONS: readonly TokenReason[] = [
  'not_configured',
  'missing_token',
  'malformed_token',
  'unsupported_algorithm',
  'wrong_version',
  'unknown_key',
  'key_may_be_new',
  'keys_unavailable',
  'bad_signature',
  'wrong_tenant',
  'wrong_issuer',
  'user_token',
  'bound_token',
]
