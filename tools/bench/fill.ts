import { createHash } from 'node:crypto'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import type { RecordStore } from '../../packages/local-instance/src/records/store.ts'
import { namedSysId } from '../../packages/local-instance/src/records/sys_id.ts'
import { bulkArmId, bulkCiId, fillCmdb } from '../../packages/local-instance/src/demo/bulk_cmdb.ts'
import { DEMO_SUBSCRIPTION } from '../../packages/local-instance/src/demo/demo_cmdb.ts'

const CHUNK = 5000

/**
 * Fills an instance for measuring: CIs like discovered ones, and alerts that were resolved long ago, each with its
 * closed incident (the app must be installed for those). Straight into the tables, thousands of rows a transaction.
 * `progress` hears how many CIs are there.
 */
export function fill(
  store: RecordStore,
  amount: { cis: number; alerts: number },
  progress: (cis: number) => void = () => undefined,
): void {
  fillCmdb(store, amount.cis, progress)
  for (let from = 0; from < amount.alerts; from += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, amount.alerts - from) }, (_, at) => from + at)
    store.load('incident', numbers.map(incident))
    store.load('x_secx_azmon_alert', numbers.map(alert))
  }
}

/** sys_id of a bulk record by its number, counted from 0. */
function bulkId(kind: 'incident' | 'alert', number: number): string {
  return { incident: 'b2', alert: 'b3' }[kind] + number.toString(16).padStart(30, '0')
}

function incident(number: number): Row {
  return {
    sys_id: bulkId('incident', number),
    number: `INC8${String(number).padStart(6, '0')}`,
    short_description: `Percentage CPU over 90 on bulk-${number}`,
    description: 'Average of the last five minutes over 90 percent',
    state: '7',
    incident_state: '7',
    active: '0',
    impact: '2',
    urgency: '2',
    priority: '3',
    category: 'inquiry',
    close_code: 'Solution provided',
    close_notes: 'Azure Monitor reported the alert as resolved',
    correlation_id: namedSysId(`bulk alert id ${number}`),
    correlation_display: 'Azure Monitor',
    cmdb_ci: bulkCiId(number),
    opened_at: '2024-11-02 05:00:00',
    closed_at: '2024-11-09 05:00:00',
  }
}

function alert(number: number): Row {
  const guid = namedSysId(`bulk alert id ${number}`)
  const alertId = `/subscriptions/${DEMO_SUBSCRIPTION}/providers/Microsoft.AlertsManagement/alerts/${guid}`
  return {
    sys_id: bulkId('alert', number),
    number: `AZA8${String(number).padStart(6, '0')}`,
    alert_key: sha256(alertId),
    alert_id: alertId,
    problem_key: sha256(`bulk problem ${number}`),
    kind: 'metric',
    service: 'Platform',
    state: 'resolved',
    azure_end: 'reported',
    stateful: '1',
    is_test: '0',
    severity: '2',
    rule: `cpu-high-${number % 300}`,
    fired_at: '2024-11-02 05:00:00',
    fired_exact: '2024-11-02T05:00:00.000Z',
    resolved_at: '2024-11-02 05:20:00',
    resolved_exact: '2024-11-02T05:20:00.000Z',
    last_event_at: '2024-11-02 05:20:00',
    count: '1',
    incidents: '1',
    target: bulkArmId(number).toLowerCase(),
    target_name: `bulk-${number}`,
    incident: bulkId('incident', number),
    cmdb_ci: bulkCiId(number),
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
