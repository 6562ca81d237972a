import { conditionsOf, withCondition } from '../../src/pages/list_query.ts'
import { createVisitor, type Visitor } from './visitor.ts'

let visitor: Visitor
beforeEach(() => {
  visitor = createVisitor()
})

/** Where the list is after somebody put this condition to it, or what it says. */
async function filter(column: string, operator: string, value: string, query = ''): Promise<string> {
  const address = new URLSearchParams({
    sysparm_query: query,
    filter_column: column,
    filter_operator: operator,
    filter_value: value,
  })
  const answer = await visitor.get(`/incident_list.do?${address.toString()}`)
  if (answer.status !== 302) return answer.text
  return new URL(answer.location, 'http://x').searchParams.get('sysparm_query') ?? ''
}

describe('a condition that is put to a list', () => {
  it('joins those that are there, before the order', async () => {
    expect(await filter('short_description', 'LIKE', 'CPU', 'active=true^ORDERBYnumber')).toBe(
      'active=true^short_descriptionLIKECPU^ORDERBYnumber',
    )
  })

  it('keeps to every one of several queries', () => {
    expect(withCondition('a=1^NQb=2^GROUPBYc', 'd=3')).toBe('a=1^d=3^NQb=2^d=3^GROUPBYc')
  })

  it.each([
    ['a choice by its label', 'state', '=', 'on hold', 'state=3'],
    ['several choices', 'state', 'IN', 'New, On Hold', 'stateIN1,3'],
    [
      'a record by its name',
      'assignment_group',
      '=',
      'Cloud Operations',
      'assignment_group.name=Cloud Operations',
    ],
    ['yes and no', 'active', '=', 'Yes', 'active=true'],
    ['no value at all', 'cmdb_ci', 'ISEMPTY', '', 'cmdb_ciISEMPTY'],
    ['a caret', 'short_description', '=', 'a^b', 'short_description=a^^b'],
  ])('takes %s', async (_, column, operator, value, query) => {
    expect(await filter(column, operator, value)).toBe(query)
  })

  it.each([
    ['is empty', 'short_description', '=', '', 'give a value'],
    ['is a script', 'short_description', '=', 'javascript:gs.now()', 'a value cannot be a script'],
    ['names no column', 'no_such', '=', 'a', 'cannot be filtered by that'],
    ['has no operator', 'short_description', '^NQ', 'a', 'cannot be filtered by that'],
  ])('that %s is refused in words', async (_, column, operator, value, said) => {
    expect(await filter(column, operator, value)).toContain(said)
  })
})

describe('the conditions of a list', () => {
  it('are told in words, a choice by its label, each with the query without it', async () => {
    const { text } = await visitor.get('/incident_list.do?sysparm_query=state=3^ORstate=2^active=true')
    expect(text).toContain('State is On Hold or State is In Progress')
    expect(text).toContain('href="/incident_list.do?sysparm_query=active%3Dtrue"')
  })

  it('of several queries are not told one by one', () => {
    expect(conditionsOf('a=1^NQb=2')).toEqual([])
  })
})
