import { attempt, errorText, logWarning } from '../platform/log.ts'
import { RESTMessageV2 } from '@servicenow/glide/sn_ws'
import { scriptString } from '../platform/glide.ts'
import type { JsonObject } from '../platform/text.ts'
import { readEntraSettings } from '../settings/entra_settings.ts'
import { FORM_CALLER } from '../settings/settings.ts'
import { parseObject } from './jws.ts'
import {
  ALL_TENANTS,
  COOL_DOWN,
  decideKey,
  findKey,
  keyIssuers,
  mayTry,
  type Metadata,
  metadataUrl,
  metadataUrlOfAll,
  readKeySet,
  readMetadata,
  type StoredKeySet,
  usableKeys,
} from './key_set.ts'
import {
  findRow,
  insertRow,
  type KeySetId,
  type KeySetRow,
  readStored,
  recallRow,
  rememberRow,
  writeFailure,
  writeKeys,
  writeTry,
} from './key_set_table.ts'
import { recentCallers } from './callers.ts'
import { isSignedBy, type Proof } from './proof.ts'
import { rsaKey, type SigningKey } from './rs256.ts'
import type { KeyAnswer, TokenVersion } from './token.ts'
import { sanitize } from './verdict.ts'

/** A tenant whose keys are fetched, and for whom. */
type Tenant = Omit<KeySetId, 'version'>

const VERSIONS: readonly TokenVersion[] = ['v1', 'v2']

/**
 * The key that a token names, out of the configured tenant's set: one query, and a fetch if `decideKey` asks for one.
 * `fits`: whether the token names what the settings require, given the tenant's issuer ('' while it is not known).
 * `now` in milliseconds.
 */
export function keyFor(
  settings: Tenant,
  version: TokenVersion,
  kid: string,
  fits: (issuer: string) => boolean,
  now: number,
): KeyAnswer {
  const id = idOf(settings, version)
  const decideOn = (row: KeySetRow | null) =>
    decideKey(row?.stored ?? null, kid, fits(row?.stored.issuer ?? ''), now)
  let row = findRow(id)
  let decision = decideOn(row)
  if (decision.act === 'refresh') {
    row = refresh(id, row, now).row
    decision = decideOn(row)
  }
  if (decision.act === 'unknown' || decision.act === 'may_be_new') return { kind: decision.act }
  if (row) rememberRow(id, row)
  const key = decision.act === 'serve' ? rsaKey(decision.key) : null
  return key && row ? { kind: 'key', key, issuer: row.stored.issuer } : { kind: 'unavailable' }
}

/** The key that a token names as this node keeps it, and since when (ms); null where the row has to be asked. */
export function keptKeyFor(
  settings: Tenant,
  version: TokenVersion,
  kid: string,
  now: number,
): { answer: KeyAnswer; at: number } | null {
  const kept = recallRow(idOf(settings, version))
  const answer = servedBy(kept?.stored, kid, now)
  return kept && answer && { answer, at: kept.at }
}

/**
 * The key that a token names, if it is stored for its tenant, for that of the settings or for all tenants: the same keys
 * sign for all. Enough to name a refusal, not to let in. One query; never fetches anything.
 */
export function storedKeyFor(
  { authority, tenant }: Tenant,
  form: Tenant,
  version: TokenVersion,
  kid: string,
  now: number,
): KeyAnswer {
  const others = [form.tenant, ALL_TENANTS]
  const ids = [tenant, ...others].map((one) => idOf({ authority, tenant: one }, version))
  const [answer] = readStored(ids).flatMap((stored) => servedBy(stored, kid, now) ?? [])
  if (answer === undefined) return { kind: 'unknown' }
  const issuer = others.reduce((text, one) => text.replace(`/${one}/`, `/${tenant}/`), answer.issuer)
  return { ...answer, issuer }
}

function servedBy(
  stored: StoredKeySet | undefined,
  kid: string,
  now: number,
): Extract<KeyAnswer, { kind: 'key' }> | null {
  const decision = stored && decideKey(stored, kid, false, now)
  const key = decision?.act === 'serve' ? rsaKey(decision.key) : null
  return stored && key ? { kind: 'key', key, issuer: stored.issuer } : null
}

/**
 * Scheduled job, every hour: fetches the key sets that are in use, that is, those that a caller has once asked for: of the
 * tenant of the settings, and of the callers that were heard of within a day. Sets of other tenants stay as they are and become too old to be used.
 */
export function refreshKeys(): void {
  const form = readEntraSettings().entra
  const now = Date.now()
  for (const tenant of [form, ...recentCallers(form, now)])
    for (const version of VERSIONS) {
      const id = idOf(tenant, version)
      attempt(`Signing keys (${version})`, () => {
        const row = findRow(id)
        if (row && mayTry(row.stored, COOL_DOWN, now)) refresh(id, row, now)
      })
    }
}

/** The result of an admin's fetch: the versions that were tried, and what went wrong in full. */
interface AdminFetch {
  tried: TokenVersion[]
  faults: string[]
}

/** For an admin: fetches both key sets of a caller's tenant at once, in use or not, without a cool-down. */
export function fetchKeySets(settings: Tenant, now: number): AdminFetch {
  const result: AdminFetch = { tried: [], faults: [] }
  if (settings.tenant === '') return result
  for (const version of VERSIONS) {
    const id = idOf(settings, version)
    const { isTried, problem } = refresh(id, findRow(id), now)
    if (isTried) result.tried.push(version)
    if (problem !== '') result.faults.push(`Tokens ${version}: ${problem}.`)
  }
  return result
}

/** A proof, and the login host whose keys sign such tokens. */
export interface Claimed {
  proof: Proof
  authority: string
}

/**
 * Asks stored keys whether a proof is genuine; null where they do not have its key. These are the keys of the tenants that
 * the proofs name, and those of all tenants, if an admin had them fetched. One query; never fetches anything.
 */
export function vouchers(claimed: readonly Claimed[], now: number): (proof: Proof) => boolean | null {
  const ids = claimed.flatMap(({ proof: { tenant, version }, authority }) =>
    [tenant, ALL_TENANTS].map((one) => ({ authority, tenant: one, version })),
  )
  const sets = ids.length === 0 ? [] : readStored(ids)
  return (proof) => {
    const keys = sets.flatMap(({ keys }) => usableKeys(keys(proof.kid), now)).map(rsaKey)
    const known = keys.filter((key) => key !== null)
    return known.length === 0 ? null : known.some((key) => isSignedBy(proof, key))
  }
}

/**
 * For an admin who accepts a proof: fetches the key set of the tenant that it names, and no other, and says whether that
 * tenant's key signed it for that tenant's issuer; '' if so, else what is wrong, and whether it may be right another time.
 */
export function verifyProof(
  proof: Proof,
  authority: string,
  now: number,
): { problem: string; isForged: boolean } {
  const id = { authority, tenant: proof.tenant, version: proof.version }
  const before = findRow(id)
  const { row, isTried, problem } = refresh(id, before, now)
  if (row === null || problem !== '') {
    // A tenant that somebody made up leaves nothing behind.
    if (row !== null && before === null && isTried) row.record.deleteRecord()
    return { problem: `The keys of the tenant could not be fetched: ${problem}.`, isForged: false }
  }
  const published = findKey(usableKeys(row.stored.keys(proof.kid), now), proof.kid)
  const key = published && rsaKey(published)
  if (!key) return { problem: 'The tenant does not publish the key that the call names.', isForged: true }
  if (!isSignedBy(proof, key))
    return { problem: 'The signature is not by the tenant’s key: the call was forged.', isForged: true }
  if (proof.issuer !== row.stored.issuer)
    return { problem: 'The issuer is not that of the tenant.', isForged: true }
  return { problem: '', isForged: false }
}

/** For an admin: fetches the keys of all tenants, by which `vouchers` tells genuine calls from forged ones for a day. */
export function fetchKeysOfAllTenants(authority: string, now: number): AdminFetch {
  return fetchKeySets({ authority, tenant: ALL_TENANTS }, now)
}

function idOf({ authority, tenant, caller = FORM_CALLER }: Tenant, version: TokenVersion): KeySetId {
  return { authority, tenant, version, caller }
}

const NOT_BEGUN =
  'the fetch could not be noted, so nothing was fetched; another fetch may have begun at the same moment, or the system log says why'

const NOT_KEPT = 'the keys were fetched but could not be saved; the system log says why'

interface Refreshed {
  row: KeySetRow | null
  isTried: boolean
  /** '' for none. */
  problem: string
}

/**
 * Fetches a key set and stores the result. The try is written before the first call is sent, so that others wait for the
 * cool-down; if it cannot be written, nothing is fetched. Transactions that read the row in the same instant, before the
 * first of them wrote its try, may each fetch once.
 */
function refresh(id: KeySetId, row: KeySetRow | null, now: number): Refreshed {
  const started = row ? writeTry(row, id, now) && row : insertRow(id, now)
  if (!started) return { row: findRow(id), isTried: false, problem: NOT_BEGUN }
  const download = downloadKeys(id)
  // Read again: meanwhile another node may have written keys that this answer lacks.
  const latest = findRow(id) ?? started
  if (!download.ok) {
    const { error, detail } = download
    logWarning(`Signing keys of tenant ${id.tenant} (${id.version}) could not be refreshed: ${detail}`)
    writeFailure(latest, error)
    return { row: latest, isTried: true, problem: detail }
  }
  const { metadata, keys } = download.value
  const isSaved = writeKeys(latest, metadata, keys, now)
  return { row: latest, isTried: true, problem: isSaved ? '' : NOT_KEPT }
}

/** `error` is in our own words, for viewers; `detail` adds what others answered, for admins and the log. */
type Fetched<T> = { ok: true; value: T } | { ok: false; error: string; detail: string }

function downloadKeys(id: KeySetId): Fetched<{ metadata: Metadata; keys: SigningKey[] }> {
  const { authority, tenant, version } = id
  const isOfAll = tenant === ALL_TENANTS
  const url = isOfAll ? metadataUrlOfAll(authority, version) : metadataUrl(authority, tenant, version)
  if (!url) return failed('the login host is not an https address, or the tenant is not a GUID', authority)
  const document = fetchObject(url, 'metadata document')
  if (!document.ok) return document
  const metadata = readMetadata(document.value, authority, tenant)
  if (!metadata.ok) return failed(metadata.error, url)
  const { jwksUri } = metadata.value
  const published = fetchObject(jwksUri, 'key set')
  if (!published.ok) return published
  const keys = readKeySet(published.value, keyIssuers(metadata.value, authority, tenant), tenant)
  return keys.ok
    ? { ok: true, value: { metadata: metadata.value, keys: keys.value } }
    : failed(keys.error, jwksUri)
}

/** Milliseconds, for reading; the platform limits connecting itself (docs/facts/rest.md#outbound-time-limits). */
const TIMEOUT = 5000
/** Characters. Entra's documents have less than 32 000. */
const MAX_BODY = 262144

/** GETs a JSON object. `what` names it in an error. */
function fetchObject(url: string, what: string): Fetched<JsonObject> {
  const notFetched = (why: string, said = '') =>
    failed(`the ${what} could not be fetched: ${why}`, said === '' ? url : `${url}: ${said}`)
  try {
    const message = new RESTMessageV2()
    message.setEndpoint(url)
    message.setHttpMethod('get')
    message.setRequestHeader('Accept', 'application/json')
    message.setHttpTimeout(TIMEOUT)
    const response = message.execute()
    const status = Number(scriptString(response.getStatusCode()))
    if (response.haveError()) {
      const said = sanitize(scriptString(response.getErrorMessage()), 200)
      return notFetched(status >= 300 ? `HTTP status ${status}` : NO_ANSWER, said)
    }
    if (status !== 200) return notFetched(`HTTP status ${status}`)
    const body = scriptString(response.getBody() ?? '')
    if (body === '' || body.length > MAX_BODY)
      return notFetched(`the answer is empty or longer than ${MAX_BODY} characters`)
    const object = parseObject(body)
    return object ? { ok: true, value: object } : notFetched('the answer is not a JSON object')
  } catch (error) {
    return notFetched(NO_ANSWER, sanitize(errorText(error), 200))
  }
}

const NO_ANSWER = 'no answer from the login host'

function failed(error: string, source: string): { ok: false; error: string; detail: string } {
  return { ok: false, error, detail: `${error} (${source})` }
}
