import type { Limit } from '../../../packages/local-instance/src/engine/limits.ts'
import type { Finding } from '../../../tools/verify-instance/finding.ts'
import { makeScopedCache } from '../../support/node_cache.ts'
import { type Visited, visited, type VisitOptions } from './visited.ts'

let place: Visited
let limits: Limit[]
beforeEach(async () => {
  limits = []
  place = await visited({ limits, nodeCache: false })
})
afterEach(() => place.close())

const switchOn = () => place.app.setProperty('x_secx_azmon.operation.node_cache', 'true')
/** What is said of the node cache. */
async function said(options?: VisitOptions): Promise<Pick<Finding, 'result' | 'what' | 'found' | 'next'>[]> {
  const findings = await place.visit(options)
  return findings.filter(({ point }) => point === 'node-cache')
}
const REAL = { write: true, token: true }

test('while there is no scoped cache the program says which two records to make', async () => {
  const [setting, cache] = await said()
  expect(setting).toMatchObject({ result: 'ok', found: 'Off, as shipped.' })
  expect(cache).toMatchObject({
    result: 'look',
    found: 'Nothing can be kept: what is put into it does not come back. That is fine while it is off.',
  })
  const labels = ['Cache Name x_secx_azmon.node', 'Max Entries 100', 'Active', 'Always Compress']
  const pair = [
    'Scoped Cache x_secx_azmon.node',
    'Table Mapping rule [x_secx_azmon_rule]',
    'Pair type Table pair cache',
  ]
  for (const label of [...labels, ...pair]) expect(cache?.next).toContain(label)
})

test('once they are there it says that the setting may be tried', async () => {
  makeScopedCache(place.app.node)
  expect(await said()).toMatchObject([
    { result: 'ok' },
    {
      result: 'look',
      found: 'A call finds what an earlier one put, both of an administrator.',
      next: expect.stringContaining('set x_secx_azmon.operation.node_cache to Yes') as string,
    },
  ])
})

test('with the setting on it wants to see deliveries', async () => {
  makeScopedCache(place.app.node)
  switchOn()
  expect(await said()).toMatchObject([{ result: 'look', next: expect.stringContaining('--write') as string }])
})

test('and says that it may stay on when these find what an administrator put, and the other way round', async () => {
  makeScopedCache(place.app.node)
  switchOn()
  expect(await said(REAL)).toMatchObject([
    { result: 'ok', found: expect.stringContaining('may stay on') as string },
  ])
})

test.each<[string, Limit[]]>([
  ['there are no records', []],
  ['the cache throws', ['scoped-cache-throws']],
  ['there is no such class', ['no-scoped-cache']],
])('on while %s: it is to be switched off', async (_what, own) => {
  limits.push(...own)
  switchOn()
  expect(await said(REAL)).toMatchObject([
    {
      result: 'wrong',
      found: expect.stringContaining('Nothing can be kept') as string,
      next: expect.stringContaining('Or set x_secx_azmon.operation.node_cache to No.') as string,
    },
  ])
})

test('deliveries that are saved nothing are not in order', async () => {
  makeScopedCache(place.app.node)
  switchOn()
  // As where guest has no right to it: what deliveries put is gone before anybody asks.
  place.intercept = (method) => {
    if (method === 'POST') place.app.node.store.wrote('x_secx_azmon_rule')
    return undefined
  }
  expect(await said(REAL)).toMatchObject([
    { result: 'wrong', found: expect.stringContaining('They were saved nothing') as string },
  ])
})
