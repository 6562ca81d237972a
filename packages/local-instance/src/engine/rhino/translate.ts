import { createHash } from 'node:crypto'
import type * as Babel from '@babel/core'
import { keep, kept } from '../cache.ts'
import { forbidden } from './forbidden.ts'
import type { Source } from './host.ts'

/** Rhino 1.7.14 lacks classes, spread, default parameters, `?.` and more (docs/facts/engine.md#rhino). */
const TARGETS = { rhino: '1.7.14' }
/** Private members of the platform's classes become properties that are not enumerated: the other way is three times as slow. */
const ASSUMPTIONS = { privateFieldsAsProperties: true, setPublicClassFields: true }

/** Counts up when what is kept was made otherwise. */
const FORM = 3

export interface Text {
  code: string
  file: string
  /** What it is: an ES module, a module of the older kind, a classic script of a record, or an expression. */
  kind: 'module' | 'commonjs' | 'script' | 'expression'
  /** The platform's own code may be written in a newer language than the application's. */
  isPlatform?: boolean
  /** Put around the translated text, on the first and after the last line. */
  head?: string
  tail?: string
}

/** The text in the language of Rhino 1.7.14, each line where it was. Translated once, and kept in a folder. */
export function translated(text: Text): Source {
  const { head = '', tail = '' } = text
  const hash = createHash('sha256')
    .update(JSON.stringify([version(), text.kind, text.isPlatform ?? false, head, tail, text.code]))
    .digest('hex')
  return { hash, file: text.file, code: () => head + translate(text, hash) + tail }
}

function translate(text: Text, hash: string): string {
  const name = `scripts/${hash}.js`
  let code = kept(name)
  if (code === null) {
    code = byBabel(text)
    keep(name, code)
  }
  return code
}

/** Throws a SyntaxError that names the place. An expression is put into a function, and with it what Babel adds. */
function byBabel({ code, file, kind, isPlatform = false }: Text): string {
  if (kind === 'expression') {
    const inner = byBabel({ code: `return (${code}\n)`, file, kind: 'commonjs', isPlatform })
    return `(function () {${inner}\n})()`
  }
  const { transformSync } = babel()
  const isModule = kind === 'module'
  const done = transformSync(code, {
    ast: false,
    babelrc: false,
    browserslistConfigFile: false,
    compact: false,
    configFile: false,
    filename: file,
    retainLines: true,
    sourceType: isModule ? 'module' : 'script',
    assumptions: ASSUMPTIONS,
    plugins: isPlatform ? [] : [forbidden],
    parserOpts: { allowReturnOutsideFunction: kind === 'commonjs' },
    presets: [
      [require.resolve('@babel/preset-env'), { targets: TARGETS, modules: isModule ? 'commonjs' : false }],
    ],
  })
  return done?.code ?? ''
}

let loaded: typeof Babel | undefined

/** Half a second to load, and not needed once everything is in the folder. */
function babel(): typeof Babel {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded only where something is to translate
  return (loaded ??= require('@babel/core') as typeof Babel)
}

let versions: string | undefined

function version(): string {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a path of the package, in whatever folder it is
  const of = (name: string) => (require(`${name}/package.json`) as { version: string }).version
  versions ??= JSON.stringify([of('@babel/core'), of('@babel/preset-env'), TARGETS, ASSUMPTIONS, FORM])
  return versions
}
