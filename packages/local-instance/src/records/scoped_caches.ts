import type { RecordCore } from './core.ts'
import { EVERY_TABLE } from './core.ts'
import type { Row } from './records.ts'
import type { Change } from './rules.ts'

/** The most entries that a cache can have. */
const MOST_ENTRIES = 100

interface Entry {
  value: string
  /** Records whose change flushes it, in a cache that is paired with rows. */
  rows: readonly string[]
}

/** What a row of sys_scoped_cache and its pairs say. */
interface Cache {
  maxEntries: number
  pairs: Pair[]
}

/** `columns`: only a change of one of these flushes; null where any does. */
interface Pair {
  table: string
  isByRow: boolean
  columns: readonly string[] | null
}

/**
 * The scoped caches of a node, in its memory (docs/facts/servicenow.md#scoped-caches): texts by the cache's name in a
 * scope, flushed when a paired table is written. Without an active cache, or without a pair, nothing is kept. What the
 * documents leave open is answered strictly: `put` keeps nothing in a cache that is paired with rows, `putRow` only there,
 * the oldest entry of a full cache goes, and a write to a table that extends the paired one flushes nothing.
 */
export class ScopedCaches {
  private caches: Map<string, Cache> | null = null
  private readonly entries = new Map<string, Map<string, Entry>>()

  /** `isFlushed`: whether writes flush at all; those on another node of the instance may not. */
  constructor(
    private readonly store: RecordCore,
    isFlushed: () => boolean = () => true,
  ) {
    store.onWrite(['sys_scoped_cache', 'sys_scoped_cache_pair', 'sys_scope'], () => {
      this.caches = null
      this.entries.clear()
    })
    store.onWrite([EVERY_TABLE], (change) => {
      if (this.entries.size > 0 && isFlushed()) this.flushBy(change)
    })
  }

  /** Null where there is nothing. */
  get(scope: string, catalog: string, key: string): string | null {
    return this.entries.get(nameOf(scope, catalog))?.get(key)?.value ?? null
  }

  put(scope: string, catalog: string, key: string, value: string): void {
    this.keep(scope, catalog, key, { value, rows: [] }, false)
  }

  putRows(scope: string, catalog: string, key: string, value: string, rows: readonly string[]): void {
    this.keep(scope, catalog, key, { value, rows }, true)
  }

  /** One entry, or all of a cache. */
  flush(scope: string, catalog: string, key: string | null): void {
    const name = nameOf(scope, catalog)
    if (key === null) this.entries.delete(name)
    else this.entries.get(name)?.delete(key)
  }

  flushPrefix(scope: string, catalog: string, prefix: string): void {
    const entries = this.entries.get(nameOf(scope, catalog))
    for (const key of [...(entries?.keys() ?? [])]) if (key.startsWith(prefix)) entries?.delete(key)
  }

  private keep(scope: string, catalog: string, key: string, entry: Entry, isByRow: boolean): void {
    const name = nameOf(scope, catalog)
    const cache = this.defined().get(name)
    if (cache === undefined || !cache.pairs.some((pair) => pair.isByRow === isByRow)) return
    const entries = this.entries.get(name) ?? new Map<string, Entry>()
    this.entries.set(name, entries)
    entries.delete(key)
    entries.set(key, entry)
    for (const oldest of entries.keys()) if (entries.size > cache.maxEntries) entries.delete(oldest)
  }

  /** Without a change it is not known what was written. */
  private flushBy(change: Change | undefined): void {
    if (change === undefined) {
      this.entries.clear()
      return
    }
    for (const [name, { pairs }] of this.defined())
      for (const pair of pairs) {
        if (pair.table !== change.table || !isTouched(pair, change)) continue
        const entries = this.entries.get(name)
        if (!pair.isByRow) entries?.clear()
        else
          for (const [key, { rows }] of entries ?? [])
            if (rows.includes(change.current['sys_id'] ?? '')) entries?.delete(key)
      }
  }

  private defined(): Map<string, Cache> {
    return (this.caches ??= this.read())
  }

  private read(): Map<string, Cache> {
    const scopes = new Map(
      this.store.platformRows('sys_scope', {}).map((row) => [row['sys_id'] ?? '', row['scope'] ?? '']),
    )
    const pairs = this.store.platformRows('sys_scoped_cache_pair', {})
    const active = this.store.platformRows('sys_scoped_cache', { active: '1' })
    return new Map(
      active.map((row): [string, Cache] => [
        nameOf(scopes.get(row['sys_scope'] ?? '') ?? 'global', row['name'] ?? ''),
        {
          maxEntries: Math.min(Number(row['max_entries']) || 0, MOST_ENTRIES),
          pairs: pairs.filter((pair) => pair['scoped_cache'] === row['sys_id']).map(pairOf),
        },
      ]),
    )
  }
}

function pairOf({ table = '', pair_type: type = '', columns = '' }: Row): Pair {
  const isByColumn = type === 'column' || type === 'column_row'
  return {
    table,
    isByRow: type === 'row' || type === 'column_row',
    columns: isByColumn ? columns.split(',') : null,
  }
}

function isTouched({ columns }: Pair, { operation, previous, current }: Change): boolean {
  if (columns === null) return true
  return operation === 'update' && columns.some((column) => current[column] !== previous?.[column])
}

/** As the platform itself writes the name of a cache with its scope. */
function nameOf(scope: string, catalog: string): string {
  return `${scope}^${catalog}`
}
