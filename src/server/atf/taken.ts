import type { GlideRecord } from '@servicenow/glide'
import type { Answer } from '../platform/http.ts'
import type { MadeUpAlert } from '../azure/metric_body.ts'
import { getById, guid } from '../platform/glide.ts'
import { conditionOf } from '../incident/snapshot.ts'
import { readIncident } from '../incident/store.ts'
import type { Settings } from '../settings/settings.ts'
import type { Finding } from './finding.ts'
import { alertBody, claimsOf, defaults, ending, keptRows, send, type Stage, tokenOf } from './stage.ts'

/** The machine that the test step before makes a CI of; see src/fluent/atf/behind_the_door.now.ts. */
const CI = {
  name: 'x-secx-azmon-atf-machine',
  subscription: 'aaaaaaaa-0000-4000-8000-000000000a7f',
}

/** What a genuine caller sends that is no alert. */
export function noAlerts(stage: Stage): Finding[] {
  const bodies: [tried: string, body: string, reason: string][] = [
    ['a body that is not JSON', 'an alert', 'not_json'],
    ['an alert of an older schema', '{"schemaId":"AzureMonitorMetricAlert","data":{}}', 'other_schema'],
    ['JSON of no known schema', '{"hello":"world"}', 'unknown_schema'],
    [
      'an alert without identity',
      '{"schemaId":"azureMonitorCommonAlertSchema","data":{"essentials":{}}}',
      'no_identity',
    ],
  ]
  return bodies.map(([tried, body, reason]) => {
    const answer = send(stage, bearer(stage), body)
    return { tried, expected: `400 rejected, ${reason}`, found: shown(answer) }
  })
}

/** A firing, the same once more, its resolution, the same once more; the token of version 2 at the second call. */
export function lifeOfAnAlert(stage: Stage): Finding[] {
  const id = guid()
  const firedAt = Date.now() - 120_000
  const times = { id, firedAt, resolvedAt: firedAt + 60_000 }
  const version2 = { ver: '2.0', azp: stage.caller, appid: undefined }
  return [
    said('an alert fires', deliver(stage, { id, firedAt }), '200 opened, first_fired', stage),
    incidentIn('its incident', stage, 'open'),
    said(
      'the same firing comes again, with a token of version 2.0',
      send(stage, bearer(stage, version2), alertBody(stage, { id, firedAt })),
      '200 duplicate, same_firing',
      stage,
    ),
    said('it resolves', resolve(stage, times), '200 resolved, alert_resolved', stage),
    incidentIn('its incident', stage, 'resolved'),
    said('the same resolution comes again', deliver(stage, times), '200 duplicate, already_resolved', stage),
    { tried: 'alerts on record', expected: '1', found: String(alertsOf(stage).length) },
  ]
}

export function resolvedFirst(stage: Stage): Finding[] {
  const id = guid()
  const firedAt = Date.now() - 120_000
  const resolution = deliver(stage, { id, firedAt, resolvedAt: firedAt + 60_000 })
  const firing = deliver(stage, { id, firedAt })
  return [
    said('a resolution comes before its firing', resolution, '200 recorded, resolved_before_fired', stage),
    said('the firing comes late', firing, '200 recorded, late_fired', stage),
    {
      tried: 'its incident',
      expected: 'none',
      found: alertsOf(stage)[0]?.getDisplayValue('incident') || 'none',
    },
  ]
}

/** The step before has made the CI. Only the affected resource is its machine: the rest of the alert is the stage's. */
export function boundCi(stage: Stage): Finding[] {
  const machines = (subscription: string) =>
    `/subscriptions/${subscription}/resourceGroups/atf/providers/microsoft.compute/virtualmachines/`
  const body = alertBody(stage, { id: guid(), machine: CI.name })
  const firing = send(
    stage,
    bearer(stage),
    body.replace(machines(stage.subscription), machines(CI.subscription)),
  )
  const found = incidentOf(stage)?.getDisplayValue('cmdb_ci') || 'none'
  const why = found === CI.name ? '' : ` (${alertsOf(stage)[0]?.getValue('ci_why') ?? 'no alert'})`
  return [
    said('an alert fires about a machine of the CMDB', firing, '200 opened, first_fired', stage),
    { tried: 'the CI of its incident', expected: CI.name, found: found + why },
  ]
}

const WRONG = ['low', 'sometimes']

/** Wrong values count as the defaults, and the delivery says so. */
export function wrongSettings(stage: Stage): Finding[] {
  const wrong = defaults({ 'severity.sev4': WRONG[0], 'lifecycle.resolve': WRONG[1] })
  const { impact, urgency } = wrong.severity['4']
  const settings: Settings = {
    ...stage.settings,
    severity: { ...stage.settings.severity, '4': wrong.severity['4'] },
    lifecycle: { ...stage.settings.lifecycle, resolve: wrong.lifecycle.resolve },
    problems: wrong.problems.filter(({ value }) => WRONG.includes(value)),
  }
  const id = guid()
  const firedAt = Date.now() - 120_000
  const firing = send(stage, bearer(stage), alertBody(stage, { id, firedAt }), settings)
  const resolution = resolve(stage, { id, firedAt, resolvedAt: firedAt + 60_000 }, settings)
  const explanation = deliveriesOf(stage)[0]?.getValue('explanation') ?? ''
  const complained = [
    `severity.sev4 has the value "${WRONG[0]}"`,
    `lifecycle.resolve has the value "${WRONG[1]}"`,
  ]
  return [
    said('an alert fires while two settings are wrong', firing, '200 opened, first_fired', stage),
    { tried: 'impact and urgency that count instead', expected: '3,3', found: `${impact},${urgency}` },
    said('it resolves', resolution, '200 resolved, alert_resolved', stage),
    ...complained.map((complaint) => ({
      tried: 'the explanation of the delivery',
      expected: complaint,
      found: explanation.includes(complaint) ? complaint : explanation || 'nothing',
    })),
  ]
}

function deliver(stage: Stage, alert: Partial<MadeUpAlert> & Pick<MadeUpAlert, 'id'>): Answer {
  return send(stage, bearer(stage), alertBody(stage, alert))
}

function resolve(stage: Stage, alert: Parameters<typeof deliver>[1], settings = stage.settings): Answer {
  const state = incidentOf(stage)?.getValue('state') ?? ''
  return send(stage, bearer(stage), alertBody(stage, alert), ending(settings, state))
}

function bearer(stage: Stage, claims: Record<string, unknown> = {}): string {
  return `Bearer ${tokenOf(stage, claimsOf(stage, claims))}`
}

/** Where the delivery failed, what the platform said of it: a data policy of the instance, for one. */
function said(tried: string, answer: Answer, expected: string, stage: Stage): Finding {
  const found = shown(answer)
  const error = found === expected ? '' : errorOf(stage)
  return { tried, expected, found: error === '' ? found : `${found} (${error})` }
}

function errorOf(stage: Stage): string {
  return deliveriesOf(stage)
    .map((record) => record.getValue('error') ?? '')
    .filter((error) => error !== '')
    .join(' ')
}

function shown({ status, body }: Answer): string {
  return `${status} ${String(body['outcome'])}, ${String(body['reason'])}`
}

function incidentIn(tried: string, stage: Stage, expected: 'open' | 'resolved'): Finding {
  return { tried, expected, found: conditionOf(readIncident(incidentOf(stage)?.getUniqueValue() ?? '')) }
}

function incidentOf(stage: Stage): GlideRecord | null {
  return getById('incident', alertsOf(stage)[0]?.getValue('incident') ?? '')
}

function alertsOf(stage: Stage): GlideRecord[] {
  return keptRows(stage).filter((record) => record.getTableName() === 'x_secx_azmon_alert')
}

function deliveriesOf(stage: Stage): GlideRecord[] {
  return keptRows(stage).filter((record) => record.getTableName() === 'x_secx_azmon_delivery')
}
