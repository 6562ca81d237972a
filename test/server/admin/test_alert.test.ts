import { readAlert } from '../../../src/server/azure/kinds/read_alert.ts'
import { testAlertBody } from '../../../src/server/admin/test_run.ts'

const FIRED = Date.UTC(2026, 0, 2)
const ID = '0f9a6c5e-1111-4222-8333-444455556666'

test('the body reads as a test that fires, and as the same alert when it resolves', () => {
  const fired = readAlert(testAlertBody({ id: ID, severity: 4, firedAt: FIRED }))
  const resolved = readAlert(
    testAlertBody({ id: ID, severity: 4, firedAt: FIRED, resolvedAt: FIRED + 60_000 }),
  )
  if (!fired.ok || !resolved.ok) throw new Error('no alert')
  expect(fired.alert).toMatchObject({
    kind: 'metric_static',
    test: true,
    condition: 'fired',
    severity: 4,
    firedAt: FIRED,
  })
  expect(fired.alert.targets[0]?.name).toBe('set-up-test-0f9a6c5e')
  expect(resolved.alert).toMatchObject({
    condition: 'resolved',
    key: fired.alert.key,
    resolvedAt: FIRED + 60_000,
  })
})

test('each id is an alert and a problem of its own', () => {
  const [one, other] = [ID, ID.replace('0f9a', 'aaaa')].map((id) =>
    readAlert(testAlertBody({ id, severity: 4, firedAt: FIRED })),
  )
  if (!one?.ok || !other?.ok) throw new Error('no alert')
  expect(one.alert.key).not.toBe(other.alert.key)
  expect(one.alert.problemKey).not.toBe(other.alert.problemKey)
})
