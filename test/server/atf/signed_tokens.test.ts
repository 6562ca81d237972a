import { createPublicKey, verify } from 'node:crypto'
import { SIGNER, type TokenName, TOKENS } from '../../../src/server/atf/signed_tokens.ts'
import { signingKey } from '../../../src/server/entra/rs256.ts'

const jwk = { kty: 'RSA', kid: SIGNER.kid, n: SIGNER.n, e: SIGNER.e }
const names = Object.keys(TOKENS) as TokenName[]
const partsOf = (token: string) => token.split('.') as [string, string, string]
const json = (part: string) =>
  JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>

/** What a token says otherwise than the genuine one. */
function changesOf(name: TokenName): Record<string, unknown> {
  const [one, other] = [TOKENS.genuine, TOKENS[name]].map((token) => {
    const [head, claims] = partsOf(token)
    return { ...json(head), ...json(claims) }
  }) as [Record<string, unknown>, Record<string, unknown>]
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return Object.fromEntries(
    keys
      .filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]))
      .map((key) => [key, other[key]]),
  )
}

describe('the tokens of the shipped tests', () => {
  it('are signed by a key of 2 048 bits that the app takes', () => {
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    expect(key.asymmetricKeyDetails).toEqual({ modulusLength: 2048, publicExponent: 65537n })
    expect(signingKey(jwk)).toEqual({ kid: SIGNER.kid, n: SIGNER.n, e: SIGNER.e })
  })

  it.each(names.filter((name) => name !== 'algorithmNone'))('%s has a right signature', (name) => {
    const [head, claims, signature] = partsOf(TOKENS[name])
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    expect(verify('sha256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url'))).toBe(
      true,
    )
  })

  it('name the signer, and are valid from this year to the end of the century', () => {
    expect(json(partsOf(TOKENS.genuine)[1])).toEqual({
      aud: SIGNER.audience,
      iss: SIGNER.issuer,
      tid: SIGNER.tenant,
      appid: SIGNER.caller,
      roles: [SIGNER.role],
      ver: '1.0',
      iat: Date.UTC(2026, 0) / 1000,
      nbf: Date.UTC(2026, 0) / 1000,
      exp: Date.UTC(2100, 0) / 1000,
    })
  })

  it('each differ from the genuine one in one thing', () => {
    expect(Object.fromEntries(names.map((name) => [name, Object.keys(changesOf(name)).sort()]))).toEqual({
      genuine: [],
      version2: ['appid', 'azp', 'ver'],
      algorithmNone: ['alg'],
      algorithmHs256: ['alg'],
      noVersion: ['ver'],
      otherKeyOtherAudience: ['aud', 'kid'],
      otherKey: ['kid'],
      otherTenant: ['tid'],
      otherIssuer: ['iss'],
      otherAudience: ['aud'],
      otherCaller: ['appid'],
      ofPerson: ['scp'],
      boundToKey: ['cnf'],
      otherRole: ['roles'],
      expired: ['exp'],
      neverExpires: ['exp'],
      issuedAtNoTime: ['iat'],
      notYetValid: ['exp', 'nbf'],
    })
  })
})
