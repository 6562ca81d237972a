import { ESLint, type Linter } from 'eslint'
import { XMLValidator } from 'fast-xml-parser'
import { type Build, type BuiltRecord, recordsOf } from './records.ts'
import { Rules } from './rules.ts'

/** Bytes of script that all pages together may have. */
const MAX_SCRIPT = 60 * 1024

/**
 * What a page of the app must not hold: what Jelly would not parse or would take for a script of its own, what a content
 * security policy forbids, and addresses of others.
 */
export async function pages(build: Build): Promise<Rules> {
  const rules = new Rules('pages and their scripts')
  const all = recordsOf(build, 'sys_ui_page')
  const faults = all.flatMap((page) => [
    ...htmlFaults(page),
    ...textFaults(page),
    ...accessFaults(page, build),
  ])
  for (const page of all) faults.push(...(await scriptFaults(page)))
  faults.push(...moduleFaults(all, build))
  const size = all.reduce((sum, { values }) => sum + Buffer.byteLength(values.client_script ?? ''), 0)
  if (size > MAX_SCRIPT) faults.push(`The pages have ${size} bytes of script, more than ${MAX_SCRIPT}`)
  rules.add(all.length, faults)
  return rules
}

const FORBIDDEN_MARKUP: [RegExp, string][] = [
  [/<script\b/i, 'has a script element: scripts belong into the client script'],
  [/\son[a-z]+\s*=/i, 'has an inline handler'],
  [/\b(?:src|href|action)\s*=\s*["']\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i, 'leads to another address'],
  [/url\(/i, 'loads something from its style'],
]

function htmlFaults({ file, values }: BuiltRecord): string[] {
  const html = values.html ?? ''
  const faults = FORBIDDEN_MARKUP.filter(([pattern]) => pattern.test(html)).map(([, fault]) => fault)
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is a package of its own
  const parsed = XMLValidator.validate(html)
  if (parsed !== true) faults.push(`is no well-formed XML: ${parsed.err.msg}, line ${parsed.err.line}`)
  return faults.map((fault) => `${file}: the page ${fault}`)
}

const FORBIDDEN_TEXT: [RegExp, string][] = [
  [/\$[{[]/, 'holds ${ or $[, which Jelly takes for an expression'],
  [/sourceMappingURL/, 'names a source map'],
  [/\bhttps?:|["'`]\/\//i, 'holds an address of its own'],
]

function textFaults({ file, values }: BuiltRecord): string[] {
  return ['html', 'client_script'].flatMap((column) =>
    FORBIDDEN_TEXT.filter(([pattern]) => pattern.test(values[column] ?? '')).map(
      ([, fault]) => `${file}: ${column} ${fault}`,
    ),
  )
}

function accessFaults({ file, values }: BuiltRecord, build: Build): string[] {
  const name = (values.endpoint ?? '').replace(/\.do$/, '')
  const guarded = recordsOf(build, 'sys_security_acl').some(
    (acl) => acl.values.type === 'ui_page' && acl.values.name === name && acl.values.operation === 'read',
  )
  return guarded ? [] : [`${file}: no ACL for the page ${name}`]
}

/** A menu entry that leads to a page of the app leads to one that is there. */
function moduleFaults(pages: readonly BuiltRecord[], build: Build): string[] {
  const endpoints = pages.map(({ values }) => values.endpoint)
  return recordsOf(build, 'sys_app_module')
    .map(({ file, values }) => ({ file, page: /^x_secx_azmon_\w+\.do/.exec(values.query ?? '')?.[0] }))
    .filter(({ page }) => page !== undefined && !page.endsWith('_list.do') && !endpoints.includes(page))
    .map(({ file, page }) => `${file}: leads to a page ${page}, which is not there`)
}

const GLOBALS = ['window', 'document', 'fetch', 'navigator', 'setTimeout', 'clearTimeout', 'URLSearchParams']
const RULES: Linter.RulesRecord = {
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-script-url': 'error',
  'no-undef': 'error',
  'no-restricted-properties': [
    'error',
    ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc'].map((property) => ({
      property,
      message: 'Text is put in as text.',
    })),
    { object: 'document', property: 'write', message: 'Text is put in as text.' },
    { object: 'Array', property: 'from', message: "The platform's Prototype library replaces it." },
  ],
}

async function scriptFaults({ file, values }: BuiltRecord): Promise<string[]> {
  const eslint = new ESLint({
    overrideConfigFile: true,
    allowInlineConfig: false,
    overrideConfig: {
      files: ['**/*.js'],
      languageOptions: {
        ecmaVersion: 2020,
        sourceType: 'script',
        globals: Object.fromEntries(GLOBALS.map((name) => [name, 'readonly'])),
      },
      rules: RULES,
    },
  })
  const [result] = await eslint.lintText(values.client_script ?? '', { filePath: 'page.js' })
  return (result?.messages ?? []).map(
    ({ line, column, message }) => `${file}: client_script:${line}:${column} ${message}`,
  )
}
