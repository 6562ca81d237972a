/**
 * `npm run bench`: what the parts of the app cost, as Markdown, and into bench/results.md too; `npm run bench -- limits`
 * only that part, and into no file. Ratios matter; milliseconds are this machine's.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
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
const ROOT = join(__dirname, '../..')

async function main(wanted: readonly string[], { rows }: { rows: number }): Promise<void> {
  let results = `# What the app costs\n\n${circumstances()}\n`
  process.stdout.write(results)
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const tables = await bench(progress, rows)
    const section = tables.map((table) => `\n${markdownTable(table.map((row) => row.map(String)))}\n`)
    const text = `\n## ${name}\n${section.join('')}`
    process.stdout.write(text)
    results += text
  }
  if (wanted.length > 0) return
  mkdirSync(join(ROOT, 'bench'), { recursive: true })
  writeFileSync(join(ROOT, 'bench/results.md'), results)
}

/** What figures depend on besides the app. */
function circumstances(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return [
    `Version ${version}, measured with \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}:`,
    `Node ${process.version}, ${cpus().length} × ${cpu?.model.trim()}, ${memory} GB.`,
    'Ratios matter; milliseconds are this machine’s.',
  ].join(' ')
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
  .action(main)
  .parseAsync()
  .catch((error: unknown) => failed(error))
