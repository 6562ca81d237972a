/** `npm run bench`: prints what a token, a delivery, mapping rules, a search for CIs and a clean-up cost. Ratios matter; milliseconds are this machine's. */
import { benchCiBinding } from './ci_binding.ts'
import { benchDeliveries } from './deliveries.ts'
import { benchReapply } from './reapply.ts'
import { benchRetention } from './retention.ts'
import { benchRules } from './rules.ts'
import { program } from '../scripts/program.ts'
import { benchTokens } from './tokens.ts'

async function main(): Promise<void> {
  process.stdout.write(await benchTokens())
  process.stdout.write(await benchDeliveries(progress))
  process.stdout.write(await benchRules(progress))
  process.stdout.write(await benchCiBinding(progress))
  process.stdout.write(await benchReapply(progress))
  process.stdout.write(await benchRetention(progress))
}

function progress(line: string): void {
  process.stderr.write(line + '\n')
}

program('npm run bench --', 'Prints what the parts of the app cost in time and statements.', main)
