/**
 * What one call to the public route may cost at the most. Statements are Glide calls of the app; modules, their texts and the
 * system properties that were read are what the call's scripts load. Tightened as the app gets cheaper; loosened only with a
 * reason in the commit.
 */
export interface CallLimits {
  statements: number
  modules: number
  /** Thousands of characters. */
  kilobytes: number
  properties: number
}

const DELIVERY = { modules: 108, kilobytes: 580, properties: 60 }
const REFUSAL = { modules: 24, kilobytes: 126, properties: 11 }

export const CALL_LIMITS = {
  'opened, CI known': { statements: 9, ...DELIVERY },
  'opened, no CI': { statements: 11, ...DELIVERY },
  'opened, no CI of a machine': { statements: 13, ...DELIVERY },
  duplicate: { statements: 4, ...DELIVERY },
  resolved: { statements: 8, ...DELIVERY },
  'refused, no token': { statements: 2, ...REFUSAL },
  'refused, forged': { statements: 3, ...REFUSAL },
} satisfies Record<string, CallLimits>

export type CallName = keyof typeof CALL_LIMITS

/** Statements where the node cache is on and knows what these calls ask; what nobody knows is another resource each time. */
export const WITH_NODE_CACHE: Record<CallName, number> = {
  'opened, CI known': 6,
  'opened, no CI': 8,
  'opened, no CI of a machine': 10,
  duplicate: 3,
  resolved: 6,
  'refused, no token': 2,
  'refused, forged': 2,
}

export const CALL_NAMES = Object.keys(CALL_LIMITS) as CallName[]
