import type { OutboundRequest } from '../../packages/local-instance/src/engine/engine.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { AUDIENCE, installedApp, type InstalledApp, TENANT } from '../support/app_instance.ts'
import { costOf } from '../support/measured_calls.ts'
import { like, SETUP } from '../support/set_up_page.ts'
import { altered, basic, call, token } from './calls.ts'

const REFUSAL = 'x_secx_azmon_refusal'
const ROLE = 'ActionGroupsSecureWebhook'
/** A tenant of which nobody knows anything yet. */
const OURS = 'dddddddd-0000-cccc-1111-dddd2222eeee'
const OUR_APP = 'api://our-app'
const ours = { tenant: OURS, audience: OUR_APP }

interface Offer {
  id: string
  text: string
  isGenuine: boolean | null
}

let app: InstalledApp
let fetched: string[]
let now: number

async function start(properties: Record<string, string> = {}): Promise<void> {
  fetched = []
  // Which place of an hour an offer has follows from the hour: in this one no two of these tests share one.
  now = Date.UTC(2026, 10, 30, 4, 1)
  app = await installedApp({
    clock: () => now,
    outbound: (request: OutboundRequest) => {
      fetched.push(request.url.replace(/^.*\/entra\//, ''))
      return app.entra.outbound(request)
    },
    properties: { 'x_secx_azmon.entra.tenant': '', 'x_secx_azmon.entra.audiences': '', ...properties },
  })
  const mint = app.entra.mint.bind(app.entra)
  // The stand-in makes tokens in the real time; here they are to hold in the instance's.
  app.entra.mint = ({ notBefore = -60, expiresIn = 3600, ...request }) => {
    const ahead = Math.floor((now - Date.now()) / 1000)
    return mint({ ...request, notBefore: ahead + notBefore, expiresIn: ahead + expiresIn })
  }
}

type Changes = Parameters<typeof token>[1]

const headers = { authorization: basic('ada.admin') }
const send = async (changes: Changes = ours) => call(app, 'Bearer ' + (await token(app, changes)))
const forge = async (claims: object, header: object = {}) =>
  call(app, 'Bearer ' + altered(await token(app, ours), header, claims))
const invented = (i: number) => `${String(i).padStart(8, '0')}-aaaa-4bbb-8ccc-dddddddddddd`

async function result<Result>(method: string, path: string, body?: object): Promise<Result> {
  const { status, json, text } = await app.request(method, path, { headers, body })
  if (status !== 200) throw new Error(`${status} ${text}`)
  return (json as { result: Result }).result
}

const offers = async () => (await result<{ offers: Offer[] }>('GET', SETUP)).offers
const accept = (offer: Offer | undefined) =>
  result<{ isAccepted: boolean; text: string; filled: string[]; next: string }>(
    'POST',
    `${SETUP}/offers/accept`,
    { offer: offer?.id ?? 'none' },
  )
const offerOf = async (tenant: string) => (await offers()).find(({ text }) => text.includes(tenant))
const setting = (name: string) =>
  app.rows('sys_properties', { name: `x_secx_azmon.entra.${name}` })[0]?.['value']

beforeEach(() => start())

describe('a genuine call to an instance that is not set up', () => {
  test.each(['v1', 'v2'] as const)('is offered with what its %s token claims', async (version) => {
    expect((await send({ ...ours, version })).status).toBe(401)
    const audience = version === 'v1' ? OUR_APP : /[0-9a-f-]{36}/.source
    expect(await offers()).toEqual([
      {
        id: like(/^[0-9a-f]{32}$/),
        text: like(
          new RegExp(
            `^Azure Monitor called from tenant ${OURS}, audience ${audience} \\(token ${version}\\), role ${ROLE} present\\.`,
          ),
        ),
        isGenuine: null,
      },
    ])
    expect(fetched).toEqual([])
  })

  test('is verified with the keys of its tenant and of no other, then accepted: the next call opens an incident', async () => {
    await send()
    const [offer] = await offers()
    const accepted = await accept(offer)
    expect(accepted).toMatchObject({
      isAccepted: true,
      text: like(new RegExp(`tenant ${OURS} published the key`)),
    })
    expect(accepted.filled).toEqual([
      `x_secx_azmon.entra.audiences: ${OUR_APP}`,
      `x_secx_azmon.entra.tenant: ${OURS}`,
    ])
    expect(fetched).toEqual([`${OURS}/.well-known/openid-configuration`, `${OURS}/discovery/keys`])
    expect(await offers()).toEqual([])
    expect((await send()).status).toBe(200)
    expect(app.rows('incident', { correlation_display: 'Azure Monitor' })).toHaveLength(1)
  })

  test('brings its app role, and says where it has none', async () => {
    await send({ ...ours, roles: ['Alerts.Send'] })
    const [offer] = await offers()
    expect(offer?.text).toContain(`with the app role Alerts.Send instead of ${ROLE}`)
    expect((await accept(offer)).filled).toContain('x_secx_azmon.entra.role: Alerts.Send')
    expect((await send({ ...ours, roles: ['Alerts.Send'] })).status).toBe(200)
    await start()
    await send({ ...ours, roles: [] })
    expect(await accept((await offers())[0])).toMatchObject({
      isAccepted: true,
      next: like(/has no app role/),
    })
    expect([setting('role'), setting('require_role')]).toEqual([ROLE, 'true'])
    expect((await send({ ...ours, roles: [] })).status).toBe(403)
  })

  test('leaves hash and signature, and nothing from which its token can be made again', async () => {
    const sent = await token(app, ours)
    await call(app, `Bearer ${sent}`)
    const [{ proof = '' } = {}] = app.rows(REFUSAL)
    expect(Object.keys(JSON.parse(proof) as object)).toEqual([
      'tenant',
      'audience',
      'version',
      'caller',
      'roles',
      'issuer',
      'kid',
      'digest',
      'signature',
    ])
    const claims = JSON.parse(Buffer.from(sent.split('.')[1] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >
    for (const name of ['uti', 'oid', 'iat', 'exp']) expect(proof).not.toContain(String(claims[name]))
    const everything = JSON.stringify([app.rows(REFUSAL), app.log])
    for (const part of sent.split('.')) expect(everything).not.toContain(part)
  })

  test('stays offered where the keys of its tenant cannot be fetched; nothing is filled in', async () => {
    await send()
    app.entra.setOutage(true)
    expect(await accept((await offers())[0])).toMatchObject({
      isAccepted: false,
      text: like(/could not be fetched/),
    })
    expect([setting('tenant'), setting('audiences')]).toEqual(['', ''])
    expect(app.rows('x_secx_azmon_key_set')).toEqual([])
    app.entra.setOutage(false)
    expect(await accept((await offers())[0])).toMatchObject({ isAccepted: true })
  })
})

describe('nothing is offered of', () => {
  test.each<[string, Changes]>([
    ['a token that has expired', { expiresIn: -400 }],
    ['one that is not valid yet', { notBefore: 900 }],
    ['one that was issued to a person', { scp: 'user_impersonation' }],
    ['one that is tied to a key', { cnf: { kid: 'a' } }],
    ['an application that is not Azure Monitor', { clientId: invented(1) }],
    ['an audience that would be two in the settings', { audience: 'api://a,api://b' }],
    ['a tenant that is no GUID', { tenant: 'contoso.example' }],
  ])('%s', async (_what, changes) => {
    expect((await send({ ...ours, ...changes })).status).toBe(401)
    expect(await offers()).toEqual([])
  })
})

describe('a stranger', () => {
  test('cannot have a forged call accepted: it is forgotten, and nothing is filled in', async () => {
    await forge({ tid: TENANT, aud: AUDIENCE })
    const [offer] = await offers()
    expect(await accept(offer)).toMatchObject({ isAccepted: false, text: like(/was forged/), filled: [] })
    expect([setting('tenant'), setting('audiences')]).toEqual(['', ''])
    expect(await offers()).toEqual([])
    expect(await accept(offer)).toMatchObject({ isAccepted: false, text: like(/no longer on record/) })
  })

  test('cannot have a genuine token of one tenant accepted for another', async () => {
    await forge({ tid: TENANT, iss: `https://sts.windows.net/${TENANT}/` })
    expect(await accept((await offers())[0])).toMatchObject({ isAccepted: false })
    expect(setting('tenant')).toBe('')
  })

  test('cannot name a key that the tenant does not publish', async () => {
    await forge({}, { kid: 'mine' })
    expect(await accept((await offers())[0])).toMatchObject({
      isAccepted: false,
      text: like(/does not publish/),
    })
  })

  test('cannot make the instance fetch anything', async () => {
    for (let i = 0; i < 20; i++) await forge({ tid: invented(i) })
    await offers()
    expect(fetched).toEqual([])
  })

  test('cannot fill the table, and costs no more than before', async () => {
    for (let i = 0; i < 150; i++) await forge({ tid: invented(i), aud: `api://${i}` })
    expect(app.rows(REFUSAL).length).toBeLessThanOrEqual(8 + 8)
    const forged = altered(await token(app, ours), {}, { tid: invented(999) })
    const [{ app: statements }] = await costOf(app, () => call(app, `Bearer ${forged}`))
    expect(statements).toBeLessThanOrEqual(3)
    expect((await offers()).length).toBeLessThanOrEqual(8)
    const counted = app.rows(REFUSAL).reduce((sum, { count }) => sum + Number(count), 0)
    expect(counted).toBe(151)
  })

  test('cannot push a genuine offer off the list', async () => {
    await send()
    for (let i = 0; i < 100; i++) await forge({ tid: invented(i) })
    for (let i = 0; i < 20; i++) await forge({ roles: [`Role${i}`] })
    expect(await accept(await offerOf(OURS))).toMatchObject({ isAccepted: true })
  })

  test('who was first keeps a genuine caller out only until the admin asks for genuine calls', async () => {
    for (let i = 0; i < 100; i++) await forge({ tid: invented(i) })
    await send()
    expect(await result('POST', `${SETUP}/offers`, {})).toMatchObject({ tried: ['v1', 'v2'], faults: [] })
    expect(fetched.every((path) => path.startsWith('common/'))).toBe(true)
    expect(await offers()).toEqual([])
    for (let i = 0; i < 100; i++) await forge({ tid: invented(i) })
    await send()
    expect(await offers()).toMatchObject([{ isGenuine: true, text: like(new RegExp(OURS)) }])
    expect(await accept((await offers())[0])).toMatchObject({ isAccepted: true })
  })

  test('who claimed the same before is found out on acceptance; the next genuine call is then told apart', async () => {
    await forge({ roles: ['Everything'] })
    await send()
    expect(await accept(await offerOf(OURS))).toMatchObject({ isAccepted: false })
    await forge({ roles: ['Everything'] })
    await send()
    expect(await offers()).toMatchObject([
      { isGenuine: true, text: like(new RegExp(`${OURS}.*role ${ROLE}`)) },
    ])
    expect(await accept((await offers())[0])).toMatchObject({ isAccepted: true })
  })

  test('who owns a tenant is offered with the id of his own, and stays outside unless it is accepted', async () => {
    const theirs = { tenant: invented(7), audience: OUR_APP }
    await send(theirs)
    await send()
    expect(
      (await offers()).map(({ text }) => [OURS, invented(7)].find((id) => text.includes(id))).sort(),
    ).toEqual([OURS, invented(7)].sort())
    await accept(await offerOf(OURS))
    expect((await send(theirs)).status).toBe(401)
  })
})

test('nobody changes what was kept: the Table API refuses it to admins too', async () => {
  await send()
  const [row] = app.rows(REFUSAL)
  const path = `/api/now/table/${REFUSAL}/${row?.['sys_id']}`
  const authorization = basic('admin')
  const { status } = await app.request('PATCH', path, { headers: { authorization }, body: { proof: '{}' } })
  expect(status).toBe(403)
  expect(app.rows(REFUSAL)[0]?.['proof']).toBe(row?.['proof'])
})

test.each(['vera.viewer', 'azure.integration', 'bella.oncall'])('%s accepts nobody', async (user) => {
  await send()
  const [offer] = await offers()
  for (const path of ['/offers', '/offers/accept']) {
    const answer = await app.request('POST', SETUP + path, {
      headers: { authorization: basic(user) },
      body: { offer: offer?.id },
    })
    expect(answer.status).toBe(403)
  }
  expect([setting('tenant'), fetched]).toEqual(['', []])
})

describe('on an instance that is set up', () => {
  beforeEach(() => start({ 'x_secx_azmon.entra.tenant': OURS, 'x_secx_azmon.entra.audiences': OUR_APP }))

  test('a further audience is added', async () => {
    await send({ ...ours, audience: 'api://another' })
    expect(await accept((await offers())[0])).toMatchObject({
      isAccepted: true,
      filled: [`x_secx_azmon.entra.audiences: ${OUR_APP},api://another`],
    })
    expect((await send({ ...ours, audience: 'api://another' })).status).toBe(200)
    expect((await send()).status).toBe(200)
  })

  test('another application is named as such, and added', async () => {
    await send({ ...ours, clientId: invented(3) })
    const [offer] = await offers()
    expect(offer).toMatchObject({ isGenuine: true, text: like(/which is not Azure Monitor, called from/) })
    await accept(offer)
    expect((await send({ ...ours, clientId: invented(3) })).status).toBe(200)
  })

  test('another role is taken', async () => {
    await send({ ...ours, roles: ['Alerts.Send'] })
    expect((await accept((await offers())[0])).filled).toEqual(['x_secx_azmon.entra.role: Alerts.Send'])
  })

  test('a call that was let in is no offer, and one that is a day old is none either', async () => {
    await send()
    expect(await offers()).toEqual([])
    await send({ ...ours, audience: 'api://another' })
    now += 26 * 3_600_000
    expect(await offers()).toEqual([])
  })
})

describe('where the table Callers is in use', () => {
  const row = (values: Record<string, string> = {}) => {
    const given = { name: 'Shop', cloud: 'worldwide', tenant: OURS, audiences: OUR_APP, ...values }
    app.node.store.insert(PLATFORM, 'x_secx_azmon_caller', { active: 'true', ...given })
  }
  const callersOfDeliveries = () => app.rows('x_secx_azmon_delivery').map((one) => one['azure_caller'] !== '')

  test.each([
    ['while the form is empty', '', ''],
    ['while the form has its tenant', OURS, 'api://first'],
    ['while the form has another tenant', TENANT, 'api://first'],
  ])('an offer of a row takes nothing away from it %s', async (_, tenant, audiences) => {
    await start({ 'x_secx_azmon.entra.tenant': tenant, 'x_secx_azmon.entra.audiences': audiences })
    row()
    await send({ ...ours, roles: ['Another.Role'] })
    expect(await accept(await offerOf(OURS))).toMatchObject({
      isAccepted: false,
      text: like(/^The caller Shop of the table Callers has this tenant/),
    })
    expect(setting('audiences')).toBe(audiences)
    expect((await send()).status).toBe(200)
    expect(callersOfDeliveries()).toEqual([true])
  })

  test('accepting a further tenant changes no setting that rows follow', async () => {
    await start()
    row()
    const other = { tenant: invented(1), audience: 'api://second', roles: ['Alerts.Send'] }
    await send(other)
    expect((await accept(await offerOf(invented(1)))).isAccepted).toBe(true)
    expect([setting('tenant'), setting('role')]).toEqual(['', ROLE])
    expect([(await send()).status, (await send(other)).status]).toEqual([200, 200])
  })

  test('a login host that is misspelt in the form lets nobody in by a row that follows it', async () => {
    await start({ 'x_secx_azmon.entra.authority': 'htps://login.contoso.example' })
    row()
    expect([(await send()).status, fetched]).toEqual([401, []])
  })

  test('the host of another cloud in the form is not that of a worldwide row', async () => {
    await start({ 'x_secx_azmon.entra.authority': 'https://login.microsoftonline.us' })
    row()
    await send()
    expect(fetched.length).toBeGreaterThan(0)
    expect(fetched.join()).not.toContain('.us')
  })

  test('a call in flight does not switch the table on again', async () => {
    await start()
    row()
    const bearer = 'Bearer ' + (await token(app, ours))
    const outbound = app.entra.outbound.bind(app.entra)
    app.entra.outbound = (request: OutboundRequest) => {
      app.setProperty('x_secx_azmon.entra.use_callers', 'false')
      return outbound(request)
    }
    expect([(await call(app, bearer)).status, setting('use_callers')]).toEqual([200, 'false'])
  })

  test('applications of a customer’s tenant make no rows of their own', async () => {
    await start()
    row()
    for (let at = 0; at < 20; at++) await send({ ...ours, clientId: invented(at), roles: [] })
    const named = app.rows(REFUSAL).filter((one) => one['proof'] === '')
    expect(new Set(named.map((one) => one['caller']))).toEqual(new Set(['other']))
  })

  test('a row that was just added lets its caller in on a node that keeps the rows', async () => {
    await start()
    app = await installedApp({ nodeCache: true })
    row({ name: 'One', tenant: invented(1) })
    const sendOf = async (tenant: string) =>
      (await call(app, 'Bearer ' + (await token(app, { tenant, audience: OUR_APP })))).status
    expect(await sendOf(invented(1))).toBe(200)
    row({ name: 'Two', tenant: invented(2) })
    expect(await sendOf(invented(2))).toBe(200)
  })
})

describe('a flood of forged calls', () => {
  test('leaves only proofs that fit their column', async () => {
    await start()
    const quotes = '"'.repeat(100)
    for (let at = 0; at < 20; at++) await forge({ aud: `api://${at}${quotes}`, roles: [quotes] })
    const roles = Array.from({ length: 10 }, () => 'r'.repeat(120))
    for (let at = 0; at < 20; at++) await forge({ aud: `api://${at}${'a'.repeat(240)}`, roles })
    const lengths = app.rows(REFUSAL).map((one) => one['proof']?.length ?? 0)
    expect(Math.max(...lengths)).toBeLessThan(4000)
    expect((await offers()).length).toBeGreaterThan(0)
  })

  test('does not push down who called before', async () => {
    await start()
    await send()
    for (let hour = 0; hour < 5; hour++) {
      now += 3_600_000
      for (let at = 0; at < 20; at++) await forge({ tid: invented(hour * 100 + at) })
    }
    expect((await offers())[0]?.text).toContain(OURS)
  })
})
