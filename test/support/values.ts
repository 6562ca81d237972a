import { toEvent } from '../../src/server/alert/decision.ts'
import type { AlertRow } from '../../src/server/alert/row.ts'
import type { AzureAlert } from '../../src/server/azure/alert.ts'
import { readAlert } from '../../src/server/azure/kinds/read_alert.ts'
import { NO_OVERRIDE } from '../../src/server/mapping/rule.ts'
import type { AlertCall } from '../../src/server/processing/call.ts'
import { DEFAULTS } from '../../src/server/settings/catalog.ts'
import { parseSettings } from '../../src/server/settings/read.ts'
import type { Settings } from '../../src/server/settings/settings.ts'
import { metricAlert, type MetricAlertOptions, START } from './alerts.ts'

/** Values for tests of decisions, as they would be read from an instance. */

export const DELIVERY = 'd'.repeat(32)

export function settingsWith(values: Record<string, string> = {}): Settings {
  return parseSettings({ ...DEFAULTS, ...values })
}

export function callWith(
  options: MetricAlertOptions = {},
  values: Record<string, string> = {},
  changes: Partial<AzureAlert> = {},
): AlertCall {
  const payload = JSON.stringify(metricAlert(options))
  const read = readAlert(payload)
  if (!read.ok) throw new Error(read.detail)
  const alert = { ...read.alert, ...changes }
  const delivery = { sysId: DELIVERY, receivedAt: START + 5000, payload }
  return {
    alert,
    key: 'key',
    event: toEvent(alert, delivery.receivedAt),
    delivery,
    settings: settingsWith(values),
  }
}

export function rowWith(values: Partial<AlertRow> = {}): AlertRow {
  return {
    sysId: 'a'.repeat(32),
    number: 'AZA0001000',
    isMarkedFiring: true,
    firedAt: START,
    resolvedAt: null,
    lastCallAt: START,
    caller: '',
    incident: '',
    isOpener: false,
    incidents: 0,
    openedBy: '',
    resolvingDelivery: '',
    severity: 1,
    inGroup: false,
    inStorm: false,
    wasHeld: false,
    problem: 'problem',
    ruleId: '',
    policies: { ...NO_OVERRIDE, closeNotes: '' },
    noted: null,
    explanation: 'Why it has its incident.',
    due: null,
    ...values,
  }
}
