import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GLOBALS, words } from '../context.ts'
import { isEsModule, type Modules } from '../modules.ts'
import type { ScriptIncludes } from '../script_includes.ts'
import { platformSource, scriptCode } from '../transaction.ts'
import type { Source } from './host.ts'
import { translated } from './translate.ts'

/** What Rhino asks for by kind and path: files of the platform, the application's modules, script includes. */
export function sourceOf(modules: Modules, includes: ScriptIncludes, kind: string, path: string): Source {
  switch (kind) {
    case 'platform':
      return platformFile(path)
    case 'include':
      return translated({ ...includes.source(path), kind: 'expression' })
    default:
      return moduleFile(modules, path)
  }
}

/** Evaluates to `function (exports, require, module)`, as on V8. */
function moduleFile(modules: Modules, path: string): Source {
  const code = modules.code(path)
  return translated({
    code,
    file: path,
    kind: isEsModule(code) ? 'module' : 'commonjs',
    head: `(function (${modules.hidden.join(', ')}) {return function (exports, require, module) {`,
    tail: '\n}})()',
  })
}

export function scriptSource(name: string, script: string): Source {
  return translated({ code: scriptCode(script), file: name, kind: 'script' })
}

const platformFiles = new Map<string, Source>()

function platformFile(name: string): Source {
  let source = platformFiles.get(name)
  if (!source) {
    const code = name === 'prepare.js' ? preparation() : expression(platformSource(name))
    const kind = name === 'prepare.js' ? 'script' : 'expression'
    platformFiles.set(name, (source = translated({ code, file: `platform/${name}`, kind, isPlatform: true })))
  }
  return source
}

/** Without the comment before it: an expression that starts on another line is none after `return`. */
function expression(text: string): string {
  return text.slice(text.search(/^;?\(function/m)).replace(/^;/, '')
}

/** Rhino itself makes these of its own errors when a script catches them. */
const OF_RHINO = ['InternalError', 'JavaException']

/** Takes away what Rhino has and the platform has not, and adds what is the other way round. */
function preparation(): string {
  const strip = `;(function () {
    var kept = ${JSON.stringify([...words(GLOBALS), ...OF_RHINO])}
    var real = Function.prototype
    globalThis.Function = function Function() {
      throw new EvalError('Code generation from strings disallowed for this context')
    }
    globalThis.Function.prototype = real
    Object.defineProperty(real, 'constructor', { value: globalThis.Function, writable: true, configurable: true })
    Object.defineProperty(Error, 'prepareStackTrace', { value: undefined, writable: false, configurable: false })
    Object.getOwnPropertyNames(globalThis).forEach(function (name) {
      if (kept.indexOf(name) < 0) delete globalThis[name]
    })
  })()`
  return readFileSync(join(__dirname, 'polyfills.js'), 'utf8') + strip
}
