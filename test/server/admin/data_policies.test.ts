import { policySaid } from '../../../src/server/admin/data_policies.ts'
import { FILLED } from '../../../src/server/admin/policy_condition.ts'

const field = (name: string) => ({ field: name, label: name })

test('of policies that cannot be read nothing is claimed', () => {
  expect(policySaid('open', null, new Map())).toMatchObject({ state: 'unknown' })
})

test('a sure obstacle outweighs a possible one, and both are named', () => {
  const policies = [
    { name: 'A', conditions: 'impact=1', mandatory: [field('caller_id')] },
    { name: 'B', conditions: '', mandatory: [field('u_a'), field('caller_id')] },
  ]
  const { state, found } = policySaid('resolve', policies, new Map([['caller_id', '']]))
  expect(state).toBe('wrong')
  expect(found).toMatch(/“A” may stop resolving.*“B” stops resolving.*: u_a, caller_id are mandatory/)
})

test('a field with some value or other satisfies a policy', () => {
  const policies = [{ name: 'A', conditions: '', mandatory: [field('description')] }]
  expect(policySaid('open', policies, new Map([['description', FILLED]]))).toMatchObject({ state: 'ok' })
})
