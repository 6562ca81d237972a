import fc from 'fast-check'
import { createLocalJWKSet, importJWK, jwtVerify, type JWK } from 'jose'
import { signingKey } from '../../../src/server/entra/rs256.ts'
import {
  AUDIENCE,
  CALLER,
  CLIENT_ID,
  ISSUERS,
  NOW,
  POLICY,
  ROLE,
  TENANT,
  base64url,
  claims,
  createSigner,
  header,
  judge,
  keySet,
} from './signing.ts'

type Json = Record<string, unknown>

const entra = createSigner()
const second = createSigner('key-2')
const stranger = createSigner()
const keys = keySet(entra, second)
const published = createLocalJWKSet({ keys: [entra.jwk, second.jwk] })
const SECONDS = NOW / 1000

/** What a good token's members are changed to. */
const CLAIM_CHANGES: fc.Arbitrary<Json> = fc.oneof(
  changeOf('tid', TENANT.toUpperCase(), '11112222-bbbb-3333-cccc-4444dddd5555', [TENANT]),
  changeOf('iss', ISSUERS.v1, ISSUERS.v2, `${ISSUERS.v2}/`, [ISSUERS.v2]),
  changeOf('aud', AUDIENCE, CLIENT_ID, `${AUDIENCE}/`, [AUDIENCE], [CLIENT_ID, 'x'], []),
  changeOf('azp', CALLER, 'x', [CALLER]),
  changeOf('appid', CALLER, 'x'),
  changeOf('ver', '1.0', '2.0', '1', 2),
  changeOf('exp', SECONDS, SECONDS - 299, SECONDS - 300, SECONDS - 301, String(SECONDS + 60), 1e300),
  changeOf('nbf', SECONDS, SECONDS + 300, SECONDS + 301, -1e300, String(SECONDS)),
  changeOf('iat', 0, SECONDS + 5, 1e300, String(SECONDS)),
  changeOf('cnf', { kid: 'key-1' }),
  changeOf('roles', [ROLE], ['x', ROLE], ['x'], ROLE, []),
  changeOf('scp', 'access_as_user', ''),
  changeOf('idtyp', 'app', 'user'),
  changeOf('sub', 'x'),
  fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
)
const HEADER_CHANGES: fc.Arbitrary<Json> = fc.oneof(
  changeOf('alg', 'RS256', 'none', 'HS256', 'RS384', 'PS256', ['RS256']),
  changeOf('kid', 'key-1', 'key-2', 'key-3', 1, ''),
  changeOf('typ', 'JWT', 'jwt', 'at+jwt', 1),
  changeOf('crit', ['exp'], ['b64'], [], 'b64'),
  changeOf('b64', true, false),
  changeOf('jwk', stranger.jwk),
  changeOf('jku', 'https://attacker.example/keys'),
)

/** One member set to one of the values, or to null, or taken out. */
function changeOf(name: string, ...values: unknown[]): fc.Arbitrary<Json> {
  return fc.constantFrom(...values, null, undefined).map((value) => ({ [name]: value }))
}

/** What happens to the text of a signed token on its way. */
type Damage = (token: string) => string
const DAMAGES: fc.Arbitrary<Damage> = fc.oneof(
  fc.constant<Damage>((token) => token),
  fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...'AZaz09-_+/=. \n'))
    .map(([where, character]): Damage => (token) => {
      const at = Math.floor(where * (token.length - 1))
      return token.slice(0, at) + character + token.slice(at + 1)
    }),
  fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ').map(
    (last): Damage =>
      (token) =>
        token.slice(0, -1) + last,
  ),
  fc.nat(12).map(
    (count): Damage =>
      (token) =>
        token.slice(0, token.length - count),
  ),
  fc.constantFrom('=', '==', '.', 'A', 'AA', ' ').map(
    (tail): Damage =>
      (token) =>
        token + tail,
  ),
  fc.constant<Damage>((token) => token.split('.').reverse().join('.')),
  fc.constant<Damage>((token) => token.replace(/[^.]+$/, base64url(Buffer.alloc(256, 1)))),
)

const TOKENS = fc
  .record({
    version: fc.constantFrom('v1' as const, 'v2' as const),
    claimChanges: fc.oneof(
      { weight: 1, arbitrary: fc.constant({}) },
      { weight: 3, arbitrary: CLAIM_CHANGES },
    ),
    headerChanges: fc.oneof(
      { weight: 3, arbitrary: fc.constant({}) },
      { weight: 2, arbitrary: HEADER_CHANGES },
    ),
    signer: fc.constantFrom(entra, entra, entra, second, stranger),
    damage: fc.oneof(
      { weight: 2, arbitrary: fc.constant<Damage>((token) => token) },
      { weight: 1, arbitrary: DAMAGES },
    ),
  })
  .map(({ version, claimChanges, headerChanges, signer, damage }) => {
    const kid = signer === second ? 'key-2' : 'key-1'
    return damage(signer.token(header({ kid, ...headerChanges }), claims(version, claimChanges)))
  })

/** The second opinion: jose for everything it checks, and the rest of what Entra's tokens are asked, said once more. */
async function joseAccepts(token: string): Promise<boolean> {
  try {
    const { payload } = await jwtVerify(token, published, {
      algorithms: ['RS256'],
      issuer: [ISSUERS.v1, ISSUERS.v2],
      audience: POLICY.audiences,
      clockTolerance: POLICY.clockSkew,
      currentDate: new Date(NOW),
      requiredClaims: ['exp', 'nbf', 'aud', 'iss'],
    })
    const caller = payload.ver === '1.0' ? payload.appid : payload.azp
    const version = payload.ver === '1.0' ? 'v1' : 'v2'
    return (
      (payload.ver === '1.0' || payload.ver === '2.0') &&
      payload.iss === ISSUERS[version] &&
      payload.tid === TENANT &&
      caller === CALLER &&
      !('scp' in payload) &&
      (!('idtyp' in payload) || payload.idtyp === 'app') &&
      Array.isArray(payload.roles) &&
      payload.roles.includes(ROLE)
    )
  } catch {
    return false
  }
}

function parts(token: string): { protectedHeader: Json; payload: Json; signature: string } {
  const [first = '', second = '', signature = ''] = token.split('.')
  const read = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString()) as Json
  return { protectedHeader: read(first), payload: read(second), signature }
}

/** Where the app refuses on purpose what jose lets pass. */
function stricter(token: string): string[] {
  const { protectedHeader, payload, signature } = parts(token)
  const { typ, kid, crit } = protectedHeader
  const sameSpelling = Buffer.from(signature, 'base64url').toString('base64url') === signature
  return [
    ...(sameSpelling ? [] : ['another spelling of the signature']),
    ...(typ === undefined || (typeof typ === 'string' && typ.toUpperCase() === 'JWT')
      ? []
      : ['another type']),
    ...(typeof kid === 'string' && kid !== '' ? [] : ['no key id']),
    ...(crit === undefined ? [] : ['critical headers']),
    ...(Array.isArray(payload.aud) ? ['a list of audiences'] : []),
    ...('cnf' in payload ? ['tied to a key'] : []),
  ]
}

describe('jose as the second opinion', () => {
  test('agrees on every one of 4000 changed tokens, but for the differences named here', async () => {
    const seen = { accepted: 0, refused: 0, differences: new Set<string>() }
    await fc.assert(
      fc.asyncProperty(TOKENS, async (token) => {
        const { accepted } = judge(token, keys)
        seen[accepted ? 'accepted' : 'refused']++
        if (accepted === (await joseAccepts(token))) return
        const differences = accepted ? [] : stricter(token)
        expect(differences).not.toEqual([])
        differences.forEach((difference) => seen.differences.add(difference))
      }),
      { numRuns: 4000 },
    )
    expect(seen.accepted).toBeGreaterThan(200)
    expect(seen.refused).toBeGreaterThan(1000)
    expect(seen.differences.size).toBeGreaterThan(3)
  })

  test('lets a key for encryption verify, which the app must not', async () => {
    const jwk = { ...entra.jwk, use: 'enc' } as JWK
    const token = entra.token(header(), claims('v2'))
    const verified = jwtVerify(token, await importJWK(jwk, 'RS256'), { currentDate: new Date(NOW) })
    await expect(verified).resolves.toBeDefined()
    expect(signingKey(jwk)).toBeNull()
  })
})
