import fc from 'fast-check'
import { NOTE_SIZE, noteParts } from '../../../src/server/incident/notes.ts'

test('a note that fits is one entry', () => {
  expect(noteParts('Opened.\nAlert: AZA1')).toEqual(['Opened.\nAlert: AZA1'])
})

test('a longer one becomes several that end with a line and say which they are', () => {
  const lines = Array.from({ length: 120 }, (_, at) => `Line ${at}: ${'x'.repeat(60)}`)
  const parts = noteParts(lines.join('\n'))
  expect(parts.map((part) => part.split('\n')[0])).toEqual(['(1 of 3)', '(2 of 3)', '(3 of 3)'])
  expect(parts.flatMap((part) => part.split('\n').slice(1))).toEqual(lines)
})

test('one without end is ended with a word', () => {
  const parts = noteParts('word '.repeat(20_000))
  expect(parts).toHaveLength(6)
  expect(parts[5]).toMatch(/… \(the rest is left out; the delivery keeps the whole call\)$/)
})

test('no entry is longer than the journal, and nothing is lost', () => {
  const text = fc.array(fc.string({ unit: 'binary', maxLength: 1500 }), { maxLength: 12 })
  const letters = (one: string) => one.replace(/\s+/g, '')
  fc.assert(
    fc.property(text, (lines) => {
      const note = lines.join('\n')
      const parts = noteParts(note)
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(NOTE_SIZE)
      const bare = parts.map((part) => (parts.length === 1 ? part : part.slice(part.indexOf('\n') + 1)))
      expect(letters(bare.join('\n'))).toBe(letters(note))
    }),
    { numRuns: 200 },
  )
})
