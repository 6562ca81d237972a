import { join } from 'node:path'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { Outbound, OutboundRequest, OutboundResponse } from './engine.ts'

/** Milliseconds; glide.http.connection_timeout. */
const CONNECT_TIMEOUT = 10_000
/** Milliseconds for the worker to start and to hand over. */
const GRACE = 2_000
/** Bytes. */
const LARGEST_BODY = 10 * 1024 * 1024

/**
 * Synchronous HTTP: a worker with kept connections makes the call while this thread waits
 * (docs/facts/engine.md#synchronous-http). Must not be called in the thread that serves the address which is
 * called. Follows no redirects.
 */
export function createOutbound(): Outbound & { close(): void } {
  let line: Line | undefined
  const call = (request: OutboundRequest): OutboundResponse => (line ??= openLine()).call(request)
  return Object.assign(call, { close: () => line?.close() })
}

interface Line {
  call(request: OutboundRequest): OutboundResponse
  close(): void
}

function openLine(): Line {
  const signal = new SharedArrayBuffer(4)
  const done = new Int32Array(signal)
  const { port1, port2 } = new MessageChannel()
  const worker = new Worker(join(__dirname, 'outbound_worker.cjs'), {
    workerData: { signal, port: port2, connectTimeout: CONNECT_TIMEOUT, largestBody: LARGEST_BODY },
    transferList: [port2],
    execArgv: [],
  })
  worker.unref()
  port1.unref()
  let calls = 0

  /** Answers to calls that were given up on may still arrive: they are passed over. */
  function receive(id: number): OutboundResponse | undefined {
    for (let next = receiveMessageOnPort(port1); next; next = receiveMessageOnPort(port1)) {
      const message = next.message as { id: number; response: OutboundResponse }
      if (message.id === id) return message.response
    }
    return undefined
  }

  return {
    call: (request) => {
      const id = ++calls
      const until = Date.now() + CONNECT_TIMEOUT + request.timeout + GRACE
      port1.postMessage({ id, request })
      for (;;) {
        Atomics.store(done, 0, 0)
        const response = receive(id)
        if (response) return response
        if (Atomics.wait(done, 0, 0, Math.max(0, until - Date.now())) === 'timed-out')
          return { error: 'Request timed out', code: 1 }
      }
    },
    close: () => {
      port1.close()
      void worker.terminate()
    },
  }
}
