/**
 * Classes that the shipped rows of CI classes name, and that the app comes with the privilege to read. Some of them
 * belong to plugins that an instance need not have.
 */
export const SHIPPED_CLASSES: readonly string[] = [
  'cmdb_ci_availability_zone',
  'cmdb_ci_cloud_appserver',
  'cmdb_ci_cloud_database',
  'cmdb_ci_cloud_db_cluster',
  'cmdb_ci_cloud_direct_connect',
  'cmdb_ci_cloud_host',
  'cmdb_ci_cloud_load_balancer',
  'cmdb_ci_cloud_messaging_service',
  'cmdb_ci_cloud_public_ipaddress',
  'cmdb_ci_cloud_service_account',
  'cmdb_ci_cloud_storage_account',
  'cmdb_ci_cloud_subnet',
  'cmdb_ci_cloud_webserver',
  'cmdb_ci_cmp_resource',
  'cmdb_ci_compute_security_group',
  'cmdb_ci_dns_zone',
  'cmdb_ci_instance_scale_set',
  'cmdb_ci_kubernetes_cluster',
  'cmdb_ci_nat_gateway',
  'cmdb_ci_network',
  'cmdb_ci_nic',
  'cmdb_ci_resource_group',
  'cmdb_ci_route_table',
  'cmdb_ci_server',
  'cmdb_ci_storage_volume',
  'cmdb_ci_virtual_pvt_gateway',
  'cmdb_ci_vm_instance',
  'cmdb_ci_vpc_gateway_connection',
]
