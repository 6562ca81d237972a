import { gs } from '@servicenow/glide'
import { alertKey, findAlert } from '../alert/store.ts'
import type { AzureAlert } from '../azure/alert.ts'
import { ofCaller, readAlert } from '../azure/kinds/read_alert.ts'
import { type MadeUpAlert, metricBody } from '../azure/metric_body.ts'
import { type Delivery, insertDelivery } from '../delivery/ledger.ts'
import { TEST_CALLER } from '../delivery/overview.ts'
import type { Verdict } from '../entra/verdict.ts'
import {
  conditionOf,
  type IncidentRow,
  mayBeHidden,
  readIncident,
  updateIncident,
} from '../incident/store.ts'
import { errorText } from '../platform/log.ts'
import { guid } from '../platform/glide.ts'
import { processDelivery, type Processed } from '../processing/process.ts'
import { sentence } from '../reasons/reasons.ts'
import type { Settings } from '../settings/settings.ts'
import { type CheckResult, type Finding, type Link, recordLink, resultOf } from './check.ts'

/** What each step of a test alert did. The token check is not among them. */
export interface TestReport {
  passed: boolean
  steps: CheckResult[]
}

/** What a test has made so far. */
interface Made {
  id: string
  alert: AzureAlert | null
  deliveries: Delivery[]
  incident: IncidentRow | null
}

/**
 * Sends a test alert through everything behind the token check, with the data policies and business rules of this
 * instance, and resolves it. Then deletes what it made, but for the incident: other scopes may not delete incidents
 * (docs/facts/servicenow.md#tables-of-other-scopes), so that it stays, resolved. `now` in milliseconds.
 */
export function runTest(settings: Settings, now: number): TestReport {
  const made: Made = { id: guid(), alert: null, deliveries: [], incident: null }
  const steps: CheckResult[] = []
  try {
    open(made, isolated(settings), now, steps)
    if (made.incident) resolve(made, made.incident, isolated(settings), now, steps)
  } catch (error) {
    const found = `It broke off: ${errorText(error)}`
    steps.push(resultOf('failed', 'Test', { state: 'wrong', found, next: 'See the system log.' }))
  }
  steps.push(resultOf('clean_up', 'Deletion', cleanUp(made)))
  return { passed: steps.every(({ state }) => state === 'ok'), steps }
}

/** When it fired and resolved. Each test has an id of its own, a GUID, so that it is an alert of its own. */
type TestAlert = Pick<MadeUpAlert, 'id' | 'severity' | 'firedAt' | 'resolvedAt'>

/** The body of a metric alert as Azure would send it, about a virtual machine that does not exist. */
export function testAlertBody(alert: TestAlert): string {
  const body = metricBody({
    ...alert,
    // That of the portal's own test action: the alert is marked as a test (docs/facts/azure.md#test-action).
    subscription: '11111111-1111-1111-1111-111111111111',
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

/**
 * The settings without those by which an alert opens no incident, shares one or keeps it open: the test must neither
 * depend on other alerts nor disturb them. What is wrong in the settings has checks of its own.
 */
function isolated(settings: Settings): Settings {
  const lifecycle: Settings['lifecycle'] = {
    ...settings.lifecycle,
    groupBy: 'alert',
    storm: null,
    flapping: null,
    tests: 'open',
    resolve: 'always',
  }
  // A user without itil sees only incidents that they opened: with another caller the incident would stay open.
  const incident = mayBeHidden() ? { ...settings.incident, caller: '' } : settings.incident
  return { ...settings, lifecycle, incident, problems: [] }
}

function open(made: Made, settings: Settings, now: number, steps: CheckResult[]): void {
  const sent = send(made, settings, now, false)
  steps.push(resultOf('delivery', 'Delivery', deliveryStep(made)))
  if (sent === null) return
  steps.push(resultOf('alert', 'Alert', alertStep(sent, made)))
  const row = rowOf(made)
  made.incident = readIncident(row?.incident ?? '')
  if (made.incident) steps.push(resultOf('incident', 'Incident', incidentStep(made.incident, sent.notes)))
  else if (sent.incident !== null && row !== null)
    steps.push(resultOf('incident', 'Incident', hiddenIncident(sent.incident, row.incident)))
}

function resolve(
  made: Made,
  incident: IncidentRow,
  settings: Settings,
  now: number,
  steps: CheckResult[],
): void {
  const note = `Set-up test, started by ${gs.getUserName()}. There is nothing to do.`
  const noted = updateIncident(incident, { work_notes: note })
  // Rules of the instance may have given it another state than New.
  const lifecycle = { ...settings.lifecycle, resolvableStates: [incident.state] }
  const sent = send(made, { ...settings, lifecycle }, now, true)
  made.incident = readIncident(incident.sysId)
  steps.push(resultOf('resolution', 'Resolution', resolutionStep(sent, noted.ok ? '' : noted.error, made)))
}

/** Null when the delivery could not be inserted. The alert fires a minute before it resolves. */
function send(made: Made, settings: Settings, now: number, isResolved: boolean): Processed | null {
  const times = { firedAt: now - 60_000, ...(isResolved ? { resolvedAt: now } : {}) }
  const payload = testAlertBody({ id: made.id, severity: 4, ...times })
  const { caller } = settings.entra
  const read = ofCaller(readAlert(payload), caller)
  if (!read.ok) throw new Error(read.detail)
  made.alert = read.alert
  const arrival = {
    route: 'authenticated' as const,
    receivedAt: now,
    payload,
    notes: [],
    caller,
  }
  const delivery = insertDelivery(
    { ...arrival, verdict: verdictOfTest(), platformUser: gs.getUserName() },
    'received',
  )
  if (delivery === null) return null
  made.deliveries.push(delivery)
  return processDelivery(delivery, read.alert, settings, now)
}

/** There is no token: an admin asked. */
function verdictOfTest(): Verdict {
  const found = gs.getUserName()
  return {
    accepted: true,
    reason: 'accepted_platform_login',
    signatureVerified: false,
    roleChecked: '',
    checks: [{ name: 'set-up test', passed: true, expected: 'an admin of the app', found }],
    facts: { tenant: '', caller: TEST_CALLER, version: '' },
  }
}

function deliveryStep({ deliveries: [delivery] }: Made): Finding {
  if (delivery) return { state: 'ok', found: `Kept as ${delivery.number}.` }
  const next = 'A business rule or data policy on the table Azure alert delivery may have stopped it.'
  return { state: 'wrong', found: 'The call could not be kept.', next }
}

function alertStep({ status, outcome, reason, alert }: Processed, { deliveries: [delivery] }: Made): Finding {
  if (status !== 200) {
    const found = delivery?.record.getValue('error') || 'It was not processed.'
    return { state: 'wrong', found, next: 'Fix the error, then test again.' }
  }
  const found = `Kept as ${alert ?? ''}. ${sentence(reason)}`
  if (outcome === 'opened') return { state: 'ok', found }
  return { state: 'todo', found, next: 'By the settings or a mapping rule this alert opens no incident.' }
}

function incidentStep(incident: IncidentRow, notes: readonly string[]): Finding {
  const shown = (field: string, none: string) => incident.record.getDisplayValue(field) || none
  const parts = [
    incident.number,
    `priority ${shown('priority', 'none')}`,
    `assignment group ${shown('assignment_group', 'none')}`,
    `caller ${shown('caller_id', 'none')}`,
    ...(incident.record.getValue('company') ? [`company ${shown('company', '')}`] : []),
    `CI ${shown('cmdb_ci', 'none, for the test names a machine that does not exist')}`,
  ]
  const found = [parts.join(', ') + '.', ...notes].join(' ')
  const link = linkTo(incident)
  if (notes.length === 0) return { state: 'ok', found, link }
  return { state: 'todo', found, next: 'Correct the settings that could not be followed.', link }
}

/**
 * Whoever opens an incident sees it in their own session (docs/facts/limits.md#incident-query), unless a setting or a
 * rule of the instance names somebody else in Opened by.
 */
function hiddenIncident(number: string, sysId: string): Finding {
  const found = `${number} was opened, but you cannot see it: you need the role itil or sn_incident_read. The test stops here.`
  const next = `Ask somebody with one of these roles to resolve ${number}. Get one of them yourself, then test again.`
  return { state: 'wrong', found, next, link: recordLink(number, 'incident', sysId) }
}

function resolutionStep(sent: Processed | null, noteError: string, { deliveries, incident }: Made): Finding {
  const link = incident && linkTo(incident)
  if (sent?.outcome === 'resolved' && noteError === '') {
    const code = incident?.record.getDisplayValue('close_code') ?? ''
    return { state: 'ok', found: `Resolved with the code “${code}”.`, link }
  }
  const error = deliveries[1]?.record.getValue('error') ?? ''
  const problem = sent === null ? 'The call could not be kept.' : error || sentence(sent.reason)
  const next = 'Resolve the incident yourself, fix the error, then test again.'
  return { state: 'wrong', found: `${noteError} ${problem}`.trim(), next, link }
}

/** Deletes the test's rows; names those that could not be deleted and an incident that is still open. */
function cleanUp(made: Made): Finding {
  const { deliveries, incident } = made
  const row = rowOf(made)
  const rows = [...(row ? [row] : []), ...deliveries]
  const left = rows.filter(({ record }) => !record.deleteRecord()).map(({ number }) => number)
  if (incident !== null && conditionOf(incident) === 'open')
    left.push(`${incident.number}, which is still open`)
  const link = incident && linkTo(incident)
  if (left.length > 0) {
    const next = 'Delete the alert and the deliveries, and resolve the incident.'
    return { state: 'wrong', found: `Left behind: ${left.join('; ')}.`, next, link }
  }
  const stays = incident ? ` ${incident.number} stays, resolved: an app may not delete incidents.` : ''
  return { state: 'ok', found: 'Alert and deliveries of the test were deleted.' + stays, link }
}

function rowOf({ alert }: Made) {
  return alert && findAlert(alertKey(alert))
}

function linkTo({ sysId, number }: IncidentRow): Link {
  return recordLink(number, 'incident', sysId)
}
