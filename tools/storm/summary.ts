import type { Sample } from './sender.ts'
import { cpuAt, memoryWithin, type UsageSample } from './usage.ts'

/** A part of the run. Times in milliseconds, `rate` in calls per second. */
export interface Part {
  from: number
  to: number
  calls: number
  rate: number
  p50: number
  p95: number
  /** Processor time of the instance for one call; NaN where nothing was seen. */
  cpu: number
  /** Bytes that the instance held, least and most. */
  memory: { least: number; most: number } | null
}

/** The smallest of the values that is not exceeded by the share `q` of them; NaN of none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * q) - 1)] ?? NaN
}

/** The run cut into ten parts with as many calls each, give or take one. */
export function tenths(samples: readonly Sample[], usage: readonly UsageSample[]): Part[] {
  const cuts = Array.from({ length: 11 }, (_, part) => Math.round((samples.length * part) / 10))
  return cuts.slice(1).map((end, part) => {
    const from = part === 0 ? 0 : (samples[cuts[part]! - 1]?.at ?? 0)
    const to = samples[end - 1]?.at ?? from
    return partOf(samples.slice(cuts[part], end), from, to, usage)
  })
}

/** The run cut into `count` parts that last equally long; parts without a call have NaN latencies. */
export function slices(samples: readonly Sample[], usage: readonly UsageSample[], count: number): Part[] {
  const span = (samples.at(-1)?.at ?? 0) / count
  const parts: Sample[][] = Array.from({ length: count }, () => [])
  for (const sample of samples) parts[Math.min(count - 1, Math.floor(sample.at / span))]?.push(sample)
  return parts.map((part, at) => partOf(part, at * span, (at + 1) * span, usage))
}

export interface OutcomeLine {
  outcome: string
  calls: number
  p50: number
  p95: number
  /** Median and 95th percentile of the app's statements; NaN when the instance does not say. */
  statements50: number
  statements95: number
}

/** What the calls came to, most frequent first. */
export function byOutcome(samples: readonly Sample[]): OutcomeLine[] {
  const groups = new Map<string, Sample[]>()
  for (const sample of samples) {
    const outcome = sample.answer.outcome || String(sample.answer.status)
    const group = groups.get(outcome) ?? []
    group.push(sample)
    groups.set(outcome, group)
  }
  return [...groups]
    .map(([outcome, group]) => {
      const latencies = group.map(({ milliseconds }) => milliseconds)
      const statements = group.map((sample) => sample.statements).filter((count) => count !== null)
      return {
        outcome,
        calls: group.length,
        p50: quantile(latencies, 0.5),
        p95: quantile(latencies, 0.95),
        statements50: quantile(statements, 0.5),
        statements95: quantile(statements, 0.95),
      }
    })
    .sort((a, b) => b.calls - a.calls)
}

function partOf(samples: readonly Sample[], from: number, to: number, usage: readonly UsageSample[]): Part {
  const latencies = samples.map(({ milliseconds }) => milliseconds)
  return {
    from,
    to,
    calls: samples.length,
    rate: to > from ? (samples.length / (to - from)) * 1000 : 0,
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    cpu: (cpuAt(usage, to) - cpuAt(usage, from)) / samples.length,
    memory: memoryWithin(usage, from, to),
  }
}
