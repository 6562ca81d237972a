import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage, type Server } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { createEntraStandIn } from '../../src/entra/stand_in.ts'
import { createFront, listen } from '../../src/http/front.ts'
import type { RawRequest, RawResponse } from '../../src/http/message.ts'

let server: Server
let port: number
let forwarded: RawRequest[]
let answer: (request: RawRequest) => Promise<RawResponse>

beforeAll(async () => {
  const entra = await createEntraStandIn({ authority: () => `http://127.0.0.1:${port}/entra` })
  server = createFront(entra.app, (request) => answer(request))
  port = await listen(server, 0)
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})
beforeEach(() => {
  forwarded = []
  answer = (request) => {
    forwarded.push(request)
    return Promise.resolve({
      status: 200,
      headers: [['x-seen', 'yes']],
      body: new TextEncoder().encode('ok'),
    })
  }
})

interface Sent {
  method?: string
  headers?: Record<string, string | string[]>
  body?: Uint8Array
}

async function send(
  path: string,
  { method = 'POST', headers = {}, body }: Sent = {},
): Promise<[IncomingMessage, string]> {
  const call = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false })
  call.end(body)
  const [response] = (await once(call, 'response')) as [IncomingMessage]
  return [response, await text(response)]
}

/** Bytes as they are, where an HTTP client would refuse to send them. */
async function sendRaw(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.end(bytes, 'latin1')
  return text(socket)
}

it('a request goes on with method, address, headers and the body byte for byte', async () => {
  const body = new Uint8Array([0, 255, 128, 10])
  const [response, answered] = await send('/api/x?a=1', { method: 'PUT', headers: { 'X-One': 'two' }, body })
  expect([response.statusCode, response.headers['x-seen'], answered]).toEqual([200, 'yes', 'ok'])
  expect(forwarded[0]).toMatchObject({ method: 'PUT', url: `http://127.0.0.1:${port}/api/x?a=1` })
  expect(forwarded[0]?.headers['x-one']).toBe('two')
  expect([...(forwarded[0]?.body ?? [])]).toEqual([...body])
})

it('of two Authorization headers the first one counts', async () => {
  await sendRaw(
    'POST / HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\nConnection: close\r\n\r\n',
  )
  expect(forwarded[0]?.headers['authorization']).toBe('Bearer a')
})

it('a token of 64 KB goes through', async () => {
  const authorization = `Bearer ${'a'.repeat(64 * 1024)}`
  const [response] = await send('/', { headers: { authorization } })
  expect(response.statusCode).toBe(200)
  expect(forwarded[0]?.headers['authorization']).toBe(authorization)
})

it('headers of 1 MB are refused with 431', async () => {
  const answered = await sendRaw(
    `POST / HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${'a'.repeat(2 ** 20)}\r\n\r\n`,
  )
  expect(answered).toMatch(/^HTTP\/1\.1 431 /)
})

it('a body of 20 MB goes through', async () => {
  const [response] = await send('/', { body: new Uint8Array(20 * 2 ** 20) })
  expect(response.statusCode).toBe(200)
  expect(forwarded[0]?.body.byteLength).toBe(20 * 2 ** 20)
})

it('a body past every limit of the platform is refused with 413', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n')
  const chunk = `100000\r\n${'a'.repeat(0x100000)}\r\n`
  for (let sent = 0; sent < 34; sent++) socket.write(chunk)
  socket.end('0\r\n\r\n')
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /)
  expect(forwarded).toEqual([])
})

it.each([
  ['no HTTP at all', 'hello\r\n\r\n'],
  ['a method that does not exist', 'FETCH / HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['a control character in a header', 'GET / HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \u0001\r\n\r\n'],
  ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
])('%s is answered with 400', async (_case, bytes) => {
  expect(await sendRaw(bytes)).toMatch(/^HTTP\/1\.1 400 /)
})

it('an instance that does not answer makes a 503 to try again', async () => {
  const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  answer = () => Promise.reject(new Error('gone'))
  const [response] = await send('/')
  expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '5'])
  quiet.mockRestore()
})

it('the Entra stand-in answers while the instance is busy', async () => {
  answer = () => new Promise(() => undefined)
  const stuck = httpRequest({ host: '127.0.0.1', port, path: '/busy', agent: false }).end()
  stuck.on('error', () => undefined)
  const [response] = await send('/entra/some-tenant/discovery/keys', { method: 'GET' })
  expect(response.statusCode).toBe(200)
  stuck.destroy()
})
