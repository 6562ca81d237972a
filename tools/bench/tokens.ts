import { createHash, createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto'
import { importJWK, jwtVerify, SignJWT } from 'jose'
import { Bench } from 'tinybench'
import { judgeToken } from '../../src/server/entra/token.ts'
import { rsaKey } from '../../src/server/entra/rs256.ts'
import { type Figures, times } from './figures.ts'

const TENANT = 'aaaabbbb-0000-cccc-1111-dddd2222eeee'
const ISSUER = `https://sts.windows.net/${TENANT}/`
const AUDIENCE = 'api://00001111-aaaa-2222-bbbb-3333cccc4444'
const CALLER = '461e8683-5575-4561-ac7f-899cc907d62a'
const ROLE = 'ActionGroupsSecureWebhook'

/** The app's whole verdict on a token, against jose's and against a bare signature check by OpenSSL. On V8, not on Rhino. */
export async function benchTokens(): Promise<Figures[]> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'bench', use: 'sig', alg: 'RS256' }
  const token = await new SignJWT({ tid: TENANT, appid: CALLER, ver: '1.0', roles: [ROLE] })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'bench' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setNotBefore('1 minute ago')
    .setExpirationTime('1 hour')
    .sign(privateKey)
  const key = rsaKey({ kid: 'bench', n: jwk.n ?? '', e: jwk.e ?? '' })
  if (key === null) throw new Error('The key was refused')
  const policy = {
    tenant: TENANT,
    audiences: [AUDIENCE],
    callers: [CALLER],
    requireRole: true,
    role: ROLE,
    clockSkew: 300,
  }
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const joseKey = await importJWK(jwk, 'RS256')
  const pem = createPublicKey({ key: jwk, format: 'jwk' })
  const [head = '', body = '', signature = ''] = token.split('.')

  const bench = new Bench({ time: 1000 })
  bench.add('the app: whole verdict', () => {
    const verdict = judgeToken(
      token,
      policy,
      () => ({ kind: 'key', key, issuer: ISSUER }),
      sha256,
      Date.now(),
    )
    if (!verdict.accepted) throw new Error(verdict.reason)
  })
  bench.add('jose: jwtVerify', async () => {
    await jwtVerify(token, joseKey, { issuer: ISSUER, audience: AUDIENCE })
  })
  bench.add('node:crypto: signature only', () => {
    const verify = createVerify('RSA-SHA256').update(`${head}.${body}`)
    if (!verify.verify(pem, Buffer.from(signature, 'base64url'))) throw new Error('refused')
  })
  await bench.run()
  return [rendered(bench)]
}

function rendered(bench: Bench): Figures {
  const medians = bench.tasks.map(({ name, result }): [string, number] => {
    if (!('latency' in result)) throw new Error(`${name} did not run`)
    return [name, result.latency.p50 * 1000]
  })
  const baseline = medians.at(-1)?.[1] ?? NaN
  return [
    ['Token, RS256, 2048 bits', 'µs p50', 'against node:crypto'],
    ...medians.map(([name, median]) => [name, median.toFixed(0), times(median / baseline, 1)]),
  ]
}
