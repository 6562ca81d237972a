/** Why a caller was let in or refused. Stable codes; the sentence for each stands in `reasons.ts`. */
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

/** One check of the token: what was wanted, what was there. Never holds the token or its signature. */
export interface Check {
  name: string
  passed: boolean
  expected: string
  found: string
}

/**
 * The outcome of looking at a caller's token. `facts` are claims as the token states them: trustworthy only when
 * `signatureVerified`; cut to 64 characters and to printable ASCII either way, so they can be shown and stored.
 */
export interface Verdict {
  accepted: boolean
  reason: TokenReason
  signatureVerified: boolean
  /** The app role that was asked for and found; '' where none was. */
  roleChecked: string
  checks: Check[]
  facts: CallerFacts
}

export interface CallerFacts {
  tenant: string
  caller: string
  version: '' | 'v1' | 'v2'
}

/** A check as a line for people: the forms of deliveries and refused calls show these. */
export function checkLine({ name, passed, expected, found }: Check): string {
  return `${passed ? 'passed' : 'FAILED'}  ${name}: expected ${expected}; found ${found}`
}
