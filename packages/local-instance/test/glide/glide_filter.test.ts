import fc from 'fast-check'
import { column, integer, moment, reference, text, truth } from '../../src/dictionary/column.ts'
import { table } from '../../src/dictionary/table.ts'
import type { Row } from '../../src/records/records.ts'
import { createTestInstance, type TestInstance } from '../support/test_instance.ts'

const GROUP = 'a'.repeat(32)
const RECORD: Row = {
  name: 'Shop, EU',
  level: '10',
  at: '2026-01-15 12:00:00',
  on: 'true',
  state: 'open',
  team: GROUP,
}

let instance: TestInstance
beforeEach(() => {
  instance = createTestInstance()
  instance.store.define(
    table('x_test_thing', {
      scope: 'x_test',
      columns: [
        text('name', 100),
        integer('level'),
        moment('at'),
        truth('on'),
        column('state', 'choice'),
        reference('team', 'sys_user_group'),
        text('spare'),
      ],
    }),
  )
})

/** What a filter finds of a record that is not stored. */
function matches(query: string, how: { all?: string; isSensitive?: boolean; record?: Row } = {}): unknown {
  const { all = ', true', isSensitive = false, record = RECORD } = how
  const set = Object.entries(record).map(
    ([name, value]) => `gr.setValue('${name}', ${JSON.stringify(value)});`,
  )
  return instance.evaluate(`
    var gr = new GlideRecord('x_test_thing'); gr.initialize(); ${set.join(' ')}
    var filter = new GlideFilter(${JSON.stringify(query)}, 'a test')
    ${isSensitive ? '' : 'filter.setCaseSensitive(false);'}
    filter.setEnforceSecurity(true)
    filter.match(gr${all})`)
}

describe('a filter that need not heed letter case', () => {
  it.each([
    ['name=shop, eu', true],
    ['name=shop', false],
    ['name!=shop', true],
    ['name!=SHOP, EU', false],
    ['nameLIKEop, e', true],
    ['nameNOT LIKEop, e', false],
    ['nameNOT LIKEtill', true],
    ['nameSTARTSWITHSHOP', true],
    ['nameSTARTSWITHeu', false],
    ['nameENDSWITHeu', true],
    ['nameENDSWITHshop', false],
    ['stateINclosed,Open', true],
    ['stateINclosed,new', false],
    ['stateNOT INclosed,open', false],
    ['stateNOT INclosed', true],
    ['state>=m', true],
    ['stateBETWEENa@p', true],
    ['nameISEMPTY', false],
    ['nameISNOTEMPTY', true],
    ['spareISEMPTY', true],
    ['spareISNOTEMPTY', false],
    ['spareANYTHING', true],
    ['level=10', true],
    ['level!=10', false],
    ['level>9', true],
    ['level>10', false],
    ['level>=10', true],
    ['level<9', false],
    ['level<=10', true],
    ['levelBETWEEN9@11', true],
    ['levelBETWEEN11@90', false],
    ['levelIN9,10', true],
    ['at>2026-01-15 11:59:59', true],
    ['at<=2026-01-15', false],
    ['atBETWEEN2026-01-01@2026-02-01', true],
    ['on=true', true],
    ['on=1', true],
    ['on=false', false],
    ['on!=false', true],
    [`team=${GROUP}`, true],
    ['team!=b', true],
    ['teamISEMPTY', false],
  ])('%s: %s', (query, expected) => {
    expect(matches(query)).toBe(expected)
  })
})

describe('parts of a query', () => {
  it.each([
    ['level=10^state=open', true],
    ['level=10^state=new', false],
    ['level=9^ORlevel=10^state=open', true],
    ['level=10^ORlevel=9^state=new', false],
    ['state=new^NQlevel=10', true],
    ['state=new^level=10^NQlevel=9', false],
    ['level=9^ORlevel=10^state=new^NQname=x^ORstate=open^EQ', true],
    ['', true],
  ])('are joined as on lists: %s %s', (query, expected) => {
    expect(matches(query)).toBe(expected)
  })

  it.each([[''], [', false']])('fit if one of them does, unless all must: match(gr%s)', (all) => {
    expect(matches('level=10^state=new', { all })).toBe(true)
    expect(matches('level=9^state=new', { all })).toBe(false)
  })
})

describe('as documented', () => {
  it('letter case counts unless it is told otherwise', () => {
    expect(matches('state=OPEN', { isSensitive: true })).toBe(false)
    expect(matches('state=open', { isSensitive: true })).toBe(true)
    expect(
      instance.evaluate(
        `var gr = new GlideRecord('x_test_thing'); gr.setValue('state', 'open');
       [GlideFilter.checkRecord(gr, 'state=OPEN'), GlideFilter.checkRecord(gr, 'state=open^level=1'),
        GlideFilter.checkRecord(gr, 'state=open^level=1', false)]`,
      ),
    ).toEqual([false, false, true])
  })

  it.each([
    ['level<0', true],
    ['level<=0', true],
    ['level>0', false],
    ['level>=0', false],
    ['at<2026-01-01', true],
    ['level!=3', true],
    ['nameNOT LIKEx', true],
    ['levelBETWEEN0@9', false],
  ])('an empty column is less than everything: %s %s', (query, expected) => {
    expect(matches(query, { record: {} })).toBe(expected)
  })

  it('a condition on a column that is not there is none, and is logged', () => {
    expect(matches('nonsense=1')).toBe(true)
    expect(matches('nonsense=1^state=new')).toBe(false)
    expect(instance.log.join('\n')).toContain("field 'nonsense' does not exist")
  })
})

it('a record that was read is looked at as it is now', () => {
  expect(
    instance.evaluate(`
      var gr = new GlideRecord('x_test_thing'); gr.setValue('level', 1); gr.insert()
      var read = new GlideRecord('x_test_thing'); read.query(); read.next()
      var filter = new GlideFilter('level=2', '')
      var before = filter.match(read, true); read.setValue('level', 2)
      ;[before, filter.match(read, true), filter.getFilter()]`),
  ).toEqual([false, true, 'level=2'])
})

it.each(['team.name=x', 'name=javascript:gs.getUserName()', 'nameSAMEASspare', 'nameMATCH_RGXa'])(
  'what the instance does not do stops the test that asks for it: %s',
  (query) => {
    expect(() => matches(query)).toThrow()
  },
)

it('a switch has it refused: filter-throws', () => {
  instance = createTestInstance({ limits: ['filter-throws'] })
  expect(instance.evaluate(`try { new GlideFilter('name=x', ''); 'there' } catch (e) { 'refused' }`)).toBe(
    'refused',
  )
})

describe('any query without spares', () => {
  type Naive = (row: Row) => boolean
  const words = fc.constantFrom('a', 'B', 'ab', 'ba', 'c')
  const numbers = fc.integer({ min: 0, max: 12 })
  const onName = fc
    .tuple(fc.constantFrom('=', '!=', 'LIKE', 'NOT LIKE', 'STARTSWITH', 'ENDSWITH'), words)
    .map(([operator, value]): [string, Naive] => {
      const wanted = value.toLowerCase()
      const is: Record<string, (text: string) => boolean> = {
        '=': (one) => one === wanted,
        '!=': (one) => one !== wanted,
        LIKE: (one) => one.split(wanted).length > 1,
        'NOT LIKE': (one) => one.split(wanted).length === 1,
        STARTSWITH: (one) => one.slice(0, wanted.length) === wanted,
        ENDSWITH: (one) => one.slice(-wanted.length) === wanted,
      }
      return [`name${operator}${value}`, ({ name = '' }) => is[operator]!(name.toLowerCase())]
    })
  const onLevel = fc
    .tuple(fc.constantFrom('<', '<=', '>', '>=', '=', '!='), numbers)
    .map(([operator, value]): [string, Naive] => {
      const is: Record<string, (number: number) => boolean> = {
        '<': (one) => one < value,
        '<=': (one) => one <= value,
        '>': (one) => one > value,
        '>=': (one) => one >= value,
        '=': (one) => one === value,
        '!=': (one) => one !== value,
      }
      const ofEmpty = -1
      return [
        `level${operator}${value}`,
        ({ level = '' }) => is[operator]!(level === '' ? ofEmpty : Number(level)),
      ]
    })
  const lists = fc
    .uniqueArray(numbers, { minLength: 1, maxLength: 3 })
    .map((all): [string, Naive] => [
      `levelIN${all.join()}`,
      ({ level = '' }) => all.some((one) => level === String(one)),
    ])
  const part = fc.oneof(onName, onLevel, lists)
  const either = fc.array(part, { minLength: 1, maxLength: 3 })
  const group = fc.array(either, { minLength: 1, maxLength: 3 })
  const rows = fc.record({
    name: fc.oneof(fc.constant(''), words),
    level: fc.oneof(fc.constant(''), numbers.map(String)),
  })

  it('finds what a plain reading of it finds', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 3 }), rows, (groups, record) => {
        const query = groups
          .map((all) => all.map((some) => some.map(([term]) => term).join('^OR')).join('^'))
          .join('^NQ')
        const expected = groups.some((all) => all.every((some) => some.some(([, holds]) => holds(record))))
        expect([query, matches(query, { record })]).toEqual([query, expected])
      }),
      { numRuns: 300 },
    )
  })
})
