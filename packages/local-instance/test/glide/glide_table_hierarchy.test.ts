import { newMeter } from '../../src/records/meter.ts'
import { createTestInstance, type TestInstance } from '../support/test_instance.ts'

/** The examples of ServiceNow's documentation of the scoped API, against the tables of the local instance. */
describe('GlideTableHierarchy', () => {
  let instance: TestInstance
  beforeAll(() => (instance = createTestInstance()))
  const ask = (table: string, method: string) =>
    instance.evaluate(`new GlideTableHierarchy('${table}').${method}()`)

  it('names a table and those that it extends, nearest first', () => {
    expect(ask('incident', 'getName')).toBe('incident')
    expect(ask('incident', 'getTables')).toEqual(['incident', 'task'])
    expect(ask('incident', 'getHierarchy')).toEqual(['incident', 'task'])
    expect(ask('cmdb_ci_server', 'getBase')).toBe('cmdb_ci_computer')
    expect(ask('cmdb_ci_server', 'getRoot')).toBe('cmdb')
  })

  it('gives a table without a parent itself as its parent', () => {
    expect(ask('task', 'getBase')).toBe('task')
  })

  it('names those that extend a table, at any distance, without and with the table itself', () => {
    expect(ask('cmdb_ci_computer', 'getTableExtensions')).toEqual([
      'cmdb_ci_server',
      'cmdb_ci_win_server',
      'cmdb_ci_linux_server',
    ])
    expect(ask('cmdb_ci_server', 'getAllExtensions')).toEqual([
      'cmdb_ci_server',
      'cmdb_ci_win_server',
      'cmdb_ci_linux_server',
    ])
  })

  it('tells a base from one in the middle, a last one and one on its own', () => {
    const place = (table: string) =>
      ['isBaseClass', 'hasExtensions', 'isSoloClass'].filter((method) => ask(table, method) === true)
    expect(place('task')).toEqual(['isBaseClass', 'hasExtensions'])
    expect(place('cmdb_ci_server')).toEqual(['hasExtensions'])
    expect(place('incident')).toEqual([])
    expect(place('sys_user')).toEqual(['isSoloClass'])
  })

  it('takes a table that does not exist for one on its own', () => {
    expect(ask('cmdb_ci_nothing', 'getTables')).toEqual(['cmdb_ci_nothing'])
    expect(ask('cmdb_ci_nothing', 'getAllExtensions')).toEqual(['cmdb_ci_nothing'])
    expect(ask('cmdb_ci_nothing', 'isSoloClass')).toBe(true)
  })

  it('asks the database nothing', () => {
    const meter = newMeter()
    instance.store.statements.meter = meter
    ask('cmdb_ci_server', 'getAllExtensions')
    expect(meter.app.statements).toBe(0)
  })
})
