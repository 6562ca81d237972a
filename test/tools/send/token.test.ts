import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import type { Server } from 'node:http'
import { CLIENT_ID } from '../../../tools/start/example_tenant.ts'
import { ACTION_GROUP } from '../../../tools/start/setup.ts'
import { createEntraStandIn } from '../../../packages/local-instance/src/entra/stand_in.ts'
import { createFront, listen } from '../../../packages/local-instance/src/http/front.ts'
import { demoCaller, obtainToken, type TokenKind, type TokenSource } from '../../../tools/send/token.ts'

let server: Server
let source: TokenSource

beforeAll(async () => {
  const entra = await createEntraStandIn({ authority: () => source.entra, caller: ACTION_GROUP })
  server = createFront(entra.app, () => Promise.resolve({ status: 404, headers: [], body: new Uint8Array() }))
  const port = await listen(server, 0)
  source = { entra: `http://127.0.0.1:${port}/entra`, ...demoCaller }
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

async function claims(kind: TokenKind) {
  return decodeJwt((await obtainToken(kind, source)) ?? '')
}

async function publishedKeys() {
  const response = await fetch(`${source.entra}/${source.tenant}/discovery/v2.0/keys`)
  return createLocalJWKSet((await response.json()) as Parameters<typeof createLocalJWKSet>[0])
}

it('v1 names the caller as appid', async () => {
  expect(await claims('v1')).toMatchObject({
    ver: '1.0',
    appid: source.clientId,
    aud: source.audience,
    tid: source.tenant,
  })
})

it('v2 names the caller as azp', async () => {
  expect(await claims('v2')).toMatchObject({
    ver: '2.0',
    azp: source.clientId,
    aud: CLIENT_ID,
    tid: source.tenant,
  })
})

it('none is no token at all', async () => {
  expect(await obtainToken('none', source)).toBeNull()
})

it('forged has the header and the claims of a proper token', async () => {
  const forged = (await obtainToken('forged', source)) ?? ''
  const proper = (await obtainToken('v2', source)) ?? ''
  expect(decodeProtectedHeader(forged)).toEqual(decodeProtectedHeader(proper))
  expect(decodeJwt(forged)).toMatchObject({ azp: source.clientId, aud: CLIENT_ID, tid: source.tenant })
})

it('forged has a signature that no published key has made', async () => {
  const forged = (await obtainToken('forged', source)) ?? ''
  await expect(jwtVerify(forged, await publishedKeys())).rejects.toMatchObject({
    code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  })
})

it('expired ran out before now and had been valid before that', async () => {
  const { nbf = 0, exp = Infinity } = await claims('expired')
  expect(exp).toBeLessThan(Date.now() / 1000)
  expect(nbf).toBeLessThan(exp)
})

it.each([
  ['other-tenant', 'tid', demoCaller.tenant],
  ['wrong-audience', 'aud', demoCaller.audience],
  ['wrong-caller', 'azp', demoCaller.clientId],
] as const)('%s is genuine but for its %s', async (kind, claim, proper) => {
  const token = (await obtainToken(kind, source)) ?? ''
  const { payload } = await jwtVerify(token, await publishedKeys())
  expect(payload[claim]).not.toBe(proper)
})

it('no-role has no roles', async () => {
  expect(await claims('no-role')).not.toHaveProperty('roles')
})

it('user has a scope, as a person has', async () => {
  expect(await claims('user')).toMatchObject({ scp: 'user_impersonation' })
})

it('says where it asked when no token is given', async () => {
  await expect(obtainToken('v2', { ...source, tenant: 'not%20a%20tenant' })).rejects.toThrow(
    /No token from http.*--entra/,
  )
})
