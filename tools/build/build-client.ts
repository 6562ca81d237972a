import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript'

/**
 * Makes of src/client what the page records take: for each `<page>.html` there, its HTML with the common style, and its
 * `<page>.ts` with what that imports, as one script. The Now SDK's own bundler would make modules with source maps of it,
 * and load them from a table that not every instance has (docs/facts/packaging.md#bundler-for-pages).
 */

const ROOT = join(__dirname, '../..')
const CLIENT = join(ROOT, 'src', 'client')
const BUILT = join(ROOT, 'build', 'client')

/** Finds the modules that a module imports, in what the compiler makes of it. */
const REQUIRE = /\brequire\("(\.\/[a-z_]+\.ts)"\)/g

/** The HTML of a page as Jelly wants it: well-formed, in its own root element. */
export function pageHtml(page: string): string {
  const style = readFileSync(join(CLIENT, 'page.css'), 'utf8')
  const body = readFileSync(join(CLIENT, page + '.html'), 'utf8')
  return [
    '<?xml version="1.0" encoding="utf-8" ?>',
    '<j:jelly trim="false" xmlns:j="jelly:core" xmlns:g="glide" xmlns:j2="null" xmlns:g2="null">',
    '<style>',
    style.trim(),
    '</style>',
    body.trim(),
    '</j:jelly>',
    '',
  ].join('\n')
}

/** The script of a page: its modules in the order in which they need each other, with nothing left over outside. */
export function pageScript(page: string): string {
  const modules: string[] = []
  addModule(`./${page}.ts`, modules, new Set())
  return ['(function () {', '"use strict";', 'var modules = {};', ...modules, '})();', ''].join('\n')
}

function addModule(name: string, modules: string[], seen: Set<string>): void {
  if (seen.has(name)) return
  seen.add(name)
  const source = readFileSync(join(CLIENT, name), 'utf8')
  const { outputText } = transpileModule(source, {
    compilerOptions: { target: ScriptTarget.ES2020, module: ModuleKind.CommonJS, removeComments: true },
  })
  for (const [, needed = ''] of outputText.matchAll(REQUIRE)) addModule(needed, modules, seen)
  const code = outputText
    .replace(/^"use strict";\n/, '')
    .replace(/^Object\.defineProperty\(exports, "__esModule".*\n/m, '')
    .replace(REQUIRE, (_, needed: string) => `modules[${JSON.stringify(needed)}]`)
    .trim()
  modules.push(
    `modules[${JSON.stringify(name)}] = {};`,
    `(function (exports) {\n${code}\n})(modules[${JSON.stringify(name)}]);`,
  )
}

function main(): void {
  mkdirSync(BUILT, { recursive: true })
  for (const file of readdirSync(CLIENT).filter((name) => name.endsWith('.html'))) {
    const page = file.slice(0, -'.html'.length)
    writeFileSync(join(BUILT, file), pageHtml(page))
    if (existsSync(join(CLIENT, page + '.ts'))) writeFileSync(join(BUILT, page + '.js'), pageScript(page))
  }
}

main()
