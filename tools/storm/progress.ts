import type { Sample } from './sender.ts'
import { quantile } from './summary.ts'
import { count, megabytes, milliseconds } from './words.ts'

/** Milliseconds of the recent window, and between updates of the line on a terminal. */
const WINDOW = 3000
const REFRESH = 250

/** A line that follows the storm; where the output is no terminal, a line for every tenth of it. */
export interface Progress {
  add(sample: Sample): void
  /** Removes the line. */
  end(): void
}

export function createProgress(
  total: number,
  memory: () => number | null,
  out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
): Progress {
  let sent = 0
  let again = 0
  let shownAt = -Infinity
  let recent: Sample[] = []

  const line = (now: number): string => {
    recent = recent.filter(({ at }) => at > now - WINDOW)
    const latencies = recent.map((sample) => sample.milliseconds)
    const bytes = memory()
    return [
      `${count(sent).padStart(count(total).length)} of ${count(total)}`,
      `${Math.round((recent.length / Math.min(WINDOW, now)) * 1000)} per second`,
      `p50 ${milliseconds(quantile(latencies, 0.5))}`,
      `p95 ${milliseconds(quantile(latencies, 0.95))}`,
      ...(bytes === null ? [] : [`memory ${megabytes(bytes)}`]),
      ...(again === 0 ? [] : [`${again} sent again`]),
    ].join(' · ')
  }

  return {
    add: (sample) => {
      sent += 1
      again += sample.tries - 1
      recent.push(sample)
      if (out.isTTY && sample.at - shownAt >= REFRESH) {
        out.write(`\r\x1b[K${line(sample.at)}`)
        shownAt = sample.at
      }
      if (!out.isTTY && Math.floor((sent * 10) / total) > Math.floor(((sent - 1) * 10) / total))
        out.write(`${line(sample.at)}\n`)
    },
    end: () => {
      if (out.isTTY) out.write('\r\x1b[K')
    },
  }
}
