import { once, oncePer } from '../../../src/server/platform/result.ts'

it('what is read once is read at the first call, also where there is nothing', () => {
  let reads = 0
  const read = once(() => {
    reads++
    return null
  })
  expect(reads).toBe(0)
  expect([read(), read()]).toEqual([null, null])
  expect(reads).toBe(1)
})

it('what is read once per object is read for each object, equal ones too', () => {
  const read: string[] = []
  const lengthOf = oncePer(({ name }: { name: string }) => read.push(name))
  const [one, other] = [{ name: 'vm' }, { name: 'vm' }]
  expect([one, other, one, other].map(lengthOf)).toEqual([1, 2, 1, 2])
})
