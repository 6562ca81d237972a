import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CALLER, claims, createSigner, header, ISSUERS, NOW, POLICY } from '../../server/entra/signing.ts'

const SAMPLES = join(__dirname, '../../../../shared/tokens')
export const hasTokens = existsSync(SAMPLES)

const KID = 'nOo3ZDrODXEK1jKWhXslHR_KXEg'
const signer = createSigner(KID)

/** Genuine tokens, the shared samples where they are there, and what strangers send. */
export function tokenInputs() {
  const samples = sampleTokens()
  const own = ownTokens()
  const tokens = [...samples, ...own, ...hostileTokens()]
  const some = [...samples, ...own.slice(0, 20)]
  const government = 'f1f34126-d4ef-40e1-ad4b-bf5d47b4860d'
  const policies = [
    { policy: POLICY, issuers: ISSUERS, tokens },
    {
      policy: { ...POLICY, requireRole: false, callers: [CALLER, government] },
      issuers: ISSUERS,
      tokens: some,
    },
    { policy: { ...POLICY, audiences: [], clockSkew: 0 }, issuers: { v1: '', v2: ISSUERS.v2 }, tokens: some },
  ]
  const good = `Bearer ${own[0]}`
  const headers = [
    good,
    good.toLowerCase(),
    `bearer  ${own[0]}`,
    `${good} x`,
    'Basic YTpi',
    'Bearer',
    'Bearer ü',
    '',
    null,
  ]
  return { policies, headers, jwk: signer.jwk, now: NOW }
}

interface Sample {
  header: object
  claims: object
}

function sampleTokens(): string[] {
  const files = hasTokens ? readdirSync(SAMPLES).filter((file) => /^(v\d|neg)-.*\.json$/.test(file)) : []
  return files.map((file) => {
    const sample = JSON.parse(readFileSync(join(SAMPLES, file), 'utf8')) as Sample
    return signer.token(sample.header, sample.claims)
  })
}

const ODD = [
  undefined,
  null,
  '',
  'x',
  0,
  -1,
  1.7e308,
  1e300,
  true,
  [],
  ['x'],
  {},
  '__proto__',
  'ü€😀',
  '\u0000',
  'x'.repeat(5000),
]

/** Each claim and each part of the header replaced by each odd value. */
function ownTokens(): string[] {
  const names = ['aud', 'iss', 'nbf', 'exp', 'tid', 'ver', 'appid', 'azp', 'roles', 'scp', 'sub']
  const parts = ['alg', 'kid', 'typ', 'crit', 'b64', 'jku']
  const own = header({ kid: KID })
  return [
    signer.token(own, claims('v1')),
    signer.token(own, claims('v2')),
    ...names.flatMap((name) => ODD.map((value) => signer.token(own, claims('v2', { [name]: value })))),
    ...parts.flatMap((name) => ODD.map((value) => signer.token({ ...own, [name]: value }, claims('v1')))),
  ]
}

function hostileTokens(): string[] {
  const [head = '', body = '', signature = ''] = signer.token(header({ kid: KID }), claims('v1')).split('.')
  const own = header({ kid: KID })
  const raw = (text: string | Buffer) => signer.token(own, text)
  return [
    '',
    '.',
    '..',
    'a.b.c',
    'é.é.é',
    '\ud800.\udc00.x',
    `${head}.${body}`,
    `${head}.${body}.`,
    `${head}.${body}.${signature}.${signature}`,
    `${head}.${body}.${signature.slice(0, -1)}`,
    `${head}.${body}.${signature}AAAA`,
    `${head}=.${body}.${signature}`,
    `${head}.${body}.${signature.replace(/[-_]/g, '+')}`,
    `${head}.${head}.${signature}`,
    'x'.repeat(1_000_000),
    raw('{"ver":"1.0","ver":"2.0"}'),
    raw('[]'),
    raw('null'),
    raw('"'),
    raw('\ufeff{}'),
    raw('{"a":'.repeat(3000)),
    raw('['.repeat(2000) + ']'.repeat(2000)),
    raw(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
    raw(Buffer.from([0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d])),
    raw(Buffer.from([0x7b, 0x22, 0xf4, 0x90, 0x80, 0x80, 0x22, 0x3a, 0x31, 0x7d])),
    raw('{"__proto__":{"ver":"1.0"},"constructor":1}'),
    raw('{"ver":"1.0","exp":1e400,"nbf":-1e400,"tid":"\\ud800"}'),
  ]
}
