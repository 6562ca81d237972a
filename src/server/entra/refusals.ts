import { GlideRecord, GlideSecureRandomUtil } from '@servicenow/glide'
import { logError } from '../platform/log.ts'
import { fromGlideTime, HOUR, toGlideTime } from '../platform/time.ts'
import { addTo, insertRecord, setDomain, sha256Hex } from '../platform/glide.ts'
import { columnText } from '../platform/text.ts'
import type { EntraSettings } from '../settings/settings.ts'
import type { Offer } from './offer.ts'
import { claimOf, parseProof, proofText } from './proof.ts'
import { sanitize, type Verdict } from './verdict.ts'

const TABLE = 'x_secx_azmon_refusal'
const MAX_EXAMPLE = 4000
const OTHER = 'other'

/** Rows that one hour may have for the same reason, tenant and caller. */
const SLOTS = 8

/**
 * Rows that one hour may have for the same reason, each with an offer: those whose signature stored keys vouch for have
 * rows of their own, so that no forged call takes the place of a genuine one.
 */
const OFFERS = { genuine: 64, unknown: 8 }

/** A flood: so many calls are counted on the first row, the last of them this short a time (ms) ago. */
const FLOOD = { calls: 100, pause: 2000 }

/** Why a call was refused, in words that are stored with the first call of a row. They must hold no secret. */
export interface Refusal {
  /** The verdict's, or a later one (`subscription_not_allowed`). */
  reason: string
  sentence: string
  /** What an admin does next. */
  next: string
  /** The checks of the token. */
  example: string
}

/**
 * Counts a refused call by reason, tenant, caller and hour. Two statements: the rows are looked up, then one is counted
 * up or inserted. In a flood the calls spread over several rows, since a single one would have all nodes wait for each
 * other; whoever shows the counts adds them up. The first call of an hour that offers what another has not is kept with its
 * proof, as long as there is room. `now` in milliseconds.
 */
export function countRefusal(
  { reason, sentence, next, example }: Refusal,
  verdict: Verdict,
  settings: Pick<EntraSettings, 'tenant' | 'callers' | 'caller'>,
  now: number,
  offer: Offer | null = null,
): void {
  const hour = now - (now % HOUR)
  const counted = refusalClass(verdict, settings)
  const first = sha256Hex([reason, counted.tenant, counted.caller, ...rowOf(settings), hour].join('|'))
  const keys = { offer: offer && offerKey(reason, offer, hour), first, further: furtherKey(first) }
  const { isCounted, missing } = countUp(keys, offer, now)
  if (isCounted) return
  const isKept = offer !== null && missing === keys.offer
  const { tenant, caller } = isKept ? offer.proof : counted
  const record = new GlideRecord(TABLE)
  record.initialize()
  record.setValue('refusal_key', missing || first)
  record.setValue('reason', sanitize(reason, 60))
  record.setValue('explanation', columnText(sentence, 1000))
  record.setValue('next_step', columnText(next, 1000))
  record.setValue('tenant', columnText(tenant, 64))
  record.setValue('caller', columnText(caller, 64))
  record.setValue('azure_caller', settings.caller.sysId)
  setDomain(record, settings.caller.domain)
  record.setValue('hour', toGlideTime(hour))
  record.setValue('count', 1)
  record.setValue('first_seen', toGlideTime(now))
  record.setValue('last_seen', toGlideTime(now))
  record.setValue('example', columnText(example, MAX_EXAMPLE))
  if (isKept) record.setValue('proof', proofText(offer.proof))
  if (insertRecord(record)) return
  // Another node inserted the row since it was looked up.
  if (!countUp(keys, offer, now).isCounted)
    logError(`A refused call (${sanitize(reason, 60)}) could not be counted`)
}

/**
 * Tenant and caller under which a refusal is counted. Names from outside would let anybody make a row per call: a forger
 * by inventing claims, the owner of another tenant, whose tokens the same keys sign, by registering applications. So a
 * name is stored only if the settings have it or it comes from the configured tenant; otherwise it is "other", and the
 * row's example says what the token named.
 */
export function refusalClass(
  verdict: Verdict,
  settings: Pick<EntraSettings, 'tenant' | 'callers' | 'caller'>,
): { tenant: string; caller: string } {
  const { tenant, caller } = verdict.facts
  const isOwnTenant = tenant !== '' && tenant === settings.tenant
  // The tenant of a row is somebody else's: who is there may register as many applications as he likes.
  const isTrusted = isOwnTenant && verdict.signatureVerified && settings.caller.sysId === ''
  const isNamed = settings.callers.includes(caller) || isTrusted
  return {
    tenant: tenant === '' || isOwnTenant ? tenant : OTHER,
    caller: caller === '' || isNamed ? caller : OTHER,
  }
}

/** A row of the table Callers has counters of its own; one key for all calls that no row was there for. */
function rowOf({ caller }: Pick<EntraSettings, 'caller'>): string[] {
  return caller.sysId === '' ? [] : [caller.sysId]
}

/** The unique key of a further row in a flood: 64 characters as well. */
function furtherKey(first: string): string {
  return `${first.slice(0, -2)}-${GlideSecureRandomUtil.getSecureRandomIntBound(SLOTS - 1)}`
}

/** The unique key of the row that an offer may have: which one, that is another in each hour. */
function offerKey(reason: string, { claim, isGenuine }: Offer, hour: number): string {
  const kind = isGenuine ? 'genuine' : 'unknown'
  const row = parseInt(sha256Hex(`${claim}|${hour}`).slice(0, 8), 16) % OFFERS[kind]
  // Sorted before the others: no hexadecimal number begins with this letter.
  return `z${sha256Hex(`${reason}|${kind}|${row}|${hour}`).slice(1)}`
}

interface RowKeys {
  /** Null for a call that offers nothing. */
  offer: string | null
  first: string
  further: string
}

/**
 * Counts up the row of the offer, else the first row, in a flood the further one; else says which of them is missing. The
 * row of an offer counts the calls that claim the same.
 */
function countUp(keys: RowKeys, offer: Offer | null, now: number): { isCounted: boolean; missing: string } {
  const record = new GlideRecord(TABLE)
  record.addQuery('refusal_key', 'IN', [keys.offer ?? keys.first, keys.first, keys.further].join(','))
  record.orderByDesc('refusal_key')
  record.query()
  let isOfferFound = offer === null
  let missing = keys.first
  while (record.next()) {
    const key = record.getValue('refusal_key')
    if (offer !== null && key === keys.offer) {
      isOfferFound = true
      if (!isOfferOf(record, offer)) continue
    }
    if (!isOfferFound) break
    if (key === keys.first && isFlood(record, now)) {
      missing = keys.further
      continue
    }
    addTo(record, 'count', 1)
    record.setValue('last_seen', toGlideTime(now))
    return { isCounted: record.update() !== null, missing: '' }
  }
  return { isCounted: false, missing: isOfferFound || keys.offer === null ? missing : keys.offer }
}

function isOfferOf(record: GlideRecord, { claim }: Offer): boolean {
  const kept = parseProof(record.getValue('proof'))
  return kept !== null && claimOf(kept) === claim
}

function isFlood(record: GlideRecord, now: number): boolean {
  const lastSeen = fromGlideTime(record.getValue('last_seen'))
  const isBusy = lastSeen !== null && Math.abs(now - lastSeen) < FLOOD.pause
  return isBusy && Number(record.getValue('count') ?? 0) >= FLOOD.calls
}
