/**
 * `npm run bench`: what the parts of the app cost, as Markdown, and into bench/results.md too; `npm run bench -- limits`
 * only prints that part.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { Argument, Command } from 'commander'
import { markdownTable } from '../docs/markdown_table.ts'
import { failed, wholeNumber } from '../program.ts'
import { benchCiBinding } from './ci_binding.ts'
import { benchDeliveries } from './deliveries.ts'
import { benchEngine } from './engine.ts'
import type { Bench } from './figures.ts'
import { benchLimits } from './limits.ts'
import { benchReapply } from './reapply.ts'
import { benchRetention } from './retention.ts'
import { benchRules } from './rules.ts'
import { benchTokens } from './tokens.ts'
import { benchTwoCall } from './two_call.ts'

const BENCHES: Record<string, Bench> = {
  limits: benchLimits,
  tokens: benchTokens,
  'two-call': benchTwoCall,
  deliveries: benchDeliveries,
  rules: benchRules,
  cis: benchCiBinding,
  reapply: benchReapply,
  retention: benchRetention,
  engine: benchEngine,
}
const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
  version: string
}
const FILE = join(__dirname, '../../bench/results.md')
const TITLE =
  '# What the app costs\n\nMeasured by `npm run bench`. Ratios matter; milliseconds are one machine’s.\n'

async function main(named: string[], { rows, write }: { rows: number; write?: boolean }): Promise<void> {
  for (const name of named.length > 0 ? named : Object.keys(BENCHES)) {
    const tables = await BENCHES[name]!(progress, rows)
    const texts = tables.map((table) => markdownTable(table.map((row) => row.map(String))))
    const section = [`## ${name}`, circumstances(), ...texts].join('\n\n') + '\n'
    process.stdout.write(section + '\n')
    if (named.length === 0 || write) keep(name, section)
  }
}

/** What figures depend on besides the app. */
function circumstances(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const day = new Date().toISOString().slice(0, 10)
  return `Version ${version}, ${day}: Node ${process.version}, ${cpus().length} × ${cpu?.model.trim()}, ${memory} GB.`
}

/** Puts the section of a part into the file, in place of the one that is there: what was measured outlives a part that fails. */
function keep(name: string, section: string): void {
  const [, ...known] = existsSync(FILE) ? readFileSync(FILE, 'utf8').split(/\n(?=## )/) : []
  const sections = new Map(known.map((text) => [/^## (.+)/.exec(text)?.[1] ?? '', text]))
  sections.set(name, section)
  const kept = Object.keys(BENCHES).flatMap((part) => sections.get(part) ?? [])
  mkdirSync(dirname(FILE), { recursive: true })
  writeFileSync(FILE, [TITLE, ...kept].join('\n'))
}

function progress(line: string): void {
  process.stderr.write(line + '\n')
}

new Command('npm run bench --')
  .description(
    'Measures what the parts of the app cost in time and statements. Without names it measures everything, which takes ' +
      'half an hour, and writes bench/results.md.',
  )
  .addArgument(new Argument('[names...]', 'only these').choices(Object.keys(BENCHES)))
  .option('--rows <count>', 'alerts and CIs of a large instance', wholeNumber(1_000), 200_000)
  .option('--write', 'renew the sections of these names in bench/results.md')
  .action(main)
  .parseAsync()
  .catch((error: unknown) => failed(error))
