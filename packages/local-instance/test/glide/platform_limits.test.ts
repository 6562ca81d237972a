import { PLATFORM } from '../../src/records/actors.ts'
import { type Limit, LIMITS, limitsNamed } from '../../src/engine/limits.ts'
import { engineOfRun } from '../support/engine_of_run.ts'
import { createTestInstance } from '../support/test_instance.ts'

/** On Rhino a generator of the app is a SyntaxError, whatever the limits (packages/local-instance/src/engine/rhino/forbidden.ts). */
const onV8 = engineOfRun() === 'v8' ? test : test.skip

/**
 * docs/facts/limits.md#unreadable-errors, docs/facts/limits.md#get-with-one-argument,
 * docs/facts/limits.md#unique-clash
 */
const THING = 'x_test_thing'

describe('GlideRecord.get with one argument', () => {
  const instance = createTestInstance()
  const add = (name: string) => instance.store.insert(PLATFORM, THING, { name, key: name }).sysId ?? ''
  const first = add('first')
  const second = add('second')
  const got = (argument: string) =>
    instance.evaluate(
      `var gr = new GlideRecord('${THING}'); gr.get(${argument}) ? gr.getValue('sys_id') : 'none'`,
    )

  test('finds by sys_id', () => expect(got(`'${second}'`)).toBe(second))
  test('tries the display value where no sys_id fits', () => expect(got("'second'")).toBe(second))
  test('with an empty text finds what nobody asked for', () => expect([first, second]).toContain(got("''")))
  test('with null too', () => expect([first, second]).toContain(got('null')))
  test('with a name that nothing has finds nothing', () => expect(got("'third'")).toBe('none'))
  test('and with two arguments only what they say', () => {
    expect(got("'sys_id', 'second'")).toBe('none')
    expect(got("'sys_id', ''")).toBe('none')
  })
})

test('GlideRecord.update inserts a record that was deleted since it was read', () => {
  const instance = createTestInstance()
  const { sysId } = instance.store.insert(PLATFORM, THING, { name: 'back', key: 'k', count: '4' })
  const updated = instance.evaluate(
    `var gr = new GlideRecord('${THING}'); gr.get('sys_id', '${sysId}')
     var other = new GlideRecord('${THING}'); other.get('sys_id', '${sysId}'); other.deleteRecord()
     gr.setValue('name', 'again'); gr.update()`,
  )
  expect(updated).toBe(sysId)
  expect(instance.store.platformRows(THING, {})).toMatchObject([
    { sys_id: sysId, name: 'again', key: 'k', count: '4', sys_mod_count: '0' },
  ])
})

describe('a switch', () => {
  const on = (limit: Limit) => createTestInstance({ limits: [limit] })
  const INSERT = `var gr = new GlideRecord('${THING}'); gr.setValue('key', 'k'); gr.insert()`

  test('unique-throws: a unique clash is an exception', () => {
    const instance = on('unique-throws')
    instance.evaluate(INSERT)
    expect(() => instance.evaluate(INSERT)).toThrow('Unique Key violation detected by database')
    expect(instance.evaluate(`try { ${INSERT}; 'none' } catch (e) { e.message }`)).toContain(
      'Unique Key violation',
    )
  })

  test('without it the clash is null', () => {
    const instance = createTestInstance()
    instance.evaluate(INSERT)
    expect(instance.evaluate(`${INSERT} === null`)).toBe(true)
  })

  test('error-getters-throw: an exception cannot be read', () => {
    const instance = createTestInstance({ limits: ['unique-throws', 'error-getters-throw'] })
    instance.evaluate(INSERT)
    for (const read of ['e.message', 'String(e)'])
      expect(
        instance.evaluate(
          `try { ${INSERT} } catch (e) { try { ${read} } catch (second) { second.message } }`,
        ),
      ).toBe('Illegal access to getter method getMessage')
    expect(() => instance.evaluate(INSERT)).toThrow('An object that has no text')
  })

  test('log-throws: gs.error throws', () => {
    expect(() => on('log-throws').evaluate("gs.error('a')")).toThrow('The log takes no error')
  })

  test('empty-body-null: only an empty body is null', () => {
    const script = 'request.body === null'
    const body = new TextEncoder().encode('{}')
    expect(on('empty-body-null').rest(script).body).toBe('{"result":true}')
    expect(on('empty-body-null').rest(script, { body }).body).toBe('{"result":false}')
  })

  test('empty-body-throws: an empty body cannot be read', () => {
    expect(on('empty-body-throws').rest('request.body.dataString').status).toBe(500)
    const body = new TextEncoder().encode('{}')
    expect(on('empty-body-throws').rest('request.body.dataString', { body }).status).toBe(200)
  })

  test('header-throws: a header cannot be set', () => {
    expect(on('header-throws').rest("response.setHeader('A', 'b')").status).toBe(500)
  })

  const COUNT = `var gr = new GlideRecord('${THING}'); gr.setValue('key', 'k'); gr.insert()`

  test('no-add-value: addValue is refused', () => {
    expect(() => on('no-add-value').evaluate(`${COUNT}; gr.addValue('count', 1)`)).toThrow(
      'Function addValue is not allowed in scope x_test',
    )
  })

  test('no-setnewguid: setNewGuidValue is refused', () => {
    expect(() =>
      on('no-setnewguid').evaluate(`new GlideRecord('${THING}').setNewGuidValue('${'a'.repeat(32)}')`),
    ).toThrow('Function setNewGuidValue is not allowed in scope x_test')
  })

  onV8('no-generators: a generator cannot be run', () => {
    const script = 'function* one() { yield 1 }; one().next().value'
    expect(createTestInstance().evaluate(script)).toBe(1)
    expect(() => on('no-generators').evaluate(script)).toThrow('Generators are disallowed')
  })

  test('ungranted-throws: a table or a call without a privilege is an exception', () => {
    const read = `var gr = new GlideRecord('cmdb_ci'); gr.query(); gr.hasNext()`
    expect(createTestInstance().evaluate(read)).toBe(false)
    expect(() => on('ungranted-throws').evaluate(read)).toThrow(
      /^Error: ScopeAccessNotGrantedException: read/,
    )
    const call = `gs.tableExists('incident')`
    expect(createTestInstance().evaluate(call)).toBe(true)
    expect(() => on('ungranted-throws').evaluate(call)).toThrow(
      "execute operation on API 'Glide API: table metadata' from scope 'x_test' has been refused",
    )
  })
})

onV8.each(['for (var one of all()) one', '[...all()]', 'var [one] = all()'])(
  'a generator cannot be iterated: %s',
  (iteration) => {
    const script = `function* all() { yield 1 }; ${iteration}`
    expect(() => createTestInstance().evaluate(script)).toThrow('Generators are disallowed')
  },
)

test('maps, sets and arrays are iterated', () => {
  const script = `[...new Map([[1, 2]]).values(), ...new Set([3]), ...[4].entries()].flat()`
  expect(createTestInstance().evaluate(script)).toEqual([2, 3, 0, 4])
})

test('addValue after setValue of the same field does nothing', () => {
  const script = `var gr = new GlideRecord('${THING}'); gr.setValue('key', 'k'); gr.setValue('count', 5); gr.insert()
    gr.setValue('count', 7); gr.addValue('count', 1); gr.update(); gr.getValue('count')`
  expect(createTestInstance().evaluate(script)).toBe('7')
})

test('limits are named on the command line', () => {
  expect(limitsNamed('all')).toEqual(LIMITS)
  expect(limitsNamed('no-add-value, log-throws')).toEqual(['no-add-value', 'log-throws'])
  expect(() => limitsNamed('no-such')).toThrow(
    /^There is no limit no-such: name all, or some of no-add-value, /,
  )
})
