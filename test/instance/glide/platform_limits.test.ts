import { PLATFORM } from '../../../instance/records/store.ts'
import type { Limit } from '../../../instance/engine/limits.ts'
import { createTestInstance } from '../support/test_instance.ts'

/** facts/platform-limits.md L4, L6 */
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
})
