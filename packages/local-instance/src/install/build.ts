import { posix } from 'node:path'
import type { TableDefinition } from '../dictionary/model.ts'
import { filesOfZip, hashOf, type PackageFiles } from './package_files.ts'
import { type BuildRecord, readRecords } from './record_xml.ts'
import { readTables } from './table_xml.ts'

/**
 * Folders of a build that hold records, in the order in which they are installed
 * (docs/facts/packaging.md#folders-of-a-build).
 */
export const RECORD_FOLDERS = [
  'scope',
  'update',
  'author_elective_update',
  'unload',
  'unload.demo',
  'apply_once',
] as const
export type RecordFolder = (typeof RECORD_FOLDERS)[number]

/** A built application: what `now-sdk build` makes and `now-sdk install` sends. */
export interface Build {
  /** The sys_app record. */
  app: { sysId: string; scope: string; name: string; version: string }
  /** The same for two packages of the same content. */
  hash: string
  tables: TableDefinition[]
  records: Record<RecordFolder, BuildRecord[]>
}

/** Reads the zip file that `now-sdk pack` makes. Throws where any of it cannot be read. */
export function readPackage(zip: Uint8Array): Build {
  return readFiles(filesOfZip(zip))
}

/** A build from its files: see `package_files.ts` for where they come from. */
export function readFiles(packed: PackageFiles): Build {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const files = new Map(
    [...packed].map(([path, bytes]): [string, string] => [path, named(path, () => decoder.decode(bytes))]),
  )
  const inFolder = (folder: string) =>
    [...files].filter(([path]) => posix.dirname(path) === folder).sort(byPath)
  const records = Object.fromEntries(
    RECORD_FOLDERS.map((folder) => [
      folder,
      inFolder(folder).flatMap(([path, text]) => named(path, () => readRecords(text))),
    ]),
  ) as Build['records']
  const [app, ...others] = records.scope.filter((record) => record.table === 'sys_app')
  if (!app || others.length > 0)
    throw new Error(
      `The package has ${others.length === 0 ? 'no' : 'more than one'} sys_app record in its folder scope`,
    )
  const { sys_id: sysId = '', scope = '', name = '', version = '' } = app.values
  const tables = inFolder('dictionary').flatMap(([path, text]) => named(path, () => readTables(text, scope)))
  return {
    app: { sysId, scope, name, version },
    hash: hashOf(packed),
    tables: numbered(tables, records.update),
    records,
  }
}

/** sys_number says how a table's records are numbered. */
function numbered(tables: TableDefinition[], records: BuildRecord[]): TableDefinition[] {
  const formats = new Map(
    records.filter((record) => record.table === 'sys_number').map(({ values }) => [values.category, values]),
  )
  return tables.map((table) => {
    const format = formats.get(table.name)
    if (!format) return table
    const { prefix = '', number, maximum_digits } = format
    return { ...table, autoNumber: { prefix, start: Number(number), digits: Number(maximum_digits) } }
  })
}

/** Says which file it was that could not be read. */
function named<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error })
  }
}

function byPath([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : 1
}
