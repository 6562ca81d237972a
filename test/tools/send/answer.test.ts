import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { postAlert, readAnswer, readServerTiming } from '../../../tools/send/answer.ts'

it('reads statements and time of app and platform from Server-Timing', () => {
  expect(readServerTiming('app;desc="11 statements";dur=1.8, platform;desc="6 statements";dur=0.9')).toBe(
    'app 11 statements 1.8 ms, platform 6 statements 0.9 ms',
  )
})

it('reads a Server-Timing entry that has only a name', () => {
  expect(readServerTiming('cache, db;dur=3')).toBe('cache, db 3 ms')
})

it('takes outcome, reason and numbers from the result', () => {
  const body =
    '{"result":{"outcome":"opened","reason":"first_fired","alert":"AZA1","incident":null,"delivery":"AZD1"}}'
  expect(readAnswer(200, body, '')).toMatchObject({
    outcome: 'opened',
    reason: 'first_fired',
    alert: 'AZA1',
    incident: '',
    delivery: 'AZD1',
  })
})

it("gives the platform's words where there is no result", () => {
  const body =
    '{"error":{"message":"User Not Authenticated","detail":"Required to provide Auth information"}}'
  expect(readAnswer(401, body, '').message).toBe(
    'User Not Authenticated: Required to provide Auth information',
  )
})

it('says so when the answer is no JSON, and nothing of an empty one', () => {
  expect(readAnswer(200, '<html>', '')).toMatchObject({
    outcome: '',
    message: 'The answer is no JSON: is this the address of the route?',
  })
  expect(readAnswer(204, '', '').message).toBe('')
})

it('says what to do when nothing listens', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  await expect(postAlert(`http://127.0.0.1:${port}/x`, '{}', null)).rejects.toThrow(
    `Nothing answers at http://127.0.0.1:${port}: start it with npm start.`,
  )
})
