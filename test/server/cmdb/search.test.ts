import type { Target } from '../../../src/server/azure/alert.ts'
import { targetOf } from '../../../src/server/azure/arm_id.ts'
import type { CallerScope } from '../../../src/server/cmdb/binding.ts'
import { CI_STEPS } from '../../../src/server/settings/ci_steps.ts'
import { searchCi } from '../../../src/server/cmdb/search.ts'
import { trail } from '../../../src/server/cmdb/explain.ts'
import type { FoundCi } from '../../../src/server/cmdb/cmdb.ts'
import { idForms, parentsOf, wantedResources } from '../../../src/server/cmdb/resources.ts'
import { DEFAULTS } from '../../../src/server/settings/catalog.ts'
import { parseSettings } from '../../../src/server/settings/read.ts'
import type { CmdbSettings } from '../../../src/server/settings/settings.ts'
import { Shelf, type ShelfCi, type ShelfContent } from './shelf.ts'

const GUID = '0b1f6471-1bf0-4dda-aec3-cb9272f09590'
const SUBSCRIPTION = `/subscriptions/${GUID}`
const GROUP = `${SUBSCRIPTION}/resourceGroups/rg-shop`
const VM = `${GROUP}/providers/Microsoft.Compute/virtualMachines/vm-web-01`
const SQL = `${GROUP}/providers/Microsoft.Sql/servers/shop-sql`
const DATABASE = `${SQL}/databases/orders`
const WORKSPACE = `${SUBSCRIPTION}/resourceGroups/rg-ops/providers/Microsoft.OperationalInsights/workspaces/logs`

const SHIPPED = parseSettings(DEFAULTS).cmdb
const EVERY_STEP: Partial<CmdbSettings> = { steps: [...CI_STEPS] }
const NOBODY: CallerScope = { company: '', domain: '' }

const target = (id: string, origin = 'alertTargetIDs'): Target => targetOf(id, origin)!

function search(
  ids: (string | Target)[],
  content: ShelfContent,
  settings: Partial<CmdbSettings> = {},
  callerScope = NOBODY,
  allowRetired = false,
) {
  const shelf = new Shelf(content)
  const targets = ids.map((id) => (typeof id === 'string' ? target(id) : id))
  return {
    ...searchCi(targets, shelf, { ...SHIPPED, ...settings }, callerScope, allowRetired),
    asked: shelf.asked,
  }
}

const vm = (sysId = 'vm', id = VM, found: Partial<FoundCi> = {}): ShelfCi => ({
  sysId,
  class: 'cmdb_ci_vm_instance',
  name: 'vm-web-01',
  fields: { object_id: id },
  found,
})
const server = (sysId = 'server', fields: Record<string, string> = {}): ShelfCi => ({
  sysId,
  class: 'cmdb_ci_linux_server',
  name: 'vm-web-01',
  fields,
})

describe('what is looked for', () => {
  test.each([
    ['a list', `${VM},${VM}`],
    ['an encoded query', `${VM}^ORname=x`],
    ['a script', 'javascript:gs.getUserID()'],
    ['a script behind an id', `${SUBSCRIPTION.replace('0b1f6471', 'javascript:')}/x`],
    ['a line break', `${VM}\nx`],
    ['a quotation', `${VM}"`],
    ['nothing', ''],
  ])('is never %s', (_what, id) => {
    const raw = {
      id,
      origin: 'x',
      name: id,
      type: '',
      resourceGroup: '',
      subscription: '',
      nameOf: 'machine' as const,
    }
    expect(wantedResources([raw], true)).toEqual([])
  })

  test('is each of several resources, whatever characters its name holds', () => {
    const ids = ['list[0]', 'queue#1', 'pool (blue)'].map((name) => VM.replace(/[^/]+$/, name))
    expect(
      wantedResources(
        ids.map((id) => target(id)),
        true,
      ).map(({ id }) => id),
    ).toEqual(ids)
  })

  test('is each resource once, whatever its letter case', () => {
    const shouted = VM.toUpperCase().replace('/SUBSCRIPTIONS', '/subscriptions')
    expect(
      wantedResources(
        [VM, shouted, `${VM}/`].map((id) => target(id)),
        true,
      ),
    ).toHaveLength(1)
  })

  test('is not the bare name of a resource whose id the alert has', () => {
    expect(wantedResources([target(VM), target('VM-WEB-01')], true).map(({ id }) => id)).toEqual([VM])
  })

  test('is spelt as sent and in lower case, a subscription also as its bare id', () => {
    expect(idForms(target(VM))).toEqual([VM, VM.toLowerCase()])
    expect(idForms(target(SUBSCRIPTION))).toEqual([SUBSCRIPTION, GUID])
  })

  test.each([
    [DATABASE, [SQL]],
    [
      `${GROUP}/providers/Microsoft.Web/sites/shop/slots/staging`,
      [`${GROUP}/providers/Microsoft.Web/sites/shop`],
    ],
    [
      `${GROUP}/providers/Microsoft.Compute/virtualMachineScaleSets/set/virtualMachines/3/extensions/x`,
      [
        `${GROUP}/providers/Microsoft.Compute/virtualMachineScaleSets/set/virtualMachines/3`,
        `${GROUP}/providers/Microsoft.Compute/virtualMachineScaleSets/set`,
      ],
    ],
    [`${VM}/providers/Microsoft.Insights/diagnosticSettings/all`, [VM]],
    [VM, []],
    [GROUP, []],
  ])('of %s, its parents', (id, parents) => {
    expect(parentsOf(target(id)).map((parent) => parent.id)).toEqual(parents)
  })
})

describe('the steps of the search', () => {
  test('finds the CI by its id in the class of the type, in any letter case', () => {
    const found = search([VM.toLowerCase()], { cis: [vm()] })
    expect(found).toMatchObject({ ci: 'vm', step: 'class', matched: VM })
    expect(found.asked).toEqual(['cmdb_ci_vm_instance.object_id'])
  })

  test('finds it among all cloud resources, whatever its class', () => {
    const odd = { ...vm(), class: 'cmdb_ci_cmp_resource' }
    expect(search([VM], { cis: [odd] })).toMatchObject({ ci: 'vm', step: 'cloud' })
  })

  test.each([
    ['cmdb_ci_storage_volume', 'object_id', 'Microsoft.Compute/snapshots'],
    ['cmdb_ci_kubernetes_cluster', 'cluster_resource_id', 'Microsoft.Kubernetes/connectedClusters'],
    ['cmdb_ci_linux_server', 'object_id', 'Microsoft.Compute/virtualMachines'],
  ])('finds it in %s, of a type that can be there', (className, field, type) => {
    const id = VM.replace(/Microsoft\.Compute\/virtualMachines/i, type)
    const ci = { sysId: 'odd', class: className, name: 'x', fields: { [field]: id } }
    expect(search([id], { cis: [ci] })).toMatchObject({ ci: 'odd', step: 'other_classes' })
    const asked = search(
      [VM.replace(/Microsoft\.Compute\/virtualMachines/i, 'Microsoft.Web/sites')],
      {},
    ).asked
    expect(asked.join()).not.toMatch(/storage_volume|kubernetes_cluster|computer\.object_id/)
  })

  test('finds it by what a source reported', () => {
    const found = search([VM], { cis: [vm('vm', 'something else')], sources: { [VM]: 'vm' } })
    expect(found).toMatchObject({ ci: 'vm', step: 'source' })
  })

  test('finds it by its correlation id only where that step is on', () => {
    const content = { cis: [{ sysId: 'a', class: 'cmdb_ci', name: 'x', fields: { correlation_id: VM } }] }
    expect(search([VM], content).ci).toBe('')
    expect(search([VM], content, EVERY_STEP)).toMatchObject({ ci: 'a', step: 'correlation' })
  })

  test('finds the parent when the resource itself has none, and says so', () => {
    const sql = {
      sysId: 'sql',
      class: 'cmdb_ci_cloud_database',
      name: 'shop-sql',
      fields: { object_id: SQL },
    }
    const found = search([DATABASE], { cis: [sql] })
    expect(found).toMatchObject({ ci: 'sql', step: 'parent' })
    expect(found.explanation).toContain('which the affected resource is part of')
  })

  test('asks the steps in the order of the setting', () => {
    const content = { cis: [vm(), vm('other', 'x')], sources: { [VM]: 'other' } }
    expect(search([VM], content, { steps: ['source', 'class'] }).ci).toBe('other')
    expect(search([VM], content, { steps: ['class', 'source'] }).ci).toBe('vm')
  })

  test('asks nothing when every step is off, and says so', () => {
    const found = search([VM], { cis: [vm()] }, { steps: [] })
    expect(found).toMatchObject({ ci: '', step: 'none', asked: [] })
    expect(found.explanation).toContain('switch every step of the search off')
  })

  test('goes past a table that this instance lacks, and records it', () => {
    const found = search([VM], { cis: [vm()], absent: ['cmdb_ci_vm_instance'] })
    expect(found).toMatchObject({ ci: 'vm', step: 'cloud' })
    expect(trail(found.search)).toContain('cmdb_ci_vm_instance.object_id: this instance has no such table')
  })

  test('asks no table again whose parent was asked', () => {
    expect(search([VM], {}).asked).not.toContain('cmdb_ci_cmp_resource.object_id')
  })
})

describe('several resources', () => {
  const machine = target(VM, 'dimension Computer')

  test('are tried in order: a machine in a dimension before its workspace', () => {
    const logs = {
      sysId: 'logs',
      class: 'cmdb_ci_cmp_resource',
      name: 'logs',
      fields: { object_id: WORKSPACE },
    }
    expect(search([WORKSPACE, machine], { cis: [logs, vm()] }).ci).toBe('vm')
    expect(search([WORKSPACE, machine], { cis: [logs] }).ci).toBe('logs')
    expect(search([WORKSPACE, machine], { cis: [logs] }).explanation).toContain(
      'No CI was found for vm-web-01',
    )
    expect(search([WORKSPACE, machine], { cis: [logs] }, { bindCollectors: false }).ci).toBe('')
  })

  test('never end with the subscription that they lie in, unless its step is on', () => {
    const account = {
      sysId: 'account',
      class: 'cmdb_ci_cloud_service_account',
      name: 'Shop',
      fields: { account_id: GUID },
    }
    expect(search([VM, SUBSCRIPTION], { cis: [account] }).ci).toBe('')
    expect(search([VM, SUBSCRIPTION], { cis: [account] }, EVERY_STEP)).toMatchObject({
      ci: 'account',
      step: 'subscription',
    })
    expect(search([SUBSCRIPTION], { cis: [account] })).toMatchObject({ ci: 'account', step: 'class' })
  })
})

describe('never a guess', () => {
  test('two CIs in use with one id: none is bound, both are listed, no further step is taken', () => {
    const found = search([VM], { cis: [vm(), vm('twin')], sources: { [VM]: 'vm' } }, EVERY_STEP)
    expect(found).toMatchObject({ ci: '', step: 'ambiguous', matched: VM })
    expect(found.candidates).toHaveLength(2)
    expect(found.asked).toEqual(['cmdb_ci_vm_instance.object_id'])
  })

  test.each([
    ['installStatus', '7'],
    ['installStatus', '100'],
    ['operationalStatus', '6'],
  ] as const)('a CI whose %s is %s is not bound while the alert fires', (field, value) => {
    const retired = vm('old', VM, { [field]: value })
    const found = search([VM], { cis: [retired] })
    expect(found).toMatchObject({ ci: '', step: 'none' })
    expect(found.candidates[0]).toContain('retired')
    expect(search([VM], { cis: [retired, vm()] }).ci).toBe('vm')
  })

  test('a CI that is gone is bound to an alert that is over, if no other is in use', () => {
    const retired = vm('old', VM, { installStatus: '7' })
    expect(search([VM], { cis: [retired] }, {}, NOBODY, true).ci).toBe('old')
    expect(search([VM], { cis: [retired, vm()] }, {}, NOBODY, true).ci).toBe('vm')
  })

  test.each([
    ['company', 'other_company', 'company'],
    ['domain', 'other_domain', 'domain'],
  ] as const)('a CI of another %s than the caller’s is not taken', (field, why, word) => {
    const theirs = vm('theirs', VM, { [field]: 'b' })
    const callerScope = { ...NOBODY, [field]: 'a' }
    const found = search([VM], { cis: [theirs, { ...theirs, sysId: 'theirs-too' }] }, {}, callerScope)
    expect(found.ci).toBe('')
    const hidden = { sysId: '', name: '', class: '', why }
    expect(found.search.questions[0]!.out).toEqual([hidden, hidden])
    expect(found.candidates).toEqual([`2 CIs of another ${word} than the caller`])
    expect(found.explanation).toContain(`(2 CIs of another ${word} than the caller)`)
    expect(trail(found.search)).toContain(`; not 2 CIs of another ${word} than the caller`)
    expect(JSON.stringify(found)).not.toContain('theirs')
    expect(search([VM], { cis: [theirs, vm('ours', VM, { [field]: 'a' })] }, {}, callerScope).ci).toBe('ours')
    expect(search([VM], { cis: [vm('shared', VM, { [field]: 'global' })] }, {}, callerScope).ci).toBe(
      'shared',
    )
  })
})

describe('many CIs with the id of a resource', () => {
  const several = (count: number, company: string) =>
    Array.from({ length: count }, (_, at) => vm(`${company}-${at}`, VM, { company }))
  const callerScope = { ...NOBODY, company: 'ours' }

  test('that are another company’s are all counted', () => {
    const found = search([VM], { cis: several(14, 'theirs') }, {}, callerScope)
    expect(found.candidates).toEqual(['14 CIs of another company than the caller'])
    expect(trail(found.search)).toContain('14 CIs, none taken; not 14 CIs of another company than the caller')
  })

  test('are not crowded out by those that are named', () => {
    const found = search([VM], { cis: [...several(12, 'ours'), ...several(3, 'theirs')] }, {}, callerScope)
    expect(found.step).toBe('ambiguous')
    expect(found.candidates).toHaveLength(11)
    expect(found.candidates.at(-1)).toBe('3 CIs of another company than the caller')
  })
})

describe('a name', () => {
  const bare = (name: string, fields: Record<string, string> = {}, sysId = name): ShelfCi => ({
    sysId,
    class: 'cmdb_ci_vm_instance',
    name,
    fields,
  })

  test('finds the only CI of the class that bears it', () => {
    expect(search([VM], { cis: [bare('VM-WEB-01')] })).toMatchObject({ ci: 'VM-WEB-01', step: 'name' })
  })

  test('does not find a CI whose own id is another resource’s', () => {
    const found = search([VM], { cis: [bare('vm-web-01', { object_id: VM.replace('rg-shop', 'rg-other') })] })
    expect(found).toMatchObject({ ci: '', step: 'none' })
    expect(found.explanation).toContain('the CMDB says that it is another resource')
  })

  test('does not find a CI that the CMDB puts into another resource group', () => {
    const other = { sysId: 'rg', class: 'cmdb_ci_resource_group', name: 'rg-other', fields: {} }
    const found = search([VM], { cis: [bare('vm-web-01'), other], relations: [['rg', 'vm-web-01']] })
    expect(found.ci).toBe('')
  })

  test('of two with the name, finds the one that lies in the resource’s group', () => {
    const group = {
      sysId: 'rg',
      class: 'cmdb_ci_resource_group',
      name: 'rg-shop',
      fields: { object_id: GROUP },
    }
    const cis = [bare('vm-web-01', {}, 'here'), bare('vm-web-01', {}, 'nowhere'), group]
    expect(search([VM], { cis }).step).toBe('ambiguous')
    expect(search([VM], { cis, relations: [['rg', 'here']] }).ci).toBe('here')
  })

  test('finds a database whose id field holds only its name', () => {
    const named = {
      sysId: 'db',
      class: 'cmdb_ci_cloud_database',
      name: 'orders',
      fields: { object_id: 'orders' },
    }
    expect(search([DATABASE], { cis: [named] })).toMatchObject({ ci: 'db', step: 'name' })
  })

  test('of a machine in a dimension finds the instance, or else the server, also by the first label', () => {
    const machine = target('vm-web-01.corp.example.com', 'dimension Computer')
    expect(search([machine], { cis: [bare('vm-web-01')] }).ci).toBe('vm-web-01')
    expect(search([machine], { cis: [server()] })).toMatchObject({ ci: 'server', step: 'name' })
  })

  test('is not asked for when Azure gives it to every resource of the kind', () => {
    const child = `${GROUP}/providers/Microsoft.Storage/storageAccounts/shop/blobServices/default`
    const named = { sysId: 'd', class: 'cmdb_ci_cmp_resource', name: 'default', fields: {} }
    expect(search([child], { cis: [named] }).ci).toBe('')
  })

  test('finds by FQDN only where that step is on', () => {
    const machine = target('web.corp.example.com', 'dimension Computer')
    const content = { cis: [server('server', { fqdn: 'web.corp.example.com' })] }
    expect(search([machine], content).ci).toBe('')
    expect(search([machine], content, EVERY_STEP)).toMatchObject({ ci: 'server', step: 'fqdn' })
  })
})

describe('instance or server', () => {
  const both = { cis: [vm(), server()], servers: { vm: ['server'] } }
  const only = { cis: [vm()] }
  const onlyServer = { cis: [server('server', { object_id: VM })] }

  test.each([
    ['instance', both, 'vm'],
    ['instance', onlyServer, 'server'],
    ['instance_only', both, 'vm'],
    ['instance_only', onlyServer, ''],
    ['server', both, 'server'],
    ['server', only, 'vm'],
    ['server_only', both, 'server'],
    ['server_only', only, ''],
    ['server_only', onlyServer, 'server'],
  ] as const)('%s', (machine, content, ci) => {
    expect(search([VM], content, { machine }).ci).toBe(ci)
  })

  test('several servers on one instance: the instance is certain, a server is not', () => {
    const content = { cis: [vm(), server('a'), server('b')], servers: { vm: ['a', 'b'] } }
    const preferred = search([VM], content, { machine: 'server' })
    expect(preferred.ci).toBe('vm')
    expect(preferred.explanation).toContain('several servers run on this VM instance')
    expect(search([VM], content, { machine: 'server_only' }).step).toBe('ambiguous')
  })
})

describe('links that people made', () => {
  const content = { cis: [vm(), vm('chosen', 'x')] }

  test('come before every other step', () => {
    const found = search([VM], { ...content, links: [{ resource: VM.toLowerCase(), ci: 'chosen' }] })
    expect(found).toMatchObject({ ci: 'chosen', step: 'learned' })
  })

  test('are a suggestion until somebody accepts them', () => {
    const links = [{ resource: VM, ci: 'chosen', state: 'suggested' as const }]
    expect(search([VM], { ...content, links })).toMatchObject({ ci: 'vm', suggestion: 'link of chosen' })
  })

  test.each(['company', 'domain'])('are no suggestion where they lead to a CI of another %s', (field) => {
    const links = ['theirs', 'ours'].map((ci) => ({ resource: VM, ci, state: 'suggested' as const }))
    const cis = [vm('theirs', 'x', { [field]: 'b' }), vm('ours', 'x', { [field]: 'a' })]
    const callerScope = { ...NOBODY, [field]: 'a' }
    expect(search([VM], { cis, links: links.slice(0, 1) }, {}, callerScope).suggestion).toBe('')
    expect(search([VM], { cis, links }, {}, callerScope).suggestion).toBe('link of ours')
  })
})

describe('a tag', () => {
  const group = {
    sysId: 'rg',
    class: 'cmdb_ci_resource_group',
    name: 'rg-shop',
    fields: { object_id: GROUP },
  }
  const app = { sysId: 'a'.repeat(32), class: 'cmdb_ci', name: 'Shop', fields: {} }
  const tagged = (value: string) => ({ cis: [group, app], tags: { 'rg servicenow-ci': value } })
  const settings = { ...EVERY_STEP, tag: 'servicenow-ci' }

  test('of the resource group names the CI by name or sys_id', () => {
    expect(search([VM], tagged('shop'), settings)).toMatchObject({ ci: app.sysId, step: 'tag' })
    expect(search([VM], tagged(app.sysId), settings)).toMatchObject({ ci: app.sysId, step: 'tag' })
  })

  test.each(['javascript:gs.getUserID()', 'Shop^ORname=x', 'Shop,x', 'Nobody'])(
    'with %s names none',
    (value) => {
      expect(search([VM], tagged(value), settings).ci).toBe('')
    },
  )

  test('that names a CI of another company does not tell its name', () => {
    const theirs = { ...app, found: { company: 'b' } }
    const content = { ...tagged('Shop'), cis: [group, theirs] }
    const found = search([VM], content, settings, { ...NOBODY, company: 'a' })
    expect(found.ci).toBe('')
    expect(trail(found.search)).toContain('tag servicenow-ci of rg-shop: 1 CI, none taken')
    expect(JSON.stringify(found)).not.toContain('Shop')
  })

  test('that fits several CIs names none, and says so', () => {
    const found = search([VM], { ...tagged('Shop'), cis: [group, app, { ...app, sysId: 'b' }] }, settings)
    expect(found).toMatchObject({ ci: '', step: 'ambiguous' })
    expect(found.explanation).toContain(
      'several CIs that are in use are what the tag names (tag servicenow-ci',
    )
  })

  test('is not asked for while the setting names none', () => {
    expect(search([VM], tagged('Shop'), EVERY_STEP).ci).toBe('')
  })
})

test('the record says for every resource and step what was asked, what was found, and why it was not taken', () => {
  const retired = { ...vm('old', SQL, { installStatus: '7' }), class: 'cmdb_ci_cloud_database' }
  const settings: Partial<CmdbSettings> = { steps: ['class', 'source', 'parent', 'name'] }
  expect(trail(search([DATABASE], { cis: [vm(), retired] }, settings).search).split('\n')).toEqual([
    `${DATABASE} (alertTargetIDs)`,
    '- class of the resource type: cmdb_ci_cloud_database.object_id: no CI',
    '- sources: sys_object_source.id: no CI',
    `- parent resource: cmdb_ci_cloud_database.object_id for ${SQL}: 1 CI, none taken; not vm-web-01 (retired or absent)`,
    `- parent resource: sys_object_source.id for ${SQL}: no CI`,
    '- name: cmdb_ci_cloud_database.name: no CI',
  ])
})
