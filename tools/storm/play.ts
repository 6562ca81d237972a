import { demoCaller, obtainToken } from '../send/token.ts'
import { gatherEvidence, setMark, untilProcessed } from './evidence.ts'
import { planStorm, type StormOptions } from './plan.ts'
import { createProgress } from './progress.ts'
import { type Sample, sendStorm } from './sender.ts'
import { applySettings, type StormSettings } from './settings.ts'
import { createTableReader } from './table_reader.ts'
import { type Usage, type UsageSample, watchUsage } from './usage.ts'
import { type Check, judge } from './verdict.ts'

export interface Stage {
  base: string
  /** Null where the instance's process cannot be asked. */
  usage: (() => Promise<Usage>) | null
}

export interface Played {
  /** In the order in which the answers came. */
  samples: Sample[]
  usage: UsageSample[]
  checks: Check[]
}

/** Plays a storm on a running instance, and reads from its records what came of it. Settings are as before afterwards. */
export async function playStorm(
  { base, usage }: Stage,
  options: StormOptions & StormSettings & { concurrency: number },
  out: NodeJS.WriteStream,
): Promise<Played> {
  const storm = planStorm(options)
  const tables = createTableReader(base)
  const restore = await applySettings(tables, options)
  try {
    const mark = await setMark(tables)
    const token = (await obtainToken('v2', { entra: `${base}/entra`, ...demoCaller }))!
    const samples: Sample[] = []
    const watch = watchUsage(usage)
    const progress = createProgress(storm.calls.length, () => watch.latest()?.memory ?? null, out)
    const onSample = (sample: Sample) => {
      samples.push(sample)
      progress.add(sample)
    }
    const url = `${base}/api/x_secx_azmon/secure_export/alerts`
    try {
      await sendStorm(storm.calls, { url, token, concurrency: options.concurrency, onSample })
    } finally {
      progress.end()
      await watch.end()
    }
    await untilProcessed(tables, mark, (left) => out.write(`${left} deliveries are still to be processed\n`))
    const evidence = await gatherEvidence(tables, mark)
    const checks = judge(storm, samples, evidence, options.stormIncidents)
    return { samples, usage: watch.samples, checks }
  } finally {
    await restore()
  }
}
