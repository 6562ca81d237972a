import { createHash } from 'node:crypto'
import type { Row } from '../records/records.ts'
import type { RecordStore } from '../records/store.ts'
import { namedSysId } from '../records/sys_id.ts'
import { armId, DEMO_SUBSCRIPTION } from './demo_cmdb.ts'

const CHUNK = 5000

/** What a bulk CI is, by its number: mostly machines, and some of everything else. */
const KINDS = [
  { class: 'cmdb_ci_vm_instance', type: 'Microsoft.Compute/virtualMachines' },
  { class: 'cmdb_ci_vm_instance', type: 'Microsoft.Compute/virtualMachines' },
  { class: 'cmdb_ci_cloud_storage_account', type: 'Microsoft.Storage/storageAccounts' },
  { class: 'cmdb_ci_cloud_database', type: 'Microsoft.Sql/servers' },
  { class: 'cmdb_ci_cmp_resource', type: 'Microsoft.KeyVault/vaults' },
] as const

/**
 * Fills an instance for measuring: CIs like discovered ones, and alerts that were resolved long ago, each with its
 * closed incident (the app must be installed for those). Straight into the tables, thousands of rows a transaction.
 */
export function fill(store: RecordStore, amount: { cis: number; alerts: number }): void {
  for (const [at, kind] of KINDS.entries()) {
    const numbers = function* (): Generator<number> {
      for (let number = at; number < amount.cis; number += KINDS.length) yield number
    }
    inChunks(
      numbers(),
      (number) => ci(number),
      (rows) => store.load(kind.class, rows),
    )
  }
  const alerts = Array.from({ length: amount.alerts }, (_, number) => number)
  inChunks(alerts, incident, (rows) => store.load('incident', rows))
  inChunks(alerts, alert, (rows) => store.load('x_secx_azmon_alert', rows))
}

/** sys_id of a bulk record by its number, counted from 0. */
function bulkId(kind: 'ci' | 'incident' | 'alert', number: number): string {
  return { ci: 'b1', incident: 'b2', alert: 'b3' }[kind] + number.toString(16).padStart(30, '0')
}

/** The ARM id of the bulk CI with this number, counted from 0. */
export function bulkArmId(number: number): string {
  return armId(`rg-bulk-${number % 500}`, KINDS[number % KINDS.length]!.type, `bulk-${number}`)
}

function inChunks(
  numbers: Iterable<number>,
  rowOf: (number: number) => Row,
  load: (rows: Row[]) => void,
): void {
  let rows: Row[] = []
  for (const number of numbers) {
    rows.push(rowOf(number))
    if (rows.length < CHUNK) continue
    load(rows)
    rows = []
  }
  if (rows.length > 0) load(rows)
}

function ci(number: number): Row {
  const retired = number % 20 === 0
  return {
    sys_id: bulkId('ci', number),
    name: `bulk-${number}`,
    object_id: number % 2 === 0 ? bulkArmId(number) : bulkArmId(number).toLowerCase(),
    install_status: retired ? '7' : '1',
    operational_status: retired ? '6' : '1',
    discovery_source: 'SG-Azure',
    last_discovered: '2024-11-02 04:00:00',
    fqdn: `bulk-${number}.example.com`,
  }
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
    cmdb_ci: bulkId('ci', number),
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
    cmdb_ci: bulkId('ci', number),
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
