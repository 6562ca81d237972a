import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'

const PLATFORM = join(__dirname, '../../../packages/local-instance/src/glide/platform')

/** Of these the typings know the class by another name, or the local instance has an object in its place. */
const TYPED_AS: Record<string, string> = {
  Request: 'RESTAPIRequest',
  RequestBody: 'RESTAPIRequestBody',
  Response: 'RESTAPIResponse',
  userSession: 'GlideSession',
  user: 'GlideUser',
}

/** Files that no class of the platform is in: they start a transaction. */
const NOT_CLASSES = ['start.js', 'index.js', 'modules.js', 'clock.js', 'recorded.js']

/**
 * What the local instance really has, by the name in the typings: the prototypes of the classes in
 * `packages/local-instance/src/glide/platform` as they are once the files are loaded, the fields that these give their objects, and objects
 * such as `gs`. Nothing of a database is needed: no method is called.
 */
export function platformMembers(): Map<string, ReadonlySet<string>> {
  const loaded = load()
  const found = new Map<string, ReadonlySet<string>>()
  for (const [name, value] of loaded) found.set(TYPED_AS[name] ?? name, membersOf(value))
  const Response = loaded.get('Response') as new () => { getStreamWriter(): object }
  found.set('RESTAPIResponseStream', membersOf(new Response().getStreamWriter()))
  return found
}

/** Every class and every object that a file declares at its outermost level. */
function load(): Map<string, unknown> {
  const declared = new Map<string, unknown>()
  const modules = new Map<string, object>()
  const host = Object.assign(() => ({}), { limits: [] })
  const context = createContext({
    host,
    declare: (name: string, value: unknown) => declared.set(name, value),
  })
  const require = (file: string): object => {
    const known = modules.get(file)
    if (known) return known
    const text = readFileSync(join(PLATFORM, file), 'utf8')
    const names = [...text.matchAll(/^(?:class|const) (\w+)(?= \{| extends| = \{)/gm)].map(
      ([, name = '']) => name,
    )
    const noted = names.map((name) => `declare('${name}', ${name});`).join(' ')
    const module = { exports: {} }
    modules.set(file, module.exports)
    const body = `(function (module, exports, require) { ${text}\n${noted} })`
    const run = runInContext(body, context, { filename: file }) as (...parameters: unknown[]) => void
    run(module, module.exports, require)
    modules.set(file, module.exports)
    return module.exports
  }
  for (const file of readdirSync(PLATFORM))
    if (file.endsWith('.js') && !NOT_CLASSES.includes(file)) require(file)
  return declared
}

function membersOf(value: unknown): Set<string> {
  if (typeof value !== 'function') return new Set(Object.keys(value as object))
  const names = new Set(Object.getOwnPropertyNames(value))
  for (const [, field = ''] of value.toString().matchAll(/\bthis\.(\w+) =/g)) names.add(field)
  for (
    let at = value.prototype as object | null;
    at !== null;
    at = Object.getPrototypeOf(at) as object | null
  )
    if (Object.getPrototypeOf(at) !== null) for (const name of Object.getOwnPropertyNames(at)) names.add(name)
  return names
}
