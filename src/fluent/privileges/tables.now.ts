import { CrossScopePrivilege } from '@servicenow/sdk/core'

/**
 * Tables of other scopes that the app touches, and how. What is not here is refused once the app is installed
 * (docs/facts/servicenow.md#cross-scope-privileges).
 */
CrossScopePrivilege({
  $id: Now.ID['privilege-incident-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'incident',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-incident-create'],
  status: 'allowed',
  operation: 'create',
  targetType: 'sys_db_object',
  targetName: 'incident',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-incident-write'],
  status: 'allowed',
  operation: 'write',
  targetType: 'sys_db_object',
  targetName: 'incident',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-sys-choice-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'sys_choice',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-sys-user-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'sys_user',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-sys-user-group-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'sys_user_group',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci',
  targetScope: 'global',
})

/** For the correlation id of a CI whose link an admin accepts. */
CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-write'],
  status: 'allowed',
  operation: 'write',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-vm-object-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_vm_object',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-availability-zone-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_availability_zone',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-cloud-database-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_cloud_database',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-cloud-host-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_cloud_host',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-cloud-load-balancer-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_cloud_load_balancer',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-cloud-public-ipaddress-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_cloud_public_ipaddress',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-cloud-service-account-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_cloud_service_account',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-cloud-storage-account-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_cloud_storage_account',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-cloud-subnet-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_cloud_subnet',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-cloud-webserver-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_cloud_webserver',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-cmp-resource-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_cmp_resource',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-compute-security-group-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_compute_security_group',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-instance-scale-set-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_instance_scale_set',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-kubernetes-cluster-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_kubernetes_cluster',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-network-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_network',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-nic-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_nic',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-resource-group-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_resource_group',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-storage-volume-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_storage_volume',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-vm-instance-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_vm_instance',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-cloud-appserver-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_cloud_appserver',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-cloud-db-cluster-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_cloud_db_cluster',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-cloud-direct-connect-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_cloud_direct_connect',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-cloud-messaging-service-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_cloud_messaging_service',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-computer-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_computer',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-dns-zone-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_dns_zone',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-hardware-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_hardware',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-nat-gateway-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_nat_gateway',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-route-table-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_route_table',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-server-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_server',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-service-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_service',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-virtual-pvt-gateway-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_virtual_pvt_gateway',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-vpc-gateway-connection-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_vpc_gateway_connection',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-key-value-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_key_value',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-rel-ci-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_rel_ci',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-rel-type-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_rel_type',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-sys-object-source-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'sys_object_source',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-svc-ci-assoc-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'svc_ci_assoc',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-sysauto-script-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'sysauto_script',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-sys-script-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'sys_script',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-sysevent-script-action-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'sysevent_script_action',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-sys-ws-definition-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'sys_ws_definition',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-sys-ws-operation-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'sys_ws_operation',
  targetScope: 'global',
})

/** For the time of a mapping rule. */
CrossScopePrivilege({
  $id: Now.ID['privilege-cmn-schedule-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmn_schedule',
  targetScope: 'global',
})

/** The set-up page finds the records of the app by the scope that their sys_scope refers to. */
CrossScopePrivilege({
  $id: Now.ID['privilege-sys-scope-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'sys_scope',
  targetScope: 'global',
})
