import { openDatabase } from '../../src/database/open.ts'
import type { SqlValue } from '../../src/database/driver.ts'
import { bulkArmId, bulkCi, fillCmdb } from '../../src/demo/bulk_cmdb.ts'
import { text } from '../../src/dictionary/column.ts'
import { table } from '../../src/dictionary/table.ts'
import type { RecordQuery } from '../../src/records/records.ts'
import { createRecords, type RecordStore } from '../../src/records/store.ts'
import { admin, where } from '../records/fresh_instance.ts'

/** Opens an instance whose statements are kept, so that the database can be asked how it runs them. */
function watchedInstance(): { store: RecordStore; planOf: (query: RecordQuery) => string } {
  const driver = openDatabase(null)
  let last: { sql: string; params: readonly SqlValue[] } = { sql: '', params: [] }
  const store = createRecords({
    driver: {
      ...driver,
      all(sql, params = []) {
        last = { sql, params }
        return driver.all(sql, params)
      },
    },
    clock: () => 0,
    log: () => undefined,
  })
  store.define(
    table('x_test_alert', {
      scope: 'x_test',
      columns: [
        text('number'),
        text('alert_key', 64, { unique: true }),
        text('problem_key', 64),
        text('state'),
      ],
      indexed: ['problem_key'],
    }),
  )
  const planOf = (query: RecordQuery): string => {
    store.query(admin, query)
    return driver
      .all(`EXPLAIN QUERY PLAN ${last.sql}`, last.params)
      .map((row) => row['detail'])
      .join('; ')
  }
  return { store, planOf }
}

const ARM_ID = bulkArmId(bulkCi(1, 'vm-05'))

describe('look-ups use an index, whatever the letter case and the class', () => {
  const { store, planOf } = watchedInstance()
  fillCmdb(store, 200, () => undefined)
  const either = `${ARM_ID},${ARM_ID.toLowerCase()}`

  it.each([
    ['a server by ARM id', where('cmdb_ci_computer', ['object_id', 'IN', either])],
    ['a volume by ARM id', where('cmdb_ci_storage_volume', ['object_id', 'IN', either])],
    ['a CI class by ARM id', where('cmdb_ci_vm_instance', ['object_id', 'IN', either])],
    [
      'all cloud CIs by ARM id',
      where('cmdb_ci_vm_object', ['object_id', 'IN', either], ['install_status', 'NOT IN', '7,100']),
    ],
    ['a cluster by ARM id', where('cmdb_ci_kubernetes_cluster', ['cluster_resource_id', 'IN', either])],
    ['a CI by name', where('cmdb_ci', ['name', '=', 'x'], ['install_status', '!=', '7'])],
    ['an incident by sys_id', where('incident', ['sys_id', '=', 'x'])],
    ['an incident by number', where('incident', ['number', '=', 'x'])],
    ['children of an incident', where('incident', ['parent_incident', '=', 'x'], ['active', '=', 'true'])],
    ['an alert by key', where('x_test_alert', ['alert_key', '=', 'x'])],
    ['alerts by problem', where('x_test_alert', ['problem_key', '=', 'x'], ['state', '=', 'fired'])],
    ['choices of a column', where('sys_choice', ['name', '=', 'incident'], ['element', '=', 'close_code'])],
    ['tags of a CI', where('cmdb_key_value', ['configuration_item', '=', 'x'])],
    ['relations of a CI', where('cmdb_rel_ci', ['child', '=', 'x'])],
    ['servers of a virtual machine', where('cmdb_ci_server', ['vm_object', '=', 'x'])],
    ['a subscription by its id', where('cmdb_ci_cloud_service_account', ['account_id', '=', 'x'])],
    ['a CI by the id in a source', where('sys_object_source', ['id', '=', 'x'])],
    ['services of a CI', where('svc_ci_assoc', ['ci_id', '=', 'x'])],
    ['journal entries', where('sys_journal_field', ['element_id', '=', 'x'])],
  ])('%s', (_, query) => {
    expect(planOf(query)).toMatch(/^SEARCH t USING (COVERING )?INDEX/)
  })

  it.each(['correlation_id', 'fqdn'])(
    'a CI by %s reads the whole CMDB: no index is declared (docs/facts/cmdb.md#indexes)',
    (column) => {
      expect(planOf(where('cmdb_ci', [column, '=', 'x']))).toBe('SCAN t')
    },
  )

  it('finds a bulk CI in either case', () => {
    const found = store.query(admin, where('cmdb_ci_vm_object', ['object_id', '=', ARM_ID.toUpperCase()]))
    expect(found.map((row) => row['name'])).toEqual(['vm-05-0'])
  })

  it('the bulk fills what it says', () => {
    const [count] = store.aggregate(admin, {
      ...where('cmdb_ci'),
      aggregates: [{ function: 'COUNT', column: '' }],
      groupBy: [],
    })
    expect(count?.values['COUNT']).toBe('200')
  })
})
