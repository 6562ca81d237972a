import { explained } from '../../../src/server/alert/row.ts'

const told = (times: number) => {
  let text = 'Why there is an incident.\nWhy it has this priority.'
  for (let at = 1; at <= times; at++) text = explained(text, `What became of it the ${at}th time.`)
  return text
}

describe('an explanation', () => {
  test('tells everything while it fits its column', () => {
    expect(told(3).split('\n')).toHaveLength(5)
  })

  test('does not say the same twice in a row', () => {
    expect(explained('Opened.\nResolved.', 'Resolved.')).toBe('Opened.\nResolved.')
  })

  test('keeps how it began and how it ended, however much came between', () => {
    const lines = told(1000).split('\n')
    expect(lines[0]).toBe('Why there is an incident.')
    expect(lines.at(-1)).toBe('What became of it the 1000th time.')
    expect(lines.at(-2)).toBe('What became of it the 999th time.')
    expect(lines.filter((line) => line === '… [cut]')).toHaveLength(1)
    expect(told(1000).length).toBeLessThanOrEqual(4000)
  })

  test('fits its column even when one sentence fills it', () => {
    expect(explained('Opened.', 'x'.repeat(5000)).length).toBeLessThanOrEqual(4000)
  })
})
