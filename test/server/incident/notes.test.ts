import fc from 'fast-check'
import type { AzureAlert, Fact } from '../../../src/server/azure/alert.ts'
import {
  closeNotes,
  endNote,
  furtherNote,
  joiningNote,
  NO_NEWS,
  NOTE_SIZE,
  noteParts,
  withAlertNumber,
} from '../../../src/server/incident/notes.ts'
import { resolutionText } from '../../../src/server/incident/values.ts'
import { sentence } from '../../../src/server/reasons/reasons.ts'
import type { Values } from '../../../src/server/template/template.ts'
import { body, metricContext, serviceHealthContext } from '../azure/bodies.ts'
import { alertOf } from '../azure/reading.ts'

const alert = alertOf(body({}, metricContext()))
const event = alertOf(body({ monitoringService: 'ServiceHealth' }, serviceHealthContext()))
const fact = (at: number): Fact => ({ label: `Fact ${at}`, value: `value ${at}` })
const news = { message: 'A network device failed.', facts: [fact(1)] }
const shared = { alert: 'AZA1', firing: 3, ended: [] as string[] }
const linesOf = (note: string) => note.split('\n')

describe('a note', () => {
  test('says what happened and what is new in one line, then the message, then why', () => {
    expect(linesOf(furtherNote(alert, 'refire_noted', 'It was raised.', news, null))).toEqual([
      'The alert fired again at 2026-03-04 05:06 UTC. Fact 1: value 1',
      'A network device failed.',
      `${sentence('refire_noted')} It was raised.`,
    ])
    expect(furtherNote(alert, 'fired_again', '', NO_NEWS, null)).toBe(
      'The alert fired again at 2026-03-04 05:06 UTC.',
    )
    expect(furtherNote(alert, 'message_added', '', { ...news, facts: [] }, null)).toBe(
      'The alert got a new message at 2026-03-04 05:06 UTC.\nA network device failed.',
    )
  })

  test('of Service Health begins with Microsoft and the stage, without the title', () => {
    const { message } = event
    const facts = [
      { label: 'Stage', value: 'Active' },
      { label: 'Impact until', value: 'soon' },
    ]
    expect(linesOf(furtherNote(event, 'fired_again', '', { message, facts }, null)).slice(0, 1)).toEqual([
      'Microsoft, 2026-03-04 05:06 UTC (Active): We see slow queries.',
    ])
    expect(furtherNote(event, 'fired_again', '', { message: '', facts }, null)).toBe(
      'Microsoft, 2026-03-04 05:06 UTC (Active):\nImpact until: soon',
    )
  })

  test('leaves out details, ids and what a line of the message says', () => {
    const facts: Fact[] = [
      { label: 'Title', value: 'Storage errors' },
      { label: 'Window', value: '5 min', use: 'detail' },
      { label: 'Job', value: 'c1', use: 'id' },
    ]
    const note = furtherNote(alert, 'fired_again', '', { message: 'Storage errors\n\nFixed.', facts }, null)
    expect(note).not.toMatch(/Title|Window|Job/)
    expect(furtherNote(alert, 'fired_again', '', { message: '', facts }, null)).toContain(
      'Title: Storage errors',
    )
  })

  test('of an alert that joins has its headline, and how many fire', () => {
    expect(linesOf(joiningNote(alert, 'Because.', news, shared))).toEqual([
      'AZA1 joined: vm-till-07: Percentage CPU 97.3 %, limit 90 % (till is slow) · Sev2 Warning · since 2026-03-04 05:06 UTC.',
      'A network device failed.',
      'Because. Alerts of this incident that fire now: 3.',
    ])
  })

  test('on a shared incident names the alert, its rule and resource, and how many fire', () => {
    const note = furtherNote(alert, 'fired_again', '', NO_NEWS, shared)
    expect(note).toMatch(/^AZA1 \(till is slow, vm-till-07\) fired again at .*\n.*fire now: 3\.$/)
  })

  test('of a long message keeps what follows it, and says that the message was cut', () => {
    const note = furtherNote(
      alert,
      'fired_again',
      'It was raised.',
      { message: 'word '.repeat(2000), facts: [fact(1)] },
      shared,
    )
    expect(note.length).toBeLessThanOrEqual(4000)
    expect(note).toMatch(/ Fact 1: value 1\nword [^]*word … \[cut\]\nIt was raised\. [^\n]*$/)
  })

  test('has no more facts than a few lines hold', () => {
    const facts = Array.from({ length: 60 }, (_, at) => ({ label: `Fact ${at}`, value: 'value '.repeat(9) }))
    const [first = ''] = linesOf(furtherNote(alert, 'fired_again', '', { message: '', facts }, null))
    expect(first.length).toBeLessThan(700)
    expect(first).toMatch(/… \[cut\]$/)
  })

  test('gets the number of its alert once it is known, before an admin’s own words too', () => {
    expect(withAlertNumber('Opened by the alert, first firing.', 'AZA7')).toBe(
      'Opened by AZA7, first firing.',
    )
    expect(withAlertNumber('Runbook 7', 'AZA7')).toBe('Opened by AZA7.\nRunbook 7')
    expect(withAlertNumber('Opened by the alert, first firing.', '')).toBe(
      'Opened by the alert, first firing.',
    )
  })
})

describe('the end of an alert', () => {
  const FIRED = Date.UTC(2026, 2, 4, 5, 6, 7)
  const over = (one: AzureAlert, changes: Partial<AzureAlert> = {}) =>
    resolutionText({ ...one, condition: 'resolved', firedAt: FIRED, resolvedAt: FIRED + 185_000, ...changes })

  test('is one text with time, duration, rule and resource', () => {
    expect(over(alert)).toBe('Azure: over at 2026-03-04 05:09 UTC after 3 min (till is slow, vm-till-07).')
    expect(over(alert, { resolvedAt: FIRED + 93_784_000 })).toContain(' after 1 d 2 h ')
    expect(over(alert, { firedAt: null })).toBe(
      'Azure: over at 2026-03-04 05:09 UTC (till is slow, vm-till-07).',
    )
    expect(over(alert, { resolvedAt: null, subject: '', rule: { name: '', id: '' } })).toBe('Azure: over.')
    expect(resolutionText(alert)).toBe('')
  })

  test('of Service Health has the stage and what Microsoft says, without the title', () => {
    const facts = [{ label: 'Stage', value: 'Resolved' }]
    const text = over(event, { facts, message: `${event.subject}\n\nMitigated at 17:05 UTC.` })
    expect(text).toBe(
      `Microsoft, stage Resolved: over at 2026-03-04 05:09 UTC after 3 min (till is slow, ${event.subject}).\nMitigated at 17:05 UTC.`,
    )
  })

  test('that does not resolve the incident says why, and names at most ten older alerts that ended', () => {
    const ended = Array.from({ length: 12 }, (_, at) => `AZA${at}`)
    expect(linesOf(endNote('Azure: over.', 'It is on hold.', { ...shared, ended }))).toEqual([
      'Azure: over.',
      'Older alerts of the same problem that ended with it: AZA0, AZA1, AZA2, AZA3, AZA4, AZA5, AZA6, AZA7, AZA8, AZA9 and 2 more.',
      'It is on hold. Alerts of this incident that fire now: 3.',
    ])
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
