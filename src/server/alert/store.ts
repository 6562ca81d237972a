import { GlideRecord } from '@servicenow/glide'
import { ALERT_ENDS, ALERT_KINDS, type AlertEnd, type AzureAlert, type Severity } from '../azure/alert.ts'
import { labelOf, subscriptionOf, targetOf } from '../azure/arm_id.ts'
import { httpsUrl, joined, paragraphs } from '../azure/text.ts'
import { linkKey } from '../cmdb/resources.ts'
import { writeBinding } from '../cmdb/bind.ts'
import { factLine } from '../incident/values.ts'
import type { AlertColumns } from '../mapping/condition.ts'
import { readPolicies, writeMapping } from '../mapping/record.ts'
import { cut } from '../platform/cut.ts'
import { addTo, getById, insertRecord, setDomain, sha256Hex, updatePresent } from '../platform/glide.ts'
import { columnText } from '../platform/text.ts'
import { fromGlideTime } from '../platform/time.ts'
import { type DeliveryReason, sentence } from '../reasons/reasons.ts'
import {
  type AlertChange,
  type AlertRow,
  changedColumns,
  type Columns,
  type Due,
  DUE_REASONS,
  explanationColumn,
  reasonColumns,
  severityValue,
} from './row.ts'
import { readNoted } from './noted.ts'

const TABLE = 'x_secx_azmon_alert'

/** How the label of the best link begins; those of an alert's own page and of its resource follow. */
const OPEN_IN_AZURE = 'Open in Azure'

/** Characters of the column portal_link. */
const URL_SIZE = 4000

/**
 * A row with its record, which this folder writes. `rebinding` and `ci_links` read records of the table themselves; they
 * write the columns about the CI and the explanation.
 */
export interface AlertRecord extends AlertRow {
  record: GlideRecord
}

/** The unique key of an alert's row: 64 hex digits whatever Azure's id holds. */
export function alertKey(alert: Pick<AzureAlert, 'key'>): string {
  return sha256Hex(alert.key)
}

/** The row of an alert, or null when nothing has been heard of it. */
export function findAlert(key: string): AlertRecord | null {
  const record = new GlideRecord(TABLE)
  record.addQuery('alert_key', key)
  record.setLimit(1)
  record.query()
  return record.next() ? readRow(record) : null
}

/** The row with a sys_id, or null. */
export function readAlertRow(sysId: string): AlertRecord | null {
  const record = getById(TABLE, sysId)
  return record && readRow(record)
}

/**
 * Writes the first row of an alert. Null when another node was faster: its unique key decides
 * (docs/facts/servicenow.md#unique-index).
 */
export function insertAlert(key: string, alert: AzureAlert, change: AlertChange): AlertRecord | null {
  const record = new GlideRecord(TABLE)
  record.initialize()
  setColumns(record, { alert_key: key, count: 1, ...describedColumns(alert) })
  setDomain(record, alert.domain)
  setChange(record, null, change)
  return insertRecord(record) === null ? null : readRow(record)
}

/**
 * Writes what a further call changed. Null when the platform refused; `getLastErrorMessage` of the record has the reason.
 *
 * A row that is deleted after this call has read it is inserted anew by `update`
 * (docs/facts/limits.md#update-of-a-deleted-record): it is complete and keeps its unique key, so the alert is on record
 * once. A look before the write would cost every delivery a query and only make that time shorter.
 */
export function updateAlert(row: AlertRecord, alert: AzureAlert, change: AlertChange): AlertRecord | null {
  const { record } = row
  if (change.opening) setColumns(record, describedColumns(alert))
  addTo(record, 'count', 1)
  setChange(record, row, change)
  return record.update() === null ? null : readRow(record)
}

/** Adds what became of the incident once the end of the alert was recorded. */
export function addReason({ record, explanation }: AlertRecord, reason: DeliveryReason): void {
  setColumns(record, { ...reasonColumns(reason), ...explanationColumn(explanation, sentence(reason)) })
  updatePresent(record)
}

/** Names the incident that really exists, for a platform that gives new records a sys_id of its own. */
export function pointToIncident({ record, inStorm }: AlertRecord, incident: string): void {
  setColumns(record, { incident, ...(inStorm ? { storm: incident } : {}) })
  updatePresent(record)
}

/** Number of the incident that an alert has on record; null when it has none, or none any more. */
export function incidentNumber({ record, incident }: AlertRecord): string | null {
  return (incident === '' ? '' : record.getDisplayValue('incident')) || null
}

export function setColumns(record: GlideRecord, columns: Columns): void {
  for (const name of Object.keys(columns)) record.setValue(name, columns[name])
}

function setChange(record: GlideRecord, row: AlertRow | null, change: AlertChange): void {
  setColumns(record, changedColumns(row, change))
  if (change.opening) writeBinding(record, change.opening.binding, change.receivedAt)
  if (change.mapping) writeMapping(record, change.mapping)
}

function describedColumns(alert: AzureAlert): Columns {
  const target = alert.targets[0]
  return {
    ...knownColumns(alert),
    problem_key: sha256Hex(alert.problemKey),
    target_key: target ? linkKey(target.id) : '',
    portal_link: portalLink(alert),
  }
}

/**
 * What describes an alert, known before any rule is tried: conditions of mapping rules ask for it. Ids stay as Azure sent
 * them: the search and the CI links look for exactly these (`identifier` has refused what begins with `javascript:`).
 * Everything else is for people.
 */
export function knownColumns(alert: AzureAlert): AlertColumns {
  const target = alert.targets[0]
  return {
    headline: columnText(alert.headline, 255),
    description: columnText(paragraphs([alert.summary, alert.description, alert.advice]), 4000),
    facts: columnText(factsOf(alert), 4000),
    azure_caller: alert.caller,
    alert_id: cut(alert.alertId, 1000),
    kind: alert.kind,
    service: columnText(alert.service, 100),
    azure_end: alert.end,
    stateful: alert.end === 'reported',
    is_test: alert.test,
    severity: severityValue(alert.severity),
    severity_origin: columnText(alert.severityOrigin, 100),
    rule: columnText(alert.rule.name, 255),
    rule_id: cut(alert.rule.id, 1000),
    subscription: columnText(alert.subscription, 64),
    resource_group: columnText(target?.resourceGroup.toLowerCase() ?? '', 100),
    target: cut(target?.id ?? '', 1000),
    target_name: columnText(target?.name ?? '', 255),
    target_type: columnText(target?.type ?? '', 150),
    target_origin: columnText(target?.origin ?? '', 100),
  }
}

/** A line each; details and ids are in the incident's description or in columns of their own. */
function factsOf({ facts }: AzureAlert): string {
  return facts
    .filter(({ use }) => use === undefined)
    .map(factLine)
    .join('\n')
}

/** The page in Azure, as the incident's description has it; '' if the column cannot take it: cut it would lead elsewhere. */
function portalLink({ links }: AzureAlert): string {
  const url = httpsUrl(links.find(({ label }) => label.startsWith(OPEN_IN_AZURE))?.url)
  return url.length <= URL_SIZE ? url : ''
}

/** Reads the row at the record's current position. */
export function readRow(record: GlideRecord): AlertRecord {
  const text = (column: string) => record.getValue(column) ?? ''
  return {
    record,
    sysId: record.getUniqueValue(),
    number: text('number'),
    isMarkedFiring: text('state') === 'fired',
    firedAt: fromExact(record.getValue('fired_exact')),
    resolvedAt: fromExact(record.getValue('resolved_exact')),
    lastCallAt: fromGlideTime(record.getValue('last_event_at')),
    caller: text('azure_caller'),
    incident: text('incident'),
    isOpener: text('opener') === '1',
    incidents: Number(text('incidents')),
    openedBy: text('delivery'),
    resolvingDelivery: resolvingDelivery(record),
    severity: text('severity') === '' ? null : (Number(text('severity')) as Severity),
    inGroup: text('group_key') !== '',
    inStorm: text('storm') !== '',
    // Rows of an earlier version have no mark.
    wasHeld: text('was_held') === '1' || text('flapping_until') !== '',
    problem: text('problem_key'),
    ruleId: text('rule_id'),
    policies: readPolicies(record),
    noted: readNoted(record.getValue('noted')),
    explanation: text('explanation'),
    due: readDue(record),
  }
}

/**
 * An earlier version wrote it to `resolved_by`, which the scheduled job empties (`moveOldColumns`). While nodes of both
 * versions run, a value there is the later one: this version empties it when it writes its own.
 */
export function resolvingDelivery(record: GlideRecord): string {
  return record.getValue('resolved_by') || (record.getValue('resolving_delivery') ?? '')
}

export function readDue(record: GlideRecord): Due | null {
  const at = fromGlideTime(record.getValue('due_at'))
  const reason = DUE_REASONS.find((one) => one === record.getValue('due_reason'))
  return at === null ? null : { at, reason: reason ?? 'settled' }
}

function fromExact(value: string | null): number | null {
  return value ? Date.parse(value) : null
}

/**
 * An alert rebuilt from its row, for one whose payload was removed: enough to end its incident. Measured values,
 * description and custom properties are not on the row.
 */
export function rememberedAlert({
  record,
  firedAt,
  resolvedAt,
  severity,
  isMarkedFiring,
}: AlertRecord): AzureAlert {
  const text = (name: string): string => record.getValue(name) ?? ''
  const target = targetOf(text('target'), text('target_origin'))
  return {
    key: text('alert_key'),
    caller: text('azure_caller'),
    domain: '',
    alertId: text('alert_id'),
    problemKey: text('problem_key'),
    kind: ALERT_KINDS.find((kind) => kind === text('kind')) ?? 'unknown',
    service: text('service'),
    condition: isMarkedFiring ? 'fired' : 'resolved',
    conditionOrigin: 'alert record',
    unchanged: false,
    isStep: false,
    end: azureEnd(text('azure_end'), text('stateful') === '1'),
    severity,
    severityOrigin: text('severity_origin'),
    rule: { name: text('rule'), id: text('rule_id') },
    firedAt,
    resolvedAt,
    description: '',
    message: '',
    // Rows of an earlier version have none.
    headline: text('headline') || joined([target ? labelOf(target) : '', text('rule')], ': '),
    summary: '',
    advice: '',
    isReported: false,
    subject: target ? labelOf(target) : '',
    targets: target ? [target] : [],
    configurationItems: [],
    facts: [],
    links: text('portal_link') === '' ? [] : [{ label: OPEN_IN_AZURE, url: text('portal_link') }],
    customProperties: {},
    subscription: text('subscription'),
    alertSubscription: subscriptionOf(text('alert_id')),
    test: text('is_test') === '1',
  }
}

/** Alerts of earlier versions have no choice on record, only whether Azure was expected to report the end. */
function azureEnd(choice: string, isReported: boolean): AlertEnd {
  return ALERT_ENDS.find((end) => end === choice) ?? (isReported ? 'reported' : 'uncertain')
}
