import { withinGroup } from '../../src/pages/list_query.ts'
import { newMeter } from '../../src/records/meter.ts'
import { createVisitor, type Visitor } from './visitor.ts'

let visitor: Visitor
beforeEach(() => {
  visitor = createVisitor()
})

const add = (name: string, values: Record<string, string> = {}) =>
  visitor.add('x_test_thing', { name, ...values })
const list = async (query: string, as = 'admin') =>
  (await visitor.get(`/x_test_thing_list.do?sysparm_query=${encodeURIComponent(query)}`, as)).text

/** Label, number of records and address of each group, in order. */
const groups = (text: string) =>
  [
    ...text.matchAll(
      /<tr>\s*<td>\s*(?:<a href="([^"]*)"\s*>([^<]*)<\/a\s*>|([^<]*?))\s*<\/td>\s*<td class="number">(\d+)/g,
    ),
  ].map(([, address = '', linked, plain, count]) => ({
    label: linked ?? plain ?? '',
    count: Number(count),
    address: address.replaceAll('&amp;', '&'),
  }))
const labelled = (text: string) => groups(text).map(({ label, count }) => `${label} ${count}`)

describe('a list that is grouped', () => {
  it('shows each value with its number of records, and those without a value first', async () => {
    for (const name of ['b', 'a', 'b', '']) add(name)
    expect(labelled(await list('GROUPBYname'))).toEqual(['(empty) 1', 'a 1', 'b 2'])
  })

  it('shows groups of references by the name of the record', async () => {
    const first = visitor.add('incident', { number: 'INC2' })
    const second = visitor.add('incident', { number: 'INC1' })
    for (const incident of [first, second, first]) add('a', { incident })
    expect(labelled(await list('GROUPBYincident'))).toEqual(['INC1 1', 'INC2 2'])
  })

  it('shows groups of choices by their label', async () => {
    for (const state of ['1', '2', '2']) visitor.add('incident', { state })
    const { text } = await visitor.get('/incident_list.do?sysparm_query=GROUPBYstate')
    expect(labelled(text)).toEqual(['New 1', 'In Progress 2'])
  })

  it('counts only what the conditions find', async () => {
    for (const [name, count] of [
      ['a', '1'],
      ['a', '2'],
      ['b', '1'],
    ] as const)
      add(name, { count })
    expect(labelled(await list('count=1^GROUPBYname^EQ'))).toEqual(['a 1', 'b 1'])
  })

  it('opens each group to its records, in the order of the list', async () => {
    for (const [name, key] of [
      ['a', 'key1'],
      ['a', 'key2'],
      ['b', 'key3'],
      ['', 'key4'],
    ] as const)
      add(name, { key })
    const keys = async (label: string) => {
      const address = groups(await list('ORDERBYDESCkey^GROUPBYname')).find(
        (group) => group.label === label,
      )?.address
      return [...(await visitor.get(address ?? '')).text.matchAll(/key\d/g)].map(([key]) => key)
    }
    expect(await keys('a')).toEqual(['key2', 'key1'])
    expect(await keys('(empty)')).toEqual(['key4'])
  })

  it('opens a group whose value holds the marks of a query', async () => {
    const value = 'a^ORname=b^^c'
    add(value)
    add('b')
    const [group] = groups(await list('nameSTARTSWITHa^GROUPBYname'))
    const { text } = await visitor.get(group?.address ?? '')
    expect(text).toContain('1 to 1 of 1')
  })

  it('gives no link for a value that the platform would evaluate, and escapes every one', async () => {
    add('javascript:1')
    add('<script>')
    const text = await list('GROUPBYname')
    expect(groups(text).map(({ label, address }) => [label, address !== ''])).toEqual([
      ['&lt;script&gt;', true],
      ['javascript:1', false],
    ])
  })

  it('turns its groups round when it is sorted by their column', async () => {
    for (const name of ['a', 'b']) add(name)
    expect(labelled(await list('GROUPBYname^ORDERBYDESCname'))).toEqual(['b 1', 'a 1'])
  })

  it('pages through the groups, each once', async () => {
    for (let at = 0; at < 45; at++) add(`name ${String(at).padStart(2, '0')}`)
    const seen: string[] = []
    let next: string | undefined = '/x_test_thing_list.do?sysparm_query=GROUPBYname'
    while (next !== undefined) {
      const { text } = await visitor.get(next)
      seen.push(...groups(text).map((group) => group.label))
      next = /href="([^"]*)">next/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(new Set(seen).size).toBe(45)
    expect(seen).toHaveLength(45)
  })

  it('says how many groups and records there are', async () => {
    for (const name of ['a', 'a', 'b']) add(name)
    expect(await list('GROUPBYname')).toContain('1 to 2 of 2 groups, 3 records')
  })

  it('reads none of the records: as many statements for many as for few', async () => {
    const statements = async () => {
      const before = visitor.store.statements.meter
      const meter = newMeter()
      visitor.store.statements.meter = meter
      await list('GROUPBYname')
      visitor.store.statements.meter = before
      return meter.app.statements + meter.platform.statements
    }
    for (const name of ['a', 'b']) add(name)
    await statements()
    const few = await statements()
    visitor.store.load(
      'x_test_thing',
      Array.from({ length: 5000 }, (_, at) => ({
        sys_id: at.toString(16).padStart(32, '0'),
        key: String(at),
        name: at % 2 === 0 ? 'a' : 'b',
      })),
    )
    expect(await statements()).toBe(few)
    expect(labelled(await list('GROUPBYname'))).toEqual(['a 2501', 'b 2501'])
  })
})

describe('a list is not grouped', () => {
  it('by a column that does not exist, and says so', async () => {
    add('a')
    const text = await list('GROUPBYno_such_column')
    expect(text).toContain('1 to 1 of 1')
    expect(text).toContain('cannot be grouped by no_such_column')
  })

  it('by a column that the visitor may not read', async () => {
    visitor.addUser('viewer', [])
    for (const [name, active] of [
      ['x_test_thing', 'true'],
      ['x_test_thing.key', 'true'],
    ] as const) {
      const acl = visitor.add('sys_security_acl', { name, operation: 'read', type: 'record', active })
      const role = visitor.add('sys_user_role', { name: `for ${name}` })
      if (name.includes('.'))
        visitor.add('sys_security_acl_role', { sys_security_acl: acl, sys_user_role: role })
    }
    add('a', { key: 'secret key' })
    expect(await list('GROUPBYkey', 'admin')).toContain('secret key')
    expect(await list('GROUPBYkey', 'viewer')).not.toContain('secret key')
  })

  it('by a password', async () => {
    const { text } = await visitor.get('/sys_user_list.do?sysparm_query=GROUPBYuser_password')
    expect(text).toContain('cannot be grouped by user_password')
  })
})

describe('the query of one group', () => {
  it.each([
    ['a=1^GROUPBYx^EQ', 'a=1^x=v'],
    ['GROUPBYx', 'x=v'],
    ['a=1^ORb=2^GROUPBYx^ORDERBYc', 'a=1^ORb=2^x=v^ORDERBYc'],
    ['a=1^NQb=2^GROUPBYx', 'a=1^x=v^NQb=2^x=v'],
  ])('of %s is %s', (query, expected) => {
    expect(withinGroup(query, 'x', 'v')).toBe(expected)
  })
})
