import type { Line } from '../facts.ts'
import { fieldsOf, listOf } from '../fields.ts'
import { parseJson } from '../json.ts'
import { ACTIVITY_WORDS, activitySource, readActivity } from './activity_log.ts'
import type { Kind } from './kind.ts'

const MAX_POLICIES = 5
const MAX_JSON = 100_000

/** A policy found something; which one stands in `properties.policies`, a JSON text. */
export const ACTIVITY_POLICY: Kind = {
  kind: 'activity_policy',
  label: 'Activity log, policy',
  words: {
    ...ACTIVITY_WORDS,
    recognised: 'eventSource Policy',
    target: 'alert target, authorization scope',
  },
  matches: (payload) => activitySource(payload) === 'policy',
  read: (payload) =>
    readActivity(payload, {
      lines: policyLines(payload.context.object('properties').raw('policies')),
      skip: ['policies', 'ancestors', 'hierarchy', 'eventcategory', 'entity'],
    }),
}

function policyLines(policies: unknown): Line[] {
  const parsed = typeof policies === 'string' && policies.length <= MAX_JSON ? parseJson(policies) : null
  const entries = listOf(parsed?.ok === true ? parsed.value : policies).slice(0, MAX_POLICIES)
  return entries.map(fieldsOf).map((policy): Line => {
    const words = [policy.text('policyAssignmentName', 200), policy.text('policyDefinitionReferenceId', 200)]
    const effect = policy.text('policyDefinitionEffect', 60)
    return ['Policy', words.filter((word) => word !== '').join(', ') + (effect === '' ? '' : ` (${effect})`)]
  })
}
