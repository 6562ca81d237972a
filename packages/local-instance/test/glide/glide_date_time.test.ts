import { createTestInstance, TEST_TIME } from '../support/test_instance.ts'

const evaluate = (script: string) => createTestInstance().evaluate(script)

describe('docs/facts/servicenow.md#date-times: ISO dates do not parse in GlideDateTime', () => {
  it.each([
    '2026-01-15T12:00:00Z',
    '2026-01-15T12:00:00',
    '2026-01-15 12:00:00.123',
    '2026-02-30 00:00:00',
    'yesterday',
    '',
  ])('%j is no time', (text) => {
    const script = `const time = new GlideDateTime(${JSON.stringify(text)}); [time.isValid(), time.getValue(), time.getNumericValue()]`
    expect(evaluate(script)).toEqual([false, null, 0])
  })

  it('reads the internal format as UTC, also without a time', () => {
    const script = `[new GlideDateTime('2026-01-15 12:00:00').getNumericValue(), new GlideDateTime('2026-01-15').getValue()]`
    expect(evaluate(script)).toEqual([TEST_TIME, '2026-01-15 00:00:00'])
  })
})

describe('GlideDateTime', () => {
  it('is now by default, by the instance’s clock', () => {
    expect(evaluate(`[new GlideDateTime().getNumericValue(), Date.now(), new Date().getTime()]`)).toEqual([
      TEST_TIME,
      TEST_TIME,
      TEST_TIME,
    ])
  })

  it('takes milliseconds and another GlideDateTime', () => {
    const script = `const time = new GlideDateTime(); time.setValue(1500); const same = new GlideDateTime(time); same.addSeconds(1); [time.getValue(), same.getNumericValue()]`
    expect(evaluate(script)).toEqual(['1970-01-01 00:00:01', 2500])
  })

  it.each([
    ['addSeconds(-1)', '2024-01-31 11:59:59'],
    ['addDaysUTC(1)', '2024-02-01 12:00:00'],
    ['addWeeksUTC(1)', '2024-02-07 12:00:00'],
    ['addMonthsUTC(1)', '2024-02-29 12:00:00'],
    ['addYearsUTC(-1)', '2023-01-31 12:00:00'],
  ])('%s gives %s', (call, expected) => {
    expect(
      evaluate(`const time = new GlideDateTime('2024-01-31 12:00:00'); time.${call}; time.getValue()`),
    ).toBe(expected)
  })

  it('compares', () => {
    const script = `const early = new GlideDateTime('2024-01-01 00:00:00'), late = new GlideDateTime('2024-01-02 00:00:00'); [early.before(late), early.after(late), early.compareTo(late), early.onOrBefore(early), early.equals(new GlideDateTime(early))]`
    expect(evaluate(script)).toEqual([true, false, -1, true, true])
  })

  it('is written into a field by its value', () => {
    const script = `const record = new GlideRecord('x_test_thing'); record.setValue('key', 'k'); record.setValue('seen_at', new GlideDateTime('2024-01-02 03:04:05')); record.insert(); record.getValue('seen_at')`
    expect(evaluate(script)).toBe('2024-01-02 03:04:05')
  })
})
