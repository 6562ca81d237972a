import { GlideRecord, GlideSecureRandomUtil } from '@servicenow/glide'
import type { Answer } from '../platform/http.ts'
import { type MadeUpAlert, metricBody } from '../azure/metric_body.ts'
import { insertRow, writeKeys } from '../entra/key_set_table.ts'
import type { TokenVersion } from '../entra/token.ts'
import { HOUR, toGlideTime } from '../platform/time.ts'
import { getById, guid, sha256Hex } from '../platform/glide.ts'
import { conditionOf } from '../incident/snapshot.ts'
import { readIncident } from '../incident/store.ts'
import { SETTINGS } from '../settings/catalog.ts'
import { parseSettings, type RawSettings } from '../settings/parse.ts'
import { readSettings } from '../settings/read.ts'
import type { Settings } from '../settings/settings.ts'
import { type Call, take } from '../webhook.ts'
import { makePair, type RsaPair, textToBase64url } from './rsa_pair.ts'

const KEY_ID = 'atf'
const MARK = 'Automated test of Secure Export for Azure Monitor: nothing to do'
const AUDIENCE = 'api://atf'
const ROLE = 'atf'

/** No login host: what is under it cannot be fetched from anywhere (`entra/metadata.ts`). */
const AUTHORITY = 'atf'
/** Under it no keys were ever had. */
const AUTHORITY_WITHOUT_KEYS = 'atf-without-keys'

/**
 * What one test step plays on: a tenant that exists only here, with a key pair that is made anew each time, and settings
 * by which the app trusts it while it is handed them. The live address never sees them. All of it bears names drawn at
 * random, so that it can be told from everything else and cleared away.
 */
export interface Stage {
  settings: Settings
  tenant: string
  caller: string
  subscription: string
  /**
   * Milliseconds, some years ahead: the hour under which refusals are counted is this stage's own, and the retry job
   * leaves its deliveries alone.
   */
  now: number
  issuer: string
  pair: RsaPair
}

/** Nothing of it is in the database yet. */
export function makeStage(): Stage {
  const tenant = guid()
  const caller = guid()
  const subscription = guid()
  const hours = Math.floor(Date.now() / HOUR) + 10_000 + GlideSecureRandomUtil.getSecureRandomIntBound(20_000)
  const now = hours * HOUR + HOUR / 2
  const pair = makePair(randomBits, sha256Hex)
  const issuer = `https://sts.windows.net/${tenant}/`
  return {
    settings: settingsFor(tenant, caller, subscription),
    tenant,
    caller,
    subscription,
    now,
    issuer,
    pair,
  }
}

/** Keeps the public half of the pair as the signing keys of the stage's tenant. */
export function openStage({ tenant, issuer, pair, now }: Stage): void {
  const versions: TokenVersion[] = ['v1', 'v2']
  for (const version of versions) {
    const row = insertRow({ authority: AUTHORITY, tenant, version }, now)
    const keys = [{ kid: KEY_ID, n: pair.n, e: pair.e }]
    const kept = row && writeKeys(row, { issuer, jwksUri: '' }, keys, now)
    const without = insertRow({ authority: AUTHORITY_WITHOUT_KEYS, tenant, version }, now)
    if (!kept || !without) throw new Error('The test could not keep its signing keys; see the system log.')
  }
}

/**
 * This instance's settings of the incident, so that what is wrong with them comes to light, and neutral ones for
 * everything by which an alert opens no incident, shares one or keeps it open.
 */
function settingsFor(tenant: string, caller: string, subscription: string): Settings {
  const neutral = defaults()
  const live = readSettings()
  return {
    ...neutral,
    entra: {
      ...neutral.entra,
      tenant,
      audiences: [AUDIENCE],
      authority: AUTHORITY,
      callers: [caller],
      role: ROLE,
      subscriptions: [subscription],
    },
    incident: { ...live.incident, shortDescription: MARK, customProperties: [] },
    severity: live.severity,
    cmdb: { ...neutral.cmdb, steps: ['class', 'cloud'], machine: 'instance_only' },
    complaints: [],
  }
}

/** Every setting with the value that it is shipped with. */
export function defaults(changes: RawSettings = {}): Settings {
  const shipped = Object.fromEntries(SETTINGS.map((setting) => [setting.name, setting.default]))
  return parseSettings({ ...shipped, ...changes })
}

/** Rules of the instance may have given an incident another state than New: any state that is not an end may be ended. */
export function ending(settings: Settings, state: string): Settings {
  return { ...settings, lifecycle: { ...settings.lifecycle, resolvableStates: [state] } }
}

export function withoutKeys({ settings }: Stage): Settings {
  return { ...settings, entra: { ...settings.entra, authority: AUTHORITY_WITHOUT_KEYS } }
}

/** Claims of a token that the stage's settings let in; `changes` of undefined leave a claim out. */
export function claimsOf(stage: Stage, changes: Record<string, unknown> = {}): Record<string, unknown> {
  const seconds = Math.floor(stage.now / 1000)
  return {
    aud: AUDIENCE,
    iss: stage.issuer,
    iat: seconds,
    nbf: seconds,
    exp: seconds + 3600,
    tid: stage.tenant,
    appid: stage.caller,
    roles: [ROLE],
    ver: '1.0',
    ...changes,
  }
}

export function tokenOf(
  stage: Stage,
  claims = claimsOf(stage),
  header: Record<string, unknown> = {},
): string {
  const head = { typ: 'JWT', alg: 'RS256', kid: KEY_ID, ...header }
  const input = `${textToBase64url(JSON.stringify(head))}.${textToBase64url(JSON.stringify(claims))}`
  return `${input}.${stage.pair.sign(input)}`
}

/** The canned rule and description of the portal's test button: the incident says that it is a test. */
export function alertBody(stage: Stage, alert: Partial<MadeUpAlert> & Pick<MadeUpAlert, 'id'>): string {
  const body = metricBody({
    subscription: stage.subscription,
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

/** A call to the public address as the app takes it, but by the stage's settings and clock. */
export function send(
  stage: Stage,
  authorization: string | null,
  body: string,
  settings: Settings = stage.settings,
): Answer {
  const call: Call = {
    getHeader: (name) => (name.toLowerCase() === 'authorization' ? authorization : null),
    body: { dataString: body },
  }
  return take('public', call, settings, stage.now)
}

/** How many refusals were counted on this stage, by reason. */
export function countedRefusals(stage: Stage): Map<string, number> {
  const counts = new Map<string, number>()
  for (const record of readAll('x_secx_azmon_refusal', 'hour', hourOf(stage))) {
    const reason = record.getValue('reason') ?? ''
    counts.set(reason, (counts.get(reason) ?? 0) + Number(record.getValue('count')))
  }
  return counts
}

/** Deliveries and alerts that were kept on this stage. */
export function keptRows(stage: Stage): GlideRecord[] {
  return [
    ...readAll('x_secx_azmon_delivery', 'tenant', stage.tenant),
    ...readAll('x_secx_azmon_alert', 'subscription', stage.subscription),
  ]
}

/**
 * Removes every row of the stage and says what is left. An incident that is still open is resolved as Azure would do it:
 * an app may not delete incidents (docs/facts/servicenow.md#tables-of-other-scopes); the test framework rolls
 * them back.
 */
export function clearStage(stage: Stage): string[] {
  const left: string[] = []
  for (const alert of readAll('x_secx_azmon_alert', 'subscription', stage.subscription)) {
    const incident = readIncident(alert.getValue('incident') ?? '')
    if (incident === null || conditionOf(incident) !== 'open') continue
    const id = (alert.getValue('alert_id') ?? '').split('/').pop() ?? ''
    const body = alertBody(stage, { id, resolvedAt: Date.now() })
    send(stage, `Bearer ${tokenOf(stage)}`, body, ending(stage.settings, incident.state))
    if (conditionOf(readIncident(incident.sysId)) === 'open') left.push(incident.number)
  }
  const rows = [
    ...keptRows(stage),
    ...readAll('x_secx_azmon_refusal', 'hour', hourOf(stage)),
    ...readAll('x_secx_azmon_key_set', 'tenant', stage.tenant),
  ]
  for (const record of rows)
    if (!record.deleteRecord()) left.push(`${record.getTableName()} ${record.getUniqueValue()}`)
  return left
}

function hourOf({ now }: Stage): string {
  return toGlideTime(now - (now % HOUR))
}

/** The rows of a stage: some dozens at the most. */
function readAll(table: string, column: string, value: string): GlideRecord[] {
  const records: GlideRecord[] = []
  const query = new GlideRecord(table)
  query.addQuery(column, value)
  query.query()
  while (query.next()) {
    const record = getById(table, query.getUniqueValue())
    if (record) records.push(record)
  }
  return records
}

/** From the platform's own source of secure randomness, 32 bits at a time. */
function randomBits(bits: number): bigint {
  let hex = '0x'
  for (let i = 0; i < bits; i += 32)
    hex += (GlideSecureRandomUtil.getSecureRandomInt() >>> 0).toString(16).padStart(8, '0')
  return BigInt(hex)
}
