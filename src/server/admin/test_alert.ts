import { type MadeUpAlert, metricBody } from '../azure/metric_body.ts'

/**
 * The subscription of the portal's own test action: what comes from it is known as a test
 * (docs/facts/azure.md#test-action).
 */
const SUBSCRIPTION = '11111111-1111-1111-1111-111111111111'

/** A GUID, since each test is an alert of its own, and when it fired and resolved. */
export type TestAlert = Pick<MadeUpAlert, 'id' | 'severity' | 'firedAt' | 'resolvedAt'>

/** The body of a metric alert as Azure would send it, about a virtual machine that does not exist. */
export function testAlertBody(alert: TestAlert): string {
  const body = metricBody({
    ...alert,
    subscription: SUBSCRIPTION,
    rule: 'Set-up test',
    resourceGroup: 'set-up-test',
    machine: `set-up-test-${alert.id.slice(0, 8)}`,
    description:
      'Sent from the page Set up of Secure Export for Azure Monitor. It is resolved at once; there is nothing to do.',
    value: 95,
    customProperties: null,
  })
  return JSON.stringify(body)
}
