import { CAUSES } from '../../src/server/admin/notices.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { metricAlert } from '../support/alerts.ts'
import { type InstalledApp, installedApp } from '../support/app_instance.ts'
import {
  basic,
  call,
  REFUSED_CALLS,
  callRefused,
  outboundOf,
  resultOf,
  token,
  whileRefused,
} from './calls.ts'
import { STRANGERS_REASONS } from '../../src/server/entra/verdict.ts'

const JOB = 'Secure Export for Azure Monitor: notice trouble'
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Tokens are made in the real time, which the instance's runs ahead of. */
const LASTING = { notBefore: -3600, expiresIn: 365 * 24 * 3600 }

let app: InstalledApp
let now = 0

beforeEach(async () => {
  now = Math.floor(Date.now() / 1000) * 1000
  app = await installedApp({ clock: () => now, outbound: outboundOf(() => app) })
  set('operation.notify', 'Cloud Operations, vera.viewer')
})

const set = (name: string, value: string) => app.setProperty(`x_secx_azmon.${name}`, value)
const notices = () => app.rows('x_secx_azmon_notice')
const events = () => app.rows('sysevent').filter(({ name }) => name?.startsWith('x_secx_azmon.notice.'))
const mails = () => app.rows('sys_email')

async function notice(): Promise<void> {
  app.node.scheduler.runNow(JOB)
  await app.node.runEvents()
}

const deliver = async (options = {}) =>
  call(app, 'Bearer ' + (await token(app, LASTING)), metricAlert(options))

/** What makes each cause; made again, it is there again. */
const MAKE: Record<(typeof CAUSES)[number], () => Promise<unknown>> = {
  refused: async () => call(app, 'Bearer ' + (await token(app, { ...LASTING, roles: ['Reader'] }))),
  given_up: async () => {
    set('operation.max_attempts', '1')
    await whileRefused(app, 'incident', 'insert', () => deliver({ id: `given up ${now}` }))
  },
  keys: async () => {
    app.entra.setOutage(true)
    await deliver()
  },
  silence: async () => {
    if (app.rows('x_secx_azmon_delivery').length === 0) await deliver()
    now += 73 * HOUR
  },
  storm: async () => {
    set('lifecycle.storm_incidents', '1')
    for (const one of [1, 2, 3, 4]) await deliver({ id: `storm ${one} ${now}` })
  },
}

const SAID: Record<(typeof CAUSES)[number], { title: RegExp; text: RegExp; link: RegExp }> = {
  refused: {
    title: /^Azure Monitor: calls of your tenant are refused$/,
    text: /^1 call since .* UTC\. Why: The caller is genuine but lacks the application role\.$/,
    link: /x_secx_azmon_refusal_list\.do\?/,
  },
  given_up: {
    title: /^Azure Monitor: 1 delivery failed for good$/,
    text: /^The oldest came at .* UTC\. What it reports is in no incident until somebody replays it\.$/,
    link: /x_secx_azmon_delivery_list\.do\?/,
  },
  keys: {
    title: /^Azure Monitor: the signing keys cannot be fetched$/,
    text: /^They were never fetched\. /,
    link: /x_secx_azmon_key_set_list\.do\?/,
  },
  silence: {
    title: /^Azure Monitor: no call for 73 hours$/,
    text: /^The last call that was let in came at .* UTC\./,
    link: /x_secx_azmon_delivery_list\.do\?/,
  },
  storm: {
    title: /^Azure Monitor: an alert storm \(INC\d+\)$/,
    text: /^2 alerts since .* UTC\. More alerts came than the storm setting allows/,
    link: /incident\.do\?sys_id=/,
  },
}

describe.each(CAUSES)('%s', (cause) => {
  test('is told by one event and one mail, with the next step and a link', async () => {
    app.setProperty('glide.servlet.uri', 'https://example.service-now.com/')
    await MAKE[cause]()
    await notice()
    expect(events()).toMatchObject([
      { name: `x_secx_azmon.notice.${cause}`, parm1: cause, state: 'processed' },
    ])
    const [row = {}] = notices()
    expect(row).toMatchObject({
      title: expect.stringMatching(SAID[cause].title) as string,
      explanation: expect.stringMatching(SAID[cause].text) as string,
      next_step: expect.stringMatching(/\.$/) as string,
      link: expect.stringMatching(SAID[cause].link) as string,
    })
    expect(row['link']).toMatch(
      /^https:\/\/example\.service-now\.com\/x_secx|^https:\/\/example\.service-now\.com\/incident/,
    )
    const [mail = {}] = mails()
    expect(mail).toMatchObject({
      subject: row['title'],
      target_table: 'x_secx_azmon_notice',
      instance: row['sys_id'],
    })
    for (const column of ['explanation', 'next_step', 'link']) expect(mail['body']).toContain(row[column])
    expect(mail['body']).not.toContain('${')
  })

  test('is told once a day, and on the second day again while it lasts', async () => {
    await MAKE[cause]()
    await notice()
    now += HOUR
    await notice()
    await notice()
    expect([notices(), events(), mails()].map((rows) => rows.length)).toEqual([1, 1, 1])
    now += DAY
    await MAKE[cause]()
    await notice()
    const told = notices().filter((row) => row['cause'] === cause)
    expect(told).toHaveLength(2)
    expect(mails().filter(({ instance }) => told.some(({ sys_id }) => sys_id === instance))).toHaveLength(2)
  })

  test('is told by one of two nodes that notice it at the same time', async () => {
    await MAKE[cause]()
    const { store } = app.node
    const insert = store.insert.bind(store)
    store.insert = (...args) => {
      if (args[1] === 'x_secx_azmon_notice') {
        store.insert = insert
        app.node.scheduler.runNow(JOB)
      }
      return insert(...args)
    }
    await notice()
    expect([notices(), events(), mails()].map((rows) => rows.length)).toEqual([1, 1, 1])
  })
})

test('when all is well nothing is told', async () => {
  await deliver()
  await notice()
  expect([notices(), events(), mails()]).toEqual([[], [], []])
})

test('what is over by the next day is not told again', async () => {
  await MAKE.refused()
  await MAKE.given_up()
  await notice()
  now += DAY + HOUR
  await notice()
  expect(notices()).toHaveLength(2)
})

describe('mails go to', () => {
  const recipients = async () => {
    await MAKE.refused()
    await notice()
    return mails().map(({ recipients }) => recipients?.split(',').sort())
  }

  test('the users who are named, and the members of the groups', async () => {
    expect(await recipients()).toEqual([['bella.oncall@example.com', 'vera.viewer@example.com']])
  })

  test('nobody when nobody is named; row and event are there for others to use', async () => {
    set('operation.notify', '')
    expect(await recipients()).toEqual([])
    expect([notices().length, events().length]).toEqual([1, 1])
  })

  test('no user who is inactive, as a member or named', async () => {
    for (const user_name of ['bella.oncall', 'vera.viewer'])
      change('sys_user', { user_name }, { active: '0' })
    expect(await recipients()).toEqual([])
    expect(notices()[0]).toMatchObject({ told: '' })
  })

  test('no group that is inactive', async () => {
    change('sys_user_group', { name: 'Cloud Operations' }, { active: '0' })
    expect(await recipients()).toEqual([['vera.viewer@example.com']])
  })

  test('nobody by an address that two users have', async () => {
    set('operation.notify', 'Cloud Operations, vera.viewer@example.com')
    const other = { user_name: 'vera.two', email: 'Vera.Viewer@example.com', active: '1' }
    app.node.store.insert(PLATFORM, 'sys_user', other)
    app.node.store.insert(PLATFORM, 'sys_user', {
      ...other,
      user_name: 'vera.3',
      email: 'vera.viewer@example.com',
    })
    expect(await recipients()).toEqual([['bella.oncall@example.com']])
  })

  test('users by sys_id and e-mail address, each once', async () => {
    const [group = {}] = app.rows('sys_user_group', { name: 'Cloud Operations' })
    const [user = {}] = app.rows('sys_user', { user_name: 'ada.admin' })
    set(
      'operation.notify',
      [group['sys_id'], user['sys_id'], 'ada.admin', 'iris.admin@example.com', 'bella.oncall'].join(', '),
    )
    expect(await recipients()).toEqual([
      ['ada.admin@example.com', 'bella.oncall@example.com', 'iris.admin@example.com'],
    ])
  })
})

describe('Set up says', () => {
  const line = async () => {
    const headers = { authorization: basic('ada.admin') }
    const answer = await app.request('GET', '/api/x_secx_azmon/secure_export/setup', { headers })
    const { sections } = resultOf(answer) as { sections: { lines: { id: string }[] }[] }
    return sections.flatMap(({ lines }) => lines).find(({ id }) => id === 'notify')
  }

  test.each([
    ['who is told', 'Cloud Operations, vera.viewer', 'ok', 'Cloud Operations, vera.viewer: 2 active users.'],
    ['that it is recommended to tell somebody', '', 'todo', 'Nobody.'],
    ['whom nobody knows', 'No Such Group', 'wrong', 'No active group or user “No Such Group” exists.'],
  ])('%s', async (_, value, state, found) => {
    set('operation.notify', value)
    expect(await line()).toMatchObject({ state, found })
  })

  test('that a group has no active member', async () => {
    set('operation.notify', 'Cloud Operations')
    change('sys_user', { user_name: 'bella.oncall' }, { active: '0' })
    expect(await line()).toMatchObject({ state: 'wrong', found: 'Cloud Operations: 0 active users.' })
  })
})

test.each(
  REFUSED_CALLS.filter(({ reason }) => STRANGERS_REASONS.includes(reason) && reason !== 'keys_unavailable'),
)('nobody is told of a call that a stranger can make: $reason', async (refused) => {
  await callRefused(app, refused)
  expect(app.rows('x_secx_azmon_refusal')).toHaveLength(1)
  await notice()
  expect(notices()).toEqual([])
})

test('nothing that a refused token says is in a mail', async () => {
  const hostile = '<img src=x onerror=alert(1)>'
  await call(app, 'Bearer ' + (await token(app, { ...LASTING, audience: hostile })))
  expect(app.rows('x_secx_azmon_refusal')[0]?.['example']).toContain('<img')
  await notice()
  expect(mails()).toHaveLength(1)
  expect(JSON.stringify([mails(), notices()])).not.toContain('img')
})

describe('silence', () => {
  test.each([
    ['before the hours are over', '72', 71],
    ['when the setting is 0', '0', 1000],
    ['when it has lasted for more than a week', '72', 72 + 8 * 24],
  ])('is not told %s', async (_, hours, passed) => {
    set('operation.notify_silence_hours', hours)
    await deliver()
    now += passed * HOUR
    await notice()
    expect(notices()).toEqual([])
  })

  test('is not told where no call ever came', async () => {
    now += 1000 * HOUR
    await notice()
    expect(notices()).toEqual([])
  })
})

test('keys that were fetched lately are not missed after one failed fetch', async () => {
  await deliver()
  app.entra.setOutage(true)
  now += HOUR
  app.node.scheduler.runNow('Secure Export for Azure Monitor: refresh signing keys')
  await notice()
  expect(notices()).toEqual([])
  now += 3 * HOUR
  app.node.scheduler.runNow('Secure Export for Azure Monitor: refresh signing keys')
  await notice()
  expect(notices()).toMatchObject([
    { cause: 'keys', explanation: expect.stringMatching(/^Last fetched: /) as string },
  ])
})

test('keys of a row of Callers are missed too, while nobody lets its calls in', async () => {
  const caller = { tenant: 'dddddddd-0000-cccc-1111-dddd2222eeee', audience: 'api://customer' }
  const row = { name: 'Customer', tenant: caller.tenant, audiences: caller.audience, cloud: 'worldwide' }
  app.node.store.insert(PLATFORM, 'x_secx_azmon_caller', { ...row, active: 'true' })
  const bearer = 'Bearer ' + (await token(app, { ...LASTING, ...caller }))
  expect((await call(app, bearer, metricAlert({}))).status).toBe(200)
  app.entra.setOutage(true)
  set('entra.tenant', '')
  now += 4 * HOUR
  app.node.scheduler.runNow('Secure Export for Azure Monitor: refresh signing keys')
  await notice()
  expect(notices()).toMatchObject([{ cause: 'keys' }])
})

function change(table: string, equal: Row, values: Row): void {
  for (const row of app.rows(table, equal))
    app.node.store.update(PLATFORM, table, row['sys_id'] ?? '', values)
}
