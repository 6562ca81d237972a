// Written by tools/build/generate-privileges.ts: change it there.

import { CrossScopePrivilege } from '@servicenow/sdk/core'

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
  $id: Now.ID['privilege-cmdb-ci-write'],
  status: 'allowed',
  operation: 'write',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-incident-read'],
  status: 'allowed',
  operation: 'read',
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
  $id: Now.ID['privilege-sys-user-grmember-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'sys_user_grmember',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-core-company-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'core_company',
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

CrossScopePrivilege({
  $id: Now.ID['privilege-cmdb-ci-availability-zone-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_availability_zone',
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
  $id: Now.ID['privilege-cmdb-ci-cloud-database-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_cloud_database',
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
  $id: Now.ID['privilege-cmdb-ci-cloud-messaging-service-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_cloud_messaging_service',
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
  $id: Now.ID['privilege-cmdb-ci-nat-gateway-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_nat_gateway',
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
  $id: Now.ID['privilege-cmdb-ci-storage-volume-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_storage_volume',
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
  $id: Now.ID['privilege-cmdb-ci-vm-instance-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmdb_ci_vm_instance',
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
  $id: Now.ID['privilege-svc-ci-assoc-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'svc_ci_assoc',
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
  $id: Now.ID['privilege-cmn-schedule-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'cmn_schedule',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-dl-u-priority-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'dl_u_priority',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-sys-scope-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'sys_scope',
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
  $id: Now.ID['privilege-sys-ui-related-list-entry-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'sys_ui_related_list_entry',
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

CrossScopePrivilege({
  $id: Now.ID['privilege-sysauto-script-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'sysauto_script',
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
  $id: Now.ID['privilege-glide-record-insert'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'GlideRecord.insert',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-glide-record-update'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'GlideRecord.update',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-glide-record-delete-record'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'GlideRecord.deleteRecord',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-glide-record-set-value'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'GlideRecord.setValue',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scoped-glide-element'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScopedGlideElement',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-restapirequest'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'RESTAPIRequest',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-restapirequest-body'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'RESTAPIRequestBody',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-service-result-builder-set-status'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableServiceResultBuilder.setStatus',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-service-result-builder-set-header'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableServiceResultBuilder.setHeader',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-service-result-builder-set-body'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableServiceResultBuilder.setBody',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-restmessage-client-set-endpoint'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableRESTMessageClient.setEndpoint',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-restmessage-client-set-http-method'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableRESTMessageClient.setHttpMethod',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-restmessage-client-set-http-timeout'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableRESTMessageClient.setHttpTimeout',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-restmessage-client-set-request-header'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableRESTMessageClient.setRequestHeader',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-restmessage-client-execute'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableRESTMessageClient.execute',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-restresponse-get-body'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableRESTResponse.getBody',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-restresponse-get-status-code'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableRESTResponse.getStatusCode',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-restresponse-have-error'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableRESTResponse.haveError',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scriptable-restresponse-get-error-message'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScriptableRESTResponse.getErrorMessage',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-glide-api-properties'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'Glide API: properties',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-glide-api-string-utilities'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'Glide API: string utilities',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-glide-api-event-management'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'Glide API: event management',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-glide-api-table-metadata'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'Glide API: table metadata',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-glide-api-user-roles'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'Glide API: user roles and groups',
  targetScope: 'global',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-scoped-glide-record'],
  status: 'allowed',
  operation: 'execute',
  targetType: 'scriptable',
  targetName: 'ScopedGlideRecord',
  targetScope: 'global',
})
