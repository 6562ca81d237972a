import { limitsOf } from '../../../src/server/retention/limits.ts'

const NOW = Date.UTC(2026, 10, 20, 2, 10, 0)
const KEEP = { payloads: 30, deliveries: 90, alerts: 365, refusals: 7 }

it('counts whole days back from the start of the run', () => {
  expect(limitsOf(KEEP, NOW, null)).toEqual({
    payloads: '2026-10-21 02:10:00',
    deliveries: '2026-08-22 02:10:00',
    refusals: '2026-11-13 02:10:00',
    alerts: '2025-11-20 02:10:00',
    runs: '2025-11-20 02:10:00',
  })
})

it('has no limit for what is kept forever', () => {
  const forEver = { payloads: Infinity, deliveries: Infinity, alerts: Infinity, refusals: Infinity }
  const none = { payloads: null, deliveries: null, refusals: null, alerts: null, runs: null }
  expect(limitsOf(forEver, NOW, null)).toEqual(none)
  expect(limitsOf(forEver, NOW, 0)).toEqual(none)
})

it('keeps alerts from a day before the oldest unfinished delivery on', () => {
  const undone = Date.UTC(2025, 5, 1, 12, 0, 0)
  expect(limitsOf(KEEP, NOW, undone)).toMatchObject({
    alerts: '2025-05-31 12:00:00',
    runs: '2025-11-20 02:10:00',
  })
})

it('does not keep alerts for fewer days because of a young delivery', () => {
  expect(limitsOf(KEEP, NOW, NOW - 60_000)).toMatchObject({ alerts: '2025-11-20 02:10:00' })
})
