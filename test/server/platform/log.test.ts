import { errorText } from '../../../src/server/platform/log.ts'

const refuse = () => {
  throw new Error('Illegal access to getter method getMessage')
}

describe('the text of what was thrown', () => {
  test.each([
    [new Error('no table'), 'Error: no table'],
    ['a text', 'a text'],
    [null, 'null'],
    [undefined, 'undefined'],
    [{ message: 'of an object' }, 'of an object'],
    [{}, '[object Object]'],
    [Object.create(null), 'an error that cannot be read'],
  ])('%p is %j', (thrown, text) => expect(errorText(thrown)).toBe(text))

  test('is there for an exception that refuses to be read', () => {
    const exception = Object.defineProperties({}, { message: { get: refuse }, toString: { get: refuse } })
    expect(errorText(exception)).toBe('an error that cannot be read')
  })

  test('is its message where only the text refuses', () => {
    expect(errorText({ message: 'readable', toString: refuse })).toBe('readable')
  })

  test('is its text where only the message refuses', () => {
    const exception = Object.defineProperties(
      {},
      { message: { get: refuse }, toString: { value: () => 'its text' } },
    )
    expect(errorText(exception)).toBe('its text')
  })
})
