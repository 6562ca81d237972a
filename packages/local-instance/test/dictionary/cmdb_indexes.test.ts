import { indexesOf } from '../../src/database/storage.ts'
import { baseDictionary } from '../../src/dictionary/base/index.ts'

/** Why the platform is known to have an index there. */
const IDENTIFIER = 'identifies a CI (docs/facts/cmdb.md#indexes)'
const REFERENCE = 'a reference: the platform indexes those by itself'

const KNOWN: Record<string, string> = {
  'cmdb_ci.name': 'usually indexed (docs/facts/cmdb.md#indexes)',
  'cmdb_ci_vm_object.object_id': IDENTIFIER,
  'cmdb_ci_computer.object_id': IDENTIFIER,
  'cmdb_ci_storage_volume.object_id': IDENTIFIER,
  'cmdb_ci_cloud_service_account.account_id': 'identifier entry of the class (documentation, "Cloud class")',
  'cmdb_ci_hardware.vm_object': REFERENCE,
  'cmdb_ci_kubernetes_cluster.cluster_resource_id':
    'none: stands for the class, which narrows the query first',
  'cmdb_rel_ci.parent': REFERENCE,
  'cmdb_rel_ci.child': REFERENCE,
  'cmdb_rel_ci.type': REFERENCE,
  'cmdb_key_value.configuration_item': REFERENCE,
  'sys_object_source.id': 'identification looks there first (docs/facts/cmdb.md#sys_object_source)',
  'svc_ci_assoc.ci_id': REFERENCE,
  'svc_ci_assoc.service_id': REFERENCE,
  'svc_ci_assoc.service_id, ci_id': 'unique: a fix script of the platform makes it so',
}

it('the CMDB carries the indexes that the platform is known to have, and no other', () => {
  const dictionary = baseDictionary()
  const beside = ['cmdb_rel_type', 'cmdb_rel_ci', 'cmdb_key_value', 'sys_object_source', 'svc_ci_assoc']
  const found = [...dictionary.descendants('cmdb'), ...beside].flatMap((name) =>
    indexesOf(dictionary.table(name)!).map((index) => `${name}.${index.columns.join(', ')}`),
  )
  expect(found.sort()).toEqual(Object.keys(KNOWN).sort())
})
