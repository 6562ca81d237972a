import fc from 'fast-check'
import type { AzureAlert, Fact } from '../../../src/server/azure/alert.ts'
import {
  closeNotes,
  joiningNote,
  NO_NEWS,
  NOTE_SIZE,
  noteParts,
  resolutionNote,
  updateNote,
} from '../../../src/server/incident/notes.ts'
import { targetOf } from '../../../src/server/azure/arm_id.ts'
import type { Values } from '../../../src/server/template/template.ts'

const alert = {
  rule: { name: 'cpu 95', id: '' },
  subject: 'shop-web-01',
  targets: [targetOf('/subscriptions/s/resourceGroups/rg/providers/a.b/c/shop-web-01', 'alertTargetIDs')],
  severity: 0,
  firedAt: Date.UTC(2026, 10, 20, 14, 5, 9),
  resolvedAt: null,
  conditionOrigin: 'essentials.monitorCondition',
} as unknown as AzureAlert
const fact = (at: number): Fact => ({ label: `Fact ${at}`, value: `value ${at}` })
const news = { message: 'A network device failed.', facts: [fact(1)] }
const shared = { alert: 'AZA1', firing: 3, ended: [] as string[] }

describe('a note', () => {
  test('says what happened, then the message, then the facts, then why', () => {
    expect(updateNote(alert, 'Because.', news, null)).toBe(
      'Azure Monitor: fired again at 2026-11-20 14:05:09 UTC.\nA network device failed.\nFact 1: value 1\nBecause.',
    )
  })

  test('names a child resource with its parent, and an event by its title', () => {
    const child = '/subscriptions/s/resourceGroups/rg/providers/a.b/servers/shop-sql/databases/orders'
    const ofChild = { ...alert, subject: 'shop-sql/orders', targets: [targetOf(child, 'alertTargetIDs')!] }
    expect(joiningNote(ofChild, 'Because.', news, shared)).toContain('\nResource: shop-sql/orders\n')
    const ofEvent = { ...alert, subject: 'Storage errors' }
    expect(joiningNote(ofEvent, 'Because.', news, shared)).toContain('\nAbout: Storage errors\n')
  })

  test('does not repeat as a fact what a line of the message says', () => {
    const title = { label: 'Title', value: 'Storage errors' }
    const note = updateNote(alert, 'Because.', { message: 'Storage errors\n\nFixed.', facts: [title] }, null)
    expect(note).not.toContain('Title')
    expect(updateNote(alert, 'Because.', { message: '', facts: [title] }, null)).toContain('Title')
  })

  test('has no empty line for what is not new', () => {
    expect(updateNote(alert, 'Because.', NO_NEWS, null)).toBe(
      'Azure Monitor: fired again at 2026-11-20 14:05:09 UTC.\nBecause.',
    )
  })

  test.each([
    ['fired again', updateNote(alert, 'Because.', news, shared)],
    ['joined', joiningNote(alert, 'Because.', news, shared)],
    ['resolved', resolutionNote(alert, 'Because.', news, shared)],
  ])('on a shared incident names rule and resource of what %s, and how many fire', (_, note) => {
    expect(note).toMatch(/Alert rule: cpu 95\n[^]*Resource: shop-web-01\n[^]*that are firing now: 3\./)
  })

  test('names the older alerts that are over with the one that resolved, ten at the most', () => {
    const ended = Array.from({ length: 12 }, (_, at) => `AZA${at}`)
    expect(resolutionNote(alert, 'Because.', NO_NEWS, { ...shared, ended })).toContain(
      'AZA0, AZA1, AZA2, AZA3, AZA4, AZA5, AZA6, AZA7, AZA8, AZA9 and 2 more.',
    )
  })

  test('of a long message keeps what follows it, and says that the message was cut', () => {
    const note = updateNote(alert, 'Because.', { message: 'word '.repeat(2000), facts: [fact(1)] }, shared)
    expect(note.length).toBeLessThanOrEqual(4000)
    expect(note).toMatch(/word … \[cut\]\nFact 1: value 1\n[^]*Because\.$/)
  })

  test('has twelve facts at the most, and says how many more there are', () => {
    const facts = Array.from({ length: 15 }, (_, at) => fact(at + 1))
    const note = updateNote(alert, 'Because.', { message: '', facts }, null)
    expect(note).toContain('Fact 12: value 12\n… and 3 more facts')
    expect(note).not.toContain('Fact 13')
  })
})

test('close notes follow their template and are never empty', () => {
  const values: Values = { texts: { rule: 'cpu 95' }, lists: {}, payload: undefined }
  expect(closeNotes('Azure: {{rule}} resolved', values)).toBe('Azure: cpu 95 resolved')
  expect(closeNotes(' ', values)).not.toBe('')
})

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
