import ts from 'typescript'
import type { Build } from './records.ts'
import type { ScriptField } from './script_fields.ts'

/** The modules of a build and the scripts of its records as one program, so that a name can be followed through it. */
export interface Program {
  checker: ts.TypeChecker
  files: { path: string; file: ts.SourceFile }[]
}

const REQUIRED = /(?:const|var|let) (\{ \w+ \}) = require\('([^']+)'\)/g

const OPTIONS: ts.CompilerOptions = {
  noLib: true,
  noEmit: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
}

/**
 * Paths are those of the modules and of the records' files. What a script requires becomes an import, and `current` a
 * record of the table that it is known to be of, both without moving a line.
 */
export function programOf(build: Build, scripts: readonly ScriptField[]): Program {
  const texts = new Map<string, string>()
  for (const [path, text] of build.modules) if (path.endsWith('.ts')) texts.set(`/${path}`, text)
  for (const { record, column, source, current } of scripts)
    texts.set(`/${record.file}/${column}.ts`, asModule(source, current))
  const host: ts.CompilerHost = {
    getSourceFile: (name, version) => {
      const text = texts.get(name)
      return text === undefined ? undefined : ts.createSourceFile(name, text, version, true)
    },
    resolveModuleNameLiterals: (literals, from) =>
      literals.map(({ text }) => {
        const path = text.startsWith('.') ? new URL(text, `module://${from}`).pathname : `/${text}`
        const isThere = texts.has(path)
        return {
          resolvedModule: isThere ? { resolvedFileName: path, extension: ts.Extension.Ts } : undefined,
        }
      }),
    fileExists: (name) => texts.has(name),
    readFile: (name) => texts.get(name),
    getDefaultLibFileName: () => '/lib.d.ts',
    writeFile: () => undefined,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
  }
  const program = ts.createProgram([...texts.keys()], OPTIONS, host)
  return {
    checker: program.getTypeChecker(),
    files: [...texts.keys()].map((name) => ({ path: name.slice(1), file: program.getSourceFile(name)! })),
  }
}

function asModule(source: string, current: string): string {
  const record = current === '' ? '' : `const current = new GlideRecord('${current}'), previous = current; `
  return `export {}; ${record}${source.replace(REQUIRED, "import $1 from '$2'")}`
}
