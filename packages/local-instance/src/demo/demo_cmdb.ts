/** The subscription, and the resources in it, that the sample CMDB knows. */
export const DEMO_SUBSCRIPTION = '0b1f6471-1bf0-4dda-aec3-cb9272f09590'
const SHOP = 'rg-shop-prod'
const DATA = 'RG-Data-Prod'

/** `/subscriptions/…/resourceGroups/<group>/providers/<type>/<name>`, in the letter case it is given. */
export function armId(group: string, type: string, name: string): string {
  return `/subscriptions/${DEMO_SUBSCRIPTION}/resourceGroups/${group}/providers/${type}/${name}`
}

export interface DemoCi {
  /** What the story, tests and bench call it. */
  key: string
  class: string
  name: string
  /** Name of a sample group; '' for none. */
  supportGroup: string
  values: Record<string, string>
}

const RETIRED = { install_status: '7', operational_status: '6' }
const OPERATIONS = 'Cloud Operations'

/**
 * Ids as Azure's API writes them, in lower case, and in a mixture, as discoveries leave them. Some CIs are retired; one
 * id has a retired and a live CI; one id has two live CIs.
 */
export const DEMO_CIS: readonly DemoCi[] = [
  machine('web01', 'shop-web-01', { vm_inst_id: '8f3c1d52-7a49-4f0e-9a57-3b6f3c8f1e01' }, OPERATIONS),
  lowerCase(
    machine('web02', 'shop-web-02', { vm_inst_id: '8f3c1d52-7a49-4f0e-9a57-3b6f3c8f1e02' }, OPERATIONS),
  ),
  machine('api01', 'shop-api-01', {}, OPERATIONS),
  machine('api02', 'shop-api-02'),
  lowerCase(machine('batch01', 'batch-01')),
  machine('retiredVm', 'shop-web-old', { ...RETIRED, state: 'terminated' }),
  machine('rebuiltVmRetired', 'shop-cache-01', { ...RETIRED, state: 'terminated' }),
  machine('rebuiltVm', 'shop-cache-01', {}, OPERATIONS),
  machine('twinA', 'twin'),
  machine('twinB', 'twin', { discovery_source: 'ServiceNow' }),
  {
    key: 'web01Server',
    class: 'cmdb_ci_linux_server',
    name: 'shop-web-01',
    supportGroup: OPERATIONS,
    values: {
      object_id: armId(SHOP, 'Microsoft.Compute/virtualMachines', 'shop-web-01'),
      os: 'Linux Ubuntu',
      host_name: 'shop-web-01',
    },
  },
  {
    key: 'api01Server',
    class: 'cmdb_ci_win_server',
    name: 'shop-api-01',
    supportGroup: '',
    values: { os: 'Windows 2022 Datacenter', host_name: 'shop-api-01', fqdn: 'shop-api-01.shop.example.com' },
  },
  resource(
    'scaleSet',
    'cmdb_ci_instance_scale_set',
    SHOP,
    'Microsoft.Compute/virtualMachineScaleSets',
    'shop-workers',
  ),
  resource('disk', 'cmdb_ci_storage_volume', SHOP, 'Microsoft.Compute/disks', 'shop-web-01-os'),
  resource(
    'availabilitySet',
    'cmdb_ci_availability_zone',
    SHOP,
    'Microsoft.Compute/availabilitySets',
    'shop-avset',
  ),
  resource(
    'host',
    'cmdb_ci_cloud_host',
    SHOP,
    'Microsoft.Compute/hostGroups',
    'shop-hosts/hosts/dedicated-01',
  ),
  resource(
    'loadBalancer',
    'cmdb_ci_cloud_load_balancer',
    SHOP,
    'Microsoft.Network/loadBalancers',
    'shop-lb',
    'Network',
  ),
  resource('network', 'cmdb_ci_network', SHOP, 'Microsoft.Network/virtualNetworks', 'shop-vnet', 'Network'),
  resource(
    'subnet',
    'cmdb_ci_cloud_subnet',
    SHOP,
    'Microsoft.Network/virtualNetworks',
    'shop-vnet/subnets/frontend',
  ),
  resource('nic', 'cmdb_ci_nic', SHOP, 'Microsoft.Network/networkInterfaces', 'shop-web-01-nic'),
  resource(
    'publicIp',
    'cmdb_ci_cloud_public_ipaddress',
    SHOP,
    'Microsoft.Network/publicIPAddresses',
    'shop-ip',
  ),
  resource(
    'securityGroup',
    'cmdb_ci_compute_security_group',
    SHOP,
    'Microsoft.Network/networkSecurityGroups',
    'shop-nsg',
  ),
  lowerCase(
    resource(
      'storage',
      'cmdb_ci_cloud_storage_account',
      DATA,
      'Microsoft.Storage/storageAccounts',
      'shopassets',
    ),
  ),
  retired(
    resource(
      'retiredStorage',
      'cmdb_ci_cloud_storage_account',
      DATA,
      'Microsoft.Storage/storageAccounts',
      'shopbackup',
    ),
  ),
  resource('sqlServer', 'cmdb_ci_cloud_database', DATA, 'Microsoft.Sql/servers', 'shop-sql', 'Database'),
  resource(
    'sqlDatabase',
    'cmdb_ci_cloud_database',
    DATA,
    'Microsoft.Sql/servers',
    'shop-sql/databases/orders',
    'Database',
  ),
  lowerCase(
    resource(
      'postgres',
      'cmdb_ci_cloud_database',
      DATA,
      'Microsoft.DBforPostgreSQL/flexibleServers',
      'shop-pg',
      'Database',
    ),
  ),
  resource('webApp', 'cmdb_ci_cloud_webserver', SHOP, 'Microsoft.Web/sites', 'shop-portal'),
  resource('functionApp', 'cmdb_ci_cloud_function', SHOP, 'Microsoft.Web/sites', 'shop-jobs'),
  {
    key: 'cluster',
    class: 'cmdb_ci_kubernetes_cluster',
    name: 'shop-aks',
    supportGroup: OPERATIONS,
    values: { cluster_resource_id: armId(SHOP, 'Microsoft.ContainerService/managedClusters', 'shop-aks') },
  },
  cloudResource('keyVault', 'Microsoft.KeyVault/vaults', 'shop-kv'),
  cloudResource('serviceBus', 'Microsoft.ServiceBus/namespaces', 'shop-bus'),
  lowerCase(cloudResource('logicApp', 'Microsoft.Logic/workflows', 'order-export')),
  {
    key: 'resourceGroup',
    class: 'cmdb_ci_resource_group',
    name: SHOP,
    supportGroup: OPERATIONS,
    values: { object_id: `/subscriptions/${DEMO_SUBSCRIPTION}/resourceGroups/${SHOP}` },
  },
  {
    key: 'subscription',
    class: 'cmdb_ci_cloud_service_account',
    name: 'Shop production',
    supportGroup: '',
    values: { account_id: DEMO_SUBSCRIPTION, object_id: `/subscriptions/${DEMO_SUBSCRIPTION}` },
  },
  {
    key: 'region',
    class: 'cmdb_ci_azure_datacenter',
    name: 'westeurope',
    supportGroup: '',
    values: { object_id: 'westeurope', region: 'westeurope' },
  },
]

/** A CI of the sample CMDB by its key. */
function demoCi(key: string): DemoCi {
  const found = DEMO_CIS.find((ci) => ci.key === key)
  if (found === undefined) throw new Error(`The sample CMDB has no ${key}`)
  return found
}

/** The ARM id of a CI of the sample CMDB, wherever its class keeps it; '' if it has none. */
export function demoArmId(key: string): string {
  const { values } = demoCi(key)
  return values['object_id'] ?? values['cluster_resource_id'] ?? ''
}

function resource(
  key: string,
  className: string,
  group: string,
  type: string,
  name: string,
  supportGroup = '',
): DemoCi {
  return {
    key,
    class: className,
    name: name.split('/').at(-1)!,
    supportGroup,
    values: { object_id: armId(group, type, name) },
  }
}

function machine(key: string, name: string, values: Record<string, string> = {}, supportGroup = ''): DemoCi {
  const base = resource(
    key,
    'cmdb_ci_vm_instance',
    SHOP,
    'Microsoft.Compute/virtualMachines',
    name,
    supportGroup,
  )
  return { ...base, values: { ...base.values, state: 'on', ...values } }
}

function cloudResource(key: string, type: string, name: string): DemoCi {
  const base = resource(key, 'cmdb_ci_cmp_resource', SHOP, type, name)
  return { ...base, values: { ...base.values, resource_type: type.toLowerCase() } }
}

function lowerCase(ci: DemoCi): DemoCi {
  return { ...ci, values: { ...ci.values, object_id: ci.values['object_id']!.toLowerCase() } }
}

function retired(ci: DemoCi): DemoCi {
  return { ...ci, values: { ...ci.values, ...RETIRED } }
}
