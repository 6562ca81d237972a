import { writeFileSync } from 'node:fs'
import { Command, InvalidArgumentError, Option } from 'commander'
import { colors } from '../colors.ts'
import { failed, wholeNumber } from '../program.ts'
import { type OwnInstance, startOwnInstance } from './own_instance.ts'
import { playStorm, type Stage } from './play.ts'
import { measurements, verdictLines } from './report.ts'
import { GROUPS, MODES } from './settings.ts'
import { latencySvg } from './svg.ts'

interface Options {
  url?: string
  alerts: number
  concurrency: number
  repeat: number
  resolve: number
  mode: string
  groupBy: string
  stormIncidents: number
  seed: number
  svg?: string
}

const command = new Command('npm run storm --')
  .description(
    'Sends a storm of alerts to a local instance and proves that none was lost and none came twice.',
  )
  .option('--alerts <count>', 'how many alerts', wholeNumber(1), 5000)
  .option('--concurrency <count>', 'calls that Azure makes at the same time', wholeNumber(1), 10)
  .option('--repeat <share>', 'share of the calls that come twice', share, 0.1)
  .option('--resolve <share>', 'share of the alerts that resolve', share, 0.5)
  .addOption(new Option('--mode <mode>', 'when deliveries are processed').choices(MODES).default('inline'))
  .addOption(new Option('--group-by <what>', 'what shares an incident').choices(GROUPS).default('alert'))
  .option('--storm-incidents <count>', 'alerts until the storm incident; 0: none', wholeNumber(0), 0)
  .option('--seed <number>', 'another storm of the same sort', wholeNumber(0), 1)
  .option('--svg <file>', 'draw latency over time into this file')
  .option('--url <base>', 'a local instance that runs, instead of one of its own', localAddress)
  .addHelpText('after', '\nEnds with 0 when every check holds, with 1 otherwise.')

async function run(options: Options): Promise<boolean> {
  const own = options.url === undefined ? await startOwn() : null
  const stage: Stage = own ?? { base: options.url!, usage: null }
  try {
    const { samples, usage, checks } = await playStorm(stage, { ...options, now: Date.now() }, process.stdout)
    console.log(`\n${measurements(samples, usage)}\n\n${verdictLines(checks)}`)
    if (options.svg !== undefined) writeFileSync(options.svg, latencySvg(samples, usage))
    return checks.every(({ good }) => good)
  } finally {
    await own?.stop()
  }
}

async function startOwn(): Promise<OwnInstance> {
  console.log('Starting an instance …')
  const own = await startOwnInstance()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void own.stop().finally(() => process.exit(1)))
  return own
}

function share(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !(value >= 0 && value <= 1))
    throw new InvalidArgumentError('Expected a number from 0 to 1.')
  return value
}

/** A storm belongs on one's own machine: nobody else's instance is to be flooded by a slip of the hand. */
function localAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol !== 'http:' || !['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname))
    throw new InvalidArgumentError('Expected the address of an instance on this machine: http://127.0.0.1:….')
  return url.origin
}

run(command.parse().opts<Options>()).then(
  (good) => (process.exitCode = good ? 0 : 1),
  (error: unknown) => failed(error, `${colors.red('✗')} `),
)
