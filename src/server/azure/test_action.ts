import { subscriptionOf } from './arm_id.ts'
import type { Essentials } from './essentials.ts'

/**
 * Whether the portal's "Test action group" button sent it. Its bodies are canned: the same subscription and alert ids
 * for ever, or, in samples whose ids were changed, a canned rule name together with a canned description
 * (docs/facts/azure.md#test-action). A name alone is not enough: anyone may call a rule so.
 */
export function isTestAction(essentials: Essentials): boolean {
  const id = essentials.alertId.toLowerCase()
  if (subscriptionOf(id) === TEST_SUBSCRIPTION) return true
  if (TEST_IDS.has(id.slice(id.lastIndexOf('/') + 1)) && id.startsWith('/subscriptions/')) return true
  return TEST_RULE.test(essentials.ruleName) && TEST_DESCRIPTION.test(essentials.description)
}

const TEST_SUBSCRIPTION = '11111111-1111-1111-1111-111111111111'
const TEST_IDS = new Set([
  'test_alert',
  '12345678-1234-1234-1234-1234567890ab',
  '1234abcd5678efgh1234abcd5678efgh1234abcd5678efgh1234abcd5678efgh',
])
const TEST_RULE = /^test-([a-z]+AlertRule(-v[12](-[a-z]+)?)?|availabilityTest-test-applicationInsights)$/i
const TEST_DESCRIPTION = /^alert ?rule ?description$/i
