import type { GlideRecord } from '@servicenow/glide'
import { conditionOf, readIncident } from '../incident/store.ts'
import type { Answer } from '../platform/http.ts'
import { getById, guid } from '../platform/glide.ts'
import type { Settings } from '../settings/settings.ts'
import {
  alertBody,
  alertsOf,
  type AlertToSend,
  defaults,
  deliveriesOf,
  type Assertion,
  type Fixture,
  send,
  sendAlert,
  sendResolution,
} from './fixture.ts'
import { TOKENS } from './signed_tokens.ts'

/** Bodies of a genuine caller that are no alert. */
export function noAlerts(fixture: Fixture): Assertion[] {
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
    const answer = send(fixture, `Bearer ${TOKENS.genuine}`, body)
    return { tried, expected: `400 rejected, ${reason}`, found: answerText(answer) }
  })
}

/** A firing, the same again with a token of version 2, its resolution, the same again. */
export function lifeOfAnAlert(fixture: Fixture): Assertion[] {
  const [fired, resolved] = newAlert()
  return [
    outcome('an alert fires', sendAlert(fixture, fired), '200 opened, first_fired', fixture),
    incidentState('its incident', fixture, 'open'),
    outcome(
      'the same firing comes again, with a token of version 2.0',
      send(fixture, `Bearer ${TOKENS.version2}`, alertBody(fixture, fired)),
      '200 duplicate, same_firing',
      fixture,
    ),
    outcome('it resolves', resolve(fixture, resolved), '200 resolved, alert_resolved', fixture),
    incidentState('its incident', fixture, 'resolved'),
    outcome(
      'the same resolution comes again',
      sendAlert(fixture, resolved),
      '200 duplicate, already_resolved',
      fixture,
    ),
    { tried: 'alerts on record', expected: '1', found: String(alertsOf(fixture).length) },
  ]
}

export function resolvedFirst(fixture: Fixture): Assertion[] {
  const [fired, resolved] = newAlert()
  return [
    outcome(
      'a resolution comes before its firing',
      sendAlert(fixture, resolved),
      '200 recorded, resolved_before_fired',
      fixture,
    ),
    outcome('the firing comes late', sendAlert(fixture, fired), '200 recorded, late_fired', fixture),
    {
      tried: 'its incident',
      expected: 'none',
      found: alertsOf(fixture)[0]?.getDisplayValue('incident') || 'none',
    },
  ]
}

/** The CI that the test step before inserts; see tools/build/generate-atf.ts. */
const CI = { name: 'x-secx-azmon-atf-machine', subscription: 'aaaaaaaa-0000-4000-8000-000000000a7f' }

/** Only the affected resource is the CI's machine: the rest of the alert is the fixture's. */
export function boundCi(fixture: Fixture): Assertion[] {
  const machines = (subscription: string) =>
    `/subscriptions/${subscription}/resourceGroups/atf/providers/microsoft.compute/virtualmachines/`
  const body = alertBody(fixture, { id: guid(), machine: CI.name })
  const about = body.replace(machines(fixture.subscription), machines(CI.subscription))
  const firing = send(fixture, `Bearer ${TOKENS.genuine}`, about)
  const found = incidentOf(fixture)?.getDisplayValue('cmdb_ci') || 'none'
  const reason = found === CI.name ? '' : ` (${alertsOf(fixture)[0]?.getValue('ci_why') ?? 'no alert'})`
  return [
    outcome('an alert fires about a machine of the CMDB', firing, '200 opened, first_fired', fixture),
    { tried: 'the CI of its incident', expected: CI.name, found: found + reason },
  ]
}

const WRONG = ['low', 'sometimes']

/** Wrong values count as the defaults, and the delivery says so. */
export function wrongSettings(fixture: Fixture): Assertion[] {
  const wrong = defaults({ 'severity.sev4': WRONG[0], 'lifecycle.resolve': WRONG[1] })
  const { impact, urgency } = wrong.severity['4']
  const settings: Settings = {
    ...fixture.settings,
    severity: { ...fixture.settings.severity, '4': wrong.severity['4'] },
    lifecycle: { ...fixture.settings.lifecycle, resolve: wrong.lifecycle.resolve },
    problems: wrong.problems.filter(({ value }) => WRONG.includes(value)),
  }
  const [fired, resolved] = newAlert()
  const firing = sendAlert(fixture, fired, settings)
  const resolution = resolve(fixture, resolved, settings)
  const explanation = deliveriesOf(fixture)[0]?.getValue('explanation') ?? ''
  const sentences = [
    `severity.sev4 has the value "${WRONG[0]}"`,
    `lifecycle.resolve has the value "${WRONG[1]}"`,
  ]
  return [
    outcome('an alert fires while two settings are wrong', firing, '200 opened, first_fired', fixture),
    { tried: 'impact and urgency that count instead', expected: '3,3', found: `${impact},${urgency}` },
    outcome('it resolves', resolution, '200 resolved, alert_resolved', fixture),
    ...sentences.map((sentence) => ({
      tried: 'the explanation of the delivery',
      expected: sentence,
      found: explanation.includes(sentence) ? sentence : explanation || 'nothing',
    })),
  ]
}

/** An alert that fired two minutes ago, and its resolution a minute later. */
function newAlert(): [fired: AlertToSend, resolved: AlertToSend] {
  const fired = { id: guid(), firedAt: Date.now() - 120_000 }
  return [fired, { ...fired, resolvedAt: fired.firedAt + 60_000 }]
}

function resolve(fixture: Fixture, alert: AlertToSend, settings = fixture.settings): Answer {
  return sendResolution(fixture, alert, incidentOf(fixture)?.getValue('state') ?? '', settings)
}

/** If the delivery failed, `found` has the platform's own error: of a data policy of the instance, for one. */
function outcome(tried: string, answer: Answer, expected: string, fixture: Fixture): Assertion {
  const found = answerText(answer)
  if (found === expected) return { tried, expected, found }
  const errors = deliveriesOf(fixture).map((record) => record.getValue('error') ?? '')
  const error = errors.filter((text) => text !== '').join(' ')
  return { tried, expected, found: error === '' ? found : `${found} (${error})` }
}

function answerText({ status, body }: Answer): string {
  return `${status} ${String(body['outcome'])}, ${String(body['reason'])}`
}

function incidentState(tried: string, fixture: Fixture, expected: 'open' | 'resolved'): Assertion {
  const sysId = incidentOf(fixture)?.getUniqueValue() ?? ''
  return { tried, expected, found: conditionOf(readIncident(sysId)) }
}

function incidentOf(fixture: Fixture): GlideRecord | null {
  return getById('incident', alertsOf(fixture)[0]?.getValue('incident') ?? '')
}
