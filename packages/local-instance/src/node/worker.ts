import { parentPort } from 'node:worker_threads'
import { createOutbound } from '../engine/outbound.ts'
import { toRawResponse, toRequest, type RawRequest, type RawResponse } from '../http/message.ts'
import { plainResponse } from '../http/reply.ts'
import { refusal } from '../rest/replies.ts'
import type { FromWorker, ToWorker, WorkerOptions } from './messages.ts'
import { createNode, type InstanceNode } from './node.ts'
import { moveAddress, setProperties } from './properties.ts'

/** Milliseconds between looks at what waits for its turn, and at the schedule. */
const BACKGROUND_PAUSE = 200
const JOB_PAUSE = 1000

if (parentPort === null) throw new Error('This file runs in a worker thread only.')
const port = parentPort
let node: InstanceNode | undefined

port.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'start':
      start(message.options)
      break
    case 'request':
      // Not at once: a port hands over up to a thousand messages before timers, events and jobs get their turn.
      setImmediate(() => {
        void answer(message.request).then((response) => send({ kind: 'response', id: message.id, response }))
      })
      break
    case 'close':
      void (node?.close() ?? Promise.resolve()).then(() => process.exit(0))
  }
})

/** What goes wrong here goes up to the thread that listens, which ends the program. Once started, nothing may end it. */
function start({ base, properties, ...options }: WorkerOptions): void {
  const started = createNode({ ...options, outbound: createOutbound() })
  moveAddress(started.store, base)
  setProperties(started.store, properties)
  node = started
  process.on('uncaughtException', (error) => console.error(error))
  setInterval(() => runBackground(started), BACKGROUND_PAUSE)
  setInterval(() => void started.runJobs(), JOB_PAUSE)
  send({ kind: 'ready', installed: started.installed() })
}

function runBackground(started: InstanceNode): void {
  void started.runAsyncRules()
  void started.runEvents()
}

/** Every request is answered, whatever happens: the other thread waits for it. */
async function answer(raw: RawRequest): Promise<RawResponse> {
  try {
    return await toRawResponse(await handle(raw))
  } catch (error) {
    console.error(error)
    return await toRawResponse(plainResponse(refusal(500, (error as Error).message)))
  } finally {
    setImmediate(() => node && runBackground(node))
  }
}

async function handle(raw: RawRequest): Promise<Response> {
  if (node === undefined) return plainResponse(refusal(503, 'The instance is starting'))
  let request: Request
  try {
    request = toRequest(raw)
  } catch (error) {
    return plainResponse(refusal(400, 'The request cannot be read', (error as Error).message))
  }
  return node.handle(request)
}

function send(message: FromWorker): void {
  port.postMessage(message)
}
