import { ownValue, parseObject } from '../../../src/server/entra/jws.ts'

describe('JSON objects from outside', () => {
  test.each(['[]', '"text"', '1', 'null', '', '{', '{"a":1}x', '\ufeff{"a":1}'])('refuses %j', (text) => {
    expect(parseObject(text)).toBeNull()
  })

  test('refuses text nested deeper than the engine could bear', () => {
    expect(parseObject(`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`)).toBeNull()
  })

  test('takes nesting as deep as documents have', () => {
    expect(parseObject(`{"a":${'['.repeat(20)}${']'.repeat(20)}}`)).not.toBeNull()
  })

  test('of duplicate members the last counts', () => {
    expect(ownValue(parseObject('{"aud":"a","aud":"b"}')!, 'aud')).toBe('b')
  })

  test('a member that only the prototype has does not count', () => {
    const object = parseObject('{"__proto__":{"tid":"x"}}')!
    expect(ownValue(object, 'tid')).toBeUndefined()
    expect(ownValue(object, 'toString')).toBeUndefined()
  })

  test('an object that inherits members does not have them', () => {
    expect(ownValue(Object.create({ tid: 'x' }) as Record<string, unknown>, 'tid')).toBeUndefined()
  })
})
