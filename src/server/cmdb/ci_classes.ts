import { GlideAggregate, GlideRecord } from '@servicenow/glide'
import { addRowCount, getById, insertRecord, rowCount } from '../platform/glide.ts'
import { logInfo } from '../platform/log.ts'
import { ANY_TYPE, CI_CLASSES, isAskable } from './instance_cmdb.ts'

/** A row of the table CI classes as the app brings it: ARM type, class, and the column that holds the resource id. */
export type ShippedRow = readonly [armType: string, ciClass: string, idField: string]

/**
 * The class in which Discovery and the Service Graph Connector store each type of Azure resource
 * (docs/facts/cmdb.md#classes-of-azure-resources). `*` stands for every type without a row of its own. An installation
 * brings these rows (`src/fluent/generated/ci_classes.now.ts`, written from this list by
 * `tools/build/generate-ci-classes.ts`); an update set does not, and `fillClasses` inserts them.
 */
export const SHIPPED_ROWS: readonly ShippedRow[] = [
  ['microsoft.resources/subscriptions', 'cmdb_ci_cloud_service_account', 'account_id'],
  ['microsoft.resources/subscriptions/resourcegroups', 'cmdb_ci_resource_group', 'object_id'],
  ['microsoft.compute/virtualmachines', 'cmdb_ci_vm_instance', 'object_id'],
  ['microsoft.compute/disks', 'cmdb_ci_storage_volume', 'object_id'],
  ['microsoft.compute/availabilitysets', 'cmdb_ci_availability_zone', 'object_id'],
  ['microsoft.compute/virtualmachinescalesets', 'cmdb_ci_instance_scale_set', 'object_id'],
  ['microsoft.compute/hostgroups/hosts', 'cmdb_ci_cloud_host', 'object_id'],
  ['microsoft.network/loadbalancers', 'cmdb_ci_cloud_load_balancer', 'object_id'],
  ['microsoft.network/virtualnetworks', 'cmdb_ci_network', 'object_id'],
  ['microsoft.network/virtualnetworks/subnets', 'cmdb_ci_cloud_subnet', 'object_id'],
  ['microsoft.network/networkinterfaces', 'cmdb_ci_nic', 'object_id'],
  ['microsoft.network/publicipaddresses', 'cmdb_ci_cloud_public_ipaddress', 'object_id'],
  ['microsoft.network/networksecuritygroups', 'cmdb_ci_compute_security_group', 'object_id'],
  ['microsoft.storage/storageaccounts', 'cmdb_ci_cloud_storage_account', 'object_id'],
  ['microsoft.sql/servers', 'cmdb_ci_cloud_database', 'object_id'],
  ['microsoft.sql/servers/databases', 'cmdb_ci_cloud_database', 'object_id'],
  ['microsoft.dbformysql/servers', 'cmdb_ci_cloud_database', 'object_id'],
  ['microsoft.dbformysql/flexibleservers', 'cmdb_ci_cloud_database', 'object_id'],
  ['microsoft.dbforpostgresql/servers', 'cmdb_ci_cloud_database', 'object_id'],
  ['microsoft.dbforpostgresql/flexibleservers', 'cmdb_ci_cloud_database', 'object_id'],
  ['microsoft.web/sites', 'cmdb_ci_cloud_webserver', 'object_id'],
  ['microsoft.containerservice/managedclusters', 'cmdb_ci_kubernetes_cluster', 'cluster_resource_id'],
  ['microsoft.keyvault/vaults', 'cmdb_ci_cmp_resource', 'object_id'],
  ['microsoft.logic/workflows', 'cmdb_ci_cmp_resource', 'object_id'],
  ['microsoft.servicebus/namespaces', 'cmdb_ci_cmp_resource', 'object_id'],
  ['microsoft.network/applicationgateways', 'cmdb_ci_cloud_load_balancer', 'object_id'],
  ['microsoft.web/serverfarms', 'cmdb_ci_cloud_appserver', 'object_id'],
  ['microsoft.web/sites/slots', 'cmdb_ci_cloud_webserver', 'object_id'],
  ['microsoft.documentdb/databaseaccounts', 'cmdb_ci_cloud_database', 'object_id'],
  ['microsoft.cache/redis', 'cmdb_ci_cloud_database', 'object_id'],
  ['microsoft.sql/managedinstances', 'cmdb_ci_cloud_database', 'object_id'],
  ['microsoft.dbforpostgresql/servergroupsv2', 'cmdb_ci_cloud_db_cluster', 'object_id'],
  ['microsoft.eventhub/namespaces', 'cmdb_ci_cloud_messaging_service', 'object_id'],
  ['microsoft.servicebus/namespaces/queues', 'cmdb_ci_cloud_messaging_service', 'object_id'],
  ['microsoft.network/virtualnetworkgateways', 'cmdb_ci_virtual_pvt_gateway', 'object_id'],
  ['microsoft.network/localnetworkgateways', 'cmdb_ci_virtual_pvt_gateway', 'object_id'],
  ['microsoft.network/connections', 'cmdb_ci_vpc_gateway_connection', 'object_id'],
  ['microsoft.network/expressroutecircuits', 'cmdb_ci_cloud_direct_connect', 'object_id'],
  ['microsoft.network/natgateways', 'cmdb_ci_nat_gateway', 'object_id'],
  ['microsoft.network/privatednszones', 'cmdb_ci_dns_zone', 'object_id'],
  ['microsoft.network/routetables', 'cmdb_ci_route_table', 'object_id'],
  ['microsoft.sqlvirtualmachine/sqlvirtualmachines', 'cmdb_ci_vm_instance', 'object_id'],
  ['microsoft.compute/virtualmachinescalesets/virtualmachines', 'cmdb_ci_vm_instance', 'object_id'],
  ['microsoft.hybridcompute/machines', 'cmdb_ci_server', 'object_id'],
  ['*', 'cmdb_ci_cmp_resource', 'object_id'],
]

/** The classes of these rows, which the app has the privilege to read. Some belong to plugins that an instance may lack. */
export const SHIPPED_CLASSES: readonly string[] = [
  ...new Set(SHIPPED_ROWS.map(([, ciClass]) => ciClass)),
].sort()

/**
 * Inserts the shipped rows if the table CI classes is empty: an update set brings no rows, because committing it would
 * overwrite an admin's changes. One query if there is a row. If two nodes insert at the same moment, each row exists only
 * once: its type is unique.
 */
export function fillClasses(): void {
  if (hasRows()) return
  const filled = SHIPPED_ROWS.filter(insert).length
  if (filled > 0)
    logInfo(`CI classes: the table was empty; ${filled} rows that the app brings were filled in.`)
}

function hasRows(): boolean {
  const record = new GlideRecord(CI_CLASSES)
  record.setLimit(1)
  record.query()
  return record.next()
}

function insert([armType, ciClass, idField]: ShippedRow): boolean {
  const record = new GlideRecord(CI_CLASSES)
  record.initialize()
  record.setValue('arm_type', armType)
  record.setValue('ci_class', ciClass)
  record.setValue('id_field', idField)
  record.setValue('active', true)
  return insertRecord(record) !== null
}

/**
 * Counts all CI links that a search may find and writes the numbers into the table CI classes: those of each ARM type on
 * its row, those of types without a row on `*`. Business rule after a link or a class was written or deleted. The daily
 * job does it too: two writers at the same moment may have written a wrong number.
 */
export function recountLinks(): void {
  const counts = countByType()
  const record = new GlideRecord(CI_CLASSES)
  record.query()
  const rows: { sysId: string; type: string; count: string }[] = []
  while (record.next())
    rows.push({
      sysId: record.getUniqueValue(),
      type: (record.getValue('arm_type') ?? '').toLowerCase(),
      count: record.getValue('ci_links') ?? '0',
    })
  const own = new Set(rows.flatMap(({ type }) => (isAskable(type) ? type : [])))
  const others = [...counts].filter(([type]) => !own.has(type)).reduce((sum, [, links]) => sum + links, 0)
  for (const { sysId, type, count } of rows) {
    const links = type === ANY_TYPE ? others : (counts.get(type) ?? 0)
    const changed = Number(count) === links ? null : getById(CI_CLASSES, sysId)
    changed?.setValue('ci_links', links)
    changed?.update()
  }
}

function countByType(): Map<string, number> {
  const counts = new Map<string, number>()
  const aggregate = new GlideAggregate('x_secx_azmon_ci_link')
  aggregate.addQuery('state', 'IN', 'suggested,accepted')
  addRowCount(aggregate)
  aggregate.groupBy('resource_type')
  aggregate.query()
  while (aggregate.next()) counts.set(aggregate.getValue('resource_type') ?? '', rowCount(aggregate))
  return counts
}
