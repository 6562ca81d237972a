import { endSentence } from '../../../src/server/incident/resolution.ts'
import { parseSettings, type RawSettings } from '../../../src/server/settings/read.ts'
import type { AlertEnd } from '../../../src/server/azure/alert.ts'

const words = (end: AlertEnd, settings: RawSettings = {}, hours: number | null = null) =>
  endSentence({ end, kind: 'log_v2', severity: 2 }, parseSettings(settings).lifecycle, hours)

describe('how an incident ends', () => {
  it.each<[AlertEnd, string]>([
    ['reported', 'This incident is resolved when Azure reports the end of the alert.'],
    [
      'uncertain',
      'Azure may not report the end of this alert. Resolve this incident yourself when the problem is over.',
    ],
    [
      'never',
      'Azure does not report the end of this alert. Resolve this incident yourself when the problem is over.',
    ],
  ])('of an alert whose end is %s', (end, sentence) => {
    expect(words(end)).toBe(sentence)
  })

  it.each<AlertEnd>(['reported', 'uncertain', 'never'])('names the hours of its kind: %s', (end) => {
    expect(words(end, { 'lifecycle.silence_hours': 'log_v2=24' })).toContain(
      '24 hours after Azure’s last call',
    )
    expect(words(end, { 'lifecycle.silence_hours': 'cost=24' })).toBe(words(end))
  })

  it('goes by the hours of a mapping rule rather than by those of the settings', () => {
    const settings: RawSettings = { 'lifecycle.silence_hours': 'log_v2=24' }
    expect(words('never', settings, 1)).toContain('1 hour after')
    expect(words('never', settings, 0)).toBe(words('never'))
  })

  it('does not promise what the resolve setting rules out', () => {
    const noteOnly: RawSettings = { 'lifecycle.resolve': 'note', 'lifecycle.silence_hours': 'log_v2=24' }
    expect(words('reported', noteOnly)).toMatch(/^This incident stays open when the alert ends/)
    expect(words('reported', { 'lifecycle.resolve_by_severity': '2=never' })).toContain('stays open')
    expect(words('reported', { 'lifecycle.resolve': 'untouched' })).toContain('unless somebody works on it')
  })
})
