import { ciId } from '../../packages/local-instance/src/demo/demo.ts'
import { runUiAction } from '../../packages/local-instance/src/jobs/ui_action.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { machine, metricAlert, SUBSCRIPTION } from '../support/alerts.ts'
import { type InstalledApp, installedApp } from '../support/app_instance.ts'
import { basic, resultOf } from './calls.ts'

/** Links of a resource to a CI: made by hand, counted, accepted, dismissed, and used. */
let app: InstalledApp

beforeEach(async () => {
  app = await installedApp()
})

const LINK = 'x_secx_azmon_ci_link'
const CLASS = 'x_secx_azmon_ci_class'
const NOWHERE = machine('nowhere')
const VAULT = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv`
const UNLISTED = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Contoso.Space/ships/one`

const insert = (values: Row) => app.node.store.insert(PLATFORM, LINK, values)
const link = (resource: string, ci: string, state = 'accepted') =>
  insert({ resource, cmdb_ci: ciId(ci), state }).sysId ?? ''
const rowOf = (sysId: string): Row => app.rows(LINK, { sys_id: sysId })[0] ?? {}
const states = (): Row =>
  Object.fromEntries(app.rows(LINK).map((row) => [row['label'] ?? '', row['state'] ?? '']))
const set = (rungs: string) => app.setProperty('x_secx_azmon.cmdb.rungs', rungs)

async function bound(target: string, id: string): Promise<Row> {
  const answer = await app.deliver(metricAlert({ target, id }))
  return app.rows('x_secx_azmon_alert', { number: String(resultOf(answer)['alert']) })[0] ?? {}
}

describe('a link made by hand', () => {
  test('gets its type, keys and label', async () => {
    const { status } = await app.request('POST', `/api/now/table/${LINK}`, {
      headers: { authorization: basic('ada.admin') },
      body: { resource: ` ${NOWHERE}/ `, cmdb_ci: ciId('web02') },
    })
    expect(status).toBe(201)
    const [row] = app.rows(LINK)
    expect(row).toMatchObject({
      resource: NOWHERE,
      resource_type: 'microsoft.compute/virtualmachines',
      label: 'nowhere → shop-web-02',
      state: 'accepted',
    })
    expect([row?.['resource_key'], row?.['link_key']].join(' ')).toMatch(/^[0-9a-f]{64} [0-9a-f]{64}$/)
  })

  test.each([
    ['is no id', { resource: 'shop-web-01' }, /Azure resource: this is not the id/],
    ['is a tenant’s', { resource: '/providers/Microsoft.Billing/x/y' }, /Azure resource: this is not/],
    ['is half an id', { resource: '/subscriptions/abc' }, /Azure resource: this is not the id/],
    ['has a caret', { resource: `${NOWHERE}^NQactive=true` }, /Azure resource: this is not the id/],
    ['is missing', { resource: '' }, /Azure resource: this is not the id/],
  ])('whose resource %s is not saved, and the admin is told why', (_case, values, said) => {
    expect(insert({ cmdb_ci: ciId('web02'), ...values }).sysId).toBeNull()
    expect(app.log.join('\n')).toMatch(said)
  })

  test('needs a CI', () => {
    expect(insert({ resource: NOWHERE }).sysId).toBeNull()
    expect(app.log.join('\n')).toContain('Configuration item: choose the CI')
  })

  test('of a pair that has one already is not saved', () => {
    link(NOWHERE, 'web02', 'noted')
    expect(link(NOWHERE.toUpperCase(), 'web02')).toBe('')
    expect(app.log.join('\n')).toContain('There is a CI link of this resource to this CI already.')
  })

  test('that is given another CI starts to count anew', () => {
    const sysId = insert({ resource: NOWHERE, cmdb_ci: ciId('web02'), corrections: '2' }).sysId ?? ''
    app.node.store.update(PLATFORM, LINK, sysId, { cmdb_ci: ciId('web01') })
    expect(rowOf(sysId)).toMatchObject({ label: 'nowhere → shop-web-01', corrections: '0' })
  })

  test('that is accepted dismisses the one that was, and no other resource’s', () => {
    link(NOWHERE, 'web01')
    link(machine('elsewhere'), 'web01')
    link(NOWHERE, 'web02', 'suggested')
    link(NOWHERE, 'api01')
    expect(states()).toEqual({
      'nowhere → shop-web-01': 'dismissed',
      'elsewhere → shop-web-01': 'accepted',
      'nowhere → shop-web-02': 'suggested',
      'nowhere → shop-api-01': 'accepted',
    })
  })
})

describe('CI classes count the links of their type', () => {
  const counts = (): Row =>
    Object.fromEntries(
      app
        .rows(CLASS)
        .filter((row) => row['ci_links'] !== '0')
        .map((row) => [row['arm_type'] ?? '', row['ci_links'] ?? '']),
    )
  const MACHINES = 'microsoft.compute/virtualmachines'

  test('those that are suggested or accepted', () => {
    link(NOWHERE, 'web01', 'accepted')
    link(NOWHERE, 'web02', 'suggested')
    link(NOWHERE, 'api01', 'noted')
    link(NOWHERE, 'api02', 'dismissed')
    expect(counts()).toEqual({ [MACHINES]: '2' })
  })

  test('and * those of every type without a row', () => {
    link(NOWHERE, 'web01')
    link(UNLISTED, 'web01')
    link(UNLISTED, 'web02', 'suggested')
    expect(counts()).toEqual({ [MACHINES]: '1', '*': '2' })
  })

  test('again when a link changes its state or is deleted', () => {
    const first = link(NOWHERE, 'web01')
    const second = link(NOWHERE, 'web02', 'suggested')
    app.node.store.update(PLATFORM, LINK, first, { state: 'dismissed' })
    expect(counts()).toEqual({ [MACHINES]: '1' })
    app.node.store.remove(PLATFORM, LINK, second)
    expect(counts()).toEqual({})
  })

  test('again when a class comes, stands for another type, or goes', () => {
    const { store } = app.node
    link(UNLISTED, 'web01')
    const added = { arm_type: 'contoso.space/ships', ci_class: 'cmdb_ci', id_field: 'correlation_id' }
    const { sysId } = store.insert(PLATFORM, CLASS, added)
    expect(counts()).toEqual({ 'contoso.space/ships': '1' })
    store.update(PLATFORM, CLASS, sysId ?? '', { arm_type: 'contoso.space/boats' })
    expect(counts()).toEqual({ '*': '1' })
    store.update(PLATFORM, CLASS, sysId ?? '', { arm_type: 'contoso.space/ships' })
    store.remove(PLATFORM, CLASS, sysId ?? '')
    expect(counts()).toEqual({ '*': '1' })
  })

  test('in few statements', () => {
    const asked = jest.spyOn(app.node.store.statements, 'all')
    link(NOWHERE, 'web01')
    const count = asked.mock.calls.filter(([by]) => by === 'app').length
    asked.mockRestore()
    expect(count).toBeLessThanOrEqual(6)
  })
})

describe('an accepted link', () => {
  const ABOUT_CIS = /FROM "(cmdb|sys_object_source|x_secx_azmon_ci_)/
  async function statementsFor(target: string): Promise<number> {
    await bound(machine('shop-api-01'), 'warm')
    const asked = jest.spyOn(app.node.store.statements, 'all')
    await bound(target, 'counted')
    const count = asked.mock.calls.filter(([by, sql]) => by === 'app' && ABOUT_CIS.test(sql)).length
    asked.mockRestore()
    return count
  }

  test('gives the next alert its CI, in 4 statements at the most', async () => {
    link(NOWHERE, 'web02')
    expect(await statementsFor(NOWHERE)).toBeLessThanOrEqual(4)
    const row = await bound(NOWHERE.toUpperCase(), 'b')
    expect([row['ci_rung'], row['cmdb_ci']]).toEqual(['learned', ciId('web02')])
  })

  test('comes before the CI that carries the id', async () => {
    link(machine('shop-web-01'), 'web02')
    const row = await bound(machine('shop-web-01'), 'a')
    expect([row['ci_rung'], row['cmdb_ci']]).toEqual(['learned', ciId('web02')])
  })

  test('works for a type without a class', async () => {
    link(UNLISTED, 'web02')
    expect((await bound(UNLISTED, 'a'))['ci_rung']).toBe('learned')
  })

  test('costs alerts about other types nothing', async () => {
    link(VAULT, 'web02')
    expect(await statementsFor(machine('shop-api-02'))).toBe(2)
  })

  test.each(['noted', 'suggested', 'dismissed'])('is not one that is %s', async (state) => {
    link(NOWHERE, 'web02', state)
    const row = await bound(NOWHERE, 'a')
    expect([row['ci_rung'], row['cmdb_ci']]).toEqual(['none', ''])
  })
})

describe('a button', () => {
  function press(name: string, table: string, sysId: string, user = 'iris.admin') {
    const [action] = app.rows('sys_ui_action', { name, table })
    const actor = app.node.store.users.actor(user)
    if (!action || !actor) throw new Error(`${name}, ${user}`)
    const outcome = runUiAction(app.node.store, app.node.engine, actor, action['sys_id'] ?? '', {
      table,
      sysId,
    })
    if (!outcome.ran) return outcome.reason
    return outcome.error || outcome.messages.map(({ kind, text }) => `${kind}: ${text}`).join('\n')
  }
  const pressLink = (name: string, sysId: string, user?: string) => press(name, LINK, sysId, user)

  test('accepts a link and says so', () => {
    const sysId = link(NOWHERE, 'web02', 'suggested')
    expect(pressLink('Accept', sysId)).toBe(
      'info: Accepted: from now on alerts about nowhere get the CI shop-web-02, by the CI link.\n' +
        'info: Alerts about it that have no CI are searched again within a minute.',
    )
    expect(rowOf(sysId)['state']).toBe('accepted')
    expect(pressLink('Accept', sysId)).toBe('condition')
  })

  test('dismisses a link and says so', () => {
    const sysId = link(NOWHERE, 'web02')
    expect(pressLink('Dismiss', sysId)).toBe(
      'info: Dismissed: the CI shop-web-02 is not suggested for nowhere again.',
    )
    expect(rowOf(sysId)['state']).toBe('dismissed')
    expect(pressLink('Dismiss', sysId)).toBe('condition')
  })

  test('is the admins’ alone', () => {
    const sysId = link(NOWHERE, 'web02', 'suggested')
    for (const name of ['Accept', 'Dismiss']) expect(pressLink(name, sysId, 'vera.viewer')).toBe('role')
  })

  test('accepts or dismisses the suggestion of an alert, and takes it from every alert that shows it', async () => {
    for (const [name, state] of [
      ['Accept suggested CI', 'accepted'],
      ['Dismiss suggested CI', 'dismissed'],
    ] as const) {
      const target = machine(state)
      const sysId = link(target, 'web02', 'suggested')
      const alerts = [await bound(target, `${state} a`), await bound(target, `${state} b`)]
      expect(alerts.map((row) => row['ci_link'])).toEqual([sysId, sysId])
      expect(press(name, 'x_secx_azmon_alert', alerts[0]?.['sys_id'] ?? '')).toMatch(/^info: (Acc|Dism)/)
      expect(rowOf(sysId)['state']).toBe(state)
      expect(app.rows('x_secx_azmon_alert', { target }).map((row) => row['ci_link'])).toEqual(['', ''])
    }
  })

  test('that accepts has the CI given to alerts that have none, and to their open incidents', async () => {
    const alert = await bound(NOWHERE, 'waiting')
    expect(alert['cmdb_ci']).toBe('')
    const sysId = link(NOWHERE, 'web02', 'suggested')
    pressLink('Accept', sysId)
    await app.node.runEvents()
    const [after] = app.rows('x_secx_azmon_alert', { sys_id: alert['sys_id'] ?? '' })
    expect(after).toMatchObject({ cmdb_ci: ciId('web02'), ci_rung: 'learned' })
    expect(app.rows('incident', { sys_id: alert['incident'] ?? '' })[0]).toMatchObject({
      cmdb_ci: ciId('web02'),
    })
  })

  test('is not there on an alert without a suggestion', async () => {
    const { sys_id = '' } = await bound(NOWHERE, 'a')
    expect(press('Accept suggested CI', 'x_secx_azmon_alert', sys_id)).toBe('condition')
  })

  describe('that accepts, with the step correlation on,', () => {
    const correlationOf = (ci: string) => app.rows('cmdb_ci', { sys_id: ciId(ci) })[0]?.['correlation_id']
    beforeEach(() => set('learned,class,correlation,name'))

    test('writes the id into the CI, which alerts find by it', async () => {
      const sysId = link(NOWHERE, 'web02', 'suggested')
      expect(pressLink('Accept', sysId)).toBe(
        'info: Accepted: the correlation id of the CI shop-web-02 is now the id of nowhere, by which alerts find it from now on.\n' +
          'info: The CI link is not needed for that; its state is Noted now.\n' +
          'info: Alerts about it that have no CI are searched again within a minute.',
      )
      expect([correlationOf('web02'), rowOf(sysId)['state']]).toEqual([NOWHERE, 'noted'])
      const row = await bound(NOWHERE, 'a')
      expect([row['ci_rung'], row['cmdb_ci']]).toEqual(['correlation', ciId('web02')])
    })

    const accept = (resource: string, user?: string) => {
      const sysId = link(resource, 'web02', 'suggested')
      const said = pressLink('Accept', sysId, user)
      return [said.split('\n')[0]?.replace(/^.*by the CI link\. /, ''), rowOf(sysId)['state']]
    }

    test('leaves a correlation id that is there', () => {
      app.node.store.update(PLATFORM, 'cmdb_ci', ciId('web02'), { correlation_id: 'theirs' })
      expect(accept(NOWHERE)).toEqual([
        'Its correlation id was left alone, because it has one already.',
        'accepted',
      ])
      expect(correlationOf('web02')).toBe('theirs')
    })

    test('leaves a CI that the admin may not change', () => {
      app.node.store.users.grant(PLATFORM, 'eve.employee', 'x_secx_azmon.admin')
      expect(accept(NOWHERE, 'eve.employee')).toEqual([
        'Its correlation id was left alone, because you or the app may not change that CI.',
        'accepted',
      ])
      expect(correlationOf('web02')).toBe('')
    })

    test('leaves a CI that the app may not change', () => {
      const privileges = app.rows('sys_scope_privilege', { target_name: 'cmdb_ci', operation: 'write' })
      for (const { sys_id = '' } of privileges)
        app.node.store.update(PLATFORM, 'sys_scope_privilege', sys_id, { status: 'denied' })
      expect(accept(NOWHERE)[1]).toBe('accepted')
      expect(correlationOf('web02')).toBe('')
    })

    test.each([
      ['another CI', machine('shop-web-01')],
      ['several CIs', machine('twin')],
    ])('leaves it where an earlier step finds %s', async (_case, resource) => {
      expect(accept(resource)).toEqual([
        'Its correlation id was left alone, because an earlier step of the search decides for this resource.',
        'accepted',
      ])
      expect(correlationOf('web02')).toBe('')
      expect((await bound(resource, 'a'))['cmdb_ci']).toBe(ciId('web02'))
    })

    test('leaves it where the id is too long for it', () => {
      const long = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Contoso.Space/ships/${'x'.repeat(500)}`
      expect(accept(long)[1]).toBe('accepted')
      expect(correlationOf('web02')).toBe('')
    })
  })
})
