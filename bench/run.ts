/** `npm run bench`: prints what a token and a delivery cost. Ratios matter; milliseconds are this machine's. */
import { benchDeliveries } from './deliveries.ts'
import { benchTokens } from './tokens.ts'

async function main(): Promise<void> {
  process.stdout.write(await benchTokens())
  process.stdout.write(await benchDeliveries((line) => process.stderr.write(line + '\n')))
}

void main()
