import type { AzureAlert } from '../azure/alert.ts'
import type { DeliveryReason } from '../reasons/reasons.ts'
import { type EntraSettings, type LifecycleSettings, NO_SUBSCRIPTION } from '../settings/settings.ts'

/**
 * Whether an alert is taken by the list of subscriptions. An empty list takes all. An alert that names no subscription
 * (a tenant-level Service Health alert, a budget of a management group) is taken where the list says `none`.
 */
export function isSubscriptionAllowed(
  { alertSubscription }: Pick<AzureAlert, 'alertSubscription'>,
  { subscriptions }: Pick<EntraSettings, 'subscriptions'>,
): boolean {
  if (subscriptions.length === 0) return true
  if (alertSubscription === '') return subscriptions.includes(NO_SUBSCRIPTION)
  return alertSubscription !== NO_SUBSCRIPTION && subscriptions.includes(alertSubscription)
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
