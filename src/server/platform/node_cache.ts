import { scriptString, sha256Hex } from './glide.ts'
import { errorText } from './log.ts'

/** The record under System Definition › Scoped Caches that an admin makes (docs/verify-instance.md). */
export const CACHE_NAME = 'x_secx_azmon.node'

/** A kept answer counts for so long (ms): a node may never hear of a change (docs/facts/servicenow.md#scoped-caches). */
const MAX_AGE = 5 * 60_000

/**
 * What is kept, and in how many entries: together fewer than the 100 that a cache can have. What becomes of more is not
 * documented.
 */
const ENTRIES = {
  keys: 4,
  classes: 16,
  rules: 1,
  choices: 8,
  groups: 8,
  users: 8,
  unknown: 48,
  callers: 1,
  saved: 1,
}

type Kind = keyof typeof ENTRIES

/** A longer text is neither kept nor read: how much a node takes is not documented. */
export const MAX_TEXT = 100_000

/** Between rows, and between the values of a row. Splitting by them can be done to any text, whoever wrote it. */
const ROW_END = '\u001e'
const VALUE_END = '\u001f'

/** A record's values by column, '' for an empty one. */
export type Row = Readonly<Record<string, string>>

/** The answer to a question, and when the delivery that asked began (ms). */
export interface Kept {
  at: number
  rows: Row[]
}

/** What is used of ScopedCacheManager. The platform may give Java strings. */
interface Manager {
  get(catalog: string, key: string): { toString(): string } | null | undefined
  put(catalog: string, key: string, value: string): void
}

/** The platform gives it to every module (docs/facts/engine.md#modules); an import would fail where the plugin is missing. */
declare function require(module: string): { ScopedCacheManager: Manager }

/** The cache of the delivery at work; null while there is none. */
let cache: { manager: Manager; startedAt: number; saved: number } | null = null

/**
 * Does the work of one delivery. With the setting on, questions whose answers rarely change are meanwhile answered from the
 * node's memory, wherever that works. Previews, checks and other jobs never run in here: they see what the database has.
 */
export function withNodeCache<T>(isOn: boolean, work: () => T): T {
  cache = isOn ? guarded(() => ({ manager: openManager(), startedAt: Date.now(), saved: 0 })) : null
  try {
    return work()
  } finally {
    countSaved()
    cache = null
  }
}

export function isNodeCacheOn(): boolean {
  return cache !== null
}

/** The rows that a question brings: what this node keeps of it, or else asked for now. */
export function cachedRows(kind: Kind, question: string, ask: () => Row[]): Row[] {
  const kept = recall(kind, question)
  if (kept !== null) return kept.rows
  const rows = ask()
  remember(kind, question, rows)
  return rows
}

/** What this node keeps of a question; null for nothing, or where it is older than five minutes. */
export function recall(kind: Kind, question: string): Kept | null {
  const own = cache
  const kept = own && guarded(() => take(own.manager, kind, question, Date.now()))
  if (own && kept) own.saved++
  return kept
}

/** Keeps rows, all with the same columns. */
export function remember(kind: Kind, question: string, rows: readonly Row[]): void {
  const own = cache
  if (own) guarded(() => keep(own.manager, kind, question, rows, own.startedAt))
}

/** How the cache does on this node. */
export interface NodeCacheState {
  /** Why nothing can be kept here; '' when it works. */
  problem: string
  /** Questions that deliveries were saved since a time (ms). Calls at the same moment may count as one. */
  saved: number
  since: number
}

/**
 * Tries the cache, whether or not the setting is on: what is kept of the count is written and read back. Deliveries, which
 * have another session, add to it.
 */
export function tryNodeCache(now: number): NodeCacheState {
  try {
    const manager = openManager()
    const count = countOf(manager, now)
    keepCount(manager, count, now)
    const isKept = take(manager, 'saved', '', now) !== null
    return { ...count, problem: isKept ? '' : 'what is put into it does not come back' }
  } catch (error) {
    return { problem: errorText(error), saved: 0, since: now }
  }
}

function countSaved(): void {
  const own = cache
  if (own === null || own.saved === 0) return
  guarded(() => {
    const now = Date.now()
    const { saved, since } = countOf(own.manager, now)
    keepCount(own.manager, { saved: saved + own.saved, since }, now)
  })
}

function countOf(manager: Manager, now: number): { saved: number; since: number } {
  const [row] = take(manager, 'saved', '', now)?.rows ?? []
  return { saved: Number(row?.['saved']) || 0, since: Number(row?.['since']) || now }
}

function keepCount(manager: Manager, { saved, since }: { saved: number; since: number }, now: number): void {
  keep(manager, 'saved', '', [{ saved: String(saved), since: String(since) }], now)
}

function openManager(): Manager {
  const { ScopedCacheManager } = require('@servicenow/glide/sn_scoped_cache')
  return ScopedCacheManager
}

function take(manager: Manager, kind: Kind, question: string, now: number): Kept | null {
  const hash = sha256Hex(question)
  for (const entry of entriesOf(kind, hash)) {
    const kept = readEntry(manager, entry, now)
    if (kept?.hash === hash) return kept
  }
  return null
}

function keep(manager: Manager, kind: Kind, question: string, rows: readonly Row[], at: number): void {
  const hash = sha256Hex(question)
  const names = Object.keys(rows[0] ?? {})
  const lines = rows.map((row) => names.map((name) => scriptString(row[name] ?? '')))
  if (lines.flat().some((value) => value.includes(ROW_END) || value.includes(VALUE_END))) return
  const text = [String(at), hash, ...[names, ...lines].map((values) => values.join(VALUE_END))].join(ROW_END)
  if (text.length > MAX_TEXT) return
  const entries = entriesOf(kind, hash)
  const isFree = (entry: string) => (readEntry(manager, entry, at)?.hash ?? hash) === hash
  manager.put(CACHE_NAME, entries.find(isFree) ?? entries[0], text)
}

/** What an entry holds, and of which question; null where that is nothing, too old, or not of this form. */
function readEntry(manager: Manager, entry: string, now: number): (Kept & { hash: string }) | null {
  const found = manager.get(CACHE_NAME, entry)
  const text = found ? scriptString(found) : ''
  if (text === '' || text.length > MAX_TEXT) return null
  const [time = '', hash = '', head = '', ...lines] = text.split(ROW_END)
  const at = Number(time)
  if (!(at <= now && now - at < MAX_AGE)) return null
  const names = head.split(VALUE_END)
  const rows = lines.map((line) => line.split(VALUE_END))
  if (rows.some((values) => values.length !== names.length)) return null
  const rowOf = (values: string[]) => Object.fromEntries(names.map((name, n) => [name, values[n] ?? '']))
  return { at, hash, rows: rows.map(rowOf) }
}

/** A question may be in either of two entries, so that two that are asked all the time rarely drive each other out. */
function entriesOf(kind: Kind, hash: string): [string, string] {
  const entry = (digits: string) => `${kind}.${parseInt(digits, 16) % ENTRIES[kind]}`
  return [entry(hash.slice(0, 8)), entry(hash.slice(8, 16))]
}

/** Null where the cache throws: the work goes on without it. */
function guarded<T>(use: () => T): T | null {
  try {
    return use()
  } catch {
    return null
  }
}
