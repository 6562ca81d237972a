import { ALERT_KINDS, type AlertKind } from '../../src/server/azure/alert.ts'
import type { InstalledApp } from '../support/app_instance.ts'
import type { Cmdb } from '../support/cmdbs/cmdb.ts'
import { discovery } from '../support/cmdbs/discovery.ts'
import { ESTATE, type Resource } from '../support/cmdbs/estate.ts'
import { graphConnector } from '../support/cmdbs/graph_connector.ts'
import { handMade } from '../support/cmdbs/hand_made.ts'
import { bound, EVERY_ID_STEP, instanceWith } from './bound_ci.ts'

/** Key of the CI that is to be bound, '' for none, and why. What is right follows from the estate and the facts. */
type Expected = readonly [ci: string, why: string]
type OfKinds = Record<AlertKind, Expected>
/** A metric alert about each of these. */
type OfResources = Partial<Record<Resource, Expected>>

function eachKind(app: () => InstalledApp, cmdb: Cmdb, expected: OfKinds): void {
  test.each(ALERT_KINDS.map((kind) => [kind, ...expected[kind]] as const))(
    '%s: %s (%s)',
    async (kind, ci) => {
      expect(await bound(app(), cmdb, kind)).toBe(ci)
    },
  )
}

function eachResource(app: () => InstalledApp, cmdb: Cmdb, expected: OfResources): void {
  const cases = Object.entries(expected) as [Resource, Expected][]
  test.each(cases.map(([resource, [ci, why]]) => [resource, ci, why] as const))(
    'metric_static about %s: %s (%s)',
    async (resource, ci) => {
      const about = ESTATE[resource]
      expect(await bound(app(), cmdb, 'metric_static', { id: resource, about })).toBe(ci)
    },
  )
}

describe('a CMDB as Discovery leaves it', () => {
  let app: InstalledApp
  beforeAll(async () => (app = await instanceWith(discovery)))

  eachKind(() => app, discovery, {
    metric_static: ['webVm', 'object_id, in another letter case than the target'],
    metric_dynamic: ['storage', 'object_id'],
    metric_availability: ['component', 'the web test is no CI, the application is'],
    metric_query: ['cluster', 'label before the workspace'],
    log_v2: ['apiVm', 'dimension before the workspace; what was there before it was rebuilt is retired'],
    log_simple: ['webVm', 'column before the workspace'],
    log_v1: ['apiVm', 'configuration item before the workspace'],
    app_insights_v1: ['component', 'object_id of a cloud resource'],
    activity_administrative: ['keyVault', 'object_id of a cloud resource'],
    activity_policy: ['storage', 'object_id'],
    activity_autoscale: ['scaleSet', 'object_id'],
    activity_security: ['webVm', 'object_id'],
    activity_recommendation: ['ordersDatabase', 'object_id'],
    service_health: ['subscription', 'account_id: the subscription is what is affected'],
    resource_health: ['loadBalancer', 'object_id; the one of the same name is in another group'],
    prometheus: ['cluster', 'label before the workspace'],
    cost: ['subscription', 'account_id of the budget’s scope'],
    smart_detection: ['component', 'object_id of a cloud resource'],
    health_model: ['', 'no CI stands for a health model'],
    backup: ['apiVm', 'linked resource before the vault'],
    unknown: ['site', 'a slot is no CI, its site is'],
  })

  eachResource(() => app, discovery, {
    webExtension: ['webVm', 'an extension is no CI, its machine is'],
    batchVm: ['', 'retired'],
    firstInstance: ['firstInstance', 'object_id'],
    newInstance: ['scaleSet', 'not discovered yet, its set is'],
    arcMachine: ['arcMachine', 'has no ARM id; the only server of that name'],
    sqlServer: ['sqlServer', 'object_id'],
    stockDatabase: ['stockDatabase', 'object_id'],
    testOrdersDatabase: ['testOrdersDatabase', 'object_id; the one of the same name is on another server'],
    testLoadBalancer: ['testLoadBalancer', 'object_id'],
    workspace: ['workspace', 'the alert is about the workspace itself'],
    recoveryVault: ['recoveryVault', 'the alert is about the vault itself'],
    monitorWorkspace: ['', 'not discovered, and has no parent'],
  })
})

describe('a CMDB as the Service Graph Connector leaves it', () => {
  let app: InstalledApp
  beforeAll(async () => (app = await instanceWith(graphConnector)))

  eachKind(() => app, graphConnector, {
    metric_static: ['webVm', 'the class of the type before the server with the same object_id'],
    metric_dynamic: ['storage', 'object_id, in yet another letter case'],
    metric_availability: ['component', 'the web test is no CI, the application is'],
    metric_query: ['cluster', 'cluster_resource_id'],
    log_v2: ['apiVm', 'dimension before the workspace'],
    log_simple: ['webVm', 'column before the workspace'],
    log_v1: ['apiVm', 'configuration item before the workspace'],
    app_insights_v1: ['component', 'object_id of a cloud resource'],
    activity_administrative: ['', 'deleted in Azure and retired'],
    activity_policy: ['storage', 'object_id'],
    activity_autoscale: ['scaleSet', 'object_id'],
    activity_security: ['webVm', 'the class of the type before the server with the same object_id'],
    activity_recommendation: [
      'ordersDatabase',
      'object_id is a name that two carry; its source has the ARM id',
    ],
    service_health: ['subscription', 'account_id'],
    resource_health: ['loadBalancer', 'object_id'],
    prometheus: ['cluster', 'cluster_resource_id'],
    cost: ['subscription', 'account_id of the budget’s scope'],
    smart_detection: ['component', 'object_id of a cloud resource'],
    health_model: ['', 'no CI stands for a health model'],
    backup: ['apiVm', 'linked resource before the vault'],
    unknown: ['site', 'the slot’s source leads to a CI that is gone; its site is there'],
  })

  eachResource(() => app, graphConnector, {
    webExtension: ['webVm', 'an extension is no CI, its machine is'],
    batchVm: ['', 'terminated and retired'],
    firstInstance: ['firstInstance', 'object_id'],
    newInstance: ['scaleSet', 'not imported yet, its set is'],
    arcMachine: ['arcMachine', 'its source has the ARM id'],
    sqlServer: ['sqlServer', 'its source has the ARM id'],
    stockDatabase: ['sqlServer', 'has no source; its server has'],
    testOrdersDatabase: ['testOrdersDatabase', 'its source has the ARM id'],
    testLoadBalancer: ['testLoadBalancer', 'object_id'],
    workspace: ['workspace', 'the alert is about the workspace itself'],
    recoveryVault: ['recoveryVault', 'the alert is about the vault itself'],
    monitorWorkspace: ['monitorWorkspace', 'the alert is about the workspace itself'],
  })
})

describe('a CMDB made by hand, with the steps that are on by default', () => {
  let app: InstalledApp
  beforeAll(async () => (app = await instanceWith(handMade)))

  eachKind(() => app, handMade, {
    metric_static: ['', 'no VM instance of that name; correlation ids are not asked'],
    metric_dynamic: ['storage', 'the only storage account of that name'],
    metric_availability: ['', 'the application is in another class'],
    metric_query: ['cluster', 'the only cluster of that name'],
    log_v2: ['apiVm', 'no VM instance, but the only server of that name'],
    log_simple: ['', 'a cloud host is no machine of that name'],
    log_v1: ['apiVm', 'no VM instance, but the only server of that name'],
    app_insights_v1: ['', 'the application is in another class'],
    activity_administrative: ['', 'no CI of that name; correlation ids are not asked'],
    activity_policy: ['storage', 'the only storage account of that name'],
    activity_autoscale: ['scaleSet', 'the only scale set of that name'],
    activity_security: ['', 'no VM instance of that name; correlation ids are not asked'],
    activity_recommendation: ['', 'two databases of that name, and nothing tells which'],
    service_health: ['', 'account_id is empty; correlation ids are not asked'],
    resource_health: ['loadBalancer', 'two of that name, of which one is in the resource group'],
    prometheus: ['cluster', 'the only cluster of that name'],
    cost: ['', 'account_id is empty; correlation ids are not asked'],
    smart_detection: ['', 'the application is in another class'],
    health_model: ['', 'no CI stands for a health model'],
    backup: ['apiVm', 'no VM instance, but the only server of that name'],
    unknown: ['', 'neither slot nor site has an id or its name in the class'],
  })

  eachResource(() => app, handMade, {
    webExtension: ['', 'its machine has no id that is asked'],
    batchVm: ['', 'retired'],
    newInstance: ['', 'its set has no id, and by name only a resource itself is found'],
    arcMachine: ['', 'has only a host name, which is not asked'],
    sqlServer: ['sqlServer', 'the only database of that name'],
    stockDatabase: ['', 'not there, and its server has no id that is asked'],
    testOrdersDatabase: ['', 'two databases of that name, and nothing tells which'],
    testLoadBalancer: ['testLoadBalancer', 'two of that name, of which one is in the resource group'],
    workspace: ['', 'not there'],
  })
})

describe('a CMDB made by hand, with correlation ids and host names asked', () => {
  let app: InstalledApp
  beforeAll(async () => {
    app = await instanceWith(handMade, { 'x_secx_azmon.cmdb.rungs': `${EVERY_ID_STEP},name,fqdn` })
  })

  eachKind(() => app, handMade, {
    metric_static: ['webVm', 'correlation_id, whatever the class'],
    metric_dynamic: ['storage', 'the only storage account of that name'],
    metric_availability: ['', 'the application is in another class and has no id'],
    metric_query: ['cluster', 'the only cluster of that name'],
    log_v2: ['apiVm', 'correlation_id in lower case'],
    log_simple: ['webVm', 'correlation_id'],
    log_v1: ['apiVm', 'correlation_id in lower case'],
    app_insights_v1: ['', 'the application is in another class and has no id'],
    activity_administrative: ['keyVault', 'correlation_id'],
    activity_policy: ['storage', 'the only storage account of that name'],
    activity_autoscale: ['scaleSet', 'the only scale set of that name'],
    activity_security: ['webVm', 'correlation_id'],
    activity_recommendation: ['sqlServer', 'the server, by its correlation_id, comes before names'],
    service_health: ['subscription', 'subscription id in correlation_id'],
    resource_health: ['loadBalancer', 'two of that name, of which one is in the resource group'],
    prometheus: ['cluster', 'the only cluster of that name'],
    cost: ['subscription', 'subscription id in correlation_id'],
    smart_detection: ['', 'the application is in another class and has no id'],
    health_model: ['', 'no CI stands for a health model'],
    backup: ['apiVm', 'correlation_id of the linked resource'],
    unknown: ['', 'neither slot nor site has an id or its name in the class'],
  })

  eachResource(() => app, handMade, {
    webExtension: ['webVm', 'correlation_id of its machine'],
    batchVm: ['', 'retired'],
    stockDatabase: ['sqlServer', 'correlation_id of its server'],
    testOrdersDatabase: ['', 'its server is not there; two databases of that name'],
  })

  test('a machine that is told by its host name is found by it', async () => {
    const named = 'till-berlin-07.shop.example.com'
    expect(await bound(app, handMade, 'log_v2', { id: 'fqdn', named })).toBe('arcMachine')
  })
})
