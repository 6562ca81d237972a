import { GlideRecord } from '@servicenow/glide'
import type { AzureAlert, Severity } from '../azure/alert.ts'
import { httpsUrl } from '../azure/links.ts'
import type { Binding } from '../cmdb/binding.ts'
import { linkKey } from '../cmdb/resources.ts'
import { writeBinding } from '../cmdb/bind.ts'
import { cut } from '../platform/cut.ts'
import { toGlideTime } from '../platform/time.ts'
import { addTo, insertRecord, sha256Hex } from '../platform/glide.ts'
import type { Kept } from '../mapping/kept.ts'
import { readKept, writeMapping } from '../mapping/record.ts'
import type { Mapping } from '../mapping/rule.ts'
import { columnText, explained } from '../platform/text.ts'
import type { DeliveryReason } from '../reasons/reasons.ts'
import { clearDue, scheduleAutoResolve, setDue } from './due.ts'
import { isFiring, type StoredAlert } from './decision.ts'
import type { AlertEvent } from './event.ts'
import type { ProblemEnd } from './members.ts'

const TABLE = 'x_secx_azmon_alert'

/** Milliseconds after which the job looks whether a reopening reached the incident. */
const REOPENED_WITHIN = 60_000

/** Characters of the column portal_link. */
const URL_SIZE = 4000

/** A row of the alert table, as read or written last. */
export interface AlertRow {
  record: GlideRecord
  number: string
  firedAt: number | null
  resolvedAt: number | null
  /** sys_id of its present incident, '' for none. */
  incident: string
  /** sys_id of the delivery that opened, or was to open, that incident. */
  openedBy: string
  /** sys_id of the delivery that recorded the latest resolution. */
  resolvedBy: string
  /** It opened its present incident; false while it has none, and for one that joined another alert's incident. */
  isOpener: boolean
  severity: Severity | null
  /** The incident is a group's. */
  inGroup: boolean
  /** The incident is a storm's. */
  inStorm: boolean
  /** What the mapping rules said about its life. */
  kept: Kept
}

/** What a delivery writes about an alert. */
export interface AlertChange {
  /** Null: it neither fired nor resolved. */
  event: AlertEvent | null
  receivedAt: number
  reason: DeliveryReason
  /** Sentences for the alert's form: why its incident is as it is. A new firing replaces them, others are added. */
  explanation: string
  /** A new present incident, with everything that describes the firing. */
  opening?: Opening
  /** The present incident is opened again. */
  reopened?: boolean
  /** What the mapping rules said, where they were asked. */
  mapping?: Mapping
  /** The delivery that resolves the alert, and until when its incident is held open for flapping. */
  resolving?: { delivery: string; flappingUntil: number | null }
  /** A further firing is more severe than the alert was. */
  severity?: Severity | null
  /** What the incident's work notes have by then (`alert/noted.ts`). */
  noted?: string
  /** A newer alert of the same problem that Azure has resolved: with it this firing is over. */
  over?: ProblemEnd | null
}

export interface Opening {
  incident: string
  delivery: string
  binding: Binding
  /** What it shares its incident by; '' for nothing. */
  groupKey: string
  /** Whether that incident is a storm's. */
  storm: boolean
  /** Whether the alert opens it; else it joins one that is there. */
  opens: boolean
}

/** The unique key of an alert's row: 64 hex digits whatever Azure's id holds. */
export function alertKey(alert: Pick<AzureAlert, 'key'>): string {
  return sha256Hex(alert.key)
}

/** The row of an alert, or null when nothing has been heard of it. */
export function findAlert(key: string): AlertRow | null {
  const record = new GlideRecord(TABLE)
  record.addQuery('alert_key', key)
  record.setLimit(1)
  record.query()
  return record.next() ? readRow(record) : null
}

/** What the decision needs to know of a row. `delivery` is a sys_id, '' for a preview. */
export function toStored(row: AlertRow, delivery: string, severity: Severity | null): StoredAlert {
  return {
    firedAt: row.firedAt,
    resolvedAt: row.resolvedAt,
    hasIncident: row.incident !== '',
    isWorse: isWorse(severity, row),
    openedByThisDelivery: delivery !== '' && row.openedBy === delivery,
    resolvedByThisDelivery: delivery !== '' && row.resolvedBy === delivery,
  }
}

/** Whether a call is more severe than what is on record of its alert. */
export function isWorse(severity: Severity | null, row: Pick<AlertRow, 'severity'>): boolean {
  return severity !== null && (row.severity === null || severity < row.severity)
}

/**
 * Writes the first row of an alert. Null when another node was faster: its unique key decides
 * (docs/facts/servicenow.md#unique-index).
 */
export function insertAlert(key: string, alert: AzureAlert, change: AlertChange): AlertRow | null {
  const record = new GlideRecord(TABLE)
  record.initialize()
  record.setValue('alert_key', key)
  record.setValue('count', 1)
  describe(record, alert)
  applyChange(record, { firedAt: null, resolvedAt: null }, change)
  return insertRecord(record) === null ? null : readRow(record)
}

/**
 * Writes what a further event changed. False when the platform refused; the record then says why.
 *
 * A row that is deleted after this call has read it is inserted anew by `update`
 * (docs/facts/limits.md#update-of-a-deleted-record): it is complete and keeps its unique key, so the alert is
 * on record once. A look before the write would cost every delivery a query and only make that time shorter.
 */
export function updateAlert(row: AlertRow, alert: AzureAlert, change: AlertChange): boolean {
  if (change.opening) describe(row.record, alert)
  addTo(row.record, 'count', 1)
  applyChange(row.record, row, change)
  return row.record.update() !== null
}

function applyChange(
  record: GlideRecord,
  before: { firedAt: number | null; resolvedAt: number | null },
  change: AlertChange,
): void {
  const { event, opening, resolving } = change
  const firedAt = event?.condition === 'fired' ? latest(before.firedAt, event.at) : before.firedAt
  const endedAt = event?.condition === 'resolved' ? event.at : change.over?.at
  const resolvedAt = endedAt === undefined ? before.resolvedAt : latest(before.resolvedAt, endedAt)
  const firing = isFiring({ firedAt, resolvedAt })
  record.setValue('state', firing ? 'fired' : 'resolved')
  if (change.over) record.setValue('ended_with', change.over.alert)
  else if (firing) record.setValue('ended_with', '')
  if (change.severity !== undefined) record.setValue('severity', severityValue(change.severity))
  if (change.noted !== undefined) record.setValue('noted', change.noted)
  setTime(record, 'fired', firedAt)
  setTime(record, 'resolved', resolvedAt)
  record.setValue('last_event_at', toGlideTime(change.receivedAt))
  record.setValue('reason', change.reason)
  if (change.explanation !== '') {
    const said = opening ? '' : (record.getValue('explanation') ?? '')
    record.setValue('explanation', explained(said, change.explanation))
  }
  if (opening) applyOpening(record, opening, change.receivedAt)
  if (change.mapping) writeMapping(record, change.mapping)
  if (change.reopened) {
    record.setValue('opened_at', toGlideTime(change.receivedAt))
    setDue(record, change.receivedAt + REOPENED_WITHIN, 'reopening')
  }
  if (resolving) {
    const until = resolving.flappingUntil
    record.setValue('resolved_by', resolving.delivery)
    record.setValue('flapping_until', until === null ? '' : toGlideTime(until))
    if (until === null) clearDue(record)
    else setDue(record, until, 'flapping')
  }
  scheduleAutoResolve(record)
}

function applyOpening(record: GlideRecord, opening: Opening, at: number): void {
  record.setValue('incident', opening.incident)
  record.setValue('incidents', Number(record.getValue('incidents') ?? 0) + 1)
  record.setValue('opened_at', toGlideTime(at))
  record.setValue('delivery', opening.delivery)
  record.setValue('group_key', opening.groupKey)
  record.setValue('storm', opening.storm ? opening.incident : '')
  record.setValue('flapping_until', '')
  clearDue(record)
  record.setValue('opener', opening.opens)
  record.setValue('ci_by_hand', false)
  record.setValue('ci_chosen', '')
  writeBinding(record, opening.binding, at)
}

/**
 * Ids stand as Azure sent them: the search and the CI links look for exactly these (`identifier` has refused what begins
 * with `javascript:`). Everything else is for people.
 */
function describe(record: GlideRecord, alert: AzureAlert): void {
  const target = alert.targets[0]
  record.setValue('alert_id', cut(alert.alertId, 1000))
  record.setValue('problem_key', sha256Hex(alert.problemKey))
  record.setValue('kind', alert.kind)
  record.setValue('service', columnText(alert.service, 100))
  record.setValue('azure_end', alert.end)
  record.setValue('stateful', alert.end === 'reported')
  record.setValue('is_test', alert.test)
  record.setValue('severity', severityValue(alert.severity))
  record.setValue('severity_origin', columnText(alert.severityOrigin, 100))
  record.setValue('rule', columnText(alert.rule.name, 255))
  record.setValue('rule_id', cut(alert.rule.id, 1000))
  record.setValue('subscription', columnText(alert.subscription, 64))
  record.setValue('resource_group', columnText(target?.resourceGroup.toLowerCase() ?? '', 100))
  record.setValue('target', cut(target?.id ?? '', 1000))
  record.setValue('target_key', target ? linkKey(target.id) : '')
  record.setValue('target_name', columnText(target?.name ?? '', 255))
  record.setValue('target_type', columnText(target?.type ?? '', 150))
  record.setValue('target_origin', columnText(target?.origin ?? '', 100))
  record.setValue('portal_link', portalLink(alert))
}

function severityOf(record: GlideRecord): Severity | null {
  const value = record.getValue('severity') ?? ''
  return value === '' ? null : (Number(value) as Severity)
}

function severityValue(severity: Severity | null): string {
  return severity === null ? '' : String(severity)
}

/** The first address that the column takes; cut it would lead elsewhere. */
function portalLink({ links }: AzureAlert): string {
  return links.map(({ url }) => httpsUrl(url)).find((url) => url !== '' && url.length <= URL_SIZE) ?? ''
}

/** A row of the alert table as it was found by somebody else's query. */
export function readRow(record: GlideRecord): AlertRow {
  return {
    record,
    number: record.getValue('number') ?? '',
    firedAt: fromExact(record.getValue('fired_exact')),
    resolvedAt: fromExact(record.getValue('resolved_exact')),
    incident: record.getValue('incident') ?? '',
    openedBy: record.getValue('delivery') ?? '',
    resolvedBy: record.getValue('resolved_by') ?? '',
    isOpener: record.getValue('opener') === '1',
    severity: severityOf(record),
    inGroup: (record.getValue('group_key') ?? '') !== '',
    inStorm: (record.getValue('storm') ?? '') !== '',
    kept: readKept(record),
  }
}

function setTime(record: GlideRecord, name: 'fired' | 'resolved', time: number | null): void {
  if (time === null) return
  record.setValue(name + '_at', toGlideTime(time))
  record.setValue(name + '_exact', new Date(time).toISOString())
}

function fromExact(value: string | null): number | null {
  return value ? Date.parse(value) : null
}

function latest(before: number | null, at: number): number {
  return before === null ? at : Math.max(before, at)
}
