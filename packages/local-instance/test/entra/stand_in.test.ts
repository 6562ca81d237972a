import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify, type JSONWebKeySet } from 'jose'
import { createEntraStandIn, type EntraStandIn } from '../../src/entra/stand_in.ts'

const authority = 'http://127.0.0.1:8080/entra'
const tenant = 'aaaabbbb-0000-cccc-1111-dddd2222eeee'
const audience = 'api://00001111-aaaa-2222-bbbb-3333cccc4444'
const app = '00001111-aaaa-2222-bbbb-3333cccc4444'
const client = '22224444-5555-6666-7777-888899990000'
const caller = { clientId: client, roles: ['Alerts.Send'] }

let entra: EntraStandIn
beforeAll(async () => {
  entra = await createEntraStandIn({ authority: () => authority, caller })
})

function get(path: string): Promise<Response> {
  return Promise.resolve(entra.app.request(`/entra/${path}`))
}

function post(path: string, form: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(
    entra.app.request(`/entra/${path}`, { method: 'POST', body: new URLSearchParams(form) }),
  )
}

async function token(version: 'v1' | 'v2', form: Record<string, string> = {}): Promise<string> {
  const asked: Record<string, string> =
    version === 'v1' ? { resource: audience } : { scope: `${audience}/.default` }
  const path = version === 'v1' ? 'oauth2/token' : 'oauth2/v2.0/token'
  const response = await post(`${tenant}/${path}`, { client_id: client, ...asked, ...form })
  expect(response.status).toBe(200)
  return ((await response.json()) as { access_token: string }).access_token
}

async function keySet(path: string): Promise<JSONWebKeySet> {
  return (await (await get(`${tenant}/${path}`)).json()) as JSONWebKeySet
}

describe('what a verifier fetches', () => {
  it.each([
    ['v1', '', 'https://sts.windows.net/aaaabbbb-0000-cccc-1111-dddd2222eeee/', 'discovery/keys'],
    ['v2', 'v2.0/', `${authority}/aaaabbbb-0000-cccc-1111-dddd2222eeee/v2.0`, 'discovery/v2.0/keys'],
  ])('the %s metadata names issuer and key set', async (_version, prefix, issuer, keys) => {
    const metadata = await (await get(`${tenant}/${prefix}.well-known/openid-configuration`)).json()
    expect(metadata).toMatchObject({ issuer, jwks_uri: `${authority}/${tenant}/${keys}` })
  })

  it('both key sets hold two keys, private parts left out', async () => {
    for (const path of ['discovery/keys', 'discovery/v2.0/keys']) {
      const { keys } = await keySet(path)
      expect(keys).toHaveLength(2)
      expect(keys.every((key) => key.kty === 'RSA' && key.use === 'sig' && !('d' in key))).toBe(true)
    }
  })

  it('only the v2 key set states the keys’ issuer', async () => {
    const issuers = (set: JSONWebKeySet) => set.keys.map((key) => (key as { issuer?: string }).issuer)
    expect(issuers(await keySet('discovery/keys'))).toEqual([undefined, undefined])
    const v2 = `${authority}/${tenant}/v2.0`
    expect(issuers(await keySet('discovery/v2.0/keys'))).toEqual([v2, v2])
  })

  it('a tenant is answered in lower case, whatever case it was asked in', async () => {
    const metadata = await (await get(`${tenant.toUpperCase()}/.well-known/openid-configuration`)).json()
    expect(metadata).toMatchObject({ issuer: `https://sts.windows.net/${tenant}/` })
  })

  it('an instance in the same thread gets the same documents without HTTP', async () => {
    const url = `${authority}/${tenant}/discovery/keys`
    const answer = entra.outbound({ method: 'get', url, headers: {}, body: '', timeout: 1000 })
    expect('body' in answer && JSON.parse(answer.body)).toEqual(await keySet('discovery/keys'))
  })

  it('other addresses are not found, neither over HTTP nor without', async () => {
    expect((await get('x')).status).toBe(404)
    const url = 'https://login.microsoftonline.com/common/discovery/keys'
    expect(entra.outbound({ method: 'get', url, headers: {}, body: '', timeout: 1000 })).toMatchObject({
      status: 404,
    })
  })
})

describe('tokens', () => {
  it('a v1 token verifies against the v1 key set and states its caller in appid', async () => {
    const issuer = `https://sts.windows.net/${tenant}/`
    const verified = await jwtVerify(await token('v1'), createLocalJWKSet(await keySet('discovery/keys')), {
      issuer,
      audience,
    })
    expect(verified.payload).toMatchObject({
      ver: '1.0',
      appid: client,
      tid: tenant,
      roles: ['Alerts.Send'],
    })
    expect(verified.protectedHeader).toMatchObject({
      alg: 'RS256',
      typ: 'JWT',
      x5t: verified.protectedHeader.kid,
    })
  })

  it('a v2 token verifies against the v2 key set and states its caller in azp', async () => {
    const issuer = `${authority}/${tenant}/v2.0`
    const keys = createLocalJWKSet(await keySet('discovery/v2.0/keys'))
    const verified = await jwtVerify(await token('v2'), keys, { issuer, audience: app })
    expect(verified.payload).toMatchObject({ ver: '2.0', azp: client, tid: tenant })
    expect(verified.protectedHeader).not.toHaveProperty('x5t')
  })

  it('docs/facts/entra.md#audience: a v2 token bears the client id of the app as its audience, a v1 token what was asked', async () => {
    const aud = async (version: 'v1' | 'v2', form: Record<string, string>) =>
      decodeJwt(await token(version, form)).aud
    expect(await aud('v2', { scope: `${audience}/.default` })).toBe(app)
    expect(await aud('v2', { scope: `${app}/.default` })).toBe(app)
    expect(await aud('v1', { resource: audience })).toBe(audience)
    expect(await aud('v1', { resource: app })).toBe(app)
    const named = await aud('v2', { scope: 'https://alerts.example.com/.default' })
    expect(named).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(await aud('v2', { scope: 'https://alerts.example.com/.default' })).toBe(named)
  })

  it('the client may name itself in the header, as the metadata offers', async () => {
    const response = await entra.app.request(`/entra/${tenant}/oauth2/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${client}:a%20secret`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource: audience }),
    })
    expect(response.status).toBe(200)
    const { access_token } = (await response.json()) as { access_token: string }
    expect(decodeJwt(access_token)['appid']).toBe(client)
  })

  it('an app-only token has the service as its subject and no delegated permissions', async () => {
    const claims = decodeJwt(await token('v2'))
    expect(claims.sub).toBe(claims['oid'])
    expect(claims).not.toHaveProperty('scp')
  })

  it('roles can be others, or none', async () => {
    expect(decodeJwt(await token('v2', { roles: 'A,B' }))['roles']).toEqual(['A', 'B'])
    expect(decodeJwt(await token('v2', { roles: '' }))).not.toHaveProperty('roles')
  })

  it('lifetime and not_before move the times, also into the past and the future', async () => {
    const { iat, exp, nbf } = decodeJwt(await token('v1', { lifetime: '-3600', not_before: '60' }))
    expect(exp! - iat!).toBe(-3600)
    expect(nbf! - iat!).toBe(60)
  })

  it('kid, idtyp and scp are stated as asked', async () => {
    const made = await token('v2', { kid: 'nobody', idtyp: 'user', scp: 'access_as_user' })
    expect(decodeProtectedHeader(made).kid).toBe('nobody')
    expect(decodeJwt(made)).toMatchObject({ idtyp: 'user', scp: 'access_as_user' })
  })

  it.each([
    ['no client_id', { resource: audience }, 'client_id'],
    ['no resource', { client_id: client }, 'resource'],
    [
      'another grant',
      { client_id: client, resource: audience, grant_type: 'password' },
      'client_credentials',
    ],
    ['a lifetime that is no number', { client_id: client, resource: audience, lifetime: 'long' }, 'lifetime'],
  ])('%s is refused with a word on what is wrong', async (_case, form, word) => {
    const response = await post(`${tenant}/oauth2/token`, form)
    expect(response.status).toBe(400)
    expect(((await response.json()) as { error_description: string }).error_description).toContain(word)
  })

  it('a v2 scope that is not an audience with /.default is refused', async () => {
    const response = await post(`${tenant}/oauth2/v2.0/token`, { client_id: client, scope: audience })
    expect(response.status).toBe(400)
  })
})

describe('trying things out', () => {
  it('after a rotation a key signs that was not published before, and the former one stays', async () => {
    const before = await keySet('discovery/keys')
    const old = decodeProtectedHeader(await token('v1')).kid
    await post('rotate')
    const now = decodeProtectedHeader(await token('v1')).kid
    const kids = (await keySet('discovery/keys')).keys.map((key) => key.kid)
    expect(before.keys.map((key) => key.kid)).not.toContain(now)
    expect(kids).toEqual([now, old])
  })

  it('during an outage everything answers 503, until it is switched off', async () => {
    await post('outage?on=1')
    expect((await get(`${tenant}/discovery/keys`)).status).toBe(503)
    expect((await post(`${tenant}/oauth2/token`)).status).toBe(503)
    const url = `${authority}/${tenant}/discovery/keys`
    expect(entra.outbound({ method: 'get', url, headers: {}, body: '', timeout: 1 })).toMatchObject({
      status: 503,
    })
    await post('outage?on=0')
    expect((await get(`${tenant}/discovery/keys`)).status).toBe(200)
  })

  it('keys in a file outlive a restart, a rotation included', async () => {
    const keysFile = join(mkdtempSync(join(tmpdir(), 'entra-')), 'keys.json')
    const first = await createEntraStandIn({ authority: () => authority, keysFile })
    await first.rotate()
    const second = await createEntraStandIn({ authority: () => authority, keysFile })
    const kid = async (standIn: EntraStandIn) =>
      decodeProtectedHeader(await standIn.mint({ tenant, version: 'v1', audience })).kid
    expect(await kid(second)).toBe(await kid(first))
  })
})
