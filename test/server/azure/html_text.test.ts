import fc from 'fast-check'
import { CUT_MARK } from '../../../src/server/platform/cut.ts'
import { htmlText } from '../../../src/server/azure/html_text.ts'

const text = (html: unknown, max = 1000) => htmlText(html, max).text

function isControl(character: string): boolean {
  const code = character.charCodeAt(0)
  return (
    (code < 0x20 && code !== 0x0a) || (code >= 0x7f && code <= 0x9f) || (code >= 0x202a && code <= 0x202e)
  )
}

describe('htmlText', () => {
  it.each([
    [
      'is marked where it is longer than is looked at',
      `<p>Start</p>${'<br class="x">'.repeat(8000)}<p>End</p>`,
    ],
    [
      'is marked where only the escaped text is',
      `<p>Start</p>${'&lt;br class="x"&gt;'.repeat(8000)}<p>End</p>`,
    ],
  ])('%s', (_, html) => {
    const { text } = htmlText(html, 12_000)
    expect(text).toMatch(/^Start/)
    expect(text.endsWith(CUT_MARK)).toBe(true)
    expect(text).not.toContain('End')
  })

  it.each([
    ['plain words', 'plain words'],
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['One<br>Two<br/>Three', 'One\nTwo\nThree'],
    ['<ul><li>One</li><li>Two</li></ul>', '- One\n- Two'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['a   lot\n\n\n of \t space', 'a lot\n\nof space'],
    ['5 &lt; 6 &amp;&nbsp;7 &#65;&#x42;', '5 < 6 & 7 AB'],
    [
      '&lt;strong&gt;Summary:&lt;/strong&gt; late&lt;p&gt;&lt;/p&gt;&amp;nbsp;k&ouml;nnen',
      'Summary: late\n\nkönnen',
    ],
    ['&amp;lt;b&amp;gt;bold&amp;lt;/b&amp;gt; &amp;amp;amp; more', 'bold & more'],
    ['Restart &lt;vm-name&gt; &amp;lt;twice&amp;gt;', 'Restart <vm-name> <twice>'],
    [
      '&Auml;&auml; &zacute;&Lstrok; &alpha;&Omega; &euro;&trade; &le;&rarr; &lsqb;&rsqb; &NBSP;',
      'Ää źŁ αΩ €™ ≤→ [] '.trim(),
    ],
    ['&#146;quoted&#x94; &#150;', '’quoted” –'],
    ['&unknown; &#0; &#xD800;', '&unknown; &#0; &#xD800;'],
    ['<b onclick="x">bold</b>', 'bold'],
    ['a<script>alert("<p>")</script>b<style>p{}</style>c', 'abc'],
    ['a<!-- <p>hidden</p> -->b', 'ab'],
    ['a<!-- never closed', 'a'],
    ['a<script>never closed', 'a'],
    ['İİİ<SCRIPT>x</Script >b', 'İİİb'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['test</<td>/<tr>', 'test<//'],
    ['a <', 'a <'],
    ['<p', '<p'],
  ])('reads %j', (html, expected) => {
    expect(text(html)).toBe(expected)
  })

  it('shows where links lead, and lists them', () => {
    const html = `<a class="x" href='https://a.example/?a=1&amp;b=2'>Status</a> and <a href="https://b.example">https://b.example</a>`
    expect(htmlText(html, 1000)).toEqual({
      text: 'Status (https://a.example/?a=1&b=2) and https://b.example',
      links: [
        { label: 'Status', url: 'https://a.example/?a=1&b=2' },
        { label: 'https://b.example', url: 'https://b.example' },
      ],
    })
  })

  it('drops addresses that are not https', () => {
    expect(htmlText('<a href="javascript:alert(1)">Win</a><a href="http://x.example">Go</a>', 1000)).toEqual({
      text: 'WinGo',
      links: [],
    })
  })

  it('reads what is no text as nothing', () => {
    expect([null, undefined, {}, ['<p>'], 7].map((value) => text(value))).toEqual(['', '', '', '', '7'])
  })

  it('leaves no control characters and stays within its bound, whatever the input', () => {
    const html = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('<', '>', '<p>', '<a href="', '"', '&#1;', '&', ';', '</', '<!--', '-->'),
      ),
    )
    fc.assert(
      fc.property(html, fc.integer({ min: 40, max: 300 }), (parts, max) => {
        const result = text(parts.join(''), max)
        expect(result.length).toBeLessThanOrEqual(max)
        expect([...result].filter(isControl)).toEqual([])
      }),
    )
  })

  // A pass that looked back for every unclosed piece would take minutes here, and Jest would end it.
  it.each(['<', '<a', '<!--', '<a href="', '<script>', '&', ' ', '\n ', '</'])(
    'gets through 100 000 characters of %j',
    (part) => {
      expect(text(part.repeat(100_000 / part.length)).length).toBeLessThanOrEqual(1000)
    },
  )
})
