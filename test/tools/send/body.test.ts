import {
  asNewOccurrence,
  parseBody,
  resolvedTwin,
  withAlertId,
  withEssential,
} from '../../../tools/send/body.ts'
import { readSample, sampleNames } from '../../../tools/send/samples.ts'

const metric = () => parseBody(readSample('metric-static'))
const now = Date.parse('2026-03-01T12:00:00Z')

describe('the Resolved twin', () => {
  it('keeps the alertId and says Resolved now', () => {
    const { essentials } = resolvedTwin(metric(), now).data
    expect(essentials['alertId']).toBe(metric().data.essentials['alertId'])
    expect(essentials['monitorCondition']).toBe('Resolved')
    expect(essentials['resolvedDateTime']).toBe('2026-03-01T12:00:00.000Z')
  })

  it('resolves after it fired, even where the body fires in the future', () => {
    const future = withEssential(metric(), 'firedDateTime', '2030-01-01T00:00:00Z')
    expect(resolvedTwin(future, now).data.essentials['resolvedDateTime']).toBe('2030-01-01T00:10:00.000Z')
  })

  it('leaves the body it was made from as it was', () => {
    const body = metric()
    resolvedTwin(body, now)
    expect(body).toEqual(metric())
  })
})

describe('another alertId', () => {
  it('takes a GUID as the last segment of the ARM id', () => {
    const guid = '12345678-1234-1234-1234-123456789abc'
    expect(withAlertId(metric(), guid).data.essentials['alertId']).toMatch(
      /^\/subscriptions\/.*\/alerts\/12345678-1234-1234-1234-123456789abc$/,
    )
  })

  it('changes the link to the portal along with it', () => {
    const guid = '12345678-1234-1234-1234-123456789abc'
    const { investigationLink } = withAlertId(metric(), guid).data.essentials
    expect(investigationLink).toBe(
      String(metric().data.essentials['investigationLink']).replace(/[0-9a-f-]{36}$/, guid),
    )
  })

  it('takes anything else as the whole id', () => {
    expect(withAlertId(metric(), 'my-own').data.essentials['alertId']).toBe('my-own')
  })
})

describe('a new occurrence', () => {
  it('fires now, its window moved by as much', () => {
    const before = metric()
    const after = asNewOccurrence(before, '12345678-1234-1234-1234-123456789abc', now)
    const distance = (body: typeof before) => {
      const { condition } = body.data.alertContext as { condition: { windowEndTime: string } }
      return Date.parse(String(body.data.essentials['firedDateTime'])) - Date.parse(condition.windowEndTime)
    }
    expect(after.data.essentials['firedDateTime']).toBe('2026-03-01T12:00:00.000Z')
    expect(distance(after)).toBe(distance(before))
  })
})

describe('an essential', () => {
  it('is set under the key that is there, whatever its case', () => {
    const { essentials } = withEssential(metric(), 'ALERTRULEID', 'x').data
    expect(essentials['alertRuleID']).toBe('x')
    expect(essentials).not.toHaveProperty('ALERTRULEID')
  })
})

describe('a body that cannot be changed', () => {
  it.each([
    ['no JSON', '{', /not JSON/],
    ['JSON of another kind', '[1]', /not in the common alert schema/],
    ['the old schema', readSample('noncommon-metric'), /not in the common alert schema/],
  ])('is refused with a sentence: %s', (_name, text, message) => {
    expect(() => parseBody(text)).toThrow(message)
  })
})

describe('the samples', () => {
  const common = sampleNames().filter((name) => !name.startsWith('noncommon'))

  it.each(common)('%s is a fired alert with an identity of its own', (name) => {
    const { essentials } = parseBody(readSample(name)).data
    const others = common
      .filter((other) => other !== name)
      .map((other) => parseBody(readSample(other)).data.essentials)
    expect(essentials['monitorCondition']).toBe('Fired')
    expect(others.map((other) => other['alertId'])).not.toContain(essentials['alertId'])
  })

  it('say which ones there are when a name is wrong', () => {
    expect(() => readSample('../../package')).toThrow(/There are: .*metric-static/)
  })
})
