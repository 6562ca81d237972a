import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import type { AlertKind } from '../../src/server/azure/alert.ts'
import type { KindOptions } from '../support/cmdbs/alert_of_kind.ts'
import { type Ci, ci, type Cmdb } from '../support/cmdbs/cmdb.ts'
import { discovery } from '../support/cmdbs/discovery.ts'
import { ESTATE, type Resource } from '../support/cmdbs/estate.ts'
import { graphConnector } from '../support/cmdbs/graph_connector.ts'
import { handMade } from '../support/cmdbs/hand_made.ts'
import { bound, EVERY_ID_STEP, instanceWith } from './bound_ci.ts'

const MINE = '0a'.repeat(16)
const THEIRS = '0b'.repeat(16)

describe('a resource that an alert names without its id', () => {
  const machine = { named: 'shop-api-01' }
  const cluster = { named: 'shop-aks' }
  const cases: [AlertKind, KindOptions, string, Cmdb, string][] = [
    ['log_v2', machine, 'apiVm', discovery, 'one VM instance in use; the server of that name runs on it'],
    ['log_v2', machine, 'apiVm', graphConnector, 'one VM instance; the server of that name runs on it'],
    ['log_v2', machine, 'apiVm', handMade, 'one server'],
    ['log_simple', machine, 'apiVm', discovery, 'one VM instance in use'],
    ['log_v1', machine, 'apiVm', discovery, 'one VM instance in use'],
    ['backup', machine, 'apiVm', discovery, 'one VM instance in use, before the vault'],
    ['prometheus', cluster, 'cluster', discovery, 'a rule of no cluster: the label names it'],
    ['prometheus', cluster, 'cluster', graphConnector, 'the label names it, before the workspace'],
    ['prometheus', cluster, 'cluster', handMade, 'the only cluster of that name'],
    ['metric_query', cluster, 'cluster', handMade, 'the only cluster of that name'],
  ]
  test.each(cases.map(([kind, options, ci, cmdb, why]) => ({ kind, options, ci, cmdb, why })))(
    '$kind, $cmdb.source: $ci ($why)',
    async ({ kind, options, ci, cmdb }) => {
      expect(await bound(await instanceWith(cmdb), cmdb, kind, options)).toBe(ci)
    },
  )
})

describe('the server instead of the VM instance, by setting', () => {
  const either = { 'x_secx_azmon.cmdb.machine': 'server' }
  const only = { 'x_secx_azmon.cmdb.machine': 'server_only' }
  const withCorrelation = { ...either, 'x_secx_azmon.cmdb.rungs': EVERY_ID_STEP }
  const cases: [Resource, string, Cmdb, Record<string, string>, string][] = [
    ['webVm', 'webServer', discovery, either, 'vm_object and relation'],
    ['apiVm', 'apiServer', discovery, either, 'relation'],
    ['firstInstance', 'firstInstance', discovery, either, 'nothing is known to run on it'],
    [
      'firstInstance',
      'scaleSet',
      discovery,
      only,
      'nothing is known to run on it; its set is no VM instance',
    ],
    ['webVm', 'webServer', graphConnector, either, 'relation and object_id'],
    ['apiVm', 'apiServer', graphConnector, either, 'object_id'],
    ['apiVm', 'apiVm', handMade, withCorrelation, 'it is a server already'],
  ]
  test.each(cases.map(([about, ci, cmdb, properties, why]) => ({ about, ci, cmdb, properties, why })))(
    '$about of $cmdb.source: $ci ($why)',
    async ({ about, ci, cmdb, properties }) => {
      const app = await instanceWith(cmdb, properties)
      expect(await bound(app, cmdb, 'metric_static', { about: ESTATE[about] })).toBe(ci)
    },
  )
})

describe('a resource that no CMDB has', () => {
  const about = `${ESTATE.shopGroup}/providers/Microsoft.Cache/redis/shop-sessions`
  const ask = async (cmdb: Cmdb, properties: Record<string, string>) =>
    bound(await instanceWith(cmdb, properties), cmdb, 'metric_static', { about })
  const tagged = { 'x_secx_azmon.cmdb.rungs': 'class,cloud,tag', 'x_secx_azmon.cmdb.tag': 'service' }

  test.each([discovery, graphConnector, handMade])('stays without a CI in that of $source', async (cmdb) => {
    expect(await ask(cmdb, {})).toBe('')
  })

  test('is bound to the CI that a tag of its resource group names', async () => {
    expect(await ask(discovery, tagged)).toBe('shop')
  })

  test('is bound to nothing when the tag names no CI', async () => {
    expect(await ask(graphConnector, tagged)).toBe('')
  })

  test('is bound to its subscription if the admin wants that', async () => {
    expect(await ask(discovery, { 'x_secx_azmon.cmdb.rungs': 'class,cloud,subscription' })).toBe(
      'subscription',
    )
  })
})

describe('of two CIs with the id of the resource', () => {
  const other = ci('other', 'cmdb_ci_vm_instance', 'shop-web-01', { object_id: ESTATE.webVm })
  const CALLER = { 'x_secx_azmon.incident.caller': 'admin' }
  const alsoWith = (cis: readonly Ci[]): Cmdb => ({ ...discovery, cis: [...discovery.cis, ...cis] })

  test('none is bound if both are in use', async () => {
    const cmdb = alsoWith([other])
    expect(await bound(await instanceWith(cmdb), cmdb, 'metric_static')).toBe('')
  })

  test.each(['7', '8', '100'])(
    'the other is bound if one has the install status %s',
    async (install_status) => {
      const cmdb = alsoWith([{ ...other, values: { ...other.values, install_status } }])
      expect(await bound(await instanceWith(cmdb), cmdb, 'metric_static')).toBe('webVm')
    },
  )

  test.each([{ column: 'company' }, { column: 'sys_domain' }])(
    'the other is bound if one has another $column than the caller',
    async ({ column }) => {
      const cmdb = alsoWith([{ ...other, values: { ...other.values, [column]: THEIRS } }])
      const app = await instanceWith(cmdb, CALLER)
      const [admin] = app.rows('sys_user', { user_name: 'admin' })
      app.node.store.update(PLATFORM, 'sys_user', admin!['sys_id']!, { [column]: MINE })
      expect(await bound(app, cmdb, 'metric_static')).toBe('webVm')
    },
  )
})

describe('an id out of the ordinary', () => {
  const machineNamed = (name: string) =>
    `${ESTATE.shopGroup}/providers/Microsoft.Compute/virtualMachines/${name}`
  const odd = (id: string): Cmdb => ({
    ...discovery,
    cis: [...discovery.cis, ci('odd', 'cmdb_ci_vm_instance', 'odd', { object_id: id })],
  })

  test.each([
    { what: 'of 450 characters', id: machineNamed('m'.repeat(450)).slice(0, 450) },
    { what: 'with a quote', id: machineNamed("o'brien-01") },
    { what: 'with brackets and spaces', id: machineNamed('till (old) 01') },
  ])('$what finds its CI', async ({ id }) => {
    const cmdb = odd(id)
    expect(await bound(await instanceWith(cmdb), cmdb, 'metric_static', { about: id })).toBe('odd')
  })

  test.each([
    { what: 'with a caret', id: machineNamed('x^ORnameISNOTEMPTY') },
    { what: 'with a comma', id: machineNamed('x,shop-web-01') },
    { what: 'that is a script', id: 'javascript:gs.getUserID()' },
  ])('$what finds nothing', async ({ id }) => {
    const cmdb = odd(id)
    expect(await bound(await instanceWith(cmdb), cmdb, 'metric_static', { about: id })).toBe('')
  })
})

describe('an instance that lacks a table or a field', () => {
  const server = { 'x_secx_azmon.cmdb.machine': 'server' }
  const noCluster = { without: ['cmdb_ci_kubernetes_cluster'] }
  const noSource = { without: ['sys_object_source'] }

  test('without the class of a type binds nothing for it, and everything else as ever', async () => {
    const app = await instanceWith(discovery, {}, noCluster)
    expect(await bound(app, discovery, 'prometheus')).toBe('')
    expect(await bound(app, discovery, 'metric_static')).toBe('webVm')
    expect(await bound(app, discovery, 'metric_dynamic')).toBe('storage')
  })

  test('without vm_object finds the server of a machine by the relation', async () => {
    const app = await instanceWith(discovery, server, { without: ['cmdb_ci_hardware.vm_object'] })
    expect(await bound(app, discovery, 'metric_static')).toBe('webServer')
  })

  test('without object_id finds a machine by its name', async () => {
    const app = await instanceWith(discovery, {}, { without: ['cmdb_ci_vm_object.object_id'] })
    expect(await bound(app, discovery, 'metric_static')).toBe('webVm')
  })

  test('without sources finds a database by its name, unless two have it', async () => {
    const app = await instanceWith(graphConnector, {}, noSource)
    const about = ESTATE.stockDatabase
    expect(await bound(app, graphConnector, 'metric_static', { about })).toBe('stockDatabase')
    expect(await bound(app, graphConnector, 'activity_recommendation')).toBe('')
  })

  test.each(['cmdb_rel_ci', 'cmdb_key_value', 'svc_ci_assoc'])('without %s binds as ever', async (table) => {
    const app = await instanceWith(discovery, server, { without: [table] })
    expect(await bound(app, discovery, 'metric_static')).toBe('webServer')
    expect(await bound(app, discovery, 'metric_dynamic')).toBe('storage')
  })
})
