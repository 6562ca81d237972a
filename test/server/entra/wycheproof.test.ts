import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rsaKey, type RsaKey, signingKey, verifyRs256 } from '../../../src/server/entra/rs256.ts'
import { decodeBase64url } from '../../../src/server/entra/jws.ts'
import { checkHeader, parseCompact } from '../../../src/server/entra/jws.ts'
import { sha256Hex } from './signing.ts'

const FOLDER = join(__dirname, '../../../../shared/wycheproof')
const found = existsSync(FOLDER)
const title = found
  ? 'the vectors of Project Wycheproof'
  : 'the vectors of Project Wycheproof: skipped, no ../shared/wycheproof'

interface RsaVector {
  file: number | string
  tcId: number
  n: string
  e: string
  msg: string
  sig: string
  result: 'valid' | 'invalid' | 'acceptable'
  flags: string[]
}

interface JwsVector {
  tcId: number
  group: string
  comment: string
  jws: string
  jwk: object | null
  result: 'valid' | 'invalid'
}

interface KeyGroup {
  comment: string
  public?: { keys: object[] }
  tests: { jws: string; result: string }[]
}

function load(file: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))
}

function vectorKey(vector: RsaVector): RsaKey {
  const encode = (hex: string) => Buffer.from(hex.replace(/^(00)+/, ''), 'hex').toString('base64url')
  return rsaKey({ kid: 'vector', n: encode(vector.n), e: encode(vector.e) }) as RsaKey
}

function verifyVector(vector: RsaVector): boolean {
  const digest = () => sha256HexOfBytes(vector.msg)
  return verifyRs256('', vector.sig, vectorKey(vector), digest)
}

/** The vectors' messages are bytes; a signing input is always ASCII. */
function sha256HexOfBytes(hex: string): string {
  return createHash('sha256').update(Buffer.from(hex, 'hex')).digest('hex')
}

/** Header, key and signature, as for a token; the payloads of the vectors are no claims, and some name no key id. */
function verifyJws(jws: string, jwk: object | null): boolean {
  const parsed = parseCompact(jws)
  if (!parsed.ok) return false
  const refusals = checkHeader(parsed.value.header).filter(
    (check) => !check.passed && check.name !== 'key id',
  )
  const usable = signingKey({ kid: 'vector', ...jwk })
  const key = usable && rsaKey(usable)
  const signature = decodeBase64url(parsed.value.signaturePart)
  return (
    refusals.length === 0 &&
    decodeBase64url(parsed.value.payloadPart) !== null &&
    key !== null &&
    signature !== null &&
    verifyRs256(parsed.value.signingInput, signature, key, sha256Hex)
  )
}

;(found ? describe : describe.skip)(title, () => {
  test('RSA signatures: every valid one is accepted, every other one refused', () => {
    const vectors = (load('rs256_rsa_vectors.json') as RsaVector[]).filter(
      (vector) => vector.result !== 'acceptable' || vector.flags.includes('MissingNull'),
    )
    const wrong = vectors.filter((vector) => verifyVector(vector) !== (vector.result === 'valid'))
    expect(wrong.map((vector) => `${vector.file} ${vector.tcId}`)).toEqual([])
    expect(vectors.filter((vector) => vector.result === 'valid')).toHaveLength(32)
    expect(vectors.filter((vector) => vector.result === 'invalid')).toHaveLength(749)
  })

  test('JSON Web Signatures: every valid one is accepted, every invalid one refused', () => {
    const vectors = load('rs256_jws_vectors.json') as JwsVector[]
    const wrong = vectors.filter(
      (vector) => verifyJws(vector.jws, vector.jwk) !== (vector.result === 'valid'),
    )
    expect(wrong.map((vector) => `${vector.tcId} ${vector.comment}`)).toEqual([])
    expect(vectors).toHaveLength(235)
  })

  test('JSON Web Signatures of other algorithms are all refused', () => {
    const vectors = load('other_jws_vectors.json') as JwsVector[]
    expect(
      vectors.filter((vector) => verifyJws(vector.jws, vector.jwk)).map((vector) => vector.tcId),
    ).toEqual([])
    expect(vectors).toHaveLength(166)
  })

  test('keys for another use, too small or with exponent 1 are refused, the sound one is not', () => {
    const { testGroups } = load('json_web_key_test.json') as { testGroups: KeyGroup[] }
    const judged = testGroups
      .filter((group) => group.public && group.comment !== 'jws_rsa_roca_key')
      .map((group) => [
        group.tests[0]?.result,
        group.public!.keys.some((jwk) => verifyJws(group.tests[0]!.jws, jwk)),
      ])
    expect(judged.filter(([result, accepted]) => (result === 'valid') !== accepted)).toEqual([])
    expect(judged.filter(([, accepted]) => accepted)).toHaveLength(1)
  })

  test('the examples of RFC 7515 A.2 and RFC 7520 4.1 are accepted', () => {
    const rfc7515 = load('rfc7515_A2.json') as { jws: string; jwk: object }
    const rfc7520 = load('rfc7520_4_1.json') as { input: { key: object }; output: { compact: string } }
    expect(verifyJws(rfc7515.jws, rfc7515.jwk)).toBe(true)
    expect(verifyJws(rfc7520.output.compact, rfc7520.input.key)).toBe(true)
  })
})
