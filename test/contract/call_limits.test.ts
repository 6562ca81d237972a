import { costsOfCalls, exceeded } from '../../tools/bench/limits.ts'
import { CALL_NAMES, type CallLimits, type CallName, WITH_NODE_CACHE } from '../support/call_limits.ts'
import { openCaller } from '../support/measured_calls.ts'

let costs: Map<CallName, CallLimits>

beforeAll(async () => {
  costs = await costsOfCalls(await openCaller())
})

test.each(CALL_NAMES)('%s: costs and loads no more than it may', (name) => {
  expect(exceeded(name, costs.get(name)!)).toEqual([])
})

describe('with the node cache on', () => {
  let cached: Map<CallName, CallLimits>

  beforeAll(async () => {
    cached = await costsOfCalls(await openCaller(1_000, undefined, true))
  })

  test.each(CALL_NAMES)('%s: costs no more than it may', (name) => {
    expect(cached.get(name)!.statements).toBeLessThanOrEqual(WITH_NODE_CACHE[name])
  })
})
