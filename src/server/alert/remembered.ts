import type { GlideRecord } from '@servicenow/glide'
import { ALERT_KINDS, type AlertEnd, ALERT_ENDS, type AzureAlert } from '../azure/alert.ts'
import { labelOf, subscriptionOf, targetOf } from '../azure/arm_id.ts'
import { readRow } from './store.ts'

/**
 * An alert as far as its row tells of it, for one whose payload is gone: enough to end its incident. Measured values,
 * description and custom properties are not kept there.
 */
export function rememberedAlert(record: GlideRecord): AzureAlert {
  const text = (name: string): string => record.getValue(name) ?? ''
  const { firedAt, resolvedAt, severity } = readRow(record)
  const target = targetOf(text('target'), text('target_origin'))
  return {
    key: text('alert_key'),
    alertId: text('alert_id'),
    problemKey: text('problem_key'),
    kind: ALERT_KINDS.find((kind) => kind === text('kind')) ?? 'unknown',
    service: text('service'),
    condition: text('state') === 'resolved' ? 'resolved' : 'fired',
    conditionOrigin: 'alert record',
    unchanged: false,
    isStep: false,
    end: endOf(text('azure_end'), text('stateful') === '1'),
    severity,
    severityOrigin: text('severity_origin'),
    rule: { name: text('rule'), id: text('rule_id') },
    firedAt,
    resolvedAt,
    description: '',
    message: '',
    subject: target ? labelOf(target) : '',
    targets: target ? [target] : [],
    configurationItems: [],
    facts: [],
    links: text('portal_link') === '' ? [] : [{ label: 'Azure portal', url: text('portal_link') }],
    customProperties: {},
    subscription: text('subscription'),
    alertSubscription: subscriptionOf(text('alert_id')),
    test: text('is_test') === '1',
  }
}

/** Alerts of earlier versions have no choice on record, only whether Azure was expected to report the end. */
function endOf(choice: string, isReported: boolean): AlertEnd {
  return ALERT_ENDS.find((end) => end === choice) ?? (isReported ? 'reported' : 'uncertain')
}
