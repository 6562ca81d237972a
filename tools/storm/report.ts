import Table from 'cli-table3'
import { colors } from '../colors.ts'
import { HEAP_LIMIT } from './own_instance.ts'
import { plotLines } from './plot.ts'
import type { Sample } from './sender.ts'
import { byOutcome, type Part, slices, tenths } from './summary.ts'
import type { UsageSample } from './usage.ts'
import type { Check } from './verdict.ts'
import { count, megabytes, milliseconds } from './words.ts'

const PLOT = { width: 72, height: 12 }

/** Everything that was measured: outcomes, latency and memory by tenth, latency over time. */
export function measurements(samples: readonly Sample[], usage: readonly UsageSample[]): string {
  const seconds = (samples.at(-1)?.at ?? 0) / 1000
  const again = samples.reduce((sum, { tries }) => sum + tries - 1, 0)
  const parts = tenths(samples, usage)
  return [
    `${count(samples.length)} calls in ${seconds.toFixed(1)} s, ${count(samples.length / seconds)} per second, ${count(again)} sent again`,
    outcomeTable(samples),
    tenthTable(parts),
    comparison(parts),
    'Latency over time, p95 above, p50 below:',
    latencyPlot(samples, seconds),
  ].join('\n\n')
}

/** One line for each check, and what is wrong below it. */
export function verdictLines(checks: readonly Check[]): string {
  return checks
    .flatMap(({ good, says, wrong }) => [
      `${good ? colors.green('✓') : colors.red('✗')} ${says}`,
      ...wrong.map((what) => `    ${what}`),
    ])
    .join('\n')
}

function outcomeTable(samples: readonly Sample[]): string {
  const rows = byOutcome(samples).map((line) => [
    line.outcome,
    count(line.calls),
    milliseconds(line.p50),
    milliseconds(line.p95),
    count(line.statements50),
    count(line.statements95),
  ])
  return table(['Outcome', 'calls', 'p50', 'p95', 'statements p50', 'statements p95'], rows)
}

function tenthTable(parts: readonly Part[]): string {
  const rows = parts.map((part, at) => [
    String(at + 1),
    count(part.calls),
    count(part.rate),
    milliseconds(part.p50),
    milliseconds(part.p95),
    Number.isNaN(part.cpu) ? '' : milliseconds(part.cpu),
    part.memory === null ? '' : `${megabytes(part.memory.least)} to ${megabytes(part.memory.most)}`,
  ])
  return table(['Tenth', 'calls', 'per second', 'p50', 'p95', 'processor per call', 'memory'], rows)
}

/** What does not grow with the number of alerts stays below this, against the second tenth. */
const FLAT = 1.25

/** The first tenth warms the program up, so the last one is held against the second too. */
function comparison(parts: readonly Part[]): string {
  const [first, second] = parts
  const last = parts.at(-1)
  const against = (part: Part | undefined, word: string): string => {
    const ratios = [
      ['p95', last?.p95, part?.p95],
      ['processor per call', last?.cpu, part?.cpu],
      ['least memory', last?.memory?.least, part?.memory?.least],
    ] as const
    const known = ratios.flatMap(([name, now = NaN, before = NaN]) =>
      Number.isNaN(now / before) ? [] : [`${name} ${(now / before).toFixed(2)} ×`],
    )
    return `Last tenth against the ${word}: ${known.join(', ')}`
  }
  return [
    against(first, 'first'),
    against(second, 'second'),
    `Flat means: against the second tenth at most ${FLAT} ×; what grows with the number of alerts is more. ` +
      `An instance of its own has a heap limit of ${HEAP_LIMIT} MB in each thread.`,
  ].join('\n')
}

function latencyPlot(samples: readonly Sample[], seconds: number): string {
  const parts = slices(samples, [], Math.min(PLOT.width * 2, Math.max(10, Math.floor(samples.length / 20))))
  const lines = [parts.map(({ p95 }) => p95), parts.map(({ p50 }) => p50)]
  return plotLines(lines, { ...PLOT, end: Math.round(seconds), unit: 'ms', endUnit: 's' })
}

function table(head: string[], rows: string[][]): string {
  const drawn = new Table({
    head: head.map((name) => colors.bold(name)),
    style: { head: [], border: [], compact: true },
    colAligns: ['left', ...head.slice(1).map(() => 'right' as const)],
  })
  drawn.push(...rows)
  return drawn.toString()
}
