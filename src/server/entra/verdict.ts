/** Why a caller was let in or refused. Stable codes; `TOKEN_REASONS` has a sentence for each. */
export type TokenReason =
  | 'accepted'
  | 'accepted_platform_login'
  | 'not_configured'
  | 'missing_token'
  | 'malformed_token'
  | 'unsupported_algorithm'
  | 'unknown_key'
  | 'key_may_be_new'
  | 'bad_signature'
  | 'wrong_version'
  | 'wrong_issuer'
  | 'wrong_tenant'
  | 'wrong_audience'
  | 'wrong_caller'
  | 'user_token'
  | 'bound_token'
  | 'missing_role'
  | 'expired'
  | 'not_yet_valid'
  | 'keys_unavailable'

/** One check of the token: what is expected, what was found. Never holds the token or its signature. */
export interface Check {
  name: string
  passed: boolean
  expected: string
  found: string
}

/** A check with the reason for which the token is refused if it fails. */
export type ReasonedCheck = Check & { reason: TokenReason }

/**
 * The result of checking a caller. `facts` are claims as the token states them: trustworthy only if `signatureVerified`,
 * but always limited to 64 characters of printable ASCII, so that they can be shown and stored.
 */
export interface Verdict {
  accepted: boolean
  reason: TokenReason
  signatureVerified: boolean
  /** The app role that was required and found; '' if none was required. */
  roleChecked: string
  checks: Check[]
  facts: CallerFacts
}

export interface CallerFacts {
  tenant: string
  caller: string
  version: '' | 'v1' | 'v2'
}

/** A check as a line of text, as the forms of deliveries and refused calls show it. */
export function checkLine({ name, passed, expected, found }: Check): string {
  return `${passed ? 'passed' : 'FAILED'}  ${name}: expected ${expected}; found ${found}`
}

/**
 * A value from outside as it may be shown, logged and stored: printable ASCII without quotation marks and backslashes
 * (so that JSON does not lengthen it), at most `limit` characters.
 */
export function sanitize(value: unknown, limit = 80): string {
  if (value === undefined) return 'absent'
  if (Array.isArray(value))
    return cut(`list of ${value.length}: ${value.slice(0, 5).map(entry).join(', ')}`, limit)
  return cut(entry(value), limit)
}

/** A claim as text for facts and counters: '' unless it is a string. At most 64 characters. */
export function sanitizeClaim(value: unknown): string {
  return typeof value === 'string' ? printable(value).slice(0, 64) : ''
}

/** Values of the settings, quoted by a check as what it expects. */
export function quoteList(values: readonly string[], limit = 200): string {
  return values.length === 0 ? 'nothing is set' : cut(values.map(printable).join(' or '), limit)
}

function entry(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'empty text' : printable(value)
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value)
  return Array.isArray(value) ? 'a list' : 'an object'
}

function printable(text: string): string {
  return text.slice(0, 300).replace(/[^\x20-\x7e]|["\\]/g, '?')
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 3)}...`
}

interface ReasonText {
  /** For admins: what is wrong. The caller never sees it. */
  sentence: string
  /** What an admin does next. */
  next: string
  status: 200 | 401 | 403 | 503
}

/** Every result of checking a caller; the docs are generated from this table. */
export const TOKEN_REASONS: { readonly [reason in TokenReason]: ReasonText } = {
  accepted: {
    sentence: 'The Microsoft Entra token is genuine and all its claims are as the settings ask.',
    next: 'Nothing to do.',
    status: 200,
  },
  accepted_platform_login: {
    sentence:
      'The caller sent no Entra token, but ServiceNow logged it in and it holds the integration role, which the settings trust.',
    next: 'Nothing to do.',
    status: 200,
  },
  not_configured: {
    sentence: 'Tenant or audience is not set, so nobody is let in.',
    next: 'Set both under Who may call.',
    status: 401,
  },
  missing_token: {
    sentence: 'The call carried no bearer token.',
    next: 'If Azure called, use a secure webhook in the action group, with Microsoft Entra authentication switched on.',
    status: 401,
  },
  malformed_token: {
    sentence:
      'The Authorization header or the token in it is not formed as a token from Microsoft Entra is. Something other than Azure Monitor is calling, or a proxy changes the header.',
    next: 'If Azure’s alerts are missing, check the proxy on their way.',
    status: 401,
  },
  unsupported_algorithm: {
    sentence:
      'The token is not signed with RS256, the only algorithm that Microsoft Entra uses. Something other than Azure Monitor is calling.',
    next: 'Nothing to do: the call was refused.',
    status: 401,
  },
  unknown_key: {
    sentence:
      'The token names a signing key that the tenant does not publish, and its tenant, issuer, audience or caller is not that of the settings. It is forged, or comes from another tenant, cloud or login host.',
    next: 'If Azure’s alerts are missing, correct the settings under Who may call.',
    status: 401,
  },
  key_may_be_new: {
    sentence:
      'The token names a signing key that the last key set did not have; what else it says fits the settings but is not verified. The app fetches the key set again within a minute, and Azure tries again.',
    next: 'If no alert arrives from Azure, check the login host under Who may call.',
    status: 503,
  },
  bad_signature: {
    sentence: 'The signature does not belong to the token: it is forged, or was changed on its way.',
    next: 'If Azure’s alerts are missing, check the proxy on their way.',
    status: 401,
  },
  wrong_version: {
    sentence: 'The token says neither version 1.0 nor 2.0. It is not an access token from Microsoft Entra.',
    next: 'Nothing to do: the call was refused.',
    status: 401,
  },
  wrong_issuer: {
    sentence: 'The issuer is not the one that the tenant states in its metadata for tokens of this version.',
    next: 'Check the login host under Who may call.',
    status: 401,
  },
  wrong_tenant: {
    sentence: 'The token was issued by another tenant.',
    next: 'If that tenant is yours, correct the tenant under Who may call.',
    status: 401,
  },
  wrong_audience: {
    sentence: 'The token is for another application.',
    next: 'If it is for yours, add exactly that audience under Who may call, or to the row of Callers: a version 2 token has the Application (client) ID there, a version 1 token mostly the Application ID URI.',
    status: 401,
  },
  wrong_caller: {
    sentence: 'Another application than the Azure Monitor action groups asked for the token.',
    next: 'If it may call, add its application id under Who may call.',
    status: 401,
  },
  user_token: {
    sentence:
      'The token was issued to a person, not to an application. Azure Monitor never sends such a token.',
    next: 'Nothing to do: the call was refused.',
    status: 401,
  },
  bound_token: {
    sentence:
      'The token is tied to a key of its sender (claim cnf), and this app cannot check that the sender holds the key. Azure Monitor never sends such a token.',
    next: 'Nothing to do: the call was refused.',
    status: 401,
  },
  missing_role: {
    sentence: 'The caller is genuine but lacks the application role.',
    next: 'Assign the role to the Azure Monitor service principal, or switch the role check off under Who may call.',
    status: 403,
  },
  expired: {
    sentence: 'The token has expired, or says no valid time of expiry.',
    next: 'If genuine calls fail, check the clock difference under Who may call.',
    status: 401,
  },
  not_yet_valid: {
    sentence:
      'The token is not valid yet, does not say from when it is valid, or has a time of issue that is not a number.',
    next: 'If genuine calls fail, check the clock difference under Who may call.',
    status: 401,
  },
  keys_unavailable: {
    sentence:
      'The signing keys of the tenant could not be fetched, so the token could not be checked. Azure tries again.',
    next: 'See the last error under Signing keys, and check that the instance can reach the login host.',
    status: 503,
  },
}

/**
 * Reasons that say nothing about Azure's own calls. Anybody can cause those that apply before the signature is verified,
 * and those about the tenant, since the same keys sign the tokens of all tenants. The last two need a token of the
 * configured tenant, but never one of Azure Monitor.
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
