import { isSignedBy, parseProof, type Proof, proofText, readProof } from '../../../src/server/entra/proof.ts'
import { rsaKey } from '../../../src/server/entra/rs256.ts'
import { AUDIENCE, CALLER, claims, createSigner, header, NOW, ROLE, sha256Hex, TENANT } from './signing.ts'

const signer = createSigner()
const stranger = createSigner('key-1')
const key = rsaKey(signer.jwk)!
const read = (token: string, now = NOW) => readProof(token, 300, sha256Hex, now)
const proof = read(signer.token(header(), claims('v1')))!

test('a proof holds what a token claims, and its signature is verified by the key that made it and by no other', () => {
  expect(proof).toMatchObject({
    tenant: TENANT,
    audience: AUDIENCE,
    caller: CALLER,
    roles: [ROLE],
    kid: 'key-1',
  })
  expect(isSignedBy(proof, key)).toBe(true)
  expect(isSignedBy(proof, rsaKey(stranger.jwk)!)).toBe(false)
})

test.each(['digest', 'signature'] as const)('a proof with another %s is not genuine', (part) => {
  const flipped = proof[part].replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))
  expect(isSignedBy({ ...proof, [part]: flipped }, key)).toBe(false)
})

test('a proof of a forged token is kept and not genuine', () => {
  const forged = read(stranger.token(header(), claims('v1')))
  expect(forged && isSignedBy(forged, key)).toBe(false)
})

test('a proof is read back from its column, whatever the claims hold', () => {
  const roles = ['[code]', '@[a:b]', '"quoted"', '\\']
  const odd = read(signer.token(header({ kid: '@[x' }), claims('v2', { roles })))
  expect(odd && parseProof(proofText(odd))).toEqual(odd)
  expect(proofText(odd!)).not.toMatch(/\[code\]|@\[/)
})

const WITHOUT: [string, string][] = [
  ['no token', 'abc'],
  ['another algorithm', signer.token(header({ alg: 'none' }), claims('v1'))],
  ['an audience with a comma', signer.token(header(), claims('v1', { aud: 'api://a,api://b' }))],
  ['an audience with a space', signer.token(header(), claims('v1', { aud: 'api://a b' }))],
  ['a tenant in upper case', signer.token(header(), claims('v1', { tid: TENANT.toUpperCase() }))],
  ['a caller that is no GUID', signer.token(header(), claims('v1', { appid: 'me' }))],
  ['a key id with other characters', signer.token(header({ kid: 'ключ' }), claims('v1'))],
  ['claims of a person', signer.token(header(), claims('v1', { scp: 'all' }))],
  ['a short signature', signer.token(header(), claims('v1')).slice(0, -40)],
]

test.each(WITHOUT)('%s leaves no proof', (_what, token) => {
  expect(read(token)).toBeNull()
})

test('a token out of its time leaves no proof', () => {
  const token = signer.token(header(), claims('v1'))
  expect(read(token, NOW - 301_000)).toBeNull()
  expect(read(token, NOW + 4_300_000)).toBeNull()
})

test('roles that could not be entered into the settings are left out, and so is the eleventh', () => {
  const roles = ['a,b', 'c d', 7, ...Array.from({ length: 12 }, (_, n) => `r${n}`)]
  expect(read(signer.token(header(), claims('v1', { roles })))?.roles).toEqual(
    Array.from({ length: 10 }, (_, n) => `r${n}`),
  )
})

test.each<[string, Partial<Record<keyof Proof, unknown>>]>([
  ['another version', { version: 'v3' }],
  ['a digest of another length', { digest: 'ab' }],
  ['a signature that is no number', { signature: 'x'.repeat(512) }],
  ['roles that are no list', { roles: 'all' }],
])('a column with %s is no proof', (_what, changes) => {
  expect(parseProof(JSON.stringify({ ...proof, ...changes }))).toBeNull()
})

test('a column with anything else is no proof', () => {
  for (const text of [null, '', '[]', '{', '{}']) expect(parseProof(text)).toBeNull()
})
