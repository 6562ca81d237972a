import { ciId, groupId, userId } from '../../packages/local-instance/src/demo/demo.ts'
import { named, relationTypeId } from '../../packages/local-instance/src/records/base_data.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { namedSysId } from '../../packages/local-instance/src/records/sys_id.ts'
import { type InstalledApp, installedApp } from '../support/app_instance.ts'
import { metricAlert } from '../support/alerts.ts'

/**
 * What settings may add to the Glide calls of one delivery, as the instance counts them in Server-Timing. What a delivery costs
 * by its outcome: call_limits.test.ts.
 */
let app: InstalledApp

beforeEach(async () => {
  app = await installedApp()
  await app.deliver(metricAlert({ id: 'z' }))
})

const statements = (headers: Headers) =>
  Number(/app;desc="(\d+) statements/.exec(headers.get('server-timing') ?? '')?.[1])
const deliver = async (options: Parameters<typeof metricAlert>[0]) =>
  statements((await app.deliver(metricAlert(options))).headers)

/** Settings that make the app check everything it can check. */
function checkEverything(): void {
  const settings = {
    assignment_group: 'Database',
    caller: 'azure.integration',
    category: 'software',
    contact_type: 'monitoring',
  }
  for (const [name, value] of Object.entries(settings))
    app.setProperty(`x_secx_azmon.incident.${name}`, value)
}

test('an opened incident costs 9 at the most with its CI, 12 with every setting in use', async () => {
  expect(await deliver({ id: 'shipped' })).toBeLessThanOrEqual(9)
  checkEverything()
  expect(await deliver({})).toBeLessThanOrEqual(12)
})

test.each([
  ['a web app', 'Microsoft.Web/sites/nowhere', 12],
  // A machine may be a server, which is asked by id and by name.
  ['a machine', 'Microsoft.Compute/virtualMachines/nowhere', 14],
])('an incident of %s that nobody knows costs few more', async (_, resource, most) => {
  const target = `/subscriptions/0b1f6471-1bf0-4dda-aec3-cb9272f09590/resourceGroups/rg/providers/${resource}`
  expect(await deliver({ target })).toBeLessThanOrEqual(most)
})

describe('what is taken from the CI', () => {
  const cost = async (settings: Record<string, string>) => {
    for (const [name, value] of Object.entries(settings)) app.setProperty(`x_secx_azmon.cmdb.${name}`, value)
    return deliver({ id: JSON.stringify(settings) })
  }
  const web = ciId('web01')
  beforeEach(() => {
    checkEverything()
    const { store } = app.node
    for (const group of ['Cloud Operations', 'Network'])
      store.update(PLATFORM, 'sys_user_group', groupId(group), { active: 'false' })
    store.update(PLATFORM, 'cmdb_ci', web, { managed_by_group: groupId('Network') })
  })

  test('costs nothing more for the group if the first can be taken', async () => {
    app.node.store.update(PLATFORM, 'sys_user_group', groupId('Cloud Operations'), { active: 'true' })
    const usual = await cost({})
    expect(usual).toBeLessThanOrEqual(12)
    expect(await cost({ group_from_ci: 'support_group,managed_by_group' })).toBe(usual)
  })

  test('costs two more for the group at the most, even when none of them can be taken', async () => {
    const usual = await cost({})
    expect((await cost({ group_from_ci: 'support_group,managed_by_group' })) - usual).toBeLessThanOrEqual(2)
  })

  test.each(['mapped to the CI', 'depending on the CI', 'of no service'])(
    'costs three more for the service at the most: %s',
    async (way) => {
      const { store } = app.node
      const service = ciId('service')
      const type = relationTypeId('Depends on::Used by')
      const mapped = named('svc_ci_assoc', way, { ci_id: web, service_id: service })
      const related = named('cmdb_rel_ci', way, { parent: service, child: web, type })
      store.load('cmdb_ci_service', [{ sys_id: service, name: 'Shop' }])
      if (way === 'mapped to the CI') store.load('svc_ci_assoc', [mapped])
      if (way === 'depending on the CI') store.load('cmdb_rel_ci', [related])
      const usual = await cost({})
      expect((await cost({ service_from_ci: 'true' })) - usual).toBeLessThanOrEqual(3)
      expect(app.rows('incident', { business_service: service })).toHaveLength(
        way === 'of no service' ? 0 : 1,
      )
    },
  )
})

describe('mapping rules', () => {
  const rule = (at: number, values: Row = {}): Row => ({
    sys_id: namedSysId(`rule ${at}`),
    name: `Rule ${at}`,
    order: String(at),
    active: '1',
    go_on: '1',
    ...values,
  })
  const load = (rows: Row[]) => app.node.store.load('x_secx_azmon_rule', rows)
  const everything: Row = {
    ci_class: 'cmdb_ci_vm_instance',
    schedule: namedSysId('schedule'),
    schedule_when: 'inside',
    set_assignment_group: groupId('Network'),
    set_assigned_to: userId('bella.oncall'),
    set_caller: userId('eve.employee'),
    set_category: 'software',
    set_business_service: namedSysId('service'),
    set_fields: 'business_impact = {{ci.name}}\nnotify = 2',
    set_close_notes: 'Well again',
    resolve_policy: 'always',
  }
  beforeEach(() => {
    checkEverything()
    app.node.store.load('cmn_schedule', [{ sys_id: namedSysId('schedule'), name: 'Always' }])
    app.node.store.load('cmn_schedule_span', [
      {
        sys_id: namedSysId('entry'),
        schedule: namedSysId('schedule'),
        start_date_time: '20200101T000000',
        end_date_time: '20200102T000000',
        repeat_type: 'daily',
      },
    ])
  })

  /** Without any rule there is one statement, which finds that. */
  test('cost two at the most, whatever they ask and set', async () => {
    const withoutAny = await deliver({ id: 'a' })
    load([rule(1, everything)])
    expect((await deliver({ id: 'b' })) - (withoutAny - 1)).toBeLessThanOrEqual(2)
    expect(app.rows('incident', { caller_id: userId('eve.employee') })).toHaveLength(1)
  })

  test('cost the same for 200 of them', async () => {
    load([rule(1, everything)])
    const one = await deliver({ id: 'a' })
    load(Array.from({ length: 199 }, (_, at) => rule(at + 2, everything)))
    expect(await deliver({ id: 'b' })).toBe(one)
  })

  test('cost nothing while an incident goes on', async () => {
    load([rule(1, everything)])
    await deliver({})
    expect(await deliver({})).toBeLessThanOrEqual(4)
    expect(await deliver({ resolvedAt: 60 })).toBeLessThanOrEqual(8)
  })
})

describe('a policy', () => {
  /** Two alerts of one rule, resource and problem, through everything that can become of them. */
  const life: Parameters<typeof metricAlert>[0][] = [
    { id: 'a' },
    { id: 'a' },
    { id: 'a', firedAt: 60 },
    { id: 'b' },
    { id: 'b', resolvedAt: 60 },
    { id: 'a', resolvedAt: 120 },
    { id: 'a', firedAt: 180 },
    { id: 'a', resolvedAt: 240 },
  ]
  const costs = async (settings: Record<string, string>) => {
    for (const [name, value] of Object.entries(settings))
      app.setProperty(`x_secx_azmon.lifecycle.${name}`, value)
    const each: number[] = []
    for (const event of life) each.push(await deliver({ ...event, problem: 'same' }))
    return each
  }
  let usual: number[]
  beforeAll(async () => {
    app = await installedApp()
    await app.deliver(metricAlert({ id: 'z' }))
    usual = await costs({})
  })

  test.each<Record<string, string>>([
    { group_by: 'problem' },
    { group_by: 'resource' },
    { group_by: 'rule' },
    { group_by: 'rule', refire: 'reopen' },
    { refire: 'reopen' },
    { refire: 'note' },
    { refire: 'reopen', refire_window_minutes: '1' },
    { storm_incidents: '100' },
    { storm_incidents: '1' },
    { flap_times: '100' },
    { flap_times: '1' },
    { resolve: 'untouched' },
    { resolve: 'note' },
    { silence_hours: 'cost=72' },
  ])('such as %j costs three more than the default at the most, whatever comes', async (settings) => {
    const each = await costs(settings)
    expect(Math.max(...each.map((cost, at) => cost - usual[at]!))).toBeLessThanOrEqual(3)
  })
})

test('the storm counter is one query over an index', async () => {
  app.setProperty('x_secx_azmon.lifecycle.storm_incidents', '100')
  const { statements } = app.node.store
  const asked = jest.spyOn(statements, 'all')
  await deliver({})
  const counters = asked.mock.calls.filter(([, sql]) => /COUNT\(\*\)[^]*"opened_at" >=/.test(sql))
  asked.mockRestore()
  expect(counters).toHaveLength(1)
  const [, sql, params] = counters[0]!
  const plan = statements.driver.all(`EXPLAIN QUERY PLAN ${sql}`, params).map(({ detail }) => String(detail))
  expect(plan.join('\n')).toMatch(/SEARCH t USING (COVERING )?INDEX \S+ \(opened_at>/)
})
