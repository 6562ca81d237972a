import { type Ci, ci, type Cmdb } from './cmdb.ts'
import { ESTATE, nameOf, type Resource, SUBSCRIPTION } from './estate.ts'

/** Of a machine that was deleted in Azure (docs/facts/cmdb.md#states-of-a-ci). */
const RETIRED = { install_status: '7', operational_status: '6', state: 'terminated' }

/**
 * As Discovery's Azure patterns leave a CMDB (docs/facts/cmdb.md#classes-of-azure-resources,
 * docs/facts/cmdb.md#spelling-of-ids): ARM ids in object_id, spelt as Azure spells them, except for a
 * cluster's. Servers come from a look into the machines: they have no ARM id, but vm_object or a relation to
 * the virtual machine. What has no class of its own is a cloud resource. Extensions, slots and what came
 * after the last run are not there.
 */
export const discovery: Cmdb = {
  source: 'ServiceNow',
  cis: [
    ci('subscription', 'cmdb_ci_cloud_service_account', 'Shop production', {
      account_id: SUBSCRIPTION,
      object_id: SUBSCRIPTION,
      datacenter_type: 'cmdb_ci_azure_datacenter',
    }),
    ci('region', 'cmdb_ci_azure_datacenter', 'westeurope', { object_id: 'westeurope', region: 'westeurope' }),
    byId('shopGroup', 'cmdb_ci_resource_group'),
    byId('testGroup', 'cmdb_ci_resource_group'),

    byId('webVm', 'cmdb_ci_vm_instance', { vm_inst_id: '8f3c1d52-7a49-4f0e-9a57-3b6f3c8f1e01', state: 'on' }),
    {
      ...ci('webServer', 'cmdb_ci_linux_server', 'shop-web-01', { fqdn: 'shop-web-01.shop.example.com' }),
      refers: { vm_object: 'webVm' },
    },
    byId('apiVm', 'cmdb_ci_vm_instance', { vm_inst_id: '8f3c1d52-7a49-4f0e-9a57-3b6f3c8f1e02', state: 'on' }),
    { ...byId('apiVm', 'cmdb_ci_vm_instance', RETIRED), key: 'apiVmBeforeItWasRebuilt' },
    ci('apiServer', 'cmdb_ci_win_server', 'shop-api-01', { fqdn: 'shop-api-01.shop.example.com' }),
    byId('batchVm', 'cmdb_ci_vm_instance', RETIRED),
    byId('scaleSet', 'cmdb_ci_instance_scale_set'),
    byId('firstInstance', 'cmdb_ci_vm_instance', { name: 'shop-workers_0', state: 'on' }),
    ci('arcMachine', 'cmdb_ci_win_server', 'till-berlin-07', { fqdn: 'till-berlin-07.shop.example.com' }),

    byId('sqlServer', 'cmdb_ci_cloud_database'),
    byId('ordersDatabase', 'cmdb_ci_cloud_database'),
    byId('stockDatabase', 'cmdb_ci_cloud_database'),
    byId('testOrdersDatabase', 'cmdb_ci_cloud_database'),
    byId('storage', 'cmdb_ci_cloud_storage_account'),

    byId('site', 'cmdb_ci_cloud_webserver'),
    ci('cluster', 'cmdb_ci_kubernetes_cluster', 'shop-aks', { cluster_resource_id: ESTATE.cluster }),
    cloudResource('keyVault', 'microsoft.keyvault/vaults'),
    byId('loadBalancer', 'cmdb_ci_cloud_load_balancer'),
    byId('testLoadBalancer', 'cmdb_ci_cloud_load_balancer'),
    cloudResource('component', 'microsoft.insights/components'),
    cloudResource('workspace', 'microsoft.operationalinsights/workspaces'),
    cloudResource('recoveryVault', 'microsoft.recoveryservices/vaults'),

    ci('shop', 'cmdb_ci_service', 'Shop'),
  ],
  relations: [
    ['webServer', 'Virtualized by::Virtualizes', 'webVm'],
    ['apiServer', 'Virtualized by::Virtualizes', 'apiVm'],
    ['webVm', 'Hosted on::Hosts', 'region'],
    ['apiVm', 'Hosted on::Hosts', 'region'],
    ['region', 'Hosted on::Hosts', 'subscription'],
    ['shopGroup', 'Contains::Contained by', 'webVm'],
    ['shopGroup', 'Contains::Contained by', 'apiVm'],
    ['shopGroup', 'Contains::Contained by', 'loadBalancer'],
    ['testGroup', 'Contains::Contained by', 'testLoadBalancer'],
    ['shop', 'Depends on::Used by', 'webServer'],
  ],
  tags: [
    ['webVm', 'environment', 'production'],
    ['shopGroup', 'environment', 'production'],
    ['shopGroup', 'service', 'Shop'],
    ['subscription', 'cost-centre', '4711'],
  ],
  services: [['shop', 'webServer']],
}

/** Where object_id is the ARM id. */
function byId(key: Resource, className: string, values: Ci['values'] = {}): Ci {
  return ci(key, className, nameOf(ESTATE[key]), { object_id: ESTATE[key], ...values })
}

function cloudResource(key: Resource, type: string): Ci {
  return byId(key, 'cmdb_ci_cmp_resource', { resource_type: type })
}
