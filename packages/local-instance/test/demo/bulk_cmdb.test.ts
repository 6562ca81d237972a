import { armIdIn, bulkArmId, bulkCi, bulkCiId, fillCmdb, liveEnvironment } from '../../src/demo/bulk_cmdb.ts'
import { freshInstance } from '../records/fresh_instance.ts'

const CIS = 2000
const { store } = freshInstance()
const rows = (table: string, equal: Record<string, string>) => store.platformRows(table, equal)

beforeAll(() => fillCmdb(store, CIS, () => undefined))

it('makes as many CIs as it is told', () => {
  expect(rows('cmdb_ci', {})).toHaveLength(CIS)
})

it('a name is there once in every resource group of its application', () => {
  const ids = rows('cmdb_ci_vm_instance', { name: 'vm-05-1' }).map((row) => row['object_id']?.toLowerCase())
  expect(new Set(ids).size).toBe(20)
})

it('a machine and its server carry the same id, and a relation joins them', () => {
  const instance = bulkCiId(bulkCi(3, 'vm-01'))
  const server = bulkCiId(bulkCi(3, 'linux-01'))
  const id = armIdIn(3, ['Microsoft.Compute/virtualMachines', 'vm-01'])
  const carrying = (table: string) => rows(table, { object_id: id }).map((row) => row['sys_id'])
  expect(carrying('cmdb_ci_vm_instance')).toContain(instance)
  expect(carrying('cmdb_ci_linux_server')).toEqual([server])
  expect(rows('cmdb_rel_ci', { parent: server, child: instance })).toHaveLength(1)
})

it('a machine that only its source ties to Azure carries no id itself', () => {
  const number = bulkCi(4, 'source-only')
  expect(rows('sys_object_source', { id: bulkArmId(number) }).map((row) => row['target_sys_id'])).toEqual([
    bulkCiId(number),
  ])
  expect(rows('cmdb_ci_linux_server', { object_id: bulkArmId(number) })).toEqual([])
})

it('environments in use have no retired machine but the predecessor of a rebuilt one', () => {
  const live = Array.from({ length: 100 }, (_, at) => liveEnvironment(CIS, at))
  expect(Math.max(...live)).toBeLessThan(40)
  const status = live.map(
    (environment) =>
      rows('cmdb_ci', { sys_id: bulkCiId(bulkCi(environment, 'vm-05')) })[0]?.['install_status'],
  )
  expect(new Set(status)).toEqual(new Set(['1']))
  expect(rows('cmdb_ci', { sys_id: bulkCiId(bulkCi(0, 'vm-before-01')) })[0]?.['install_status']).toBe('7')
})
