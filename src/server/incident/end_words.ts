import type { AzureAlert } from '../azure/alert.ts'
import type { LifecycleSettings } from '../settings/settings.ts'
import { resolvePolicy } from './resolution.ts'

/** What decides how the incident of an alert ends. */
type EndPolicy = Pick<LifecycleSettings, 'resolve' | 'resolveBySeverity' | 'autoResolveAfter'>

/**
 * How a new incident ends, in one sentence for its description or first work note. It promises nothing that is not known:
 * whether Azure reports the end, and what is done then, by the settings as they hold for the alert. `hours` are those of
 * its mapping rule; null for those of the settings.
 */
export function endSentence(
  alert: Pick<AzureAlert, 'end' | 'kind' | 'severity'>,
  policy: EndPolicy,
  hours: number | null,
): string {
  const resolve = resolvePolicy(alert.severity, policy)
  if (resolve === 'note' || resolve === 'never') return STAYS_OPEN
  const after = hours ?? policy.autoResolveAfter[alert.kind] ?? 0
  const condition = resolve === 'untouched' ? ' unless somebody works on it' : ''
  const silence = `${after} ${after === 1 ? 'hour' : 'hours'} after Azure’s last call`
  switch (alert.end) {
    case 'reported':
      return after === 0
        ? `This incident is resolved when Azure reports the end of the alert${condition}.`
        : `This incident is resolved when Azure reports the end of the alert, or ${silence}${condition}.`
    case 'uncertain':
      return after === 0
        ? 'Azure may not report the end of this alert. Resolve this incident yourself when the problem is over.'
        : `Azure may not report the end of this alert. This incident is resolved when it does, or ${silence}${condition}.`
    default:
      return after === 0
        ? 'Azure does not report the end of this alert. Resolve this incident yourself when the problem is over.'
        : `Azure does not report the end of this alert. This incident is resolved ${silence}${condition}.`
  }
}

const STAYS_OPEN =
  'This incident stays open when the alert ends, as the settings say. Resolve it yourself when the problem is over.'
