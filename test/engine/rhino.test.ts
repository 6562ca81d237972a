import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { createTestInstance } from '../../packages/local-instance/test/support/test_instance.ts'
import { OTHERS } from './support/engines.ts'

/** Says which of these names a module sees. */
const LOOK = `export const seen = (names) => names.filter((name) => { try { return typeof globalThis[name] !== 'undefined' } catch (error) { return true } })`

describe.each(OTHERS)('an instance on %s', (engine) => {
  const withLook = () => createTestInstance({ engine, app: { modules: { 'look.ts': LOOK } } })

  it('has no Java and nothing of Rhino’s own', () => {
    const names = [
      'java',
      'Packages',
      'importClass',
      'JavaAdapter',
      'JavaImporter',
      'getClass',
      'XML',
      'Continuation',
      'eval',
      'print',
      'load',
    ]
    expect(withLook().evaluate(`require('./look.ts').seen(${JSON.stringify(names)})`)).toEqual([])
  })

  it('keeps what a script declares, and what the translation adds to it, from modules', () => {
    const script = `const mine = [1, ...[2]]; let other = { ...{} }; var third = 3
      require('./look.ts').seen(['mine', 'other', 'third', '_toConsumableArray', '_objectSpread', '_defineProperty'])`
    expect(withLook().evaluate(script)).toEqual([])
  })

  it('makes no function from text', () => {
    const script = `let made = ''
      for (const make of [Function, (() => 1).constructor]) try { made += make('return 1')() } catch (error) { made += error.name + ' ' }
      made`
    expect(createTestInstance({ engine }).evaluate(script)).toBe('EvalError EvalError ')
  })

  it('carries half a surrogate pair and control characters both ways', () => {
    const script = `const record = new GlideRecord('x_test_thing')
      record.setValue('key', 'a\\ud800\\u0000\\u2028b😀'); record.insert(); record.getValue('key').length`
    expect(createTestInstance({ engine }).evaluate(script)).toBe(7)
  })

  it('stops a script that runs too long or calls itself without end, and goes on', () => {
    const instance = createTestInstance({ engine, timeLimit: 300 })
    const endless = instance.rest('try { for (;;) {} } catch (error) { 1 } finally { 2 }')
    expect([endless.status, endless.body]).toEqual([500, expect.stringContaining('maximum execution time')])
    const deep = instance.rest('const deep = (x) => deep(x + 1) + 1; deep(0)')
    expect(deep.status).toBe(500)
    expect(instance.evaluate('1 + 1')).toBe(2)
  })

  it('names the line of the built file where an error was thrown', () => {
    const module = `export function fail() {\n  const { a } = { a: null }\n  return a.b\n}`
    const instance = createTestInstance({ engine, app: { modules: { 'fail.ts': module } } })
    expect(() => instance.evaluate(`require('./fail.ts').fail()`)).toThrow(/TypeError.*fail\.ts; line 3\)/)
  })

  it.each([
    ['a #private member', 'class A { #a = 1; get() { return this.#a } }'],
    ['a static block', 'class A { static { this.a = 1 } }'],
    ['an asynchronous function', 'const a = async () => 1'],
    ['an asynchronous method', 'class A { async a() {} }'],
  ])('does not translate what the platform does not take: %s', (_what, code) => {
    const instance = createTestInstance({ engine, app: { modules: { 'newer.ts': `export ${code}` } } })
    for (const script of [code, `require('./newer.ts')`]) {
      const { status, body } = instance.rest(script)
      expect([status, body]).toEqual([500, expect.stringMatching(/SyntaxError.* is not supported/)])
    }
  })

  it('compares a field of a module and of a script include with true as the platform does', () => {
    const code = (name: string) => `${name} = (record) => [record.active == true, record.active != false]`
    const instance = createTestInstance({ engine, app: { modules: { 'a.ts': code('export const check') } } })
    const { store } = instance
    store.insert(PLATFORM, 'sys_script_include', {
      name: 'Check',
      api_name: 'x_test.Check',
      script: code('var Check'),
      active: 'true',
    })
    const record = `const record = new GlideRecord('x_test_thing'); record.active = true`
    expect(instance.evaluate(`${record}; [require('./a.ts').check(record), Check(record)]`)).toEqual([
      [true, true],
      [true, true],
    ])
  })

  it('says what is wrong with a script that is none', () => {
    const { status, body } = createTestInstance({ engine }).rest('const = 1')
    expect([status, body]).toEqual([500, expect.stringContaining('SyntaxError')])
  })
})
