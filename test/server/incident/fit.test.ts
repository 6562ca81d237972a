import fc from 'fast-check'
import { type Block, blockOf, fit, MORE } from '../../../src/server/incident/fit.ts'

const words = (count: number, word = 'word') => `${word} `.repeat(count).trim()

test('what fits stays as it is, with an empty line between two parts', () => {
  expect(fit(['a', '', blockOf('b\nc'), blockOf('')], 100)).toEqual({ text: 'a\n\nb\nc', rest: '' })
})

test('a short part is never shortened for the sake of a long one', () => {
  const facts = 'Measured: 97 > 90\nWindow: 5 min'
  const { text, rest } = fit([blockOf(words(2000)), 'Severity: Sev1', blockOf(facts)], 4000)
  expect(text).toContain(`word\n${MORE}\n\nSeverity: Sev1\n\n${facts}`)
  expect(text.length).toBeGreaterThan(3900)
  expect(rest).toMatch(/^(word ?)+$/)
})

test('half an address is never written', () => {
  const url = `https://portal.azure.com/${'x'.repeat(3000)}`
  const links: Block = { lines: ['Short: https://a.example/', `Long: ${url}`], breakable: false }
  const { text, rest } = fit([blockOf(words(400)), links], 4000)
  expect(text).toContain(`Short: https://a.example/\n${MORE}`)
  expect(rest).toContain(`Long: ${url}`)
})

test('when even what should stay whole is too long, it is shortened like the rest', () => {
  const { text, rest } = fit([words(700, 'rule'), blockOf(words(700, 'text'))], 4000)
  expect(text.length).toBeLessThanOrEqual(4000)
  expect(text).toContain('text text')
  expect(rest).toContain('rule rule')
})

const line = fc.string({ maxLength: 600 }).map((text) => text.replace(/\s+/g, ' ').trim())
const part = fc.oneof(line, fc.record({ lines: fc.array(line, { maxLength: 30 }), breakable: fc.boolean() }))

test('the text fits, and every character of it is somewhere', () => {
  const letters = (text: string) => [...text.split(MORE).join('').replace(/\s+/g, '')].sort().join('')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.integer({ min: 1500, max: 4000 }), (parts, max) => {
      const { text, rest } = fit(parts, max)
      expect(text.length).toBeLessThanOrEqual(max)
      const whole = parts.map((one) => (typeof one === 'string' ? one : one.lines.join('\n'))).join('\n')
      expect(letters(text + rest)).toBe(letters(whole))
    }),
  )
})

it('the rest of a value with several lines stays indented, so that none passes for a line of its own', () => {
  const query = ['Query: T', ...Array.from({ length: 200 }, (_, at) => `  Severity: Sev0, CI: forged ${at}`)]
  const { rest } = fit([blockOf(query.join('\n'))], 2000)
  expect(rest).not.toBe('')
  for (const line of rest.split('\n')) expect(line).toMatch(/^ {2}Severity/)
})
