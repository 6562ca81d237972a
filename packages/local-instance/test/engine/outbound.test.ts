import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createOutbound } from '../../src/engine/outbound.ts'

/** A server in a thread of its own: the calling thread stands still while it waits. */
const SERVER = `
  const http = require('node:http')
  const { parentPort } = require('node:worker_threads')
  let connections = 0
  const server = http.createServer((request, response) => {
    if (request.url === '/slow') return
    if (request.url === '/big') return void response.end(Buffer.alloc(11 * 1024 * 1024))
    if (request.url === '/broken') return void request.socket.destroy()
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      response.statusCode = Number(request.headers['x-status'] ?? 200)
      response.setHeader('Set-Cookie', ['a=1', 'b=2'])
      response.end(JSON.stringify({ method: request.method, url: request.url, body, connections }))
    })
  })
  server.on('connection', () => (connections += 1))
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))`

describe('synchronous HTTP', () => {
  let server: Worker
  let base: string
  const outbound = createOutbound()
  const call = (path: string, stated: object = {}) =>
    outbound({ method: 'GET', url: base + path, headers: {}, body: '', timeout: 5000, ...stated })

  beforeAll(async () => {
    server = new Worker(SERVER, { eval: true, execArgv: [] })
    const port = await new Promise((resolve) => server.once('message', resolve))
    base = `http://127.0.0.1:${String(port)}`
  })
  afterAll(async () => {
    outbound.close()
    await server.terminate()
  })

  it('gives status, headers and body', () => {
    const answer = call('/a?b', { method: 'POST', body: 'hellö', headers: { 'x-status': '418' } })
    expect(answer).toMatchObject({ status: 418, headers: { 'set-cookie': 'a=1, b=2' } })
    expect(JSON.parse((answer as { body: string }).body)).toMatchObject({
      method: 'POST',
      url: '/a?b',
      body: 'hellö',
    })
  })

  it('keeps its connection', () => {
    const [one, two] = [call('/'), call('/')].map(
      (answer) => JSON.parse((answer as { body: string }).body) as object,
    )
    expect(one).toEqual(two)
  })

  it('says that the answer took too long, with the code of a time-out', () => {
    expect(call('/slow', { timeout: 50 })).toEqual({ error: 'Socket timed out', code: 1 })
  })

  it('still answers after a time-out', () => {
    call('/slow', { timeout: 50 })
    expect(call('/')).toMatchObject({ status: 200 })
  })

  it('gives up on a body that is too large', () => {
    expect(call('/big')).toEqual({ error: 'Response body is too large', code: -1 })
  })

  it.each([
    ['a connection that breaks', '/broken'],
    ['nobody there', 'http://127.0.0.1:1/'],
    ['no address', 'not a url'],
    ['another protocol', 'file:///etc/passwd'],
  ])('never throws: %s', (_, path) => {
    const answer = path.startsWith('/')
      ? call(path)
      : outbound({ method: 'GET', url: path, headers: {}, body: '', timeout: 500 })
    expect(answer).toMatchObject({ error: expect.stringMatching(/./) as string, code: -1 })
  })
})

describe('synchronous HTTP in a worker thread started with tsx', () => {
  it('works', async () => {
    const file = join(__dirname, '../../src/engine/outbound.ts')
    const code = `const { parentPort } = require('node:worker_threads')
      const { createOutbound } = require(${JSON.stringify(file)})
      parentPort.postMessage(createOutbound()({ method: 'GET', url: 'http://127.0.0.1:1/', headers: {}, body: '', timeout: 500 }))`
    const worker = new Worker(code, { eval: true, execArgv: ['--require', 'tsx/cjs'] })
    const answer = await new Promise((resolve) => worker.once('message', resolve))
    await worker.terminate()
    expect(answer).toMatchObject({ code: -1 })
  })
})
