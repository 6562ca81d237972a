import { choices, column, integer, text, truth } from '../../src/dictionary/column.ts'
import { table } from '../../src/dictionary/table.ts'
import { createVisitor, formValues, type Visitor } from './visitor.ts'

let visitor: Visitor
beforeEach(() => {
  visitor = createVisitor()
  const colours = choices({ r: 'Red', g: 'Green' })
  visitor.store.define(
    table('x_test_thing', {
      columns: [
        text('name', 100),
        integer('level'),
        truth('on'),
        column('colour', 'choice', { choices: colours }),
      ],
    }),
  )
  visitor.store.define(
    table('x_test_filter', {
      columns: [
        column('of_table', 'table_name', { default: 'x_test_thing', readOnly: true }),
        column('filter', 'conditions', { dependent: 'of_table', label: 'Filter' }),
      ],
    }),
  )
})

const NEW = '/x_test_filter.do?sys_id=-1'

function open(filter: string): string {
  const sysId = visitor.add('x_test_filter', { of_table: 'x_test_thing', filter })
  return `/x_test_filter.do?sys_id=${sysId}`
}

const stored = () => visitor.store.platformRows('x_test_filter', {}).map((row) => row['filter'])

describe('the condition builder', () => {
  it('puts rows together, and has two more to fill in', async () => {
    const { status, location } = await visitor.submit(NEW, {
      'filter.0.column': 'name',
      'filter.0.operator': 'LIKE',
      'filter.0.value': ' shop ',
      'filter.1.join': 'OR',
      'filter.1.column': 'colour',
      'filter.1.operator': 'IN',
      'filter.1.value': 'Red, green',
    })
    expect([status, stored()]).toEqual([303, ['nameLIKEshop^ORcolourINr,g']])
    const shown = formValues((await visitor.get(location)).text)
    expect(shown).toMatchObject({
      'filter.0.column': 'name',
      'filter.1.join': 'OR',
      'filter.1.operator': 'IN',
      'filter.1.value': 'r,g',
      'filter.3.column': '',
    })
    expect(shown).not.toHaveProperty(['filter.4.column'])
  })

  it.each([
    'name=a^^b',
    'level>=1^level<=3^NQonISEMPTY^ORlevelBETWEEN1@3',
    'on=true^colourNOT INr,g^nameNOT LIKEx^nameISNOTEMPTY^levelANYTHING',
  ])('keeps a condition that nobody changes: %s', async (filter) => {
    await visitor.submit(open(filter), {})
    expect(stored()).toEqual([filter])
  })

  it('leaves out a row without a column, and a value where none belongs', async () => {
    const path = open('name=a^level=2')
    await visitor.submit(path, { 'filter.0.column': '', 'filter.1.operator': 'ISEMPTY' })
    expect(stored()).toEqual(['levelISEMPTY'])
  })

  it.each(['sys_created_by.name=x', 'nonsense=1', 'nameSAMEASlevel'])(
    'shows what it cannot show as it is stored: %s',
    async (filter) => {
      const path = open(filter)
      expect(formValues((await visitor.get(path)).text)['filter']).toBe(filter)
      await visitor.submit(path, { filter: 'name=b' })
      expect(stored()).toEqual(['name=b'])
    },
  )

  it('is words for those who may only read', async () => {
    const [column] = visitor.store.dictionary.columns('x_test_filter').filter(({ name }) => name === 'filter')
    column!.readOnly = true
    const { text: page } = await visitor.get(open('nameLIKEshop^ORcolourINr,g^NQonISEMPTY'))
    expect(page).toContain(
      'Name contains shop or Colour is one of Red, Green or else (new criteria) On is empty',
    )
  })
})
