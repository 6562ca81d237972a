/**
 * `npm run bench`: prints what a token, a delivery, mapping rules, a search for CIs, a retention run and the platform's kind of
 * engine cost; `npm run bench -- engine` only the last. Ratios matter; milliseconds are this machine's.
 */
import { benchCiBinding } from './ci_binding.ts'
import { benchDeliveries } from './deliveries.ts'
import { benchEngine } from './engine.ts'
import { benchReapply } from './reapply.ts'
import { benchRetention } from './retention.ts'
import { benchRules } from './rules.ts'
import { program } from '../program.ts'
import { benchTokens } from './tokens.ts'

const BENCHES: Record<string, (progress: (line: string) => void) => Promise<string>> = {
  tokens: benchTokens,
  deliveries: benchDeliveries,
  rules: benchRules,
  cis: benchCiBinding,
  reapply: benchReapply,
  retention: benchRetention,
  engine: benchEngine,
}

async function main(wanted: readonly string[]): Promise<void> {
  for (const [name, bench] of Object.entries(BENCHES))
    if (wanted.length === 0 || wanted.includes(name)) process.stdout.write(await bench(progress))
}

function progress(line: string): void {
  process.stderr.write(line + '\n')
}

program('npm run bench --', 'Prints what the parts of the app cost in time and statements.', main, {
  choices: Object.keys(BENCHES),
  description: 'only these',
})
