import { requestedFields } from '../../../src/server/incident/from_properties.ts'
import { settableField } from '../../../src/server/settings/incident_fields.ts'

const request = (customProperties: Record<string, string>, permitted: string[]) =>
  requestedFields({ customProperties }, permitted)

test('only properties called servicenow.<field> ask for anything', () => {
  const { values, notes } = request({ team: 'x', servicenow: 'y', 'servicenow.impact': ' 1 ' }, ['impact'])
  expect([[...values], notes]).toEqual([[['impact', '1']], []])
})

test('ci and caller are short for their fields', () => {
  const { values } = request({ 'servicenow.ci': 'a', 'servicenow.caller': 'b' }, ['cmdb_ci', 'caller_id'])
  expect([...values]).toEqual([
    ['cmdb_ci', 'a'],
    ['caller_id', 'b'],
  ])
})

test('of two for one field the first counts', () => {
  expect(
    request({ 'servicenow.CI': 'a', 'servicenow.cmdb_ci': 'b' }, ['cmdb_ci']).values.get('cmdb_ci'),
  ).toBe('a')
})

test('an empty one asks for nothing and is no matter for a complaint', () => {
  expect(request({ 'servicenow.impact': ' ' }, [])).toEqual({ values: new Map(), notes: [] })
})

test('those that are not permitted are named together, at most five of them', () => {
  const names = Array.from({ length: 7 }, (_, at) => `servicenow.u_${at}`)
  const [said, ...more] = request(Object.fromEntries(names.map((name) => [name, 'x'])), ['impact']).notes
  expect(more).toEqual([])
  expect(said).toContain(
    'servicenow.u_0, servicenow.u_1, servicenow.u_2, servicenow.u_3, servicenow.u_4 and 2 more.',
  )
})

test.each(['', 'a b', 'x^y', '__proto__', 'constructor.name', 'number', 'sys_id', 'Work_Notes', '1st'])(
  '"%s" is no field that can be set',
  (name) => {
    expect(settableField(name)).toBeNull()
  },
)
