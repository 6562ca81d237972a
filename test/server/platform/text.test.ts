import fc from 'fast-check'
import {
  cleanLine,
  cleanText,
  isNestedDeeper,
  plainFields,
  plainJson,
  plainText,
} from '../../../src/server/platform/text.ts'

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

describe('a text of plain words, which is not taken apart,', () => {
  const text = fc.array(
    fc.constantFrom('a', 'Z', '~', '!', ' ', '  ', '\t', '\n', '\u00a0', 'ü', '\u200b', '\ud83d'),
    {
      maxLength: 12,
    },
  )

  it('is what it is with an invisible character in front, which is dropped', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const value = parts.join('')
        expect(cleanLine(value)).toBe(cleanLine(`\u2060${value}`))
        expect(cleanText(value)).toBe(cleanText(`\u2060${value}`))
      }),
      { numRuns: 2000 },
    )
  })

  it('is cut like any other', () => {
    expect(cleanLine('CPU on the web server is high', 24)).toBe('CPU on the web … [cut]')
    expect(cleanLine('CPU on the web server', 21)).toBe('CPU on the web server')
  })
})

describe('nesting', () => {
  /** As JSON has it: each bracket outside strings counts, a backslash in a string takes the next character with it. */
  function depthOf(text: string): number {
    let [depth, deepest, isQuoted] = [0, 0, false]
    for (let at = 0; at < text.length; at++) {
      const character = text.charAt(at)
      if (isQuoted && character === '\\') at++
      else if (character === '"') isQuoted = !isQuoted
      else if (!isQuoted && '[{'.includes(character)) deepest = Math.max(deepest, ++depth)
      else if (!isQuoted && ']}'.includes(character)) depth--
    }
    return deepest
  }

  const levels = fc.nat(6)

  it('is counted as by a walk through every character, whatever the text', () => {
    const piece = fc.constantFrom('[', ']', '{', '}', '"', '\\', '\\"', 'a', ':', ',', '\n', '\u2028', 'ü')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), levels, (pieces, least) => {
        const text = pieces.join('')
        expect(isNestedDeeper(text, least)).toBe(depthOf(text) > least)
      }),
      { numRuns: 5000 },
    )
  })

  it('is counted in any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6, stringUnit: 'binary' }), levels, (text, least) => {
        expect(isNestedDeeper(text, least)).toBe(depthOf(text) > least)
      }),
      { numRuns: 1000 },
    )
  })

  it('of a large flat list is no deeper than its entries', () => {
    const list = JSON.stringify({ rows: Array.from({ length: 500 }, () => ({ name: '[{"' })) })
    expect([isNestedDeeper(list, 3), isNestedDeeper(list, 2)]).toEqual([false, true])
  })

  // Work that grows with the square of the length would take minutes here.
  it.each(['[', '[]', '"', '"\\', '\\"', '\\', '"[', '{"', 'x'])(
    'gets through a million characters of %j that begin with brackets',
    (part) => {
      const began = performance.now()
      isNestedDeeper('[]'.repeat(40) + part.repeat(1_000_000 / part.length), 64)
      isNestedDeeper('[]'.repeat(40) + '"' + part.repeat(1_000_000 / part.length), 64)
      expect(performance.now() - began).toBeLessThan(2000)
    },
  )
})
