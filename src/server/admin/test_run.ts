import { gs } from '@servicenow/glide'
import { errorText } from '../platform/log.ts'
import { alertKey, findAlert } from '../alert/store.ts'
import type { AzureAlert } from '../azure/alert.ts'
import { readAlert } from '../azure/kinds/read.ts'
import { type Delivery, insertDelivery } from '../delivery/ledger.ts'
import { TEST_CALLER } from '../delivery/overview.ts'
import { processDelivery, type Processed } from '../processing/process.ts'
import type { Verdict } from '../entra/verdict.ts'
import { guid } from '../platform/glide.ts'
import { conditionOf } from '../incident/snapshot.ts'
import { type IncidentRow, mayBeHidden, readIncident, updateIncident } from '../incident/store.ts'
import { sentence } from '../reasons/reasons.ts'
import type { Settings } from '../settings/settings.ts'
import { line, type Line, type Link, type Said } from './line.ts'
import { testAlertBody } from './test_alert.ts'

/** What a test came to, step by step. */
export interface TestReport {
  passed: boolean
  steps: Line[]
}

/** What a test leaves on its way. */
interface Trail {
  id: string
  alert: AzureAlert | null
  deliveries: Delivery[]
  incident: IncidentRow | null
}

/**
 * Sends a test alert through everything behind the token check, resolves it, and clears away what it can: other scopes
 * may not delete incidents (docs/facts/servicenow.md#tables-of-other-scopes), so that the incident stays,
 * resolved. `now` in milliseconds.
 */
export function runTest(settings: Settings, now: number): TestReport {
  const trail: Trail = { id: guid(), alert: null, deliveries: [], incident: null }
  const steps: Line[] = []
  try {
    open(trail, apart(settings), now, steps)
    if (trail.incident) resolve(trail, trail.incident, apart(settings), now, steps)
  } catch (error) {
    const next = 'See the system log.'
    steps.push(line('failed', 'Test', { state: 'wrong', found: 'It broke off: ' + errorText(error), next }))
  }
  steps.push(line('clean_up', 'Clearing away', cleanUp(trail)))
  return { passed: steps.every(({ state }) => state === 'ok'), steps }
}

/**
 * The settings, but for those by which an alert is not opened, shares an incident with others or keeps it open: the test
 * must neither depend on nor disturb what is going on. What is wrong in them stands on lines of its own.
 */
function apart(settings: Settings): Settings {
  const lifecycle: Settings['lifecycle'] = {
    ...settings.lifecycle,
    groupBy: 'alert',
    storm: null,
    flapping: null,
    minimumSeverity: 4,
    kindsOff: [],
    resolve: 'always',
    resolveBySeverity: {},
  }
  // Opened by somebody else, a user without itil would not see it again, and it would stay open.
  const incident = mayBeHidden() ? { ...settings.incident, caller: '' } : settings.incident
  return { ...settings, lifecycle, incident, problems: [] }
}

function open(trail: Trail, settings: Settings, now: number, steps: Line[]): void {
  const sent = send(trail, settings, now, false)
  steps.push(line('delivery', 'Delivery', deliverySaid(trail)))
  if (sent === null) return
  steps.push(line('alert', 'Alert', alertSaid(sent, trail)))
  const row = rowOf(trail)
  trail.incident = readIncident(row?.incident ?? '')
  if (trail.incident) steps.push(line('incident', 'Incident', incidentSaid(trail.incident, sent.notes)))
  else if (sent.incident !== null && row !== null)
    steps.push(line('incident', 'Incident', hiddenSaid(sent.incident, row.incident)))
}

/**
 * Whoever opens an incident sees it in their own session (docs/facts/limits.md#incident-query), unless a
 * setting or a rule of the instance names somebody else in Opened by.
 */
function hiddenSaid(number: string, sysId: string): Said {
  const found = `${number} was opened, but you cannot see it: you need the role itil or sn_incident_read. The test stops here.`
  const next = `Ask somebody with one of these roles to resolve ${number}. Get one of them yourself, then test again.`
  return { state: 'wrong', found, next, link: { text: number, address: `incident.do?sys_id=${sysId}` } }
}

function resolve(trail: Trail, incident: IncidentRow, settings: Settings, now: number, steps: Line[]): void {
  const note = `Set-up test, started by ${gs.getUserName()}. There is nothing to do.`
  const noted = updateIncident(incident, { work_notes: note })
  // Rules of the instance may have given it another state than New.
  const lifecycle = { ...settings.lifecycle, resolvableStates: [incident.state] }
  const sent = send(trail, { ...settings, lifecycle }, now, true)
  trail.incident = readIncident(incident.sysId)
  steps.push(line('resolution', 'Resolution', resolutionSaid(sent, noted.ok ? '' : noted.error, trail)))
}

/** Null when the call could not even be kept. It fired a minute before it resolves. */
function send(trail: Trail, settings: Settings, now: number, isOver: boolean): Processed | null {
  const times = { firedAt: now - 60_000, ...(isOver ? { resolvedAt: now } : {}) }
  const payload = testAlertBody({ id: trail.id, severity: 4, ...times })
  const read = readAlert(payload)
  if (!read.ok) throw new Error(read.detail)
  trail.alert = read.alert
  const arrival = { route: 'authenticated' as const, receivedAt: now, payload, notes: [] }
  const delivery = insertDelivery(
    { ...arrival, verdict: verdict(), platformUser: gs.getUserName() },
    'received',
  )
  if (delivery === null) return null
  trail.deliveries.push(delivery)
  return processDelivery(delivery, read.alert, settings, now)
}

/** There was no token: an admin asked. */
function verdict(): Verdict {
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

function deliverySaid({ deliveries: [delivery] }: Trail): Said {
  if (delivery) return { state: 'ok', found: `Kept as ${delivery.number}.` }
  const next = 'A business rule or data policy on the table Azure alert delivery may have stopped it.'
  return { state: 'wrong', found: 'The call could not be kept.', next }
}

function alertSaid({ status, outcome, reason, alert }: Processed, { deliveries: [delivery] }: Trail): Said {
  if (status !== 200) {
    const found = delivery?.record.getValue('error') || 'It was not processed.'
    return { state: 'wrong', found, next: 'Fix the error, then test again.' }
  }
  const found = `Kept as ${alert ?? ''}. ${sentence(reason)}`
  if (outcome === 'opened') return { state: 'ok', found }
  return { state: 'todo', found, next: 'By the settings or a mapping rule this alert opens no incident.' }
}

function incidentSaid(incident: IncidentRow, fallbacks: readonly string[]): Said {
  const shown = (field: string, none: string) => incident.record.getDisplayValue(field) || none
  const parts = [
    incident.number,
    `priority ${shown('priority', 'none')}`,
    `assignment group ${shown('assignment_group', 'none')}`,
    `caller ${shown('caller_id', 'none')}`,
    `CI ${shown('cmdb_ci', 'none, for the test names a machine that does not exist')}`,
  ]
  const found = [parts.join(', ') + '.', ...fallbacks].join(' ')
  const link = incidentLink(incident)
  if (fallbacks.length === 0) return { state: 'ok', found, link }
  return { state: 'todo', found, next: 'Correct the settings that could not be followed.', link }
}

function resolutionSaid(sent: Processed | null, noteError: string, { deliveries, incident }: Trail): Said {
  const link = incident && incidentLink(incident)
  if (sent?.outcome === 'resolved' && noteError === '') {
    const code = incident?.record.getDisplayValue('close_code') ?? ''
    return { state: 'ok', found: `Resolved with the code “${code}”.`, link }
  }
  const error = deliveries[1]?.record.getValue('error') ?? ''
  const said = sent === null ? 'The call could not be kept.' : error || sentence(sent.reason)
  const next = 'Resolve the incident yourself, fix the error, then test again.'
  return { state: 'wrong', found: [noteError, said].filter((text) => text !== '').join(' '), next, link }
}

/** Says what is left: the rows of the app that could not be deleted, and an incident that is not resolved. */
function cleanUp(trail: Trail): Said {
  const row = rowOf(trail)
  const left: string[] = []
  if (row && !row.record.deleteRecord()) left.push(row.number)
  for (const { record, number } of trail.deliveries) if (!record.deleteRecord()) left.push(number)
  const { incident } = trail
  const isOpen = incident !== null && conditionOf(incident) === 'open'
  const link = incident && incidentLink(incident)
  if (isOpen) left.push(`${incident.number}, which is still open`)
  if (left.length > 0) {
    const next = 'Delete the alert and the deliveries, and resolve the incident.'
    return { state: 'wrong', found: `Left behind: ${left.join('; ')}.`, next, link }
  }
  const stays = incident ? ` ${incident.number} stays, resolved: an app may not delete incidents.` : ''
  return { state: 'ok', found: 'Alert and deliveries of the test were deleted.' + stays, link }
}

function rowOf({ alert }: Trail) {
  return alert && findAlert(alertKey(alert))
}

function incidentLink({ sysId, number }: IncidentRow): Link {
  return { text: number, address: `incident.do?sys_id=${sysId}` }
}
