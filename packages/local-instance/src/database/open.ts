import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Driver, SqlRow, SqlValue } from './driver.ts'

/** What better-sqlite3 and node:sqlite have in common. */
interface Connection {
  exec(sql: string): unknown
  prepare(sql: string): {
    all(...params: SqlValue[]): unknown[]
    run(...params: SqlValue[]): { changes: number | bigint }
  }
  close(): unknown
}

type ConnectionClass = new (location: string | Buffer) => Connection

/** Queries come from outside too: their statements may not pile up. */
const MOST_PREPARED = 1000

const loadModule = createRequire(__filename)

/**
 * A database in `file` (write-ahead log, one sync per checkpoint), or in memory for null. node:sqlite where this Node
 * has it, better-sqlite3 otherwise (docs/facts/engine.md#sqlite). The bytes of such a file are a database of
 * their own to start from: what is written goes nowhere.
 */
export function openDatabase(file: string | null | Uint8Array): Driver {
  const connection =
    typeof file === 'object' && file !== null ? connectToCopy(file) : connect(file ?? ':memory:')
  connection.exec('PRAGMA busy_timeout = 5000')
  if (typeof file === 'string')
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000')
  const prepared = new Map<string, ReturnType<Connection['prepare']>>()
  const statement = (sql: string) => {
    let found = prepared.get(sql)
    if (found === undefined) {
      if (prepared.size >= MOST_PREPARED) prepared.clear()
      prepared.set(sql, (found = connection.prepare(sql)))
    }
    return found
  }
  let depth = 0
  return {
    exec: (sql) => void connection.exec(sql),
    all: (sql, params = []) => statement(sql).all(...params) as SqlRow[],
    run: (sql, params = []) => ({ changes: Number(statement(sql).run(...params).changes) }),
    atomically: (run) => {
      const transaction = depth === 0 ? OUTERMOST : INNER
      connection.exec(transaction.begin)
      depth += 1
      try {
        const result = run()
        connection.exec(transaction.keep)
        return result
      } catch (error) {
        connection.exec(transaction.undo)
        throw error
      } finally {
        depth -= 1
      }
    },
    close: () => void connection.close(),
  }
}

/** The outermost one locks at once: nobody else can write between what it reads and what it writes. */
const OUTERMOST = { begin: 'BEGIN IMMEDIATE', keep: 'COMMIT', undo: 'ROLLBACK' }
const INNER = {
  begin: 'SAVEPOINT inner_work',
  keep: 'RELEASE inner_work',
  undo: 'ROLLBACK TO inner_work; RELEASE inner_work',
}

function connect(location: string): Connection {
  const sqlite = builtIn()
  return sqlite
    ? new sqlite.DatabaseSync(location)
    : new (loadModule('better-sqlite3') as ConnectionClass)(location)
}

/** node:sqlite opens files only: it gets one that has no name any more. */
function connectToCopy(bytes: Uint8Array): Connection {
  if (builtIn() === undefined)
    return new (loadModule('better-sqlite3') as ConnectionClass)(Buffer.from(bytes))
  const folder = mkdtempSync(join(tmpdir(), 'database-'))
  const file = join(folder, 'copy.db')
  writeFileSync(file, bytes)
  const connection = connect(file)
  connection.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF')
  rmSync(folder, { recursive: true })
  return connection
}

function builtIn(): { DatabaseSync: ConnectionClass } | undefined {
  return process.getBuiltinModule('node:sqlite') as { DatabaseSync: ConnectionClass } | undefined
}
