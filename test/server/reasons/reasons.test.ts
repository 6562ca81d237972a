import { DELIVERY_REASONS, type DeliveryReason, nextStep } from '../../../src/server/reasons/reasons.ts'

const REASONS = Object.keys(DELIVERY_REASONS) as DeliveryReason[]

test.each(REASONS)('%s has a next step that fits its column', (reason) => {
  expect(nextStep(reason)).toMatch(/^[A-Z].{10,}\.$/)
  expect(nextStep(reason).length).toBeLessThanOrEqual(255)
})

test.each(['given_up', 'not_json', 'subscription_not_allowed'] as const)(
  '%s leaves something to do',
  (reason) => {
    expect(nextStep(reason)).not.toBe('Nothing to do.')
  },
)
