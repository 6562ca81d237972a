import { SUBSCRIPTION } from '../alerts.ts'

const SUBSCRIPTION_ID = `/subscriptions/${SUBSCRIPTION}`
const SHOP = 'rg-shop-prod'
const DATA = 'rg-shop-data'
const MONITORING = 'rg-shop-monitoring'
const TEST = 'rg-shop-test'

/**
 * A shop in one Azure subscription, by what the tests call each part: ARM ids in the letter case in which Azure writes
 * them. The three CMDBs beside this file know it, each in its own way and none of them whole.
 */
export const ESTATE = {
  subscription: SUBSCRIPTION_ID,
  shopGroup: `${SUBSCRIPTION_ID}/resourceGroups/${SHOP}`,
  testGroup: `${SUBSCRIPTION_ID}/resourceGroups/${TEST}`,

  webVm: arm(SHOP, 'Microsoft.Compute/virtualMachines/shop-web-01'),
  webExtension: arm(SHOP, 'Microsoft.Compute/virtualMachines/shop-web-01/extensions/AzureMonitorLinuxAgent'),
  apiVm: arm(SHOP, 'Microsoft.Compute/virtualMachines/shop-api-01'),
  /** Deleted in Azure some time ago. */
  batchVm: arm(SHOP, 'Microsoft.Compute/virtualMachines/shop-batch-01'),
  scaleSet: arm(SHOP, 'Microsoft.Compute/virtualMachineScaleSets/shop-workers'),
  firstInstance: arm(SHOP, 'Microsoft.Compute/virtualMachineScaleSets/shop-workers/virtualMachines/0'),
  /** Came after the last discovery. */
  newInstance: arm(SHOP, 'Microsoft.Compute/virtualMachineScaleSets/shop-workers/virtualMachines/7'),
  /** In the shops themselves, managed from Azure. */
  arcMachine: arm(SHOP, 'Microsoft.HybridCompute/machines/till-berlin-07'),

  sqlServer: arm(DATA, 'Microsoft.Sql/servers/shop-sql'),
  ordersDatabase: arm(DATA, 'Microsoft.Sql/servers/shop-sql/databases/orders'),
  stockDatabase: arm(DATA, 'Microsoft.Sql/servers/shop-sql/databases/stock'),
  /** The same name as the one in production. */
  testOrdersDatabase: arm(TEST, 'Microsoft.Sql/servers/shop-sql-test/databases/orders'),
  storage: arm(DATA, 'Microsoft.Storage/storageAccounts/shopassets'),

  site: arm(SHOP, 'Microsoft.Web/sites/shop-portal'),
  slot: arm(SHOP, 'Microsoft.Web/sites/shop-portal/slots/staging'),
  cluster: arm(SHOP, 'Microsoft.ContainerService/managedClusters/shop-aks'),
  keyVault: arm(SHOP, 'Microsoft.KeyVault/vaults/shop-kv'),
  loadBalancer: arm(SHOP, 'Microsoft.Network/loadBalancers/shop-lb'),
  /** The same name as the one in production. */
  testLoadBalancer: arm(TEST, 'Microsoft.Network/loadBalancers/shop-lb'),

  component: arm(SHOP, 'Microsoft.Insights/components/shop-portal'),
  webTest: arm(SHOP, 'Microsoft.Insights/webtests/shop-home-availability'),
  workspace: arm(MONITORING, 'Microsoft.OperationalInsights/workspaces/log-shop-prod'),
  healthModel: arm(SHOP, 'Microsoft.CloudHealth/healthmodels/hm-shop'),
  monitorWorkspace: arm(MONITORING, 'Microsoft.Monitor/accounts/amw-shop-prod'),
  recoveryVault: arm('rg-shop-backup', 'Microsoft.RecoveryServices/vaults/rsv-shop-prod'),
} as const

export type Resource = keyof typeof ESTATE

export { SUBSCRIPTION }

/** Last part of a resource's id. */
export function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1)
}

function arm(group: string, path: string): string {
  return `${SUBSCRIPTION_ID}/resourceGroups/${group}/providers/${path}`
}
