import { relationTypeId } from '../records/base_data.ts'
import type { Row } from '../records/records.ts'
import type { RecordStore } from '../records/store.ts'

/** An application has its subscription and this many environments: each with a resource group, all with the same names. */
const ENVIRONMENTS = 20

/** Tag of resource groups and machines: the CI of their application's subscription, by name. */
export const BULK_TAG = 'application'

/** Rows that are held before they are written. */
const BATCH = 20_000

const RETIRED = { install_status: '7', operational_status: '6' }

/** One CI of an environment. */
interface Resource {
  class: string
  /** Type and name in turns, as an ARM id has them after `providers`; names get the application's number. */
  path: readonly string[]
  /** Where the CI keeps the ARM id, by default in object_id; '' for nowhere: then only its source's row knows it. */
  idField?: 'object_id' | 'cluster_resource_id' | 'correlation_id' | ''
  /** The server that runs on this machine; relations say so. */
  runs?: string
  values?: Row
}

const MACHINE = 'Microsoft.Compute/virtualMachines'
const SQL = ['Microsoft.Sql/servers', 'sql'] as const
const VNET = ['Microsoft.Network/virtualNetworks', 'vnet'] as const

/**
 * What one environment has in the CMDB, under the name that tests and benches call it by. Mostly as the Service Graph
 * Connector leaves it (docs/facts/cmdb.md#classes-of-azure-resources, docs/facts/cmdb.md#spelling-of-ids),
 * with some of what others leave: machines that are servers only, that stand in another class, that only a
 * source's row or their correlation id ties to Azure.
 */
const RESOURCES: Record<string, Resource> = {
  'vm-01': { ...machine('vm-01'), runs: 'linux-01' },
  'vm-02': { ...machine('vm-02'), runs: 'linux-02' },
  'vm-03': { ...machine('vm-03'), runs: 'win-03' },
  'vm-04': { ...machine('vm-04'), runs: 'win-04' },
  'vm-05': machine('vm-05'),
  'vm-06': machine('vm-06'),
  'vm-07': machine('vm-07'),
  'vm-08': machine('vm-08'),
  'vm-before-01': { ...machine('vm-01'), values: { ...RETIRED, state: 'terminated' } },
  'linux-01': { class: 'cmdb_ci_linux_server', path: [MACHINE, 'vm-01'] },
  'linux-02': { class: 'cmdb_ci_linux_server', path: [MACHINE, 'vm-02'] },
  'win-03': { class: 'cmdb_ci_win_server', path: [MACHINE, 'vm-03'] },
  'win-04': { class: 'cmdb_ci_win_server', path: [MACHINE, 'vm-04'], idField: '' },
  'server-only': { class: 'cmdb_ci_linux_server', path: [MACHINE, 'server-only'] },
  'other-class': { class: 'cmdb_ci_cloud_host', path: [MACHINE, 'other-class'] },
  'source-only': { class: 'cmdb_ci_linux_server', path: [MACHINE, 'source-only'], idField: '' },
  'by-hand': { class: 'cmdb_ci_server', path: [MACHINE, 'by-hand'], idField: 'correlation_id' },
  'scale-set': resource('cmdb_ci_instance_scale_set', 'Microsoft.Compute/virtualMachineScaleSets', 'workers'),
  'disk-01': resource('cmdb_ci_storage_volume', 'Microsoft.Compute/disks', 'disk-01'),
  'disk-02': resource('cmdb_ci_storage_volume', 'Microsoft.Compute/disks', 'disk-02'),
  'availability-set': resource('cmdb_ci_availability_zone', 'Microsoft.Compute/availabilitySets', 'avset'),
  host: resource('cmdb_ci_cloud_host', 'Microsoft.Compute/hostGroups', 'hosts', 'hosts', 'dedicated'),
  'load-balancer': resource('cmdb_ci_cloud_load_balancer', 'Microsoft.Network/loadBalancers', 'lb'),
  network: resource('cmdb_ci_network', ...VNET),
  subnet: resource('cmdb_ci_cloud_subnet', ...VNET, 'subnets', 'front'),
  nic: resource('cmdb_ci_nic', 'Microsoft.Network/networkInterfaces', 'nic'),
  'nat-gateway': resource('cmdb_ci_nat_gateway', 'Microsoft.Network/natGateways', 'nat'),
  'private-gateway': resource(
    'cmdb_ci_virtual_pvt_gateway',
    'Microsoft.Network/virtualNetworkGateways',
    'vpn',
  ),
  connection: resource('cmdb_ci_vpc_gateway_connection', 'Microsoft.Network/connections', 'to-office'),
  circuit: resource('cmdb_ci_cloud_direct_connect', 'Microsoft.Network/expressRouteCircuits', 'circuit'),
  zone: resource('cmdb_ci_dns_zone', 'Microsoft.Network/privateDnsZones', 'internal'),
  routes: resource('cmdb_ci_route_table', 'Microsoft.Network/routeTables', 'routes'),
  address: resource('cmdb_ci_cloud_public_ipaddress', 'Microsoft.Network/publicIPAddresses', 'ip'),
  'security-group': resource(
    'cmdb_ci_compute_security_group',
    'Microsoft.Network/networkSecurityGroups',
    'nsg',
  ),
  storage: resource('cmdb_ci_cloud_storage_account', 'Microsoft.Storage/storageAccounts', 'data'),
  'sql-server': resource('cmdb_ci_cloud_database', ...SQL),
  'sql-database': resource('cmdb_ci_cloud_database', ...SQL, 'databases', 'orders'),
  postgres: resource('cmdb_ci_cloud_database', 'Microsoft.DBforPostgreSQL/flexibleServers', 'pg'),
  mysql: resource('cmdb_ci_cloud_database', 'Microsoft.DBforMySQL/flexibleServers', 'mysql'),
  'database-cluster': resource(
    'cmdb_ci_cloud_db_cluster',
    'Microsoft.DBforPostgreSQL/serverGroupsv2',
    'citus',
  ),
  plan: resource('cmdb_ci_cloud_appserver', 'Microsoft.Web/serverfarms', 'plan'),
  site: resource('cmdb_ci_cloud_webserver', 'Microsoft.Web/sites', 'portal'),
  function: resource('cmdb_ci_cloud_function', 'Microsoft.Web/sites', 'jobs'),
  cluster: {
    ...resource('cmdb_ci_kubernetes_cluster', 'Microsoft.ContainerService/managedClusters', 'aks'),
    idField: 'cluster_resource_id',
  },
  events: resource('cmdb_ci_cloud_messaging_service', 'Microsoft.EventHub/namespaces', 'events'),
  'key-vault': cloudResource('Microsoft.KeyVault/vaults', 'kv'),
  workflow: cloudResource('Microsoft.Logic/workflows', 'export'),
  bus: cloudResource('Microsoft.ServiceBus/namespaces', 'bus'),
  'resource-group': { class: 'cmdb_ci_resource_group', path: [] },
  // In an application's first environment its subscription; in the others one more vault.
  subscription: cloudResource('Microsoft.KeyVault/vaults', 'kv-backup'),
}

const KEYS = Object.keys(RESOURCES)

/**
 * One of the environments in use of a CMDB with so many CIs, 1 000 at the least: the last of each application's is
 * retired.
 */
export function liveEnvironment(cis: number, at: number): number {
  const live = ENVIRONMENTS - 1
  const number = at % (live * Math.max(1, Math.floor(environmentsOf(cis) / ENVIRONMENTS)))
  return Math.floor(number / live) * ENVIRONMENTS + (number % live)
}

function environmentsOf(cis: number): number {
  return Math.ceil(cis / KEYS.length)
}

function isRetired(environment: number): boolean {
  return environment % ENVIRONMENTS === ENVIRONMENTS - 1
}

/** The number, counted from 0, of what an environment calls `key`. */
export function bulkCi(environment: number, key: string): number {
  const at = KEYS.indexOf(key)
  if (at === -1) throw new Error(`No bulk environment has a ${key}`)
  return environment * KEYS.length + at
}

/** The number of the subscription that an environment lies in. */
export function bulkSubscription(environment: number): number {
  return bulkCi(applicationOf(environment) * ENVIRONMENTS, 'subscription')
}

/** sys_id of the bulk CI with this number. */
export function bulkCiId(number: number): string {
  return 'b1' + number.toString(16).padStart(30, '0')
}

/** ARM id, as Azure writes it, of the bulk CI with this number. */
export function bulkArmId(number: number): string {
  const { environment, key } = placeOf(number)
  if (isSubscription(environment, key)) return `/subscriptions/${subscriptionOf(environment)}`
  return armIdIn(environment, RESOURCES[key]!.path)
}

/** ARM id of a resource of an environment, in the CMDB or not: types and names in turns, `[]` for its resource group. */
export function armIdIn(environment: number, path: readonly string[]): string {
  const group = `/subscriptions/${subscriptionOf(environment)}/resourceGroups/RG-Bulk-${environment % ENVIRONMENTS}`
  if (path.length === 0) return group
  const named = path.map((part, at) => (at % 2 === 0 ? part : nameIn(environment, part)))
  return `${group}/providers/${named.join('/')}`
}

/**
 * Fills the CMDB with whole environments, as many as make `cis` CIs, with their relations, tags and source rows. Memory
 * holds one batch at a time.
 */
export function fillCmdb(store: RecordStore, cis: number, progress: (filled: number) => void): void {
  const environments = environmentsOf(cis)
  const batch = new Map<string, Row[]>()
  let held = 0
  const flush = (): void => {
    for (const [table, rows] of batch) store.load(table, rows)
    batch.clear()
    held = 0
  }
  const add = (table: string, row: Row): void => {
    const rows = batch.get(table)
    if (rows === undefined) batch.set(table, [row])
    else rows.push(row)
    held++
  }
  for (let environment = 0; environment < environments; environment++) {
    for (const key of KEYS) addCi(environment, key, add)
    if (held < BATCH) continue
    flush()
    progress((environment + 1) * KEYS.length)
  }
  flush()
}

function addCi(environment: number, key: string, add: (table: string, row: Row) => void): void {
  const number = bulkCi(environment, key)
  const sysId = bulkCiId(number)
  const armId = environment % 2 === 0 ? bulkArmId(number) : bulkArmId(number).toLowerCase()
  const satellite = (kind: 'b4' | 'b5' | 'b6' | 'b7', values: Row): Row => ({
    sys_id: kind + sysId.slice(2),
    ...values,
  })
  const { class: className, path, runs, idField } = RESOURCES[key]!
  const table = isSubscription(environment, key) ? 'cmdb_ci_cloud_service_account' : className
  add(table, ciRow(environment, key, sysId, armId))
  if (idField !== 'correlation_id') {
    add('sys_object_source', satellite('b4', sourceRow(table, sysId, armId)))
  }
  if (path[0] === MACHINE || path.length === 0) {
    add('cmdb_key_value', satellite('b5', { configuration_item: sysId, ...tagOf(environment) }))
  }
  if (runs !== undefined) {
    const server = bulkCiId(bulkCi(environment, runs))
    add('cmdb_rel_ci', satellite('b6', { parent: server, child: sysId, type: VIRTUALIZED_BY }))
  }
  if (className === 'cmdb_ci_vm_instance') {
    const group = bulkCiId(bulkCi(environment, 'resource-group'))
    add('cmdb_rel_ci', satellite('b7', { parent: group, child: sysId, type: CONTAINS }))
  }
}

const VIRTUALIZED_BY = relationTypeId('Virtualized by::Virtualizes')
const CONTAINS = relationTypeId('Contains::Contained by')

function ciRow(environment: number, key: string, sysId: string, armId: string): Row {
  const { path, idField = 'object_id', values } = RESOURCES[key]!
  const isAccount = isSubscription(environment, key)
  const name = isAccount ? applicationName(environment) : armId.slice(armId.lastIndexOf('/') + 1)
  return {
    sys_id: sysId,
    name,
    ...(idField === '' ? {} : { [idField]: armId }),
    ...(path[0] === MACHINE ? { fqdn: `${name}.env-${environment}.example.com` } : {}),
    discovery_source: idField === 'correlation_id' ? '' : 'SG-Azure',
    last_discovered: '2024-11-02 04:00:00',
    install_status: '1',
    operational_status: '1',
    ...values,
    ...(isAccount ? { account_id: subscriptionOf(environment) } : {}),
    ...(isRetired(environment) ? RETIRED : {}),
  }
}

function sourceRow(table: string, sysId: string, armId: string): Row {
  return {
    name: 'SG-Azure',
    id: armId,
    target_table: table,
    target_sys_id: sysId,
    last_scan: '2024-11-02 04:00:00',
  }
}

function tagOf(environment: number): Row {
  return { key: BULK_TAG, value: applicationName(environment) }
}

function applicationName(environment: number): string {
  return `Application ${applicationOf(environment)}`
}

function placeOf(number: number): { environment: number; key: string } {
  return { environment: Math.floor(number / KEYS.length), key: KEYS[number % KEYS.length]! }
}

function isSubscription(environment: number, key: string): boolean {
  return key === 'subscription' && environment % ENVIRONMENTS === 0
}

function applicationOf(environment: number): number {
  return Math.floor(environment / ENVIRONMENTS)
}

function subscriptionOf(environment: number): string {
  return `b0b0b0b0-0000-4000-8000-${applicationOf(environment).toString(16).padStart(12, '0')}`
}

function nameIn(environment: number, name: string): string {
  return `${name}-${applicationOf(environment)}`
}

function machine(name: string): Resource {
  return { ...resource('cmdb_ci_vm_instance', MACHINE, name), values: { state: 'on' } }
}

function resource(className: string, ...path: string[]): Resource {
  return { class: className, path }
}

function cloudResource(type: string, name: string): Resource {
  return { ...resource('cmdb_ci_cmp_resource', type, name), values: { resource_type: type.toLowerCase() } }
}
