import { costsOfCalls, exceeded } from '../../tools/bench/limits.ts'
import { CALL_NAMES, type CallLimits, type CallName } from '../support/call_limits.ts'
import { openCaller } from '../support/measured_calls.ts'

let costs: Map<CallName, CallLimits>

beforeAll(async () => {
  costs = await costsOfCalls(await openCaller())
})

test.each(CALL_NAMES)('%s: costs and loads no more than it may', (name) => {
  expect(exceeded(name, costs.get(name)!)).toEqual([])
})
