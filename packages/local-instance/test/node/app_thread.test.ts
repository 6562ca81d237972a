import type { RawResponse } from '../../src/http/message.ts'
import { type AppThread, createAppThread } from '../../src/node/app_thread.ts'

let thread: AppThread
beforeAll(async () => {
  thread = createAppThread()
  const base = 'http://127.0.0.1:1'
  await thread.start({
    data: null,
    demo: false,
    base,
    users: [],
    oidc: [],
    properties: {},
    engine: 'v8',
    limits: [],
  })
})
afterAll(() => thread.close())

function call(method: string, path: string, body = ''): Promise<RawResponse> {
  return thread.handle({
    method,
    url: `http://127.0.0.1:1/api/now/table/${path}`,
    headers: { authorization: `Basic ${btoa('admin:admin')}`, 'content-type': 'application/json' },
    body: new TextEncoder().encode(body),
  })
}

async function result(response: Promise<RawResponse>): Promise<Record<string, string>> {
  const { body } = await response
  return (JSON.parse(new TextDecoder().decode(body)) as { result: Record<string, string> }).result
}

it('hands events to their scripts while requests never cease', async () => {
  let isOver = false
  const flood = Array.from({ length: 10 }, async () => {
    while (!isOver) await call('GET', 'sys_user?sysparm_limit=1')
  })
  const due = { name: 'x_test.nothing', state: 'ready', process_on: '2026-01-01 00:00:00' }
  const event = await result(call('POST', 'sysevent', JSON.stringify(due)))
  let state = event['state']
  for (let look = 0; look < 30 && state === 'ready'; look++) {
    state = (await result(call('GET', `sysevent/${event['sys_id']}`)))['state']
  }
  isOver = true
  await Promise.all(flood)
  expect(state).toBe('processed')
})
