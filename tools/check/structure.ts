import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { preProcessFile } from 'typescript'

const ROOT = join(__dirname, '../..')

/** A source file: its length, and the project's files that it imports, types included. */
export interface SourceFile {
  lines: number
  imports: string[]
}

/** The TypeScript files below a folder, by path within the project. */
export function importsBelow(folder: string): Map<string, SourceFile> {
  const paths = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path))
    .sort()
  return new Map(paths.map((path) => [path, readSource(path)]))
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const imports = preProcessFile(text)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => join(dirname(path), fileName))
  return { lines: text.split('\n').length - 1, imports }
}

/** A file and all that it imports, directly or by way of others. */
export function reachedFrom(path: string, files: ReadonlyMap<string, SourceFile>): Set<string> {
  const reached = new Set([path])
  for (const one of reached) for (const imported of files.get(one)?.imports ?? []) reached.add(imported)
  return reached
}

/**
 * Groups of files that import each other in a circle. With `groupOf` the circles between groups of files: their folders,
 * say.
 */
export function circles(
  files: ReadonlyMap<string, SourceFile>,
  groupOf: (path: string) => string = (path) => path,
): string[][] {
  const edges = new Map<string, Set<string>>()
  for (const [path, { imports }] of files) {
    const from = groupOf(path)
    const targets = edges.get(from) ?? new Set()
    edges.set(from, targets)
    for (const target of imports.map(groupOf)) if (target !== from) targets.add(target)
  }
  const reach = new Map([...edges.keys()].map((one) => [one, reachable(one, edges)]))
  const inCircle = [...edges.keys()].filter((one) => reach.get(one)?.has(one))
  const found = inCircle.map((one) =>
    inCircle.filter((other) => reach.get(one)?.has(other) && reach.get(other)?.has(one)).sort(),
  )
  return [...new Map(found.map((circle) => [circle.join(), circle])).values()]
}

/** What can be reached from a node by one edge or more. */
function reachable(start: string, edges: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set(edges.get(start))
  for (const one of reached) for (const next of edges.get(one) ?? []) reached.add(next)
  return reached
}
