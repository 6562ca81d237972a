// Written by tools/build/generate-ci-classes.ts from src/server/cmdb/shipped_classes.ts: change it there.
// Loaded at the first installation only: what an admin changes here stays (docs/facts/packaging.md#first-installation-only).

import { Record } from '@servicenow/sdk/core'

Record({
  $id: Now.ID['ci-class-resources-subscriptions'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.resources/subscriptions',
    ci_class: 'cmdb_ci_cloud_service_account',
    id_field: 'account_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-resources-subscriptions-resourcegroups'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.resources/subscriptions/resourcegroups',
    ci_class: 'cmdb_ci_resource_group',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-compute-virtualmachines'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.compute/virtualmachines',
    ci_class: 'cmdb_ci_vm_instance',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-compute-disks'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.compute/disks',
    ci_class: 'cmdb_ci_storage_volume',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-compute-availabilitysets'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.compute/availabilitysets',
    ci_class: 'cmdb_ci_availability_zone',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-compute-virtualmachinescalesets'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.compute/virtualmachinescalesets',
    ci_class: 'cmdb_ci_instance_scale_set',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-compute-hostgroups-hosts'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.compute/hostgroups/hosts',
    ci_class: 'cmdb_ci_cloud_host',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-network-loadbalancers'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.network/loadbalancers',
    ci_class: 'cmdb_ci_cloud_load_balancer',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-network-virtualnetworks'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.network/virtualnetworks',
    ci_class: 'cmdb_ci_network',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-network-virtualnetworks-subnets'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.network/virtualnetworks/subnets',
    ci_class: 'cmdb_ci_cloud_subnet',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-network-networkinterfaces'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.network/networkinterfaces',
    ci_class: 'cmdb_ci_nic',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-network-publicipaddresses'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.network/publicipaddresses',
    ci_class: 'cmdb_ci_cloud_public_ipaddress',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-network-networksecuritygroups'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.network/networksecuritygroups',
    ci_class: 'cmdb_ci_compute_security_group',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-storage-storageaccounts'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.storage/storageaccounts',
    ci_class: 'cmdb_ci_cloud_storage_account',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-sql-servers'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.sql/servers',
    ci_class: 'cmdb_ci_cloud_database',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-sql-servers-databases'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.sql/servers/databases',
    ci_class: 'cmdb_ci_cloud_database',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-dbformysql-servers'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.dbformysql/servers',
    ci_class: 'cmdb_ci_cloud_database',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-dbformysql-flexibleservers'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.dbformysql/flexibleservers',
    ci_class: 'cmdb_ci_cloud_database',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-dbforpostgresql-servers'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.dbforpostgresql/servers',
    ci_class: 'cmdb_ci_cloud_database',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-dbforpostgresql-flexibleservers'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.dbforpostgresql/flexibleservers',
    ci_class: 'cmdb_ci_cloud_database',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-web-sites'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.web/sites',
    ci_class: 'cmdb_ci_cloud_webserver',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-containerservice-managedclusters'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.containerservice/managedclusters',
    ci_class: 'cmdb_ci_kubernetes_cluster',
    id_field: 'cluster_resource_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-keyvault-vaults'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.keyvault/vaults',
    ci_class: 'cmdb_ci_cmp_resource',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-logic-workflows'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.logic/workflows',
    ci_class: 'cmdb_ci_cmp_resource',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-servicebus-namespaces'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.servicebus/namespaces',
    ci_class: 'cmdb_ci_cmp_resource',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-network-applicationgateways'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.network/applicationgateways',
    ci_class: 'cmdb_ci_cloud_load_balancer',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-web-serverfarms'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.web/serverfarms',
    ci_class: 'cmdb_ci_cloud_appserver',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-web-sites-slots'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.web/sites/slots',
    ci_class: 'cmdb_ci_cloud_webserver',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-documentdb-databaseaccounts'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.documentdb/databaseaccounts',
    ci_class: 'cmdb_ci_cloud_database',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-cache-redis'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.cache/redis',
    ci_class: 'cmdb_ci_cloud_database',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-sql-managedinstances'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.sql/managedinstances',
    ci_class: 'cmdb_ci_cloud_database',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-dbforpostgresql-servergroupsv2'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.dbforpostgresql/servergroupsv2',
    ci_class: 'cmdb_ci_cloud_db_cluster',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-eventhub-namespaces'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.eventhub/namespaces',
    ci_class: 'cmdb_ci_cloud_messaging_service',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-servicebus-namespaces-queues'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.servicebus/namespaces/queues',
    ci_class: 'cmdb_ci_cloud_messaging_service',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-network-virtualnetworkgateways'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.network/virtualnetworkgateways',
    ci_class: 'cmdb_ci_virtual_pvt_gateway',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-network-localnetworkgateways'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.network/localnetworkgateways',
    ci_class: 'cmdb_ci_virtual_pvt_gateway',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-network-connections'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.network/connections',
    ci_class: 'cmdb_ci_vpc_gateway_connection',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-network-expressroutecircuits'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.network/expressroutecircuits',
    ci_class: 'cmdb_ci_cloud_direct_connect',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-network-natgateways'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.network/natgateways',
    ci_class: 'cmdb_ci_nat_gateway',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-network-privatednszones'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.network/privatednszones',
    ci_class: 'cmdb_ci_dns_zone',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-network-routetables'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.network/routetables',
    ci_class: 'cmdb_ci_route_table',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-sqlvirtualmachine-sqlvirtualmachines'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.sqlvirtualmachine/sqlvirtualmachines',
    ci_class: 'cmdb_ci_vm_instance',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-compute-virtualmachinescalesets-virtualmachines'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.compute/virtualmachinescalesets/virtualmachines',
    ci_class: 'cmdb_ci_vm_instance',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-hybridcompute-machines'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: {
    arm_type: 'microsoft.hybridcompute/machines',
    ci_class: 'cmdb_ci_server',
    id_field: 'object_id',
    active: true,
  },
})

Record({
  $id: Now.ID['ci-class-any'],
  $meta: { installMethod: 'first install' },
  table: 'x_secx_azmon_ci_class',
  data: { arm_type: '*', ci_class: 'cmdb_ci_cmp_resource', id_field: 'object_id', active: true },
})
