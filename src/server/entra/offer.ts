import { sha256Hex } from '../platform/glide.ts'
import { CLOUDS, type EntraSettings } from '../settings/settings.ts'
import { readBearer } from './jws.ts'
import { type Claimed, vouchers } from './key_refresh.ts'
import { claimOf, type Proof, readProof } from './proof.ts'
import { ACTION_GROUPS } from './token.ts'
import type { TokenReason, Verdict } from './verdict.ts'

/** A refused call that an admin may accept: then the settings let in its like (`admin/offers.ts`). */
export interface Offer {
  proof: Proof
  claim: string
  /** Whether stored keys vouch for its signature. */
  isGenuine: boolean
}

/** Reasons that other settings would turn into an acceptance. */
const OFFERED: readonly TokenReason[] = [
  'not_configured',
  'wrong_tenant',
  'wrong_audience',
  'wrong_caller',
  'missing_role',
]

/**
 * What a refused call offers; null for most. Tokens of Azure Monitor and of applications that the settings name are kept,
 * of others only those that lack nothing else: anybody may register an application. Where no key has verified the signature
 * yet, those that are stored are asked: one query. A signature that they prove wrong is no offer.
 */
export function offerOf(
  authorization: string | null,
  { reason, signatureVerified }: Verdict,
  settings: EntraSettings,
  now: number,
): Offer | null {
  if (!OFFERED.includes(reason)) return null
  const bearer = readBearer(authorization)
  const proof = bearer.kind === 'token' ? readProof(bearer.token, settings.clockSkew, sha256Hex, now) : null
  if (proof === null) return null
  const isNamed = ACTION_GROUPS[proof.caller] !== undefined || settings.callers.includes(proof.caller)
  if (!isNamed && reason !== 'wrong_caller') return null
  const isGenuine = signatureVerified || vouchers([claimedOf(proof, settings)], now)(proof)
  return isGenuine === false ? null : { proof, claim: claimOf(proof), isGenuine: isGenuine === true }
}

/** What a call claimed, in a line for its counter. */
export function offerLine({ proof, isGenuine }: Offer): string {
  const { tenant, audience, version, caller, roles, kid } = proof
  const claims = `tenant ${tenant}, audience ${audience}, version ${version}, caller ${caller}, roles ${roles.join(' ') || 'none'}, key ${kid}`
  return `The token claims: ${claims}. Its signature ${isGenuine ? 'was verified' : 'is not verified'}.`
}

/** A proof with the login host of the settings, unless its caller tells another cloud. */
export function claimedOf(proof: Proof, { authority }: Pick<EntraSettings, 'authority'>): Claimed {
  const { worldwide, government } = CLOUDS
  const isGovernment = proof.caller === government.caller && authority === worldwide.authority
  return { proof, authority: isGovernment ? government.authority : authority }
}
