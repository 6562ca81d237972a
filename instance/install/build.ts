import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { unzipSync } from 'fflate'
import type { TableDefinition } from '../dictionary/model.ts'
import { type BuildRecord, readRecords } from './record_xml.ts'
import { readTables } from './table_xml.ts'

/** Folders of a build that hold records, in the order in which they are installed (facts/packaging.md 2.2). */
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
  tables: TableDefinition[]
  records: Record<RecordFolder, BuildRecord[]>
}

/** Bytes of all files of a package together, unpacked. */
const LARGEST_PACKAGE = 200 * 1024 * 1024

/** Reads the folder that a build was written to (`dist/app`). */
export function readBuild(folder: string): Build {
  const files = new Map<string, string>()
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('.xml')) files.set(path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8'))
  }
  return toBuild(files)
}

/** Reads the zip file that `now-sdk pack` makes: the same files, with names that start with a slash. */
export function readPackage(zip: Uint8Array): Build {
  let size = 0
  const entries = unzipSync(zip, {
    filter: ({ name, originalSize }) => {
      size += originalSize
      if (size > LARGEST_PACKAGE) throw new Error('The package is too large')
      return name.endsWith('.xml')
    },
  })
  const files = Object.entries(entries).map(([name, bytes]): [string, string] => [
    name.replace(/^\/+/, ''),
    new TextDecoder().decode(bytes),
  ])
  return toBuild(new Map(files))
}

function toBuild(files: ReadonlyMap<string, string>): Build {
  const inFolder = (folder: string) =>
    [...files].filter(([path]) => posix.dirname(path) === folder).sort(byPath)
  const records = Object.fromEntries(
    RECORD_FOLDERS.map((folder) => [
      folder,
      inFolder(folder).flatMap(([path, text]) => named(path, () => readRecords(text))),
    ]),
  ) as Build['records']
  const app = records.scope.find((record) => record.table === 'sys_app')?.values
  if (!app) throw new Error('The build has no sys_app record in its folder scope')
  const { sys_id: sysId = '', scope = '', name = '', version = '' } = app
  const tables = inFolder('dictionary').flatMap(([path, text]) => named(path, () => readTables(text, scope)))
  return { app: { sysId, scope, name, version }, tables: numbered(tables, records.update), records }
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
