import type { AzureAlert } from '../azure/alert.ts'
import type { DeliveryReason } from '../reasons.ts'
import type { EntraSettings, LifecycleSettings } from '../settings/settings.ts'

/** Whether alerts of a subscription are taken at all: an empty list takes all. */
export function isSubscriptionAllowed(
  subscription: string,
  { subscriptions }: Pick<EntraSettings, 'subscriptions'>,
): boolean {
  return subscriptions.length === 0 || subscriptions.includes(subscription)
}

/** Why an alert may not open an incident by the settings; null when it may. An alert without a severity always may. */
export function refusedAdmission(
  alert: Pick<AzureAlert, 'kind' | 'severity'>,
  policy: Pick<LifecycleSettings, 'kindsOff' | 'minimumSeverity'>,
): DeliveryReason | null {
  if (policy.kindsOff.includes(alert.kind)) return 'kind_off'
  if (alert.severity !== null && alert.severity > policy.minimumSeverity) return 'below_minimum_severity'
  return null
}
