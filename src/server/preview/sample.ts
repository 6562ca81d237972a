import { metricBody } from '../azure/metric_body.ts'
import type { EntraSettings } from '../settings/settings.ts'

/** A subscription that is nobody's, for instances that take alerts of any. */
const SUBSCRIPTION = '00001111-aaaa-2222-bbbb-3333cccc4444'

/** A metric alert as Azure sends it, to be changed by hand: from a subscription that is let in, fired just now (ms). */
export function sampleBody({ subscriptions }: Pick<EntraSettings, 'subscriptions'>, now: number): string {
  const body = metricBody({
    subscription: subscriptions[0] ?? SUBSCRIPTION,
    id: '0f0f0f0f-1111-4222-8333-444455556666',
    rule: 'CPU above 90 percent',
    resourceGroup: 'rg-shop',
    machine: 'shop-web-01',
    severity: 1,
    firedAt: now,
    description: 'The shop is slow when this fires.',
    value: 97.3,
    customProperties: { team: 'Shop' },
  })
  return JSON.stringify(body, null, 2)
}
