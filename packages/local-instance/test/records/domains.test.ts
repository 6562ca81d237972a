import { openDatabase } from '../../src/database/open.ts'
import { reference, text } from '../../src/dictionary/column.ts'
import { baseDictionary } from '../../src/dictionary/base/index.ts'
import { table } from '../../src/dictionary/table.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import type { Actor, Condition, Row } from '../../src/records/records.ts'
import { createRecords, type RecordStore } from '../../src/records/store.ts'

/** docs/facts/servicenow.md#domains */
const [TOP, ONE, TWO, BELOW] = ['0', '1', '2', '3'].map((digit) => digit.repeat(32)) as [
  string,
  string,
  string,
  string,
]
const THING = 'x_test_thing'

let store: RecordStore

function start(hasDomains: boolean): void {
  const dictionary = baseDictionary()
  dictionary.define(table(THING, { columns: [text('name', 40), text('sys_domain', 32)] }))
  const user = dictionary.table('sys_user')
  if (user)
    dictionary.define({ ...user, columns: [...user.columns, text('sys_domain', 32, { table: 'sys_user' })] })
  if (hasDomains)
    dictionary.define(table('domain', { columns: [text('name', 40), reference('parent', 'domain')] }))
  store = createRecords({
    driver: openDatabase(null),
    dictionary,
    clock: () => Date.UTC(2026, 0, 1),
    log: () => undefined,
  })
  if (!hasDomains) return
  for (const [sys_id, parent] of [
    [TOP, ''],
    [ONE, TOP],
    [TWO, TOP],
    [BELOW, ONE],
  ] as const)
    insert('domain', { sys_id, parent })
}

const insert = (name: string, values: Row, actor: Actor = PLATFORM) => store.insert(actor, name, values)

/** A user of a domain, '' for none. */
function userIn(domain: string): Actor {
  const { sysId } = insert('sys_user', { user_name: `user of ${domain}`, sys_domain: domain })
  return { userId: sysId ?? '', userName: 'somebody', roles: new Set(), scope: 'global', by: 'app' }
}

const named = (actor: Actor, alternatives: Condition[][][] = []) =>
  store
    .query(actor, { table: THING, where: [], alternatives, orderBy: [{ column: 'name', descending: false }] })
    .map(({ name }) => name)
    .join()

function fill(): void {
  const rows = { global: 'global', top: TOP, one: ONE, two: TWO, below: BELOW }
  for (const [name, sys_domain] of Object.entries(rows)) insert(THING, { name, sys_domain })
}

describe('where there are domains', () => {
  beforeEach(() => {
    start(true)
    fill()
  })

  test.each([
    ['of no domain', '', 'below,global,one,top,two'],
    ['of global', 'global', 'below,global,one,top,two'],
    ['of the topmost', TOP, 'below,global,one,top,two'],
    ['of one with another below it', ONE, 'below,global,one'],
    ['of the lowest', BELOW, 'below,global'],
  ])('a user %s sees that one, what is below it, and global', (_who, domain, seen) => {
    expect(named(userIn(domain))).toBe(seen)
  })

  test('the same holds in each part of a query, and for counts', () => {
    const actor = userIn(TWO)
    expect(named(actor, [[[{ column: 'name', operator: '=', value: 'one' }]]])).toBe('global,two')
    const counted = { aggregates: [{ function: 'COUNT' as const, column: '' }], groupBy: [] }
    const [row] = store.aggregate(actor, { table: THING, where: [], ...counted })
    expect(Object.values(row?.values ?? {})).toEqual(['2'])
  })

  test('a new record is in the domain of its user, unless it names one', () => {
    const actor = userIn(TWO)
    expect(insert(THING, { name: 'new' }, actor).row['sys_domain']).toBe(TWO)
    expect(insert(THING, { name: 'other', sys_domain: ONE }, actor).row['sys_domain']).toBe(ONE)
    expect(insert(THING, { name: 'of nobody' }, userIn('')).row['sys_domain']).toBe('global')
  })
})

test('where there are none, a user’s domain means nothing', () => {
  start(false)
  fill()
  expect(named(userIn(ONE))).toBe('below,global,one,top,two')
  expect(insert(THING, { name: 'new' }, userIn(ONE)).row['sys_domain']).toBe('')
})
