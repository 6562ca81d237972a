import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `tsx tools/build/sign-atf-tokens.ts`: makes `src/server/atf/signed_tokens.ts`, the tokens of the shipped tests. Run it
 * only when a token is to be added or changed: each run makes another key pair, so that every line of the file changes.
 * The private key is never written anywhere.
 */

const FILE = join(__dirname, '../../src/server/atf/signed_tokens.ts')

const KEY_ID = 'atf'
const TENANT = 'aaaaaaaa-0000-4000-8000-0000000a7f01'
const CALLER = 'aaaaaaaa-0000-4000-8000-0000000a7f02'
const OTHER = 'aaaaaaaa-0000-4000-8000-0000000a7f03'
const AUDIENCE = 'api://atf'
const OTHER_AUDIENCE = 'api://other'
const ISSUER = `https://sts.windows.net/${TENANT}/`
const ROLE = 'atf'

/** Test steps run by a clock of their own, up to four years ahead of the instance's: this is long enough for all of them. */
const VALID_FROM = Date.UTC(2026, 0, 1) / 1000
const VALID_UNTIL = Date.UTC(2100, 0, 1) / 1000

/** Undefined leaves a claim out. */
type Claims = Record<string, unknown>

/** What is different about each token, and the comment that says so. */
const TOKENS: Record<string, { what: string; claims?: Claims; header?: Claims }> = {
  genuine: { what: 'version 1, everything as the settings of the test ask' },
  version2: { what: 'the same of version 2', claims: { ver: '2.0', azp: CALLER, appid: undefined } },
  algorithmNone: { what: 'alg none', header: { alg: 'none' } },
  algorithmHs256: { what: 'alg HS256', header: { alg: 'HS256' } },
  noVersion: { what: 'no ver', claims: { ver: undefined } },
  otherKeyOtherAudience: {
    what: 'kid other, aud of another application',
    claims: { aud: OTHER_AUDIENCE },
    header: { kid: 'other' },
  },
  otherKey: { what: 'kid other', header: { kid: 'other' } },
  otherTenant: { what: 'tid of another tenant', claims: { tid: OTHER } },
  otherIssuer: { what: 'iss of another issuer', claims: { iss: `${ISSUER}x` } },
  otherAudience: { what: 'aud of another application', claims: { aud: OTHER_AUDIENCE } },
  otherCaller: { what: 'appid of another caller', claims: { appid: OTHER } },
  ofPerson: { what: 'scp: issued to a person', claims: { scp: 'user_impersonation' } },
  boundToKey: { what: 'cnf: bound to a key of its sender', claims: { cnf: { kid: 'other' } } },
  otherRole: { what: 'another role', claims: { roles: ['other'] } },
  expired: { what: 'exp in the past', claims: { exp: VALID_FROM + 3600 } },
  neverExpires: { what: 'no exp', claims: { exp: undefined } },
  issuedAtNoTime: { what: 'iat that is no time', claims: { iat: 'today' } },
  notYetValid: { what: 'nbf in the future', claims: { nbf: VALID_UNTIL, exp: VALID_UNTIL + 3600 } },
}

function signed(key: KeyObject, claims: Claims = {}, header: Claims = {}): string {
  const head = { typ: 'JWT', alg: 'RS256', kid: KEY_ID, ...header }
  const all = {
    aud: AUDIENCE,
    iss: ISSUER,
    iat: VALID_FROM,
    nbf: VALID_FROM,
    exp: VALID_UNTIL,
    tid: TENANT,
    appid: CALLER,
    roles: [ROLE],
    ver: '1.0',
    ...claims,
  }
  const parts = [head, all].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  const input = parts.join('.')
  const signature = head.alg === 'none' ? '' : sign('sha256', Buffer.from(input), key).toString('base64url')
  return `${input}.${signature}`
}

function main(): void {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { n, e } = publicKey.export({ format: 'jwk' })
  const tokens = Object.entries(TOKENS).map(
    ([name, { what, claims, header }]) =>
      `  /** ${what} */\n  ${name}:\n    '${signed(privateKey, claims, header)}',\n`,
  )
  writeFileSync(
    FILE,
    `/**
 * Tokens for the shipped tests; made by \`tools/build/sign-atf-tokens.ts\`, never changed by hand.
 *
 * They are no secret. Their tenant does not exist. Only the settings that a test step hands to the app trust their key;
 * the live endpoint reads its own settings and refuses them. The private key was thrown away when the file was made.
 */

/** Who signed the tokens, and what the genuine ones say. \`n\` and \`e\` are the public key, as in a JWK. */
export const SIGNER = {
  tenant: '${TENANT}',
  issuer: '${ISSUER}',
  audience: '${AUDIENCE}',
  caller: '${CALLER}',
  role: '${ROLE}',
  kid: '${KEY_ID}',
  n: '${n}',
  e: '${e}',
}

/** Each differs from \`genuine\` in what its comment says. */
export const TOKENS = {
${tokens.join('')}}

export type TokenName = keyof typeof TOKENS
`,
  )
}

main()
