import { PLATFORM } from '../../src/records/actors.ts'
import { createTestInstance, SCOPE } from '../support/test_instance.ts'

function withInclude(values: Record<string, string>) {
  const instance = createTestInstance({
    app: {
      modules: { 'src/server/sum.ts': 'export const sum = (a, b) => a + b\nexport const seen = typeof Sum' },
    },
  })
  instance.store.insert(PLATFORM, 'sys_script_include', {
    name: 'Sum',
    api_name: `${SCOPE}.Sum`,
    access: 'package_private',
    active: 'true',
    script: `var Sum = Class.create();
Sum.prototype = {
  initialize: function (first) { this.first = first },
  and: function (second) { return require('./src/server/sum.ts').sum(this.first, second) },
  type: 'Sum'
};`,
    ...values,
  })
  return instance
}

describe('a script include', () => {
  it('is called by scope and name, or by name alone in its own scope, and reaches modules by their path in the package', () => {
    const instance = withInclude({})
    expect(instance.evaluate(`[new ${SCOPE}.Sum(1).and(2), new Sum(3).and(4)]`)).toEqual([3, 7])
  })

  it('is not seen by modules, which have to import', () => {
    expect(withInclude({}).evaluate(`require('${SCOPE}/fixture/1.0.0/src/server/sum.ts').seen`)).toBe(
      'undefined',
    )
  })

  it('of another scope is there only if it is public', () => {
    const other = { api_name: 'x_other.Sum' }
    expect(() => withInclude(other).evaluate('new x_other.Sum(1)')).toThrow(/\bx_other\b.* is not defined/)
    const open = withInclude({ ...other, access: 'public' })
    expect(open.evaluate('new x_other.Sum(1).first')).toBe(1)
    expect(() => open.evaluate('new Sum(1)')).toThrow(/\bSum\b.* is not defined/)
  })

  it('that is not active is not there', () => {
    expect(() => withInclude({ active: 'false' }).evaluate('new Sum(1)')).toThrow(/\bSum\b.* is not defined/)
  })
})

describe('the script of a test step', () => {
  const run = (script: string, earlier = {}) =>
    createTestInstance().engine.step(PLATFORM, { name: 'a step', scope: SCOPE, script, earlier })

  it('passes or fails by what it returns, says something, and hands values on', () => {
    const script = `(function (outputs, steps, params, stepResult, assertEqual) {
  outputs.record_id = steps('a').record_id + '!'
  stepResult.setOutputMessage('done')
  assertEqual({ name: 'one', shouldbe: 1, value: 1 })
  return true
})(outputs, steps, params, stepResult, assertEqual)`
    expect(run(script, { a: { record_id: 'b' } })).toEqual({
      error: '',
      verdict: true,
      message: 'done',
      outputs: { record_id: 'b!' },
    })
    expect(run('false').verdict).toBe(false)
    expect(run('undefined').verdict).toBeNull()
  })

  it('fails by an assertion', () => {
    expect(run("assertEqual({ name: 'sum', shouldbe: 3, value: 4 })").error).toContain(
      'sum: expected 3, found 4',
    )
  })
})

describe('GlideSecureRandomUtil', () => {
  it('gives whole numbers of 32 bits with a sign, and below a bound', () => {
    const instance = createTestInstance()
    const numbers = instance.evaluate(
      '[...Array(200)].map(() => GlideSecureRandomUtil.getSecureRandomInt())',
    ) as number[]
    expect(numbers.every((one) => Number.isInteger(one) && one === (one | 0))).toBe(true)
    expect(numbers.some((one) => one < 0) && numbers.some((one) => one > 0)).toBe(true)
    const bounded = instance.evaluate(
      '[...Array(200)].map(() => GlideSecureRandomUtil.getSecureRandomIntBound(3))',
    ) as number[]
    expect([...new Set(bounded)].sort()).toEqual([0, 1, 2])
  })
})
