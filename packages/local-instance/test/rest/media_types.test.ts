import { DEFAULT_MEDIA_TYPES, isAcceptable, isConsumed } from '../../src/rest/media_types.ts'

describe('what a resource reads', () => {
  it.each([
    ['application/json', 'application/json', true],
    ['application/json; charset=utf-8', 'application/json', true],
    ['APPLICATION/JSON', 'application/json', true],
    ['application/cloudevents+json', 'application/json', true],
    ['text/plain', 'application/json', false],
    ['application/x-www-form-urlencoded', DEFAULT_MEDIA_TYPES, false],
    ['text/xml', DEFAULT_MEDIA_TYPES, true],
    ['application/xml', 'application/json', false],
    ['text/json+json', 'application/json', false],
    ['not a type', 'application/json', false],
  ])('%s against %s: %s', (contentType, consumes, expected) => {
    expect(isConsumed(contentType, consumes)).toBe(expected)
  })

  it('a message without a type is taken as what the resource reads', () => {
    expect(isConsumed(undefined, 'application/json')).toBe(true)
  })
})

describe('what a caller accepts', () => {
  it.each([
    ['application/json', true],
    ['*/*', true],
    ['application/*', true],
    ['text/html, application/xhtml+xml, */*;q=0.8', true],
    ['text/html', false],
    ['text/*', false],
    ['application/json;q=0', false],
    ['application/json;q=0.0, text/html', false],
    ['application/json;q=0.5', true],
  ])('%s: %s', (accept, expected) => {
    expect(isAcceptable(accept, 'application/json')).toBe(expected)
  })

  it('no header accepts anything', () => {
    expect(isAcceptable(undefined, 'application/json')).toBe(true)
  })
})
