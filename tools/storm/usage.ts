/** What the instance's process has used so far: memory that it holds in bytes, time of processors in milliseconds. */
export interface Usage {
  memory: number
  cpu: number
}

/** `at` in milliseconds since the storm began. */
export interface UsageSample extends Usage {
  at: number
}

/** Milliseconds between looks. */
const PAUSE = 500

export interface UsageWatch {
  samples: UsageSample[]
  latest(): Usage | null
  /** Looks a last time. */
  end(): Promise<void>
}

/** Looks at an instance's use until it is told to end. Null for an instance that cannot be asked: nothing is seen. */
export function watchUsage(usage: (() => Promise<Usage>) | null): UsageWatch {
  const began = performance.now()
  const samples: UsageSample[] = []
  const look = async () => {
    const used = await usage?.()
    if (used) samples.push({ at: performance.now() - began, ...used })
  }
  const lookOn = () => void look().catch(() => undefined)
  lookOn()
  const timer = setInterval(lookOn, PAUSE)
  return {
    samples,
    latest: () => samples.at(-1) ?? null,
    end: async () => {
      clearInterval(timer)
      await look().catch(() => undefined)
    },
  }
}

/** Processor time used until a moment, between two looks in proportion; NaN where nothing was seen. */
export function cpuAt(samples: readonly UsageSample[], at: number): number {
  const next = samples.find((sample) => sample.at >= at)
  const last = samples.findLast((sample) => sample.at <= at)
  if (next === undefined || last === undefined || next === last) return (next ?? last)?.cpu ?? NaN
  return last.cpu + ((next.cpu - last.cpu) * (at - last.at)) / (next.at - last.at)
}

/** Least and most memory held within a span; null where nothing was seen in it. */
export function memoryWithin(
  samples: readonly UsageSample[],
  from: number,
  to: number,
): { least: number; most: number } | null {
  const bytes = samples.filter(({ at }) => at >= from && at <= to).map(({ memory }) => memory)
  return bytes.length === 0 ? null : { least: Math.min(...bytes), most: Math.max(...bytes) }
}
