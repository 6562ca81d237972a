import {
  armId,
  DEMO_CIS,
  DEMO_SUBSCRIPTION,
  demoArmId,
} from '../../packages/local-instance/src/demo/demo_cmdb.ts'
import type { Random } from './random.ts'

/** What the storm's alerts are about: rules, and the resources that they watch. */
export interface Rule {
  sample: 'metric-static' | 'log-v2' | 'prometheus'
  name: string
  severity: number
}

export interface Resource {
  id: string
  name: string
  group: string
}

const APPS = ['shop', 'orders', 'billing', 'search']
const REGIONS = ['weu', 'neu', 'eus']
const STAGES = ['prod', 'test']

const STEMS: Record<Rule['sample'], string[]> = {
  'metric-static': [
    'cpu-high',
    'memory-low',
    'disk-full',
    'disk-slow',
    'network-in-high',
    'heartbeat-lost',
    'availability-low',
    'requests-slow',
  ],
  'log-v2': ['errors-many', 'logins-failed', 'jobs-stuck', 'exports-late'],
  prometheus: ['pod-crash-looping', 'node-not-ready', 'volume-filling'],
}

/** Dealt to the rules in turn: most warn, few are critical. */
const SEVERITIES = [2, 3, 2, 1, 3, 2, 4, 2, 1, 3, 2, 0, 3]

const MACHINES_PER_GROUP = 15

/** One alert in so many hits a resource of the sample CMDB. */
const KNOWN_SHARE = 5

export const RULES: readonly Rule[] = (Object.keys(STEMS) as Rule['sample'][])
  .flatMap((sample) =>
    STEMS[sample].flatMap((stem) => APPS.map((app) => ({ sample, name: `${app}-${stem}` }))),
  )
  .map((rule, at) => ({ ...rule, severity: SEVERITIES[at % SEVERITIES.length]! }))

const GROUPS = APPS.flatMap((app) =>
  REGIONS.flatMap((region) => STAGES.map((stage) => `rg-${app}-${region}-${stage}`)),
)

const KNOWN_MACHINES = DEMO_CIS.filter((ci) => ci.class === 'cmdb_ci_vm_instance').map((ci) =>
  resourceOf(demoArmId(ci.key)),
)
const KNOWN_CLUSTERS = [resourceOf(demoArmId('cluster'))]

const MACHINES = GROUPS.flatMap((group) =>
  Array.from({ length: MACHINES_PER_GROUP }, (_, at) =>
    resourceOf(armId(group, 'Microsoft.Compute/virtualMachines', `${group.slice(3)}-vm-${at + 1}`)),
  ),
)
const CLUSTERS = GROUPS.map((group) =>
  resourceOf(armId(group, 'Microsoft.ContainerService/managedClusters', `${group.slice(3)}-aks`)),
)

/** A resource that the rule could watch. */
export function pickResource(rule: Rule, random: Random): Resource {
  const isKnown = random.below(KNOWN_SHARE) === 0
  if (rule.sample === 'prometheus') return random.pick(isKnown ? KNOWN_CLUSTERS : CLUSTERS)
  return random.pick(isKnown ? KNOWN_MACHINES : MACHINES)
}

/** The rule's id in Azure Resource Manager. */
export function ruleId({ sample, name }: Rule): string {
  const type = sample === 'log-v2' ? 'scheduledqueryrules' : 'metricAlerts'
  return `/subscriptions/${DEMO_SUBSCRIPTION}/resourceGroups/rg-shop-monitoring/providers/microsoft.insights/${type}/${name}`
}

function resourceOf(id: string): Resource {
  const segments = id.split('/')
  return { id, name: segments.at(-1)!, group: segments[4]! }
}
