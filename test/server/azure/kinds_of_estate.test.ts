import { ALERT_KINDS } from '../../../src/server/azure/alert.ts'
import { alertOfKind, TOLD_ABOUT } from '../../support/cmdbs/alert_of_kind.ts'
import { ESTATE } from '../../support/cmdbs/estate.ts'
import { alertOf } from './reading.ts'

describe('an alert of each kind about the estate', () => {
  it.each(ALERT_KINDS)('%s is read as what it is, the affected resource first', (kind) => {
    const alert = alertOf(alertOfKind(kind))
    expect(alert.kind).toBe(kind)
    const ids = alert.targets.map((target) => target.id.replace(/\/$/, '').toLowerCase())
    // Of an availability test Azure sends two targets: the test itself and the application.
    expect(kind === 'metric_availability' ? ids[1] : ids[0]).toBe(TOLD_ABOUT[kind].toLowerCase())
  })

  it.each([
    ['log_v2', 'workspace'],
    ['log_simple', 'workspace'],
    ['log_v1', 'workspace'],
    ['prometheus', 'monitorWorkspace'],
    ['backup', 'recoveryVault'],
  ] as const)('%s can name it without an id, before the %s', (kind, collector) => {
    const ids = alertOf(alertOfKind(kind, { named: 'shop-api-01' })).targets.map((target) => target.id)
    expect([ids[0], ids.at(-1)]).toEqual(['shop-api-01', ESTATE[collector].toLowerCase()])
  })
})
