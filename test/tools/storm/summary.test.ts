import { byOutcome, quantile, slices, tenths } from '../../../tools/storm/summary.ts'
import { sample } from './records.ts'

const hundred = Array.from({ length: 100 }, (_, at) => sample({ at: (at + 1) * 10, milliseconds: at + 1 }))

it('a quantile is the smallest value that so many do not exceed', () => {
  const values = [5, 1, 4, 2, 3]
  expect([0, 0.5, 0.95, 1].map((q) => quantile(values, q))).toEqual([1, 3, 5, 5])
})

it('a quantile of a hundred values counts them', () => {
  expect(
    quantile(
      hundred.map(({ milliseconds }) => milliseconds),
      0.95,
    ),
  ).toBe(95)
})

it('a quantile of nothing is not a number', () => {
  expect(quantile([], 0.5)).toBeNaN()
})

it('tenths have equally many calls', () => {
  const parts = tenths(hundred, [])
  expect(parts.map(({ calls }) => calls)).toEqual(Array(10).fill(10))
  expect(parts[9]).toMatchObject({
    from: 900,
    to: 1000,
    p50: 95,
    p95: 100,
    rate: 100,
    cpu: NaN,
    memory: null,
  })
})

it('tenths lose no call where they cannot be equal', () => {
  const calls = tenths(hundred.slice(0, 23), []).map((part) => part.calls)
  expect(calls.reduce((sum, count) => sum + count)).toBe(23)
  expect(Math.max(...calls) - Math.min(...calls)).toBe(1)
})

it('tenths tell processor time for one call, and least and most memory', () => {
  const usage = [
    { at: 0, memory: 5, cpu: 0 },
    { at: 50, memory: 7, cpu: 100 },
    { at: 100, memory: 6, cpu: 200 },
    { at: 1000, memory: 9, cpu: 2900 },
  ]
  const parts = tenths(hundred, usage)
  expect(parts.map(({ cpu }) => Math.round(cpu))).toEqual([20, ...Array<number>(9).fill(30)])
  expect(parts[0]!.memory).toEqual({ least: 5, most: 7 })
  expect(parts[4]!.memory).toBeNull()
})

it('slices last equally long, and an empty one has no latency', () => {
  const parts = slices([sample({ at: 1 }), sample({ at: 2 }), sample({ at: 100 })], [], 4)
  expect(parts.map(({ calls }) => calls)).toEqual([2, 0, 0, 1])
  expect(parts[1]!.p95).toBeNaN()
})

it('counts outcomes, the most frequent first', () => {
  const answered = (outcome: string, statements: number) => sample({ answer: { outcome }, statements })
  const lines = byOutcome([answered('opened', 9), answered('resolved', 5), answered('resolved', 7)])
  expect(
    lines.map(({ outcome, calls, statements50, statements95 }) => [
      outcome,
      calls,
      statements50,
      statements95,
    ]),
  ).toEqual([
    ['resolved', 2, 5, 7],
    ['opened', 1, 9, 9],
  ])
})

it('counts an answer without an outcome by its status', () => {
  expect(byOutcome([sample({ answer: { outcome: '', status: 503 } })])[0]?.outcome).toBe('503')
})
