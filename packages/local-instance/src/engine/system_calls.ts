import { createHash, randomBytes } from 'node:crypto'
import type { Outbound, OutboundRequest, RestRequest } from './engine.ts'
import { rowsWith } from '../records/lookup.ts'
import type { Actor, Log, Records, Row, ScriptMeter } from '../records/records.ts'
import { type FilterOptions, fitsFilter } from '../records/record_filter.ts'
import { readSchedule } from '../records/schedules.ts'
import type { ScopedCaches } from '../records/scoped_caches.ts'
import { scheduleTells } from '../records/schedule_time.ts'
import { platformTime } from '../records/values.ts'
import type { Call } from './bridge.ts'
import { PlatformRefusal } from './bridge.ts'

export interface SystemCallParts {
  records: Records
  /** System properties as a node keeps them in memory; null where there is none. */
  property: (name: string) => string | null
  meter: () => ScriptMeter
  outbound: Outbound
  scopedCaches: ScopedCaches
  clock: () => number
  log: Log
  /** The one the transaction runs as, with the app's scope. */
  actor: Actor
  /** The same on the platform's own account. */
  platform: Actor
  /** Name of the script for the log. */
  source: string
  request?: RestRequest
  notes: TransactionNotes
}

/** What a script leaves behind besides records. */
export interface TransactionNotes {
  messages: { kind: 'info' | 'error'; text: string }[]
  /** Where a UI action sends the browser; '' for nowhere else. */
  redirect: string
}

/** What gs, GlideDigest, GlideFilter, GlideSchedule, GlideSecureRandomUtil, ScopedCacheManager, RESTMessageV2 and the request object ask of the instance. */
export function systemCalls(parts: SystemCallParts): Record<string, Call> {
  const { actor, clock, outbound, request, notes } = parts
  return {
    now: () => clock(),
    log: (level: string, message: string) => writeLog(parts, level, message),
    session: () => ({
      userId: actor.userId,
      userName: actor.userName,
      roles: [...actor.roles],
      scope: actor.scope,
      interactive: actor.interactive === true,
    }),
    filter: (table: string, row: Row, query: string, options: FilterOptions) =>
      fitsFilter(parts.records.dictionary, table, row, query, options, (message) =>
        parts.log('warning', parts.source, message),
      ),
    schedule: (sysId: string) => readSchedule(parts.records, parts.platform, sysId),
    isWithinSchedule: (sysId: string, zone: string, moment: number) => isWithin(parts, sysId, zone, moment),
    property: (name: string) => {
      parts.meter().properties += 1
      return parts.property(name)
    },
    setProperty: (name: string, value: string) => setProperty(parts, name, value),
    eventQueue: (event: Row) => queueEvent(parts, event),
    message: (kind: 'info' | 'error', text: string) => void notes.messages.push({ kind, text }),
    redirect: (target: string) => void (notes.redirect = target),
    guid: () => randomBytes(16).toString('hex'),
    randomInt: () => randomBytes(4).readInt32BE(),
    digest: (algorithm: string, encoding: 'hex' | 'base64', text: string) =>
      createHash(algorithm).update(text, 'utf8').digest(encoding),
    base64Encode: (text: string) => Buffer.from(text, 'utf8').toString('base64'),
    base64Decode: (text: string) => Buffer.from(text, 'base64').toString('utf8'),
    http: (call: OutboundRequest) => outbound(call),
    ...scopedCacheCalls(parts.scopedCaches, actor.scope),
    requestBody: () =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(request?.body ?? new Uint8Array()),
  }
}

function scopedCacheCalls(caches: ScopedCaches, scope: string): Record<string, Call> {
  return {
    cacheGet: (catalog: string, key: string) => caches.get(scope, catalog, key),
    cachePut: (catalog: string, key: string, value: string) => caches.put(scope, catalog, key, value),
    cachePutRows: (catalog: string, key: string, value: string, rows: string[]) =>
      caches.putRows(scope, catalog, key, value, rows),
    cacheFlush: (catalog: string, key: string | null) => caches.flush(scope, catalog, key),
    cacheFlushPrefix: (catalog: string, prefix: string) => caches.flushPrefix(scope, catalog, prefix),
  }
}

/** The time zone of a session that nobody gave one is the instance's. */
function isWithin(parts: SystemCallParts, sysId: string, zone: string, moment: number): boolean {
  const schedule = readSchedule(parts.records, parts.platform, sysId)
  const sessionZone = parts.property('glide.sys.default.tz') || 'UTC'
  const { within, unknown } = scheduleTells(schedule?.entries ?? [], zone || sessionZone, moment)
  for (const what of unknown) parts.log('error', parts.source, `GlideSchedule: ${what}`)
  return within
}

function writeLog({ log, source, actor }: SystemCallParts, level: string, message: string): void {
  if (level === 'debug') return
  log(
    level === 'warn' ? 'warning' : level === 'error' ? 'error' : 'info',
    `${actor.scope} ${source}`,
    message,
  )
}

/** Own scope only; flushes caches on every node (docs/facts/servicenow.md#system-properties). */
function setProperty(
  { records, platform, actor, log, source }: SystemCallParts,
  name: string,
  value: string,
): void {
  if (!name.startsWith(`${actor.scope}.`))
    throw new PlatformRefusal(`No permission to set property ${name} from scope ${actor.scope}`)
  log('warning', source, `gs.setProperty('${name}') flushes the caches of every node`)
  const [known] = rowsWith(records, platform, 'sys_properties', 'name', name)
  if (known) records.update(platform, 'sys_properties', known.sys_id ?? '', { value })
  else records.insert(platform, 'sys_properties', { name, value, type: 'string' })
}

/** An event that is not registered is logged and lost (docs/facts/servicenow.md#events). */
function queueEvent({ records, platform, actor, clock, log, source }: SystemCallParts, event: Row): void {
  const { name = '' } = event
  const registered = rowsWith(records, platform, 'sysevent_register', 'event_name', name)
  if (registered.length === 0) {
    log('error', source, `Event ${name} is not registered and was not queued`)
    return
  }
  const process_on = platformTime(clock())
  const values = { ...event, state: 'ready', process_on, user_id: actor.userId, user_name: actor.userName }
  records.insert(platform, 'sysevent', values)
}
