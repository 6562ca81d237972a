import fc from 'fast-check'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { CI_STEPS } from '../../src/server/settings/ci_steps.ts'
import { SUBSCRIPTION } from '../support/alerts.ts'
import { press } from '../support/press.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'

/** A run asks each table once for many alerts. What each of them comes to is what it would have come to alone. */
let story: Storyteller
let made: [table: string, sysId: string][] = []

beforeAll(async () => {
  story = await tellStories()
  story.set({ 'cmdb.tag': TAG })
})

const ALERT = 'x_secx_azmon_alert'
const TAG = 'servicenow-ci'
const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-few`

/** Few resources, so that CIs and alerts meet. */
const RESOURCES = [
  `${GROUP}/providers/Microsoft.Compute/virtualMachines/few-vm`,
  `${GROUP}/providers/Microsoft.Compute/virtualMachines/few-vm/extensions/agent`,
  `${GROUP}/providers/Microsoft.Sql/servers/few-sql`,
  `${GROUP}/providers/Microsoft.Sql/servers/few-sql/databases/few-db`,
  `${GROUP}/providers/Microsoft.ContainerService/managedClusters/few-aks`,
  `${GROUP}/providers/Microsoft.Contoso/things/few-thing`,
  `${GROUP}/providers/Microsoft.OperationalInsights/workspaces/few-logs`,
  GROUP,
  'few-vm',
  'few-vm.corp.example.com',
]
const CLASSES = [
  'cmdb_ci_vm_instance',
  'cmdb_ci_cloud_database',
  'cmdb_ci_kubernetes_cluster',
  'cmdb_ci_linux_server',
  'cmdb_ci_cmp_resource',
  'cmdb_ci_resource_group',
]
/** What of a search stands on the alert, but for its time. */
const RESULT = [
  'cmdb_ci',
  'ci_rung',
  'ci_matched',
  'ci_candidates',
  'ci_why',
  'ci_trail',
  'ci_search',
  'ci_link',
]

interface EstateCi {
  class: string
  about: string
  known: 'by id' | 'by id in lower case' | 'by correlation id' | 'by a source' | 'by a link' | 'by name only'
  isRetired: boolean
  isInGroup: boolean
}
interface Estate {
  cis: EstateCi[]
  alerts: { about: string[]; isOver: boolean }[]
  rungs: string
  machine: string
  tag: string
}

const estates: fc.Arbitrary<Estate> = fc.record({
  cis: fc.array(
    fc.record({
      class: fc.constantFrom(...CLASSES),
      about: fc.constantFrom(...RESOURCES),
      known: fc.constantFrom(
        'by id' as const,
        'by id in lower case' as const,
        'by correlation id' as const,
        'by a source' as const,
        'by a link' as const,
        'by name only' as const,
      ),
      isRetired: fc.boolean(),
      isInGroup: fc.boolean(),
    }),
    { maxLength: 8 },
  ),
  alerts: fc.array(
    fc.record({
      about: fc.uniqueArray(fc.constantFrom(...RESOURCES), { minLength: 1, maxLength: 3 }),
      isOver: fc.boolean(),
    }),
    { minLength: 2, maxLength: 6 },
  ),
  rungs: fc.constantFrom('', CI_STEPS.join(','), [...CI_STEPS].reverse().join(',')),
  machine: fc.constantFrom('instance', 'instance_only', 'server', 'server_only'),
  tag: fc.constantFrom('few-sql', 'few-vm', 'nothing'),
})

/** Chance may leave out that two CIs have the same id. */
const TWIN: EstateCi = {
  class: 'cmdb_ci_vm_instance',
  about: RESOURCES[0] ?? '',
  known: 'by id',
  isRetired: false,
  isInGroup: false,
}
const TWINS: Estate = {
  cis: [TWIN, TWIN],
  alerts: [{ about: [TWIN.about], isOver: false }],
  rungs: '',
  machine: 'instance',
  tag: 'nothing',
}

const add = (table: string, values: Row): string => {
  const { sysId, error } = story.app.node.store.insert(PLATFORM, table, values)
  if (sysId === null) throw new Error(`${table}: ${error}`)
  made.push([table, sysId])
  return sysId
}
const change = (table: string, sysId: string, values: Row) =>
  void story.app.node.store.update(PLATFORM, table, sysId, values)

function build({ cis, tag }: Estate): void {
  const group = add('cmdb_ci_resource_group', { name: 'rg-few', object_id: GROUP, install_status: '1' })
  add('cmdb_key_value', { configuration_item: group, key: TAG, value: tag })
  for (const [at, ci] of cis.entries()) {
    const sysId = addCi(ci)
    if (ci.isInGroup) add('cmdb_rel_ci', { parent: group, child: sysId })
    if (ci.known === 'by a source') add('sys_object_source', { id: ci.about, target_sys_id: sysId })
    if (ci.known === 'by a link' && ci.about.startsWith('/')) addLink(ci.about, sysId, at)
  }
}

function addCi({ class: table, about, known, isRetired }: EstateCi): string {
  const idField = table === 'cmdb_ci_kubernetes_cluster' ? 'cluster_resource_id' : 'object_id'
  return add(table, {
    name: about.split('/').pop() ?? '',
    [idField]: known === 'by id' ? about : known === 'by id in lower case' ? about.toLowerCase() : '',
    correlation_id: known === 'by correlation id' ? about : '',
    install_status: isRetired ? '7' : '1',
    operational_status: '1',
  })
}

function addLink(resource: string, ci: string, at: number): void {
  add('x_secx_azmon_ci_link', { resource, cmdb_ci: ci, state: at % 2 === 0 ? 'accepted' : 'suggested' })
}

const UNSEARCHED: Row = { ...Object.fromEntries(RESULT.map((column) => [column, ''])), ci_rung: 'none' }

/** An alert as it was left by a search that found nothing long ago. */
function addAlert({ about, isOver }: Estate['alerts'][number], at: number): { sysId: string; before: Row } {
  const resources = about.map((id) => ({ id, origin: 'alertTargetIDs' }))
  const before = {
    ...UNSEARCHED,
    ci_search: JSON.stringify({ resources, steps: [] }),
    ci_searched_at: '2024-11-02 05:00:00',
  }
  const state = isOver ? 'resolved' : 'fired'
  return { sysId: add(ALERT, { alert_key: `few ${at}`, state, ...before }), before }
}

function clear(): void {
  for (const [table, sysId] of made.reverse()) story.app.node.store.remove(PLATFORM, table, sysId)
  made = []
}

test('a batch comes to what its alerts come to one by one', async () => {
  const rungsSeen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(estates, async (estate) => {
      story.set({ 'cmdb.rungs': estate.rungs, 'cmdb.machine': estate.machine })
      build(estate)
      const alerts = estate.alerts.map(addAlert)
      const results = () =>
        alerts.map(({ sysId }) => {
          const [row = {}] = story.app.rows(ALERT, { sys_id: sysId })
          return RESULT.map((column) => row[column])
        })
      try {
        press(story.app, 'ada.admin', ALERT, 'Search all again')
        story.run('continue CI searches')
        const together = results()
        for (const { sysId, before } of alerts) {
          change(ALERT, sysId, before)
          press(story.app, 'ada.admin', ALERT, 'Search CI again', sysId)
          await story.app.node.runEvents()
        }
        expect(results()).toEqual(together)
        for (const [, rung] of together) rungsSeen.add(rung ?? '')
      } finally {
        clear()
      }
    }),
    { numRuns: 60, examples: [[TWINS]] },
  )
  // Else the comparison would be one of nothing with nothing.
  expect([...rungsSeen]).toEqual(
    expect.arrayContaining(['none', 'ambiguous', 'class', 'cloud', 'name', 'parent']),
  )
})
