import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { toResponse, type RawRequest, type RawResponse } from './message.ts'

/**
 * Bytes of headers in all: a token of 64 KB gets through to the app; past this Node answers 431 itself. The
 * platform's own front has such a limit too, of a size that is not documented.
 */
const LARGEST_HEADERS = 128 * 1024

/** Bytes. Above the largest body that the platform's settings allow (25 MB), so that its own refusal can answer. */
const LARGEST_BODY = 32 * 1024 * 1024

/**
 * The thread that listens: answers for the Entra stand-in itself and hands everything else to `forward`. The app's
 * synchronous call-out blocks the thread it runs in, so what it calls must answer in another one.
 */
export function createFront(entra: Hono, forward: (request: RawRequest) => Promise<RawResponse>): Server {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.route('/', entra)
  app.all('*', async (c) => {
    const { incoming } = c.env
    const body = await readBody(incoming)
    if (body === undefined) return c.text('Payload Too Large', 413, { Connection: 'close' })
    const headers = singleHeaders(incoming)
    return toResponse(await forward({ method: incoming.method ?? 'GET', url: c.req.url, headers, body }))
  })
  app.notFound((c) => c.text('Not Found', 404))
  app.onError((error, c) => {
    console.error(`${c.req.method} ${c.req.path}: ${error.message}`)
    return c.text('Service Unavailable', 503, { 'Retry-After': '5' })
  })
  return createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { maxHeaderSize: LARGEST_HEADERS },
  }) as Server
}

/** Listens on the loopback interface only; resolves with the port, rejects with Node's error (EADDRINUSE). */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Node keeps the first of repeated Authorization headers and joins others; the Fetch API would join those as well. */
function singleHeaders(incoming: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return headers
}

async function readBody(incoming: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > LARGEST_BODY) return undefined
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
