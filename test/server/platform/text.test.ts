import fc from 'fast-check'
import { plainFields, plainJson, plainText } from '../../../src/server/platform/text.ts'

describe('a text that is written to an incident', () => {
  it.each([
    ['[code]<b>now</b>[/code]', '(code)<b>now</b>(/code)'],
    ['[CODE]x[/Code]', '(CODE)x(/Code)'],
    ['[ code ]x[ / code ]', '( code )x( / code )'],
    ['[co\u200bde]x[/code\u2060]', '(code)x(/code)'],
    ['[[code]code]', '[(code)code]'],
    [
      'see @[6816f79cc0a8016401c5a33be04be441:System Administrator]!',
      'see @(6816f79cc0a8016401c5a33be04be441:System Administrator)!',
    ],
    ['@\u200b[x:y]', '@(x:y)'],
    ['@ [x:y] and @[open', '@ (x:y) and @(open'],
    ['javascript:gs.log(1)', 'javascript gs.log(1)'],
    [' \n\u202eJavaScript : x', 'JavaScript   x'],
    ['javascript: :: x', 'javascript     x'],
    ['a\u0000b\u001b[31m\u202ec', 'ab[31mc'],
  ])('%j becomes %j', (text, plain) => {
    expect(plainText(text)).toBe(plain)
  })

  it.each([
    'CPU high: shop-web-01',
    'items[0] of code [x]',
    'ops@example.com',
    'Uses javascript: see x',
    'a\n\nb\tc',
  ])('%j stays as it is', (text) => {
    expect(plainText(text)).toBe(text)
  })

  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        '[',
        ']',
        '@',
        '/',
        'code',
        'CoDe',
        ' ',
        '\n',
        '\u200b',
        '\u202e',
        '\u2028',
        '\u0000',
        'javascript',
        ':',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 25 },
  )

  it('holds nothing that the platform interprets, however it is put together', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const plain = plainText(parts.join(''))
        expect(plain).not.toMatch(/\[\s*\/?\s*code\s*\]/i)
        expect(plain).not.toMatch(/@\s*\[/)
        expect(plain).not.toMatch(/^\s*javascript\s*:/i)
        // eslint-disable-next-line no-control-regex
        expect(plain).not.toMatch(/[\u0000\u001b\u200b-\u200f\u202a-\u202e\u2028\u2029]/)
      }),
      { numRuns: 500 },
    )
  })

  it('is no longer than before, and stays the same when it is written again', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('')
        const plain = plainText(text)
        expect(plain.length).toBeLessThanOrEqual(text.length)
        expect(plainText(plain)).toBe(plain)
      }),
      { numRuns: 500 },
    )
  })
})

it('every field of a record is plain, whatever it is called', () => {
  expect(plainFields({ u_site: '[code]x', description: '@[x:y]', state: '6' })).toEqual({
    u_site: '(code)x',
    description: '@(x:y)',
    state: '6',
  })
})

it.each([
  ['[', ' '],
  ['[ /', ' '],
  ['[ code', ' '],
  ['@', ' '],
  ['@[', 'x'],
  ['javascript', ' '],
  ['[ ', '[ '],
])('a hostile text of 100 000 characters that begins with %j takes no time to speak of', (start, filling) => {
  const text = (start + filling.repeat(100_000)).slice(0, 100_000) + 'z'
  const began = performance.now()
  plainText(text)
  plainJson(text)
  // Work that grows with the square of the length takes several seconds here.
  expect(performance.now() - began).toBeLessThan(1000)
})

it('JSON that is plain holds nothing that the platform interprets, and parses to the same value', () => {
  const value = {
    steps: [[], ['[code]', '[ / CODE ]'], [1], [{ about: '@ [x:y] @[z \\\\[code] "[code"' }]],
    code: [true],
    '@': ['@', ['@']],
  }
  const text = plainJson(value)
  expect(text).not.toMatch(/\[\s*\/?\s*code\s*\]|@\s*\[/i)
  expect(JSON.parse(text)).toEqual(value)
})
