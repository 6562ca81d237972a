import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { machine, metricAlert, type MetricAlertOptions } from '../support/alerts.ts'
import { ALERTS } from '../support/app_instance.ts'
import { scenarios } from '../support/history.ts'
import { type Storyteller, tellStories, type Told } from '../support/storyteller.ts'
import { basic, call, resultOf, token } from './calls.ts'

const PREVIEW = ALERTS.replace('/alerts', '/preview')

/** What the preview says, as far as a delivery can be compared with it. */
interface Preview {
  alert: { rule: { name: string } }
  rules: { rule: string; matched: boolean; why: string }[]
  settings: string[]
  templates: string[]
  anew: { outcome: string; reason: string; priority: string; group: string } | null
  outcome: string
  reason: string
  sentence: string
  ci: { sys_id: string; rung: string; trail: string }
  incident: {
    number: string | null
    fields: Row
    now: Row | null
    comparison: {
      field: string
      label: string
      written: string | null
      anew: string | null
      now: string | null
    }[]
  }
  fallbacks: string[]
}

let story: Storyteller
beforeEach(async () => {
  story = await tellStories()
})

const ask = (body: unknown, user = 'ada.admin') =>
  story.app.request('POST', PREVIEW, { headers: { authorization: basic(user) }, body })
const addRule = (values: Row) =>
  story.app.node.store.insert(PLATFORM, 'x_secx_azmon_rule', { name: 'Rule', ...values })
const lastDelivery = () =>
  story.app
    .rows('x_secx_azmon_delivery')
    .map((row) => row['number'] ?? '')
    .sort()
    .at(-1)!
const preview = async (body: unknown) => resultOf(await ask(body)) as unknown as Preview

describe('a preview is given', () => {
  test('to nobody without a login, and not for a genuine token', async () => {
    expect((await story.app.request('POST', PREVIEW, { body: metricAlert() })).status).toBe(401)
    const headers = { authorization: `Bearer ${await token(story.app)}` }
    expect((await story.app.request('POST', PREVIEW, { headers, body: metricAlert() })).status).toBe(401)
  })

  test.each(['eve.employee', 'vera.viewer', 'azure.integration', 'bella.oncall'])(
    'not to %s',
    async (user) => {
      const answer = await ask(metricAlert(), user)
      expect(answer.status).toBe(403)
      expect(answer.text).not.toContain('CPU high')
    },
  )

  test.each(['ada.admin', 'admin'])('to %s', async (user) => {
    expect((await ask(metricAlert(), user)).status).toBe(200)
  })
})

/** Every row of every table. */
function everything() {
  const { driver } = story.app.node.store.statements
  const tables = driver
    .all(`SELECT name FROM sqlite_master WHERE type = 'table'`)
    .map(({ name }) => String(name))
  return tables.map((table) => {
    const rows = driver.all(`SELECT * FROM "${table}"`).map((row) => JSON.stringify(row))
    return [table, createHash('sha256').update(rows.sort().join('\n')).digest('hex')]
  })
}

describe('a preview writes nothing', () => {
  const open = () => story.deliver({ id: 'a' })
  const cases: Record<string, () => unknown> = {
    'for an alert that would open an incident': () => metricAlert({ id: 'b' }),
    'for one that would join one': async () => {
      story.set({ 'lifecycle.group_by': 'rule' })
      await open()
      return metricAlert({ id: 'b' })
    },
    'for a repetition': async () => (await open(), metricAlert({ id: 'a' })),
    'for a newer firing': async () => (await open(), metricAlert({ id: 'a', firedAt: 60 })),
    'for a resolution': async () => (await open(), metricAlert({ id: 'a', resolvedAt: 60 })),
    'for what is no alert': () => 'no JSON',
    'for a delivery that came before': async () => {
      await open()
      return { delivery: lastDelivery() }
    },
    'for custom properties that set fields': () => {
      story.set({ 'incident.custom_properties': 'assignment_group,ci' })
      return metricAlert({ id: 'b', customProperties: { 'servicenow.ci': 'shop-web-02' } })
    },
    'in queued mode': () => {
      story.set({ 'operation.mode': 'queued' })
      return metricAlert({ id: 'b' })
    },
  }

  test.each(Object.keys(cases))('%s', async (name) => {
    // What the instance does once, at a first login and at the first use of a table, is no part of this.
    await ask('no JSON')
    await story.deliver({ id: 'other', ruleId: 'other' })
    const body = await cases[name]!()
    const writes = jest.spyOn(story.app.node.store.statements, 'run')
    const before = everything()
    expect((await ask(body)).status).toBe(200)
    expect(everything()).toEqual(before)
    expect(writes.mock.calls.filter(([by]) => by === 'app')).toEqual([])
    writes.mockRestore()
  })
})

/** Previews, delivers the same body, and holds one against the other. */
async function previewAndDeliver(body: unknown): Promise<Told> {
  const foreseen = await preview(body)
  const told = await story.deliverBody(body)
  const said = { outcome: told.outcome, reason: told.reason }
  expect(said).toEqual({ outcome: foreseen.outcome, reason: foreseen.reason })
  const alert = story.app.rows('x_secx_azmon_alert', { number: told.alert ?? '' })[0] ?? {}
  if (['opened', 'grouped'].includes(told.outcome)) {
    expect([foreseen.ci.sys_id, foreseen.ci.rung]).toEqual([alert['cmdb_ci'], alert['ci_rung']])
  }
  if (told.outcome !== 'opened') expect(foreseen.incident.number).toBe(told.incident)
  expect(written(told, foreseen.incident.fields)).toEqual(foreseen.incident.fields)
  return told
}

/** What the incident has in the fields that were foreseen. An alert's number is known only once it is on record. */
function written(told: Told, foreseen: Row): Row {
  const row = story.incident(told.incident)
  const note = story.notes(told.incident).at(-1) ?? ''
  const start = foreseen['work_notes']?.split(/,| joined: /)[0] ?? ''
  const value = (field: string) => {
    if (field !== 'work_notes') return row[field] ?? ''
    // The alert of another alert's incident may have no number yet either.
    return note
      .replace(/^Opened by AZA\d+\.\n/, '')
      .replace(/^Opened by AZA\d+(?=,)/, start)
      .replace(/^AZA\d+(?= joined: )/, start)
  }
  return Object.fromEntries(Object.keys(foreseen).map((field) => [field, value(field)]))
}

describe('a delivery does what the preview said', () => {
  type Case = [
    name: string,
    expected: string,
    arrange: () => MetricAlertOptions | Promise<MetricAlertOptions>,
  ]
  const fired = (more: MetricAlertOptions = {}) => story.deliver({ id: 'a', ...more })
  const person = (told: Told, values: Row) => story.change(told.incident, values)
  const closing = { close_code: 'Duplicate', close_notes: 'done' }
  const resolved: MetricAlertOptions = { id: 'a', resolvedAt: 60 }
  const again: MetricAlertOptions = { id: 'a', firedAt: 120 }
  const past = async (settings: Record<string, string>) => {
    story.set(settings)
    const told = await fired()
    await story.deliver(resolved)
    return told
  }
  const cases: Case[] = [
    ['a new alert', 'first_fired', () => ({ id: 'a' })],
    ['a target that is no CI', 'first_fired', () => ({ id: 'a', target: machine('nowhere') })],
    [
      'every setting of the incident in use',
      'first_fired',
      () => {
        story.set({
          'incident.assignment_group': 'Database',
          'incident.caller': 'azure.integration',
          'incident.category': 'software',
        })
        return { id: 'a', severity: 'Sev0' }
      },
    ],
    [
      'a group that does not exist',
      'first_fired',
      () => (story.set({ 'incident.assignment_group': 'No Such Group' }), { id: 'a' }),
    ],
    ['a repetition', 'same_firing', async () => (await fired(), { id: 'a' })],
    ['a newer firing', 'fired_again', async () => (await fired(), again)],
    ['a resolution', 'alert_resolved', async () => (await fired(), resolved)],
    ['a resolution without an alert', 'resolved_before_fired', () => resolved],
    ['a late firing', 'late_fired', async () => (await past({}), { id: 'a' })],
    ['a second resolution', 'already_resolved', async () => (await past({}), resolved)],
    ['a refire', 'refire_new', async () => (await past({}), again)],
    [
      'a refire that reopens',
      'refire_reopened',
      async () => (await past({ 'lifecycle.refire': 'reopen' }), again),
    ],
    [
      'a refire that is noted',
      'refire_noted',
      async () => (await past({ 'lifecycle.refire': 'note' }), again),
    ],
    [
      'a refire of a closed incident',
      'refire_incident_closed',
      async () => (person(await past({ 'lifecycle.refire': 'reopen' }), { state: '7' }), again),
    ],
    [
      'a resolution, the incident on hold',
      'incident_on_hold',
      async () => (person(await fired(), { state: '3', hold_reason: '4' }), resolved),
    ],
    [
      'a resolution, the incident closed',
      'incident_closed',
      async () => (person(await fired(), { state: '7', ...closing }), resolved),
    ],
    [
      'a resolution, the incident taken',
      'incident_taken',
      async () => {
        story.set({ 'lifecycle.resolve': 'untouched' })
        person(await fired(), { state: '2' })
        return resolved
      },
    ],
    ...(['note', 'never'] as const).map((policy): Case => [
      `a resolution, by the setting ${policy}`,
      policy === 'note' ? 'resolve_note_only' : 'resolve_never',
      async () => {
        story.set({ 'lifecycle.resolve': policy })
        await fired()
        return resolved
      },
    ]),
    [
      'a further alert of a group',
      'group_joined',
      async () => {
        story.set({ 'lifecycle.group_by': 'rule' })
        await fired()
        return { id: 'b' }
      },
    ],
    [
      'a resolution of one of a group',
      'members_still_firing',
      async () => {
        story.set({ 'lifecycle.group_by': 'rule' })
        await fired()
        await story.deliver({ id: 'b' })
        return resolved
      },
    ],
    ['the alert that starts a storm', 'storm_opened', async () => (await storm(2), { id: 'next' })],
    ['an alert in a storm', 'storm_joined', async () => (await storm(3), { id: 'next' })],
    [
      'a resolution in a storm',
      'members_still_firing',
      async () => (await storm(4), { id: 'storm-3', resolvedAt: 60 }),
    ],
    [
      'a flapping problem that resolves',
      'flapping_held',
      async () => (await flapping(), flap(2, 'resolved')),
    ],
    [
      'a flapping problem that fires',
      'flapping_joined',
      async () => {
        await flapping()
        await story.deliver(flap(2, 'resolved'))
        return flap(3, 'fired')
      },
    ],
    [
      'an alert that a rule keeps on record',
      'rule_recorded',
      () => (addRule({ condition: 'severity>0', action: 'record' }), { id: 'a' }),
    ],
    [
      'a repetition of one that a rule keeps on record',
      'same_firing',
      async () => {
        addRule({ condition: 'kind=metric_static', action: 'record' })
        await fired()
        return { id: 'a' }
      },
    ],
  ]
  /** More alerts than the limit of one, all within the time. */
  const storm = async (alerts: number) => {
    story.set({ 'lifecycle.storm_incidents': '1' })
    for (let at = 0; at < alerts; at++) await story.deliver({ id: `storm-${at}` })
  }
  const flap = (at: number, condition: 'fired' | 'resolved'): MetricAlertOptions => {
    const firedAt = (story.now() - Date.UTC(2024, 10, 20, 14)) / 1000 - 600 + at * 60
    return {
      id: `flap-${at}`,
      problem: 'same',
      firedAt,
      ...(condition === 'fired' ? {} : { resolvedAt: firedAt + 30 }),
    }
  }
  const flapping = async () => {
    story.set({ 'lifecycle.flap_times': '2' })
    for (const at of [0, 1]) {
      await story.deliver(flap(at, 'fired'))
      await story.deliver(flap(at, 'resolved'))
    }
    await story.deliver(flap(2, 'fired'))
  }

  test.each(cases)('%s: %s', async (_, expected, arrange) => {
    const told = await previewAndDeliver(metricAlert(await arrange()))
    expect(told.reason).toBe(expected)
  })

  test('in any history, under any policy', async () => {
    const policies = fc.record({
      'lifecycle.resolve': fc.constantFrom('always', 'untouched', 'note', 'never'),
      'lifecycle.storm_incidents': fc.constantFrom('0', '3'),
      'lifecycle.flap_times': fc.constantFrom('0', '1'),
    })
    let run = 0
    const property = fc.asyncProperty(scenarios({ people: true }), policies, async (scenario, settings) => {
      run++
      story.pass(30)
      story.set({ ...settings, 'lifecycle.group_by': scenario.groupBy, 'lifecycle.refire': scenario.refire })
      const incidents = new Map<number, string | null>()
      for (const step of scenario.steps) {
        const group = `${run}-${scenario.groups[step.alert]}`
        if (step.what === 'person') {
          const number = incidents.get(step.alert) ?? null
          if (!['', '7', '8'].includes(story.incident(number)['state'] ?? '')) {
            story.change(number, {
              state: step.does === 'takes' ? '2' : step.does === 'closes' ? '7' : '6',
              ...closing,
            })
          }
          continue
        }
        const at = step.minute * 60
        const told = await previewAndDeliver(
          metricAlert({
            id: `${run}-${step.alert}`,
            problem: group,
            ruleId: group,
            target: machine(group),
            ...(step.what === 'fired' ? { firedAt: at } : { resolvedAt: at }),
          }),
        )
        incidents.set(step.alert, told.incident)
      }
    })
    await fc.assert(property, { numRuns: 40 })
  }, 300_000)
})

describe('what would happen if the alert were new', () => {
  const OPENED = { outcome: 'opened', reason: 'first_fired', priority: 'priority 2 - High', group: 'Network' }
  beforeEach(() => story.set({ 'incident.assignment_group': 'Network' }))

  test('is told of one that is on record as well', async () => {
    await story.deliver({ id: 'a' })
    expect(await preview(metricAlert({ id: 'a' }))).toMatchObject({ outcome: 'duplicate', anew: OPENED })
  })

  test('has the support group of the CI, which the platform takes, where nothing else names a group', async () => {
    story.set({ 'incident.assignment_group': '' })
    const { anew } = await preview(metricAlert({ id: 'a' }))
    expect(anew).toMatchObject({ group: 'Cloud Operations (support group of the CI)' })
    const { incident } = await story.deliver({ id: 'a' })
    const [group] = story.app.rows('sys_user_group', { name: 'Cloud Operations' })
    expect(story.incident(incident)).toMatchObject({ priority: '2', assignment_group: group?.['sys_id'] })
  })

  test('does not depend on other alerts', async () => {
    story.set({ 'lifecycle.group_by': 'rule', 'lifecycle.storm_incidents': '1' })
    for (const id of ['a', 'b', 'c']) await story.deliver({ id })
    expect(await preview(metricAlert({ id: 'd' }))).toMatchObject({ outcome: 'grouped', anew: OPENED })
  })

  test('does not depend on a rule by which it shares an incident', async () => {
    addRule({ group_by: 'rule' })
    await story.deliver({ id: 'a' })
    expect(await preview(metricAlert({ id: 'b' }))).toMatchObject({ outcome: 'grouped', anew: OPENED })
  })

  test('follows rules', async () => {
    addRule({ order: '20', action: 'record' })
    const none = { priority: '', group: '' }
    const anew = async () => (await preview(metricAlert())).anew
    expect(await anew()).toMatchObject({ outcome: 'recorded', reason: 'rule_recorded', ...none })
    addRule({ order: '10', action: 'ignore' })
    expect(await anew()).toMatchObject({ outcome: 'ignored', reason: 'rule_ignored', ...none })
  })

  test('has the priority that the instance looks up, or impact and urgency where it looks up none', async () => {
    const [row] = story.app.rows('dl_u_priority', { impact: '1', urgency: '2' })
    story.app.node.store.update(PLATFORM, 'dl_u_priority', row?.['sys_id'] ?? '', { priority: '4' })
    const anew = async () => (await preview(metricAlert())).anew
    expect(await anew()).toMatchObject({ priority: 'priority 4 - Low' })
    story.app.node.store.update(PLATFORM, 'dl_u_priority', row?.['sys_id'] ?? '', { active: '0' })
    expect(await anew()).toMatchObject({ priority: 'impact 1, urgency 2' })
  })

  test('is not asked of a resolution', async () => {
    await story.deliver({ id: 'a' })
    expect((await preview(metricAlert({ id: 'a', resolvedAt: 60 }))).anew).toBeNull()
  })
})

describe('a body that is refused', () => {
  test.each([
    ['not_json', 'no JSON'],
    ['other_schema', { schemaId: 'AzureMonitorMetricAlert', data: {} }],
    ['unknown_schema', { hello: 'world' }],
    ['no_identity', { schemaId: 'azureMonitorCommonAlertSchema', data: { essentials: {} } }],
  ])('is foreseen: %s', async (reason, body) => {
    const foreseen = await preview(body)
    const answer = await call(story.app, 'Bearer ' + (await token(story.app)), body)
    expect(answer.status).toBe(400)
    expect(resultOf(answer)).toMatchObject({ outcome: foreseen.outcome, reason: foreseen.reason })
    expect(foreseen).toMatchObject({ outcome: 'rejected', reason })
  })

  test('is foreseen: a subscription that is not on the list', async () => {
    story.set({ 'entra.subscriptions': '99999999-1111-4222-8333-444444444444' })
    expect(await preview(metricAlert())).toMatchObject({
      outcome: 'refused',
      reason: 'subscription_not_allowed',
    })
    const answer = await call(story.app, 'Bearer ' + (await token(story.app)))
    expect(answer.status).toBe(403)
  })

  test('is foreseen: one that is too large', async () => {
    story.set({ 'operation.max_body_kb': '16' })
    const body = metricAlert({ rule: 'x'.repeat(20_000) })
    const answer = await call(story.app, 'Bearer ' + (await token(story.app)), body)
    expect([(await ask(body)).status, answer.status]).toEqual([413, 413])
    const umlauts = metricAlert({ rule: '\u00fc'.repeat(10_000) })
    expect((await ask(umlauts)).status).toBe(413)
  })
})

describe('a delivery that came before', () => {
  const get = (path: string, user = 'ada.admin') =>
    story.app.request('GET', PREVIEW + path, { headers: { authorization: basic(user) } })

  test('is previewed by its number, in the body or as a parameter', async () => {
    await story.deliver({ id: 'a', rule: 'Disk full' })
    const delivery = lastDelivery()
    const asked = await ask({ delivery })
    const parameter = await story.app.request('POST', `${PREVIEW}?delivery=${delivery}`, {
      headers: { authorization: basic('ada.admin') },
      body: '{}',
    })
    expect(resultOf(parameter)).toEqual(resultOf(asked))
    expect(resultOf(asked)).toMatchObject({ outcome: 'duplicate', alert: { rule: { name: 'Disk full' } } })
  })

  test('that was rejected is rejected for the same reason', async () => {
    await story.deliverBody('no JSON')
    expect(await preview({ delivery: lastDelivery() })).toMatchObject({
      outcome: 'rejected',
      reason: 'not_json',
    })
  })

  test.each(['AZD0000000', 'AZD1^ORnumberISNOTEMPTY', 'javascript:1', ''])(
    'that does not exist is not found: "%s"',
    async (delivery) => {
      await story.deliver({ id: 'a' })
      expect((await ask({ delivery })).status).toBe(404)
    },
  )

  test('is offered with its time, rule and outcome, the newest first, beside a sample', async () => {
    await story.deliver({ id: 'a', rule: 'Disk full' })
    story.pass(1)
    await story.deliverBody('no JSON')
    const { deliveries, sample } = resultOf(await get('')) as unknown as {
      deliveries: Row[]
      sample: string
    }
    expect(deliveries).toMatchObject([
      { outcome: 'rejected', rule: '' },
      { outcome: 'opened', rule: 'Disk full' },
    ])
    expect(deliveries[1]!['received']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    expect(await preview(sample)).toMatchObject({ outcome: 'opened' })
  })

  test('is offered to admins only', async () => {
    expect((await get('', 'vera.viewer')).status).toBe(403)
    expect((await story.app.request('GET', PREVIEW)).status).toBe(401)
  })
})

describe('a preview shows', () => {
  const row = ({ incident }: Preview, field: string) => incident.comparison.find((one) => one.field === field)

  test('what would be written in words, with no incident to hold it against', async () => {
    story.set({ 'incident.assignment_group': 'Database', 'incident.caller': 'bella.oncall' })
    const found = await preview(metricAlert())
    expect(found.incident.now).toBeNull()
    expect(row(found, 'assignment_group')).toMatchObject({
      label: 'Assignment group',
      written: 'Database',
      anew: null,
      now: null,
    })
    expect(row(found, 'impact')).toMatchObject({ written: '1 - High' })
    expect(row(found, 'cmdb_ci')).toMatchObject({ written: 'shop-web-01' })
  })

  test('beside the fields of a new incident what the present one has now', async () => {
    const { incident } = await story.deliver({ id: 'a' })
    story.change(incident, { urgency: '3', short_description: 'Changed by a person' })
    story.set({ 'incident.assignment_group': 'Database' })
    const found = await preview(metricAlert({ id: 'a' }))
    expect(found).toMatchObject({ outcome: 'duplicate', incident: { number: incident, fields: {} } })
    expect(row(found, 'assignment_group')).toMatchObject({
      written: null,
      anew: 'Database',
      now: 'Cloud Operations',
    })
    expect(row(found, 'urgency')).toMatchObject({ anew: '2 - Medium', now: '3 - Low' })
    expect(found.incident.now).toMatchObject({ short_description: 'Changed by a person' })
  })

  test('what a resolution would change', async () => {
    const { incident } = await story.deliver({ id: 'a' })
    const found = await preview(metricAlert({ id: 'a', resolvedAt: 60 }))
    expect(found).toMatchObject({ outcome: 'resolved', incident: { number: incident } })
    expect(row(found, 'state')).toMatchObject({ written: 'Resolved', anew: null, now: 'New' })
    expect(row(found, 'work_notes')?.now).toBeNull()
  })

  test('every step of the search for the CI in words', async () => {
    expect((await preview(metricAlert({ target: machine('nowhere') }))).ci.trail).toMatch(
      /nowhere \(alertTargetIDs\)\n- class of the resource type: .*: no CI/,
    )
  })

  test('settings that are wrong, also for a body that is no alert', async () => {
    story.set({ 'severity.sev1': 'urgent' })
    const said = [expect.stringContaining('x_secx_azmon.severity.sev1 has the value "urgent"')]
    expect((await preview('no JSON')).settings).toEqual(said)
    expect((await preview(metricAlert())).settings).toEqual(said)
  })

  test('placeholders that this alert has no value for', async () => {
    story.set({
      'incident.description':
        '{{rule}} {{customProperties.taem}} {{customProperties.team|Operations}} {{payload.data.nothing}} {{why}}',
    })
    expect((await preview(metricAlert({ customProperties: { team: 'Shop' } }))).templates).toEqual([
      'Template x_secx_azmon.incident.description: this alert has no value for {{customProperties.taem}}, {{payload.data.nothing}}.',
    ])
  })

  test('the rules with match and mismatch', async () => {
    for (const [name, condition] of [
      ['Disks', 'ruleSTARTSWITHDisk'],
      ['Processors', 'ruleSTARTSWITHCPU'],
    ]) {
      const { status } = await story.app.request('POST', '/api/now/table/x_secx_azmon_rule', {
        headers: { authorization: basic('ada.admin') },
        body: { name, condition, set_urgency: '3' },
      })
      expect(status).toBe(201)
    }
    const found = await preview(metricAlert())
    expect(found.rules).toMatchObject([
      { rule: 'Disks', matched: false, why: 'its condition does not fit' },
      { rule: 'Processors', matched: true, why: '' },
    ])
    expect(row(found, 'urgency')).toMatchObject({ written: '3 - Low' })
  })

  test('no rules where there are none', async () => {
    expect((await preview(metricAlert())).rules).toEqual([])
  })
})
