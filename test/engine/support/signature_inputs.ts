import { createHash, sign } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { claims, createSigner, header, type Signer } from '../../server/entra/signing.ts'

const WYCHEPROOF = join(__dirname, '../../../../shared/wycheproof')
export const hasWycheproof = existsSync(WYCHEPROOF)

export interface SignatureInputs {
  rsa: { n: string; e: string; signature: string; digest: string; valid: boolean | null }[]
  jws: { jws: string; jwk: object | null; valid: boolean | null }[]
}

/** Project Wycheproof's vectors where contributors share them, else some of our own. `valid` is null where either verdict will do. */
export function signatureInputs(): SignatureInputs {
  return hasWycheproof ? wycheproof() : ownVectors()
}

interface Group {
  public?: { keys: object[] }
  tests: { jws: string }[]
}

function wycheproof(): SignatureInputs {
  type Rsa = { n: string; e: string; msg: string; sig: string; result: string; flags: string[] }
  type Jws = { jws: string; jwk: object | null; result: string }
  const ours = load<Jws[]>('rs256_jws_vectors.json').map(({ jws, jwk, result }) => ({
    jws,
    jwk,
    valid: result === 'valid',
  }))
  const others = load<Jws[]>('other_jws_vectors.json').map(({ jws, jwk }) => ({ jws, jwk, valid: false }))
  const groups = load<{ testGroups: Group[] }>('json_web_key_test.json').testGroups.flatMap(
    ({ public: set, tests }) =>
      (set?.keys ?? []).flatMap((jwk) => tests.map(({ jws }) => ({ jws, jwk, valid: null }))),
  )
  const rfc7515 = load<{ jws: string; jwk: object }>('rfc7515_A2.json')
  const rfc7520 = load<{ input: { key: object }; output: { compact: string } }>('rfc7520_4_1.json')
  const examples = [rfc7515, { jws: rfc7520.output.compact, jwk: rfc7520.input.key }]
  return {
    rsa: load<Rsa[]>('rs256_rsa_vectors.json').map(({ n, e, msg, sig, result, flags }) => ({
      n: base64url(n),
      e: base64url(e),
      signature: sig,
      digest: createHash('sha256').update(Buffer.from(msg, 'hex')).digest('hex'),
      valid: result === 'acceptable' && !flags.includes('MissingNull') ? null : result === 'valid',
    })),
    jws: [...ours, ...others, ...groups, ...examples.map(({ jws, jwk }) => ({ jws, jwk, valid: true }))],
  }
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
function load<T>(file: string): T {
  return JSON.parse(readFileSync(join(WYCHEPROOF, file), 'utf8')) as T
}

function base64url(hex: string): string {
  return Buffer.from(hex.replace(/^(00)+/, ''), 'hex').toString('base64url')
}

/** Sound signatures of three sizes of key, and each of them damaged in the ways that matter. */
function ownVectors(): SignatureInputs {
  const signers = [2048, 3072, 4096].map((bits) => createSigner('key-1', bits))
  return { rsa: signers.flatMap(rsaVectors), jws: signers.flatMap(jwsVectors) }
}

function rsaVectors({ jwk, privateKey }: Signer) {
  return ['', 'a', 'x'.repeat(1000), 'ü€😀'].flatMap((text) => {
    const sound = [...sign('sha256', Buffer.from(text), privateKey)]
    const damaged = [0, 1, 17, sound.length - 1].map((at) =>
      sound.map((byte, place) => (place === at ? byte ^ 1 : byte)),
    )
    const others = [
      sound.slice(1),
      [...sound, 0],
      [0, ...sound],
      [],
      sound.map(() => 0),
      sound.map(() => 255),
    ]
    const digest = createHash('sha256').update(text).digest('hex')
    const vector = (valid: boolean) => (signature: number[]) => ({
      n: jwk.n,
      e: jwk.e,
      signature: Buffer.from(signature).toString('hex'),
      digest,
      valid,
    })
    return [vector(true)(sound), ...[...damaged, ...others].map(vector(false))]
  })
}

function jwsVectors(signer: Signer) {
  const { jwk } = signer
  const token = signer.token(header(), claims('v1'))
  const refused = [
    token.slice(0, -1),
    `${token}=`,
    `${token}.`,
    token.replace('.', '..'),
    signer.token(header({ alg: 'none' }), claims('v1')),
    signer.token(header({ alg: 'PS256' }), claims('v1')),
    signer.token(header({ crit: ['exp'] }), claims('v1')),
    createSigner('key-1').token(header(), claims('v1')),
  ]
  return [{ jws: token, jwk, valid: true }, ...refused.map((jws) => ({ jws, jwk, valid: false }))]
}
