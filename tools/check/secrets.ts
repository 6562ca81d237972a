import ts from 'typescript'
import { type Build, recordsOf } from './records.ts'
import { Rules } from './rules.ts'
import type { ScriptField } from './script_fields.ts'

/** Hosts that the app may name, and why. */
const HOSTS: Record<string, string> = {
  'login.microsoftonline.com': 'publishes the signing keys of Microsoft Entra; the default of a setting',
  'login.microsoftonline.us': 'the same for US Government; named in the hint of that setting',
  'login.partner.microsoftonline.cn': 'the same for China; named in the hint of that setting',
  'sts.windows.net': 'the issuer that tokens of version 1 name; compared with, never called',
  'portal.azure.com': 'a link in incidents that people follow; the app never calls it',
  'app.azure.com':
    'the page of a Service Health event, a link in incidents that people follow; the app never calls it',
}

/** With less than 32 bytes in its last part a token is signed by nobody. */
const SIGNED_TOKEN = /\beyJ[\w-]+\.eyJ[\w-]+\.[\w-]{43,}/

const SECRETS: [RegExp, string][] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
  [/"d"\s*:\s*"[\w-]{43,}"/, 'a private key as JSON'],
  [SIGNED_TOKEN, 'a signed token'],
  [/\b\w{3}8Q~[\w.~-]{31,34}/, 'a client secret of Microsoft Entra'],
  [/\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_\w{36}|xox[abprs]-[\w-]{10,})/, 'an access key'],
  [/\b(?:AccountKey|SharedAccessKey)=[\w+/]{40,}/, 'a key of Azure Storage or Event Hubs'],
  [/[?&]sig=[\w%+/-]{30,}/, 'a shared access signature'],
  [/\b(?:password|passwd|secret|api_?key)\w*['"]?\s*[:=]\s*['"][^'"\s]{6,}['"]/i, 'a password'],
]

/** Modules whose signed tokens and long texts are no secrets, and why. */
const PUBLIC_TOKENS: Record<string, string> = {
  'src/server/atf/signed_tokens.ts':
    'tokens of a tenant that does not exist and their public key; only the settings of a test step trust it, and the private key was thrown away',
}

const SYS_ID = /\b[0-9a-f]{32}\b/
const ADDRESS = /\bhttps?:\/\/([^\s'"`/)<>\\]*)/gi

/** Bits of a character above which a long text without spaces is taken for a key; base64 of chance has about 5. */
const CHANCE = 4.5
const KEY_LENGTH = 32
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Nothing of another's, and nothing secret: no sys_id in scripts, no address but known ones, no key, no password. */
export function secrets(build: Build, scripts: readonly ScriptField[]): Rules {
  const rules = new Rules('scripts, modules and values without sys_id, address or secret')
  for (const { record, source } of scripts) lookAtCode(rules, record.file, source)
  for (const [path, source] of build.modules) if (path.endsWith('.ts')) lookAtCode(rules, path, source)
  const own = new Set(build.records.map(({ values }) => values.sys_id))
  for (const { file, table, values } of build.records) {
    if (table === 'sys_module') continue
    for (const [column, value] of Object.entries(values)) {
      lookForSecrets(rules, `${file} (${column})`, value)
      if (QUERIES.has(column)) {
        const sysId = SYS_ID.exec(value)?.[0]
        rules.expect(
          sysId === undefined || own.has(sysId),
          file,
          `${column} names a sys_id: look the record up by name`,
        )
      }
    }
  }
  for (const { file, values } of recordsOf(build, 'sys_properties')) {
    const { name, value = '', type } = values
    rules.expect(
      type !== 'password2' || value === '',
      file,
      `${name} is shipped with a password: leave it empty`,
    )
    rules.expect(!SYS_ID.test(value), file, `${name} is shipped with a sys_id: leave it empty`)
    lookForAddresses(rules, file, value)
    lookForChance(rules, file, value)
  }
  return rules
}

/** Columns in which a record is looked for. */
const QUERIES = new Set(['condition', 'conditions', 'filter', 'filter_condition', 'query'])

function lookAtCode(rules: Rules, where: string, source: string): void {
  rules.expect(!SYS_ID.test(source), where, 'names a sys_id: look the record up by name')
  lookForAddresses(rules, where, source)
  const isPublic = Object.keys(PUBLIC_TOKENS).some((path) => where.endsWith(`/${path}`))
  lookForSecrets(rules, where, isPublic ? source.replace(new RegExp(SIGNED_TOKEN, 'g'), '') : source)
  if (isPublic) return
  const file = ts.createSourceFile('a.js', source, ts.ScriptTarget.ES2022)
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) lookForChance(rules, where, node.text)
    ts.forEachChild(node, look)
  }
  look(file)
}

function lookForSecrets(rules: Rules, where: string, text: string): void {
  const what = secretIn(text)
  rules.expect(what === undefined, where, `holds ${what}: take it out`)
}

function secretIn(text: string): string | undefined {
  return SECRETS.find(([pattern]) => pattern.test(text))?.[1]
}

function lookForAddresses(rules: Rules, where: string, text: string): void {
  for (const [, host = ''] of text.matchAll(ADDRESS))
    rules.expect(
      Object.hasOwn(HOSTS, host.toLowerCase().replace(/\.$/, '')),
      where,
      `names the address ${host}: make it a setting`,
    )
}

function lookForChance(rules: Rules, where: string, text: string): void {
  if (text.length < KEY_LENGTH || text === ALPHABET || !/^[\w+/=.~-]+$/.test(text)) return
  if (secretIn(text) !== undefined) return
  const fault = `holds "${text.slice(0, 8)}…", which looks like a key: take it out`
  rules.expect(bitsPerCharacter(text) < CHANCE, where, fault)
}

/** Shannon's entropy. */
function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()].reduce(
    (sum, count) => sum - (count / text.length) * Math.log2(count / text.length),
    0,
  )
}
