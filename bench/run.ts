/** `npm run bench`: prints what a token and a delivery cost. Ratios matter; milliseconds are this machine's. */
import { benchCiBinding } from './ci_binding.ts'
import { benchDeliveries } from './deliveries.ts'
import { benchTokens } from './tokens.ts'

async function main(): Promise<void> {
  process.stdout.write(await benchTokens())
  process.stdout.write(await benchDeliveries(progress))
  process.stdout.write(await benchCiBinding(progress))
}

function progress(line: string): void {
  process.stderr.write(line + '\n')
}

void main()
