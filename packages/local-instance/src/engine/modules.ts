import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { Script } from 'node:vm'
import { type Options, transform } from 'sucrase'
import { keep, kept } from './cache.ts'
import { withBooleanEquality } from './boolean_equality.ts'

/** The sys_module rows of the instance: text by path, `<scope>/<package>/<version>/…`. */
export type ModuleSources = ReadonlyMap<string, string>

/** Finds and compiles built modules. Compiled ones are kept, for every transaction runs them in a context of its own. */
export interface Modules {
  /** The path that a specifier means in a file at `from`; throws in the platform's words where there is none. */
  resolve: (specifier: string, from: string) => string
  text(path: string): string
  /** The text as an engine is to compile it. */
  code(path: string): string
  /** For V8: evaluates to `function (exports, require, module)`. Throws a SyntaxError of the host. */
  compile(path: string): Script
  /** What scripts were told of modules: it stays the same. */
  answers: Map<string, string>
  /** Names that scripts have and modules have not: modules must import them. */
  hidden: readonly string[]
}

const GLIDE = '@servicenow/glide'

/**
 * Sucrase turns `import` into `require` and keeps every line where it was, so stack traces name the built file's lines.
 */
export function createModules(sources: ModuleSources, hidden: readonly string[]): Modules {
  const compiled = new Map<string, Script>()
  const dependencies = readDependencies(sources)

  function text(path: string): string {
    const source = sources.get(path)
    if (source === undefined) throw new Error(`Cannot find module '${path}'`)
    return source
  }

  const codeOf = (path: string): string => withBooleanEquality(text(path))

  function compile(path: string): Script {
    const code = commonJs(codeOf(path))
    const head = `((${hidden.join(', ')}) => function (exports, require, module) {`
    return new Script(`${head}${code}\n})()`, { filename: path })
  }

  function find(specifier: string, from: string): string {
    const path = specifier.startsWith('.')
      ? existing(sources, posix.join(posix.dirname(from), specifier))
      : (absolute(sources, specifier, from) ?? dependency(sources, dependencies, specifier, from))
    if (path === undefined) throw new Error(`Cannot find module '${specifier}' from '${from}'`)
    return path
  }

  return {
    text,
    code: codeOf,
    answers: new Map(),
    hidden,
    compile: (path) => {
      let script = compiled.get(path)
      if (!script) compiled.set(path, (script = compile(path)))
      return script
    },
    resolve: (specifier, from) => {
      if (specifier === GLIDE || specifier.startsWith(GLIDE + '/')) return specifier
      return find(specifier, from)
    },
  }
}

function absolute(sources: ModuleSources, specifier: string, from: string): string | undefined {
  const path = existing(sources, specifier)
  const [scope = ''] = from.split('/')
  if (path !== undefined && !path.startsWith(`${scope}/`))
    throw new Error(`App "${scope}" does not declare a dependency on "${path.split('/')[0]}"`)
  return path
}

/** A bare name means the version that the importing package's package.json states. */
function dependency(
  sources: ModuleSources,
  dependencies: Map<string, PackageFile>,
  specifier: string,
  from: string,
): string | undefined {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
  const [scope] = from.split('/')
  const version = dependencies.get(packageOf(dependencies, from))?.dependencies?.[name]
  const folder = `${scope}/${name}/${version}`
  const target = dependencies.get(folder)
  if (target === undefined) return undefined
  return existing(
    sources,
    posix.join(folder, specifier.slice(name.length + 1) || (target.main ?? 'index.js')),
  )
}

interface PackageFile {
  main?: string
  dependencies?: Record<string, string>
}

function readDependencies(sources: ModuleSources): Map<string, PackageFile> {
  const packages = new Map<string, PackageFile>()
  for (const [path, text] of sources) {
    if (posix.basename(path) === 'package.json')
      packages.set(posix.dirname(path), JSON.parse(text) as PackageFile)
  }
  return packages
}

function packageOf(packages: Map<string, PackageFile>, from: string): string {
  let folder = posix.dirname(from)
  while (!packages.has(folder) && folder.includes('/')) folder = posix.dirname(folder)
  return folder
}

function existing(sources: ModuleSources, path: string): string | undefined {
  const spellings = [
    path,
    path.replace(/\.js$/, '.ts'),
    `${path}.ts`,
    `${path}.js`,
    `${path}/index.ts`,
    `${path}/index.js`,
  ]
  return spellings.find((spelling) => sources.has(spelling))
}

/** Every test file loads every module anew: what Sucrase made of it is kept. */
function commonJs(source: string): string {
  if (!isEsModule(source)) return source
  const name = `commonjs/${createHash('sha256').update(source).digest('hex')}.js`
  const known = kept(name)
  if (known !== null) return known
  const options: Options = { transforms: ['imports'], disableESTransforms: true, preserveDynamicImport: true }
  const { code } = transform(source, options)
  keep(name, code)
  return code
}

export function isEsModule(source: string): boolean {
  return /^\s*(import|export)\b/m.test(source)
}
