import { type Ci, ci, type Cmdb } from './cmdb.ts'
import { ESTATE, nameOf, type Resource, SUBSCRIPTION } from './estate.ts'

/**
 * As the Service Graph Connector for Azure leaves a CMDB (docs/facts/cmdb.md#classes-of-azure-resources,
 * docs/facts/cmdb.md#spelling-of-ids, docs/facts/cmdb.md#databases, docs/facts/cmdb.md#sys_object_source):
 * ids in yet another letter case, databases that carry only their name, a cluster's id in its own field, the
 * virtual machine's id on the server as well, every CI with the row by which identification finds it again,
 * and what was deleted in Azure retired.
 */
export const graphConnector: Cmdb = {
  source: 'SG-Azure',
  cis: [
    ci('subscription', 'cmdb_ci_cloud_service_account', 'Shop production', {
      account_id: SUBSCRIPTION,
      object_id: spelt(ESTATE.subscription),
    }),
    byId('shopGroup', 'cmdb_ci_resource_group'),
    byId('testGroup', 'cmdb_ci_resource_group'),

    byId('webVm', 'cmdb_ci_vm_instance', { vm_inst_id: '8f3c1d52-7a49-4f0e-9a57-3b6f3c8f1e01', state: 'on' }),
    ci('webServer', 'cmdb_ci_linux_server', 'shop-web-01', { object_id: spelt(ESTATE.webVm) }),
    byId('apiVm', 'cmdb_ci_vm_instance', { vm_inst_id: '8f3c1d52-7a49-4f0e-9a57-3b6f3c8f1e02', state: 'on' }),
    ci('apiServer', 'cmdb_ci_win_server', 'shop-api-01', { object_id: spelt(ESTATE.apiVm) }),
    byId('batchVm', 'cmdb_ci_vm_instance', { install_status: '7', state: 'terminated' }),
    byId('scaleSet', 'cmdb_ci_instance_scale_set'),
    byId('firstInstance', 'cmdb_ci_vm_instance', { name: 'shop-workers_0', state: 'on' }),
    ci('arcMachine', 'cmdb_ci_server', 'till-berlin-07'),

    ci('sqlServer', 'cmdb_ci_cloud_database', 'shop-sql', { object_id: 'shop-sql' }),
    ci('ordersDatabase', 'cmdb_ci_cloud_database', 'orders', { object_id: 'orders' }),
    ci('stockDatabase', 'cmdb_ci_cloud_database', 'stock', { object_id: 'stock' }),
    ci('testOrdersDatabase', 'cmdb_ci_cloud_database', 'orders', { object_id: 'orders' }),
    byId('storage', 'cmdb_ci_cloud_storage_account'),

    byId('site', 'cmdb_ci_cloud_webserver'),
    ci('cluster', 'cmdb_ci_kubernetes_cluster', 'shop-aks', { cluster_resource_id: spelt(ESTATE.cluster) }),
    cloudResource('keyVault', 'microsoft.keyvault/vaults', { install_status: '7' }),
    byId('loadBalancer', 'cmdb_ci_cloud_load_balancer'),
    byId('testLoadBalancer', 'cmdb_ci_cloud_load_balancer'),
    cloudResource('component', 'microsoft.insights/components'),
    cloudResource('workspace', 'microsoft.operationalinsights/workspaces'),
    cloudResource('monitorWorkspace', 'microsoft.monitor/accounts'),
    cloudResource('recoveryVault', 'microsoft.recoveryservices/vaults'),
  ],
  relations: [
    ['webServer', 'Virtualized by::Virtualizes', 'webVm'],
    ['shopGroup', 'Contains::Contained by', 'webVm'],
  ],
  tags: [
    ['shopGroup', 'environment', 'production'],
    ['subscription', 'service', 'Shop'],
  ],
  sources: [
    ...sourcesOf(
      'webVm',
      'apiVm',
      'batchVm',
      'scaleSet',
      'firstInstance',
      'arcMachine',
      'sqlServer',
      'ordersDatabase',
      'testOrdersDatabase',
      'storage',
      'site',
      'cluster',
      'keyVault',
      'loadBalancer',
      'testLoadBalancer',
    ),
    // The row outlived its CI.
    ['slot', spelt(ESTATE.slot)],
  ],
}

/** As this connector got the id: group and name in capitals. */
function spelt(id: string): string {
  return id.replace(
    /(\/resourceGroups\/)([^/]+)/,
    (_, before: string, group: string) => before + group.toUpperCase(),
  )
}

function byId(key: Resource, className: string, values: Ci['values'] = {}): Ci {
  return ci(key, className, nameOf(ESTATE[key]), { object_id: spelt(ESTATE[key]), ...values })
}

function cloudResource(key: Resource, type: string, values: Ci['values'] = {}): Ci {
  return byId(key, 'cmdb_ci_cmp_resource', { resource_type: type, ...values })
}

function sourcesOf(...keys: Resource[]): [key: string, nativeKey: string][] {
  return keys.map((key) => [key, spelt(ESTATE[key])])
}
