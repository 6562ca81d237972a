import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Access, ACCESS_RECORD } from '../../src/records/access_record.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import { createTestInstance, type TestInstance } from '../support/test_instance.ts'

const given = process.env[ACCESS_RECORD] ?? ''
let folder: string
let instance: TestInstance

const MODULE = `import { GlideAggregate, GlideRecord, gs } from '@servicenow/glide'
export function insert(table) { new GlideRecord(table).insert() }
export function read(table, column, value) {
  const record = new GlideRecord(table)
  record.addQuery(column, value)
  record.query()
  return record.getRowCount()
}
export function count(table) { new GlideAggregate(table).query() }
export function label() { return new GlideRecord('incident').getElement('state').getLabel() }
export function header(request) { return request.getHeader('a') }
`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'access-record-'))
  process.env[ACCESS_RECORD] = folder
  instance = createTestInstance({ app: { modules: { 'src/server/a.ts': MODULE } } })
})
afterAll(() => {
  process.env[ACCESS_RECORD] = given
  rmSync(folder, { recursive: true })
})

/** What is written down of a call of the module above. */
function recorded(call: string): Access[] {
  const before = lines().length
  instance.evaluate(`require('x_test/fixture/1.0.0/src/server/a.ts').${call}`)
  return lines().slice(before)
}

function lines(): Access[] {
  const text = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
  return text
    .join('')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Access)
}

const access = (what: string, line: number, isAllowed = true) => ({
  scope: 'x_test',
  what,
  isAllowed,
  where: `src/server/a.ts:${line}`,
})

describe('what an application does across scopes is written down with its line', () => {
  test('reading a table, with what of the platform it takes', () => {
    expect(recorded("read('incident', 'state', 1)")).toEqual(
      expect.arrayContaining([access('read incident', 6), access('execute GlideRecord.addQuery', 5)]),
    )
  })

  test('once each', () => {
    expect(recorded("read('incident', 'state', 2)")).toEqual([])
  })

  test('creating, which takes the platform’s class besides the table', () => {
    expect(recorded("insert('incident')")).toEqual([
      access('execute GlideRecord.insert', 2),
      access('create incident', 2),
    ])
  })

  test('what is refused, as well', () => {
    expect(recorded("count('sys_user')")).toContainEqual(access('read sys_user', 9, false))
  })

  test('tables that a condition reaches through a reference', () => {
    expect(recorded("read('incident', 'cmdb_ci.name', 'a')")).toEqual([access('read cmdb_ci', 6, false)])
    expect(instance.log.join('\n')).toContain(
      "read operation against 'cmdb_ci' from scope 'x_test' has been refused",
    )
  })

  test('methods of elements and of requests', () => {
    expect(recorded('label()')).toContainEqual(access('execute GlideElement.getLabel', 10))
    expect(recorded('header(request)')).toEqual([access('execute RESTAPIRequest.getHeader', 11)])
  })
})

describe('nothing is written down', () => {
  test('of tables of its own', () => {
    expect(recorded("read('x_test_thing', 'key', 'a')")).toEqual([])
  })

  test('of what the platform does', () => {
    const before = lines().length
    instance.store.query(PLATFORM, { table: 'problem', where: [] })
    expect(lines()).toHaveLength(before)
  })

  test('of what a test does in the name of the application', () => {
    const before = lines().length
    instance.store.query({ ...PLATFORM, scope: 'x_test', by: 'app' }, { table: 'problem', where: [] })
    expect(lines()).toHaveLength(before)
  })
})
