import { nextAttempt } from '../../../src/server/delivery/ledger.ts'

const SETTINGS = { maxAttempts: 4, retryPause: 2 }
const MINUTE = 60_000

test('each pause is twice the one before', () => {
  const pauses = [1, 2, 3].map((attempts) => (nextAttempt(attempts, 0, SETTINGS) ?? 0) / MINUTE)
  expect(pauses).toEqual([2, 4, 8])
})

test('after the last try there is no next one', () => {
  expect(nextAttempt(4, 0, SETTINGS)).toBeNull()
})

test('no pause is longer than a day', () => {
  expect(nextAttempt(40, 0, { ...SETTINGS, maxAttempts: 50 })).toBe(24 * 60 * MINUTE)
})
