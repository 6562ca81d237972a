import { GlideRecord, GlideSecureRandomUtil } from '@servicenow/glide'
import { type MadeUpAlert, metricBody } from '../azure/metric_body.ts'
import { insertRow, writeKeys } from '../entra/key_set_table.ts'
import type { TokenVersion } from '../entra/token.ts'
import { conditionOf, readIncident } from '../incident/store.ts'
import type { Answer, WithBody } from '../platform/http.ts'
import { HOUR, toGlideTime } from '../platform/time.ts'
import { getById, guid } from '../platform/glide.ts'
import { DEFAULTS } from '../settings/catalog.ts'
import { parseSettings, type RawSettings, readSettings } from '../settings/read.ts'
import type { Settings } from '../settings/settings.ts'
import { admit } from '../gate.ts'
import { take } from '../webhook.ts'
import { SIGNER, TOKENS } from './signed_tokens.ts'

/**
 * What one test step works with: settings that trust the signer of the ready-made tokens, passed to the app directly. The
 * live endpoint never uses them. Its rows have names drawn at random and an hour of their own, so that they can be told
 * from all others and deleted.
 */
export interface Fixture {
  settings: Settings
  subscription: string
  /**
   * Milliseconds, some years ahead: nothing else is counted under this hour, and the retry job leaves the deliveries
   * alone. The tokens are valid then.
   */
  now: number
}

/** One thing that was tried, in parts of a sentence. It failed unless both texts are equal. */
export interface Assertion {
  tried: string
  expected: string
  found: string
}

/** Inserts nothing yet. */
export function newFixture(): Fixture {
  const subscription = guid()
  const hours = Math.floor(Date.now() / HOUR) + 10_000 + GlideSecureRandomUtil.getSecureRandomIntBound(20_000)
  return { settings: settingsFor(subscription), subscription, now: hours * HOUR + HOUR / 2 }
}

/** Inserts the signer's public key as the signing keys of its tenant, and key sets without any key. */
export function insertKeys(fixture: Fixture): void {
  const { settings, now } = fixture
  const { tenant, issuer, kid, n, e } = SIGNER
  const versions: TokenVersion[] = ['v1', 'v2']
  for (const version of versions) {
    const row = insertRow({ authority: settings.entra.authority, tenant, version }, now)
    const kept = row && writeKeys(row, { issuer, jwksUri: '' }, [{ kid, n, e }], now)
    const without = insertRow({ authority: withoutKeys(fixture).entra.authority, tenant, version }, now)
    if (!kept || !without) throw new Error('The test could not keep its signing keys; see the system log.')
  }
}

/** Settings under whose login host no keys were ever fetched. */
export function withoutKeys({ settings }: Fixture): Settings {
  const authority = `${settings.entra.authority}-without-keys`
  return { ...settings, entra: { ...settings.entra, authority } }
}

/**
 * The live settings of the incident, so that what is wrong with them shows, and shipped values for everything by which an
 * alert opens no incident, shares one or keeps it open.
 */
function settingsFor(subscription: string): Settings {
  const shipped = defaults()
  const live = readSettings()
  const { tenant, audience, caller, role } = SIGNER
  return {
    ...shipped,
    entra: {
      ...shipped.entra,
      tenant,
      audiences: [audience],
      // No login host: nothing can be fetched from it (`entra/metadata.ts`).
      authority: `atf-${guid()}`,
      callers: [caller],
      role,
      subscriptions: [subscription],
    },
    incident: {
      ...live.incident,
      shortDescription: 'Automated test of Secure Export for Azure Monitor: nothing to do',
      customProperties: [],
    },
    severity: live.severity,
    // Its alerts are marked as tests, and live as others do.
    lifecycle: { ...shipped.lifecycle, tests: 'open' },
    cmdb: { ...shipped.cmdb, steps: ['class', 'cloud'], machine: 'instance_only' },
    problems: [],
  }
}

/** Every setting with the value that it is shipped with, but for `changes`. */
export function defaults(changes: RawSettings = {}): Settings {
  return parseSettings({ ...DEFAULTS, ...changes })
}

/** A call to the public endpoint as the app takes it, but with the fixture's settings and clock. */
export function send(
  fixture: Fixture,
  authorization: string | null,
  body: string,
  settings = fixture.settings,
): Answer {
  const call: WithBody = {
    getHeader: (name) => (name.toLowerCase() === 'authorization' ? authorization : null),
    body: { dataString: body },
  }
  const admission = admit('public', call, settings, fixture.now)
  return 'status' in admission ? admission : take(admission, call, settings)
}

/** Sends an alert with a genuine token. */
export function sendAlert(fixture: Fixture, alert: AlertToSend, settings = fixture.settings): Answer {
  return send(fixture, `Bearer ${TOKENS.genuine}`, alertBody(fixture, alert), settings)
}

export type AlertToSend = Partial<MadeUpAlert> & Pick<MadeUpAlert, 'id'>

/** Has the rule and the description of the portal's test button, so that the incident says that it is a test. */
export function alertBody(fixture: Fixture, alert: AlertToSend): string {
  const body = metricBody({
    subscription: fixture.subscription,
    rule: 'test-metricAlertRule',
    description: 'Alert rule description',
    resourceGroup: 'atf',
    machine: `atf-${alert.id.slice(0, 8)}`,
    severity: 4,
    firedAt: Date.now() - 60_000,
    value: 95,
    customProperties: null,
    ...alert,
  })
  return JSON.stringify(body)
}

/** Sends the resolution of an alert. Rules of the instance may have given its incident another state than New. */
export function sendResolution(
  fixture: Fixture,
  alert: AlertToSend,
  incidentState: string,
  settings = fixture.settings,
): Answer {
  const lifecycle = { ...settings.lifecycle, resolvableStates: [incidentState] }
  return sendAlert(fixture, alert, { ...settings, lifecycle })
}

/** How many refused calls of the fixture were counted, by reason. */
export function countedRefusals(fixture: Fixture): Map<string, number> {
  const counts = new Map<string, number>()
  for (const record of refusalsOf(fixture)) {
    const reason = record.getValue('reason') ?? ''
    counts.set(reason, (counts.get(reason) ?? 0) + Number(record.getValue('count')))
  }
  return counts
}

export function deliveriesOf({ now }: Fixture): GlideRecord[] {
  return readAll('x_secx_azmon_delivery', { tenant: SIGNER.tenant, received_at: toGlideTime(now) })
}

export function alertsOf({ subscription }: Fixture): GlideRecord[] {
  return readAll('x_secx_azmon_alert', { subscription })
}

/**
 * Deletes every row of the fixture and names what is left. An incident that is still open is resolved as Azure would do
 * it, since an app may not delete incidents (docs/facts/servicenow.md#tables-of-other-scopes); the test framework rolls
 * them back.
 */
export function deleteFixture(fixture: Fixture): string[] {
  const left: string[] = []
  for (const alert of alertsOf(fixture)) {
    const incident = readIncident(alert.getValue('incident') ?? '')
    if (incident === null || conditionOf(incident) !== 'open') continue
    const id = (alert.getValue('alert_id') ?? '').split('/').pop() ?? ''
    sendResolution(fixture, { id, resolvedAt: Date.now() }, incident.state)
    if (conditionOf(readIncident(incident.sysId)) === 'open') left.push(incident.number)
  }
  const authorities = [fixture.settings, withoutKeys(fixture)].map(({ entra }) => entra.authority)
  const rows = [
    ...deliveriesOf(fixture),
    ...alertsOf(fixture),
    ...refusalsOf(fixture),
    ...authorities.flatMap((authority) => readAll('x_secx_azmon_key_set', { authority })),
  ]
  for (const record of rows)
    if (!record.deleteRecord()) left.push(`${record.getTableName()} ${record.getUniqueValue()}`)
  return left
}

function refusalsOf({ now }: Fixture): GlideRecord[] {
  return readAll('x_secx_azmon_refusal', { hour: toGlideTime(now - (now % HOUR)) })
}

/** The rows with these values: some dozens at the most. */
function readAll(table: string, values: Readonly<Record<string, string>>): GlideRecord[] {
  const records: GlideRecord[] = []
  const query = new GlideRecord(table)
  for (const [column, value] of Object.entries(values)) query.addQuery(column, value)
  query.query()
  while (query.next()) {
    const record = getById(table, query.getUniqueValue())
    if (record) records.push(record)
  }
  return records
}
