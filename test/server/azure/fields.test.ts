import fc from 'fast-check'
import { fieldsOf } from '../../../src/server/azure/fields.ts'

const name = fc.oneof(
  fc.constantFrom(
    'rule',
    'Rule',
    'RULE',
    'ruleId',
    'ru',
    'le',
    'ru\nle',
    '\n',
    '',
    '\u212aey',
    'key',
    '__proto__',
    'toString',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
)

describe('a field', () => {
  it('is the one of that spelling, else the first in another letter case, else missing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 8 }), name, (names, wanted) => {
        const object: unknown = JSON.parse(
          `{${names.map((one) => `${JSON.stringify(one)}:${JSON.stringify(one)}`).join()}}`,
        )
        const [other] = names.filter((one) => one.toLowerCase() === wanted.toLowerCase()).sort()
        const expected = names.includes(wanted) ? wanted : other
        const fields = fieldsOf(object)
        expect(fields.raw(wanted)).toBe(expected)
        expect(fields.raw(wanted)).toBe(expected)
      }),
      { numRuns: 3000 },
    )
  })

  it('in another letter case is looked for among the first 200', () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`Key${at}`, at]))
    const fields = fieldsOf(many)
    expect([fields.raw('key199'), fields.raw('key200'), fields.raw('Key200')]).toEqual([199, undefined, 200])
  })

  it.each([null, undefined, 'text', 7, ['a']])('of %j is missing', (value) => {
    const fields = fieldsOf(value)
    expect([fields.raw('length'), fields.raw('0'), fields.text('a'), fields.names]).toEqual([
      undefined,
      undefined,
      '',
      [],
    ])
  })
})
