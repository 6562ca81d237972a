'use strict'
/**
 * The thread that makes outbound calls while the thread of the application code waits for it. Plain CommonJS, so that
 * it starts alike under tsx, jest and node.
 */
const http = require('node:http')
const https = require('node:https')
const { workerData } = require('node:worker_threads')

const { signal, port, connectTimeout, largestBody } = workerData
const done = new Int32Array(signal)
const agents = {
  'http:': new http.Agent({ keepAlive: true, maxSockets: 4 }),
  'https:': new https.Agent({ keepAlive: true, maxSockets: 4 }),
}

const TIMED_OUT = 1
const FAILED = -1

port.on('message', async ({ id, request }) => {
  const response = await call(request).catch((error) => ({
    error: reason(error),
    code: error.outboundCode ?? FAILED,
  }))
  port.postMessage({ id, response })
  Atomics.store(done, 0, 1)
  Atomics.notify(done, 0)
})

async function call(request) {
  try {
    return await once(request)
  } catch (error) {
    // The server may close a kept connection just as it is used again.
    if (error.code === 'ECONNRESET' && error.reusedSocket) return once(request)
    throw error
  }
}

function once({ method, url, headers, body, timeout }) {
  return new Promise((resolve, reject) => {
    const { protocol } = new URL(url)
    if (!(protocol in agents)) throw failure(`Unknown protocol ${protocol}`, FAILED)
    const client = protocol === 'https:' ? https : http
    const sent = client.request(url, { method, headers, agent: agents[protocol] }, (response) => {
      const chunks = []
      let size = 0
      response.on('data', (chunk) => {
        size += chunk.length
        if (size > largestBody) sent.destroy(failure('Response body is too large', FAILED))
        else chunks.push(chunk)
      })
      response.on('error', reject)
      response.on('end', () => {
        clearTimeout(deadline)
        resolve({
          status: response.statusCode,
          headers: flat(response.headers),
          body: Buffer.concat(chunks).toString('utf8'),
        })
      })
    })
    const deadline = setTimeout(
      () => sent.destroy(failure('Request timed out', TIMED_OUT)),
      connectTimeout + timeout,
    )
    sent.setTimeout(timeout, () => sent.destroy(failure('Socket timed out', TIMED_OUT)))
    sent.on('error', (error) => {
      clearTimeout(deadline)
      reject(Object.assign(error, { reusedSocket: sent.reusedSocket }))
    })
    sent.end(body)
  })
}

function failure(message, outboundCode) {
  return Object.assign(new Error(message), { outboundCode })
}

/** Node's message of a refused connection to `localhost` is empty: it has one per address inside. */
function reason(error) {
  return error.message || error.errors?.[0]?.message || error.code || 'Unknown error'
}

function flat(headers) {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]))
}
