import { LookupCache } from '../../../src/server/cmdb/lookup_cache.ts'

/** A table of values, each of which may stand in several rows; it notes what it is asked. */
function tableOf(rows: string[]) {
  const asked: string[][] = []
  const cache = new LookupCache(
    (values: readonly string[], limit) => {
      asked.push([...values])
      const wanted = values.map((value) => value.toLowerCase())
      return rows
        .map((value, row) => ({ value, row }))
        .filter(({ value }) => wanted.includes(value.toLowerCase()))
        .slice(0, limit)
    },
    (value) => value.toLowerCase(),
  )
  return { cache, asked }
}

test('a value is asked for once, in whatever letter case, and with it what is expected', () => {
  const { cache, asked } = tableOf(['a', 'A', 'b'])
  expect(cache.find(['a'], () => ['b', 'c']).rows).toEqual([0, 1])
  expect(cache.find(['B']).rows).toEqual([2])
  expect(cache.find(['c']).rows).toEqual([])
  expect(asked).toEqual([['a', 'b', 'c']])
})

test('what was found so far is known', () => {
  const { cache } = tableOf(['a', 'b', 'c'])
  cache.find(['a'], () => ['c'])
  expect(cache.known()).toEqual([0, 2])
})

describe.each([51, 80, 2000])('a value with %i rows', (count) => {
  const rows = Array.from({ length: count }, () => 'many')

  test.each([0, 20, 400])(
    'is cut, however many others are asked for with it (%i), and hides none',
    (others) => {
      const names = Array.from({ length: others }, (_, at) => `other-${at}`)
      const { cache } = tableOf([...rows, 'few'])
      expect(cache.find(['many'], () => [...names, 'few']).isCut).toBe(true)
      expect(cache.find(['few'])).toEqual({ rows: [count], isCut: false })
    },
  )
})

test('a value with 50 rows is not cut', () => {
  const { cache } = tableOf(Array.from({ length: 50 }, () => 'many'))
  expect(cache.find(['many'])).toMatchObject({ isCut: false, rows: { length: 50 } })
})
