import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { RawRequest, RawResponse } from '../http/message.ts'
import type { FromWorker, ToWorker, WorkerOptions } from './messages.ts'

/** The thread that owns the database and runs the app's code, seen from the one that listens. */
export interface AppThread {
  /** Resolves once requests are answered, with the hashes of the packages that are installed. */
  start(options: WorkerOptions): Promise<string[]>
  /** Waits its turn: the thread answers one request at a time. Rejects when the thread has died. */
  handle: (request: RawRequest) => Promise<RawResponse>
  /** Lets the current request end and closes the database. */
  close(): Promise<void>
  /** Resolves with the reason when the thread dies by itself. */
  died: Promise<Error>
}

/** Milliseconds that a thread may take to close before it is cut off. */
const CLOSING_TIME = 3000

export function createAppThread(): AppThread {
  const worker = new Worker(join(__dirname, 'worker.ts'), { execArgv: ['--require', 'tsx/cjs'] })
  const waiting = new Map<number, Pending<RawResponse>>()
  const ready = pending<string[]>()
  const died = pending<Error>()
  let nextId = 1
  let isClosing = false
  let ended = false
  let cause = new Error('The thread that runs the instance has ended.')

  const send = (message: ToWorker, transfer: ArrayBuffer[] = []) => worker.postMessage(message, transfer)
  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'ready') {
      ready.resolve(message.installed)
      return
    }
    waiting.get(message.id)?.resolve(message.response)
    waiting.delete(message.id)
  })
  worker.on('error', (error) => {
    cause = error
  })
  worker.on('exit', () => {
    ended = true
    ready.reject(cause)
    for (const request of waiting.values()) request.reject(cause)
    waiting.clear()
    if (!isClosing) died.resolve(cause)
  })
  ready.promise.catch(() => undefined)

  return {
    start: (options) => {
      send({ kind: 'start', options })
      return ready.promise
    },
    handle: async (request) => {
      await ready.promise
      if (ended) throw cause
      const answer = pending<RawResponse>()
      const id = nextId++
      waiting.set(id, answer)
      send({ kind: 'request', id, request }, [request.body.buffer as ArrayBuffer])
      return answer.promise
    },
    close: async () => {
      isClosing = true
      const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
      send({ kind: 'close' })
      const timer = setTimeout(() => void worker.terminate(), CLOSING_TIME)
      await exited
      clearTimeout(timer)
    },
    died: died.promise,
  }
}

interface Pending<Value> {
  promise: Promise<Value>
  resolve: (value: Value) => void
  reject: (error: Error) => void
}

function pending<Value>(): Pending<Value> {
  let resolve!: (value: Value) => void
  let reject!: (error: Error) => void
  const promise = new Promise<Value>((ok, failed) => {
    resolve = ok
    reject = failed
  })
  return { promise, resolve, reject }
}
