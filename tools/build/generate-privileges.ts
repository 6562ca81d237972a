import { namesIn, styled } from './generated_files.ts'

/**
 * Tables of other scopes that the app uses, and how. The platform refuses everything else once the app is installed
 * (docs/facts/servicenow.md#cross-scope-privileges). A run of all tests says which are missing and which are unused.
 */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  create: ['incident'],
  // cmdb_ci: the correlation id of a CI whose link an admin accepts.
  write: ['incident', 'cmdb_ci'],
  read: [
    ...namesIn(`incident sys_choice sys_user sys_user_group sys_user_grmember`),

    // The domain of a caller's company.
    'core_company',

    // CIs, their services, tags and sources.
    ...namesIn(`
      cmdb_ci cmdb_ci_availability_zone cmdb_ci_cloud_appserver cmdb_ci_cloud_database cmdb_ci_cloud_db_cluster
      cmdb_ci_cloud_direct_connect cmdb_ci_cloud_host cmdb_ci_cloud_load_balancer cmdb_ci_cloud_messaging_service
      cmdb_ci_cloud_public_ipaddress cmdb_ci_cloud_service_account cmdb_ci_cloud_storage_account cmdb_ci_cloud_subnet
      cmdb_ci_cloud_webserver cmdb_ci_cmp_resource cmdb_ci_compute_security_group cmdb_ci_computer cmdb_ci_dns_zone
      cmdb_ci_hardware cmdb_ci_instance_scale_set cmdb_ci_kubernetes_cluster cmdb_ci_nat_gateway cmdb_ci_network
      cmdb_ci_nic cmdb_ci_resource_group cmdb_ci_route_table cmdb_ci_server cmdb_ci_service cmdb_ci_storage_volume
      cmdb_ci_virtual_pvt_gateway cmdb_ci_vm_instance cmdb_ci_vm_object cmdb_ci_vpc_gateway_connection
      cmdb_key_value cmdb_rel_ci cmdb_rel_type svc_ci_assoc sys_object_source
    `),

    // The schedule of a mapping rule.
    'cmn_schedule',

    // The priority that Preview shows of a new incident.
    'dl_u_priority',

    // The page Set up: the app's own jobs, business rules, events and routes, by their scope; related lists.
    ...namesIn(`
      sys_scope sys_script sys_ui_related_list_entry sys_ws_definition sys_ws_operation sysauto_script sysevent_script_action
    `),
  ],
}

/**
 * Platform classes that the app calls, by the names under which instances record them
 * (docs/facts/servicenow.md#names-of-privileges), as far as these are known
 * (packages/local-instance/src/records/scriptables.ts).
 */
const SCRIPTABLES = [
  'GlideRecord.insert',
  'GlideRecord.update',
  'GlideRecord.deleteRecord',
  'GlideRecord.setValue',
  'ScopedGlideElement',
  'RESTAPIRequest',
  'RESTAPIRequestBody',
  'ScriptableServiceResultBuilder.setStatus',
  'ScriptableServiceResultBuilder.setHeader',
  'ScriptableServiceResultBuilder.setBody',
  'ScriptableRESTMessageClient.setEndpoint',
  'ScriptableRESTMessageClient.setHttpMethod',
  'ScriptableRESTMessageClient.setHttpTimeout',
  'ScriptableRESTMessageClient.setRequestHeader',
  'ScriptableRESTMessageClient.execute',
  'ScriptableRESTResponse.getBody',
  'ScriptableRESTResponse.getStatusCode',
  'ScriptableRESTResponse.haveError',
  'ScriptableRESTResponse.getErrorMessage',
  'Glide API: properties',
  'Glide API: string utilities',
  'Glide API: event management',
  'Glide API: table metadata',
  'Glide API: user roles and groups',
  // It is not known which calls instances record under this name, so its use is not checked.
  'ScopedGlideRecord',
]

/** Keys of records that were named before there was a rule for it. */
const KEYS: Readonly<Record<string, string>> = { 'Glide API: user roles and groups': 'glide-api-user-roles' }

/** The privileges: Fluent has no loops (docs/facts/packaging.md#no-loops). */
export async function privileges(): Promise<Record<string, string>> {
  const fluent = [
    '// Written by tools/build/generate-privileges.ts: change it there.',
    "import { CrossScopePrivilege } from '@servicenow/sdk/core'",
    ...Object.entries(TABLES).flatMap(([operation, tables]) =>
      tables.map((table) => privilege(`${keyOf(table)}-${operation}`, operation, 'sys_db_object', table)),
    ),
    ...SCRIPTABLES.map((name) => privilege(keyOf(name), 'execute', 'scriptable', name)),
  ]
  return { 'src/fluent/generated/privileges.now.ts': await styled(fluent.join('\n\n')) }
}

function privilege(key: string, operation: string, targetType: string, targetName: string): string {
  return `CrossScopePrivilege({
    $id: Now.ID['privilege-${key}'],
    status: 'allowed',
    operation: '${operation}',
    targetType: '${targetType}',
    targetName: '${targetName}',
    targetScope: 'global',
  })`
}

/** `GlideRecord.deleteRecord` → `glide-record-delete-record`. */
function keyOf(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
  return KEYS[name] ?? words.replace(/[^a-z0-9]+/g, '-')
}
