import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, postAlert } from '../send/answer.ts'
import type { Call } from './plan.ts'

/** How one call went. Times in milliseconds. */
export interface Sample {
  /** When its answer came, since the storm began. */
  at: number
  /** From sending to the answer, of the last try. */
  milliseconds: number
  tries: number
  call: Call
  answer: Answer
  /** What the app did in the database, by the instance's own count; null when it does not say. */
  statements: number | null
}

/**
 * What Azure asks again after, and its pauses (docs/facts/azure.md#retries), a hundredth as long:
 * milliseconds.
 */
const TRIED_AGAIN = [408, 429, 503, 504]
const PAUSES = [50, 200, 50, 400, 50]

export interface Sending {
  url: string
  token: string
  /** Calls that are under way at the same time. */
  concurrency: number
  onSample(sample: Sample): void
}

/** Sends the calls in their order and resolves once all are answered. Rejects when nobody answers any more. */
export async function sendStorm(calls: readonly Call[], sending: Sending): Promise<void> {
  const began = performance.now()
  let next = 0
  let isOver = false
  const lane = async () => {
    for (let call = calls[next++]; call !== undefined && !isOver; call = calls[next++]) {
      sending.onSample(await sendCall(call, sending, began))
    }
  }
  const lanes = Array.from({ length: sending.concurrency }, lane)
  await Promise.all(lanes).finally(() => (isOver = true))
}

async function sendCall(call: Call, { url, token }: Sending, began: number): Promise<Sample> {
  for (let tries = 1; ; tries++) {
    const wait = PAUSES[tries - 1]
    const started = performance.now()
    const answer = await postAlert(url, call.body, token).catch((error: unknown) => error as Error)
    const ended = performance.now()
    if (wait !== undefined && (answer instanceof Error || TRIED_AGAIN.includes(answer.status))) {
      await pause(wait)
      continue
    }
    if (answer instanceof Error) throw answer
    const statements = /^app (\d+) statement/.exec(answer.timing)?.[1]
    return {
      at: ended - began,
      milliseconds: ended - started,
      tries,
      call,
      answer,
      statements: statements === undefined ? null : Number(statements),
    }
  }
}
