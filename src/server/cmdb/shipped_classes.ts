/** A row of the table CI classes as the app brings it: ARM type, class, and the column that holds the resource id. */
export type ShippedRow = readonly [armType: string, ciClass: string, idField: string]

/**
 * Where Discovery and the Service Graph Connector keep each type of Azure resource
 * (docs/facts/cmdb.md#classes-of-azure-resources). `*` stands for every type that has no row of its own. An
 * installation brings these rows (`src/fluent/generated/ci_classes.now.ts`, written from this list by
 * `tools/build/generate-ci-classes.ts`); where it could not, `fill_classes.ts` does.
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

/**
 * Classes that these rows name, and that the app comes with the privilege to read. Some of them belong to plugins that an
 * instance need not have.
 */
export const SHIPPED_CLASSES: readonly string[] = [
  ...new Set(SHIPPED_ROWS.map(([, ciClass]) => ciClass)),
].sort()
