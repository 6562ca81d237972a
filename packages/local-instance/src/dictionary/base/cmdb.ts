import { choices, column, integer, moment, reference, text, truth } from '../column.ts'
import type { Column, TableDefinition } from '../model.ts'
import { table } from '../table.ts'

/** Root of the CMDB: what cmdb_ci of the SDK stands on. */
export const CMDB_ROOT: TableDefinition[] = [
  table('cmdb', {
    label: 'Base Configuration Item',
    display: 'name',
    columns: [
      column('sys_class_name', 'sys_class_name', {
        label: 'Class',
        maxLength: 80,
        default: 'javascript:current.getTableName();',
      }),
      text('name', 255),
      reference('company', 'core_company'),
      reference('location', 'cmn_location'),
      reference('model_id', 'cmdb_model'),
      text('serial_number', 255),
      text('asset_tag'),
      integer('operational_status', '1'),
    ],
  }),
]

const OBJECT_ID = text('object_id', 512, { label: 'Object ID' })

/**
 * The classes that an Azure resource can live in. object_id is not on cmdb_ci (docs/facts/cmdb.md#object_id):
 * it is on cmdb_ci_vm_object and a few others, and cmdb_ci_kubernetes_cluster has none.
 *
 * Indexed is what is known to be indexed, and nothing else: object_id, an identifier attribute
 * (docs/facts/cmdb.md#indexes); account_id, likewise an identifier entry (ServiceNow's documentation, "Cloud
 * class"); references, which the platform indexes by itself. See cluster_resource_id for the one exception.
 */
export const CMDB_CLASSES: TableDefinition[] = [
  ci('cmdb_ci_vm_object', 'cmdb_ci', 'Virtual Machine Object', [OBJECT_ID], ['object_id']),
  ci(
    'cmdb_ci_hardware',
    'cmdb_ci',
    'Hardware',
    [reference('vm_object', 'cmdb_ci_vm_object'), text('hardware_status')],
    ['vm_object'],
  ),
  ci(
    'cmdb_ci_computer',
    'cmdb_ci_hardware',
    'Computer',
    [OBJECT_ID, text('os'), text('os_version'), text('host_name', 100)],
    ['object_id'],
  ),
  ci('cmdb_ci_server', 'cmdb_ci_computer', 'Server', [
    text('classification', 40, { default: 'Production' }),
    truth('virtual'),
  ]),
  ci('cmdb_ci_win_server', 'cmdb_ci_server', 'Windows Server'),
  ci('cmdb_ci_linux_server', 'cmdb_ci_server', 'Linux Server'),
  ci('cmdb_ci_appl', 'cmdb_ci', 'Application'),
  ci('cmdb_ci_database', 'cmdb_ci', 'Database'),

  ci('cmdb_ci_vm_instance', 'cmdb_ci_vm_object', 'Virtual Machine Instance', [
    text('vm_inst_id', 255),
    text('state'),
    integer('cpus'),
    integer('memory'),
  ]),
  ci(
    'cmdb_ci_cloud_service_account',
    'cmdb_ci_vm_object',
    'Cloud Service Account',
    [text('account_id', 100), text('datacenter_type', 100), text('is_master_account')],
    ['account_id'],
  ),
  ci('cmdb_ci_logical_datacenter', 'cmdb_ci_vm_object', 'Logical Datacenter', [text('region', 100)]),
  ci('cmdb_ci_azure_datacenter', 'cmdb_ci_logical_datacenter', 'Azure Datacenter'),
  ci('cmdb_ci_resource_group', 'cmdb_ci_vm_object', 'Resource Group'),
  ci('cmdb_ci_availability_zone', 'cmdb_ci_vm_object', 'Availability Zone'),
  ci('cmdb_ci_instance_scale_set', 'cmdb_ci_vm_object', 'Instance Scale Set'),
  ci('cmdb_ci_cloud_host', 'cmdb_ci_vm_object', 'Cloud Host'),
  ci('cmdb_ci_cloud_load_balancer', 'cmdb_ci_vm_object', 'Cloud Load Balancer'),
  ci('cmdb_ci_vcenter_object', 'cmdb_ci_vm_object', 'vCenter Object'),
  ci('cmdb_ci_network', 'cmdb_ci_vcenter_object', 'Cloud Network'),
  ci('cmdb_ci_cloud_subnet', 'cmdb_ci_vm_object', 'Cloud Subnet'),
  ci('cmdb_ci_nic', 'cmdb_ci_vm_object', 'Cloud Network Interface'),
  ci('cmdb_ci_cloud_public_ipaddress', 'cmdb_ci_vm_object', 'Cloud Public IP Address'),
  ci('cmdb_ci_compute_security_group', 'cmdb_ci_vm_object', 'Compute Security Group'),
  ci('cmdb_ci_cloud_storage_account', 'cmdb_ci_vm_object', 'Cloud Storage Account'),
  ci('cmdb_ci_cloud_database', 'cmdb_ci_vm_object', 'Cloud Database', [
    text('type', 100),
    text('version', 100),
  ]),
  ci('cmdb_ci_cloud_webserver', 'cmdb_ci_vm_object', 'Cloud Web Server'),
  ci('cmdb_ci_cloud_appserver', 'cmdb_ci_vm_object', 'Cloud Application Server'),
  ci('cmdb_ci_cloud_db_cluster', 'cmdb_ci_vm_object', 'Cloud Database Cluster'),
  ci('cmdb_ci_cloud_messaging_service', 'cmdb_ci_vm_object', 'Cloud Messaging Service'),
  ci('cmdb_ci_virtual_pvt_gateway', 'cmdb_ci_vm_object', 'Virtual Private Gateway'),
  ci('cmdb_ci_vpc_gateway_connection', 'cmdb_ci_vm_object', 'VPC Gateway Connection'),
  ci('cmdb_ci_cloud_direct_connect', 'cmdb_ci_vm_object', 'Cloud Direct Connect'),
  ci('cmdb_ci_nat_gateway', 'cmdb_ci_vm_object', 'NAT Gateway'),
  ci('cmdb_ci_dns_zone', 'cmdb_ci_vm_object', 'DNS Zone'),
  ci('cmdb_ci_route_table', 'cmdb_ci_vm_object', 'Route Table'),
  ci('cmdb_ci_cloud_function', 'cmdb_ci_vm_object', 'Cloud Function'),
  ci('cmdb_ci_cmp_resource', 'cmdb_ci_vm_object', 'Cloud Resource', [text('resource_type', 255)]),

  ci('cmdb_ci_storage_device', 'cmdb_ci', 'Storage Device'),
  ci(
    'cmdb_ci_storage_volume',
    'cmdb_ci_storage_device',
    'Storage Volume',
    [OBJECT_ID, text('volume_id', 255)],
    ['object_id'],
  ),
  ci(
    'cmdb_ci_kubernetes_cluster',
    'cmdb_ci',
    'Kubernetes Cluster',
    [text('cluster_resource_id', 512), text('k8s_uid', 255)],
    // Not known to be indexed. The platform keeps the CMDB in partitions and filters by class (documentation, "Table
    // flattening"), and clusters are few; the database here would read every CI instead.
    ['cluster_resource_id'],
  ),
]

/**
 * What stands beside the CIs: relations, tags, the sources that reported a CI
 * (docs/facts/cmdb.md#machine-and-server, docs/facts/cmdb.md#sys_object_source), and the services that it is
 * part of. Indexed are references, and the native key by which the platform's own identification looks first
 * (docs/facts/cmdb.md#sys_object_source).
 */
export const CMDB_SATELLITES: TableDefinition[] = [
  table('cmdb_rel_type', {
    label: 'CI Relationship Type',
    display: 'name',
    columns: [text('name', 100), text('parent_descriptor'), text('child_descriptor')],
  }),
  table('cmdb_rel_ci', {
    label: 'CI Relationship',
    columns: [
      reference('parent', 'cmdb_ci'),
      reference('child', 'cmdb_ci'),
      reference('type', 'cmdb_rel_type'),
    ],
    indexed: ['parent', 'child', 'type'],
  }),
  table('cmdb_key_value', {
    label: 'Key Value',
    columns: [reference('configuration_item', 'cmdb_ci'), text('key', 255), text('value', 255)],
    indexed: ['configuration_item'],
  }),
  table('sys_object_source', {
    label: 'Source',
    columns: [
      text('name', 255, { label: 'Source' }),
      text('id', 512, { label: 'Source Native Key' }),
      text('source_feed', 255),
      column('target_table', 'table_name'),
      column('target_sys_id', 'document_id'),
      moment('last_scan'),
    ],
    indexed: ['id'],
  }),
  table('svc_ci_assoc', {
    label: 'Service Configuration Item Association',
    columns: [reference('ci_id', 'cmdb_ci'), reference('service_id', 'cmdb_ci_service')],
    indexed: ['ci_id', 'service_id'],
    // A fix script of the platform makes the pair unique and deletes what stands in its way.
    uniqueOver: ['service_id', 'ci_id'],
  }),
]

/**
 * Classes allow other scopes what cmdb_ci allows them; for the subclasses only reading is certain
 * (docs/facts/servicenow.md#tables-of-other-scopes).
 */
function ci(
  name: string,
  parent: string,
  label: string,
  columns: Column[] = [],
  indexed: string[] = [],
): TableDefinition {
  return table(name, { label, extends: parent, columns, indexed })
}

/** docs/facts/cmdb.md#states-of-a-ci. */
export const INSTALL_STATUS = choices([
  ['1', 'Installed'],
  ['2', 'On Order'],
  ['3', 'In Maintenance'],
  ['4', 'Pending Install'],
  ['5', 'Pending Repair'],
  ['6', 'In Stock'],
  ['7', 'Retired'],
  ['8', 'Stolen'],
  ['100', 'Absent'],
])
export const OPERATIONAL_STATUS = choices([
  ['1', 'Operational'],
  ['2', 'Non-Operational'],
  ['3', 'Repair in Progress'],
  ['4', 'DR Standby'],
  ['5', 'Ready'],
  ['6', 'Retired'],
])
