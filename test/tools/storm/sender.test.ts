import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Call } from '../../../tools/storm/plan.ts'
import { type Sample, sendStorm } from '../../../tools/storm/sender.ts'

let server: Server | undefined
afterEach(() => server?.close())

async function sendTo(answer: RequestListener, calls: number, concurrency = 1): Promise<Sample[]> {
  server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const samples: Sample[] = []
  const call: Call = { alert: 0, event: 'fired', body: '{}' }
  await sendStorm(Array<Call>(calls).fill(call), {
    url,
    token: 't',
    concurrency,
    onSample: (sample) => samples.push(sample),
  })
  return samples
}

it('sends again after 503, as Azure does', async () => {
  let calls = 0
  const samples = await sendTo((_, response) => {
    calls += 1
    response.writeHead(calls < 3 ? 503 : 200).end('{}')
  }, 1)
  expect(samples).toMatchObject([{ tries: 3, answer: { status: 200 } }])
})

it('gives a call up after five more tries', async () => {
  const samples = await sendTo((_, response) => response.writeHead(429).end(), 1)
  expect(samples).toMatchObject([{ tries: 6, answer: { status: 429 } }])
})

it('does not send again after 500, which Azure takes as final', async () => {
  const samples = await sendTo((_, response) => response.writeHead(500).end(), 1)
  expect(samples).toMatchObject([{ tries: 1, answer: { status: 500 } }])
})

it('has no more calls under way than it is told', async () => {
  let underWay = 0
  let most = 0
  const samples = await sendTo(
    (_, response) => {
      most = Math.max(most, ++underWay)
      setTimeout(() => {
        underWay -= 1
        response.end('{}')
      }, 20)
    },
    12,
    3,
  )
  expect(samples).toHaveLength(12)
  expect(most).toBe(3)
})

it('ends with an error where nobody answers', async () => {
  await expect(sendTo((request) => request.socket.destroy(), 1)).rejects.toThrow('cannot be reached')
})

it("counts the app's statements by what the instance says", async () => {
  const timing = 'app;desc="11 statements";dur=1.8, platform;desc="6 statements";dur=0.9'
  const samples = await sendTo((_, response) => response.setHeader('Server-Timing', timing).end('{}'), 1)
  expect(samples).toMatchObject([{ statements: 11 }])
})
