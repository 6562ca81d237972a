import { ci, type Cmdb } from './cmdb.ts'
import { ESTATE, SUBSCRIPTION } from './estate.ts'

/**
 * As people make a CMDB (docs/facts/cmdb.md#hand-made-cmdbs): machines in whatever class seemed right, ARM
 * ids and the subscription's id in correlation_id where somebody entered them, and many CIs with a name or a
 * host name only, of which some names stand there twice.
 */
export const handMade: Cmdb = {
  source: 'Manual Entry',
  cis: [
    ci('subscription', 'cmdb_ci_cloud_service_account', 'Shop production', { correlation_id: SUBSCRIPTION }),
    ci('shopGroup', 'cmdb_ci_resource_group', 'rg-shop-prod'),
    ci('testGroup', 'cmdb_ci_resource_group', 'rg-shop-test'),

    ci('webVm', 'cmdb_ci_cloud_host', 'shop-web-01', { correlation_id: ESTATE.webVm }),
    ci('apiVm', 'cmdb_ci_server', 'shop-api-01', {
      correlation_id: ESTATE.apiVm.toLowerCase(),
      fqdn: 'shop-api-01.shop.example.com',
    }),
    ci('batchVm', 'cmdb_ci_server', 'shop-batch-01', {
      correlation_id: ESTATE.batchVm,
      operational_status: '6',
    }),
    ci('scaleSet', 'cmdb_ci_instance_scale_set', 'shop-workers'),
    ci('arcMachine', 'cmdb_ci_win_server', 'Till 7, Berlin', { fqdn: 'till-berlin-07.shop.example.com' }),

    ci('sqlServer', 'cmdb_ci_cloud_database', 'shop-sql', { correlation_id: ESTATE.sqlServer }),
    ci('ordersDatabase', 'cmdb_ci_cloud_database', 'orders'),
    ci('testOrdersDatabase', 'cmdb_ci_cloud_database', 'orders'),
    ci('storage', 'cmdb_ci_cloud_storage_account', 'shopassets'),

    ci('site', 'cmdb_ci_appl', 'Shop portal', { fqdn: 'shop-portal.azurewebsites.net' }),
    ci('cluster', 'cmdb_ci_kubernetes_cluster', 'shop-aks'),
    ci('keyVault', 'cmdb_ci_appl', 'Key vault of the shop', { correlation_id: ESTATE.keyVault }),
    ci('loadBalancer', 'cmdb_ci_cloud_load_balancer', 'shop-lb'),
    ci('testLoadBalancer', 'cmdb_ci_cloud_load_balancer', 'shop-lb'),
    ci('component', 'cmdb_ci_appl', 'shop-portal'),
  ],
  relations: [
    ['shopGroup', 'Contains::Contained by', 'loadBalancer'],
    ['testGroup', 'Contains::Contained by', 'testLoadBalancer'],
  ],
  tags: [['shopGroup', 'service', 'Shop']],
}
