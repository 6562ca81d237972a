import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { XMLParser } from 'fast-xml-parser'
import type { TableDefinition } from '../../packages/local-instance/src/dictionary/model.ts'
import { readTables } from '../../packages/local-instance/src/install/table_xml.ts'

/** What a build holds, read back from its XML. */
export interface Build {
  files: { path: string; text: string }[]
  records: BuiltRecord[]
  /** Own tables by name, from the bootstrap dictionaries. */
  tables: Map<string, TableDefinition>
  /** Source by path within the package: `<scope>/<package>/<version>/src/server/….ts`. */
  modules: Map<string, string>
}

export interface BuiltRecord {
  file: string
  table: string
  values: Record<string, string>
  /** Of references that state the target's name besides its sys_id. */
  names?: Record<string, string>
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: { enabled: true, maxTotalExpansions: 100_000, maxExpandedLength: 10_000_000 },
})

/** Reads `dist/app` whole. */
export function readBuild(folder: string): Build {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.xml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path), text: readFileSync(path, 'utf8') }))
  const build: Build = { files, records: [], tables: new Map(), modules: new Map() }
  for (const file of files) {
    if (file.path.startsWith('dictionary')) {
      for (const table of readTables(file.text, '')) build.tables.set(table.name, table)
    } else collect(parser.parse(file.text) as Node, file.path, build)
  }
  for (const record of build.records) {
    if (record.table === 'sys_module')
      build.modules.set(record.values.path ?? '', record.values.content ?? '')
  }
  return build
}

/** The records of one table. */
export function recordsOf(build: Build, table: string): BuiltRecord[] {
  return build.records.filter((record) => record.table === table)
}

type Node = { [name: string]: Node | Node[] | string }

/** A record is an element with an `action`; wrappers of lists, forms and choices hold several, and may have one too. */
function collect(node: Node, file: string, build: Build): void {
  for (const [name, value] of Object.entries(node)) {
    for (const child of nodes(value)) {
      const action = attribute(child, 'action')
      if (action === 'DELETE' || action === 'delete_multiple') continue
      if (action !== '' && !holdsRecords(child)) {
        build.records.push({ file, table: name, values: valuesOf(child), names: namesOf(child) })
      } else {
        collect(child, file, build)
      }
    }
  }
}

function holdsRecords(node: Node): boolean {
  return Object.values(node).some((value) => nodes(value).some((child) => attribute(child, 'action') !== ''))
}

function textOf(node: Node): string {
  const text = node['#text']
  return typeof text === 'string' ? text : ''
}

function valuesOf(record: Node): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [column, value] of Object.entries(record)) {
    if (column.startsWith('@')) continue
    values[column] = typeof value === 'string' ? value : textOf(value as Node)
  }
  return values
}

function namesOf(record: Node): Record<string, string> {
  const named = Object.entries(record).map(([column, value]) => [
    column,
    attribute(nodes(value)[0] ?? {}, 'name'),
  ])
  return Object.fromEntries(named.filter(([, name]) => name !== '')) as Record<string, string>
}

function nodes(value: Node | Node[] | string | undefined): Node[] {
  if (value === undefined || typeof value === 'string') return []
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object') : [value]
}

function attribute(node: Node, name: string): string {
  const value = node['@' + name]
  return typeof value === 'string' ? value : ''
}
