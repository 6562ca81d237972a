import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import type { Answer } from '../support/app_instance.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'
import { basic } from './calls.ts'

/** What people with `itil` alone reach from an incident. */
let story: Storyteller
beforeEach(async () => {
  story = await tellStories()
})

const ON_CALL = { authorization: basic('bella.oncall') }
const get = (path: string, headers = ON_CALL) => story.app.request('GET', path, { headers })

function addressOf(number: string | null): string {
  return `/incident.do?sys_id=${story.incident(number)['sys_id'] ?? ''}`
}

async function press(number: string | null, button: string): Promise<Answer> {
  const [action] = story.app.rows('sys_ui_action', { name: button, table: 'incident' })
  const headers = {
    ...ON_CALL,
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
  }
  const body = new URLSearchParams({ sys_action: action?.['sys_id'] ?? '' }).toString()
  return story.app.request('POST', addressOf(number), { headers, body })
}

/** As docs/install.md says: the role itil contains the role responder. */
function giveResponderToItil(): void {
  const role = (name: string) => story.app.rows('sys_user_role', { name })[0]?.['sys_id'] ?? ''
  const values = { role: role('itil'), contains: role('x_secx_azmon.responder') }
  story.app.node.store.insert(PLATFORM, 'sys_user_role_contains', values)
}

describe('Open in Azure portal', () => {
  test('leads to the alert’s page in Azure, without a role of the app', async () => {
    const { incident, alert } = await story.deliver()
    expect((await get(addressOf(incident))).text).toContain('>Open in Azure portal<')
    const [row] = story.app.rows('x_secx_azmon_alert', { number: alert ?? '' })
    const { status, headers } = await press(incident, 'Open in Azure portal')
    expect([status, headers.get('location')]).toEqual([303, row?.['portal_link']])
    expect(row?.['portal_link']).toMatch(/^https:\/\/portal\.azure\.com\/#view\/.*alertId/)
  })

  test('takes the alert that opened the incident, where several share it', async () => {
    story.set({ 'lifecycle.group_by': 'rule' })
    const first = await story.deliver({ id: 'first' })
    await story.deliver({ id: 'second' })
    const [row] = story.app.rows('x_secx_azmon_alert', { number: first.alert ?? '' })
    const { headers } = await press(first.incident, 'Open in Azure portal')
    expect(headers.get('location')).toBe(row?.['portal_link'])
  })

  test('says so where Azure named no address', async () => {
    const { incident, alert } = await story.deliver()
    const [row] = story.app.rows('x_secx_azmon_alert', { number: alert ?? '' })
    story.app.node.store.update(PLATFORM, 'x_secx_azmon_alert', row?.['sys_id'] ?? '', { portal_link: '' })
    const { headers } = await press(incident, 'Open in Azure portal')
    expect(headers.get('location')).toBe(addressOf(incident))
  })

  test('is not on incidents that others opened', async () => {
    const { sysId } = story.app.node.store.insert(PLATFORM, 'incident', { short_description: 'Mine' })
    const { text } = await get(`/incident.do?sys_id=${sysId ?? ''}`)
    expect(text).toContain('Mine')
    expect(text).not.toMatch(/Open in Azure portal|Show Azure alert/)
  })
})

describe('Show Azure alert', () => {
  test('is only there for those who may read alerts', async () => {
    const { incident } = await story.deliver()
    expect((await get(addressOf(incident))).text).not.toContain('Show Azure alert')
    expect((await press(incident, 'Show Azure alert')).status).toBe(422)
    giveResponderToItil()
    expect((await get(addressOf(incident))).text).toContain('>Show Azure alert<')
  })

  test('leads to the alert, which may be read', async () => {
    giveResponderToItil()
    const { incident, alert } = await story.deliver()
    const { headers } = await press(incident, 'Show Azure alert')
    const location = headers.get('location') ?? ''
    expect(location).toMatch(/^\/x_secx_azmon_alert\.do\?sys_id=/)
    const { status, text } = await get(location)
    expect(status).toBe(200)
    expect(text).toContain(alert)
  })

  test('leads to the list where several share the incident', async () => {
    giveResponderToItil()
    story.set({ 'lifecycle.group_by': 'rule' })
    const first = await story.deliver({ id: 'first' })
    const second = await story.deliver({ id: 'second' })
    const { headers } = await press(first.incident, 'Show Azure alert')
    const { text } = await get(headers.get('location') ?? '')
    for (const { alert } of [first, second]) expect(text).toContain(alert)
  })

  test('says so when retention has removed the alert', async () => {
    giveResponderToItil()
    const { incident, alert } = await story.deliver()
    const [row] = story.app.rows('x_secx_azmon_alert', { number: alert ?? '' })
    story.app.node.store.remove(PLATFORM, 'x_secx_azmon_alert', row?.['sys_id'] ?? '')
    expect((await press(incident, 'Show Azure alert')).headers.get('location')).toBe(addressOf(incident))
  })
})

test('who reads alerts by the role responder reads nothing else of the app', async () => {
  giveResponderToItil()
  await story.deliver()
  const tables = story.app.node.store.dictionary
    .tables()
    .filter(({ name }) => name.startsWith('x_secx_azmon_'))
  const open: string[] = []
  for (const { name } of tables) {
    if ((await get(`/${name}_list.do`)).status === 200) open.push(name)
  }
  expect(open).toEqual(['x_secx_azmon_alert'])
  const { text } = await get('/')
  for (const title of ['Open alerts', 'All alerts']) expect(text).toContain(`>${title}<`)
  expect(text).not.toContain('Deliveries')
})
