import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FindKey, TokenPolicy, TokenVersion } from '../../../src/server/entra/token.ts'
import { readMetadata } from '../../../src/server/entra/key_set.ts'
import { readKeySet } from '../../../src/server/entra/key_set.ts'
import type { TokenReason } from '../../../src/server/entra/verdict.ts'
import { TENANT, createSigner, judge, keySet } from './signing.ts'

const FOLDER = join(__dirname, '../../../../shared/tokens')
const found = existsSync(FOLDER)
const title = found ? 'the decoded token samples' : 'the decoded token samples: skipped, no ../shared/tokens'

/** Reasons for which the refused samples are refused. */
const REFUSED: Record<string, TokenReason> = {
  'neg-exp-string': 'expired',
  'neg-expired': 'expired',
  'neg-header-alg-hs256': 'unsupported_algorithm',
  'neg-header-alg-none': 'unsupported_algorithm',
  'neg-header-no-kid': 'malformed_token',
  'neg-header-traversal-kid': 'unknown_key',
  'neg-header-unknown-kid': 'unknown_key',
  'neg-iss-tid-mismatch': 'wrong_issuer',
  'neg-missing-exp': 'expired',
  'neg-missing-tid': 'wrong_tenant',
  'neg-not-yet-valid': 'not_yet_valid',
  'neg-other-tenant': 'wrong_tenant',
  'neg-roles-string': 'missing_role',
  'neg-user-token-with-scp': 'user_token',
  'neg-v1-issuer-on-v2-ver': 'wrong_issuer',
  'neg-v1-no-trailing-slash': 'wrong_issuer',
  'neg-wrong-appid': 'wrong_caller',
  'neg-wrong-audience-arm': 'wrong_audience',
  'neg-wrong-audience-prefix': 'wrong_audience',
  'neg-wrong-role': 'missing_role',
  'v1-azns-public-norole': 'missing_role',
  'v1-azns-public-aud-https-uri': 'wrong_audience',
  'v1-azns-usgov': 'wrong_caller',
  'v2-azns-usgov': 'wrong_issuer',
  'v2-azns-china': 'wrong_issuer',
}

/** Settings, and the metadata's issuer, under which a sample that is refused by default is accepted. */
const ACCEPTED_WITH: Record<string, { policy: Partial<TokenPolicy>; host?: string }> = {
  'v1-azns-public-norole': { policy: { requireRole: false } },
  'v1-azns-public-aud-https-uri': { policy: { audiences: ['https://contoso.onmicrosoft.com/azure-alerts'] } },
  'v1-azns-usgov': { policy: { callers: ['f1f34126-d4ef-40e1-ad4b-bf5d47b4860d'] } },
  'v2-azns-usgov': {
    policy: { callers: ['f1f34126-d4ef-40e1-ad4b-bf5d47b4860d'] },
    host: 'https://login.microsoftonline.us',
  },
  'v2-azns-china': {
    policy: { callers: ['<CHINA_AZNS_APP_ID>'] },
    host: 'https://login.partner.microsoftonline.cn',
  },
}

interface Sample {
  header: { kid?: string }
  claims: object
}

function read(name: string): Sample {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Sample
}

const names = found ? readdirSync(FOLDER).filter((file) => /^(v\d|neg)-.*\.json$/.test(file)) : ['none']
const samples = names.map((file) => file.replace('.json', ''))
const signer = createSigner('nOo3ZDrODXEK1jKWhXslHR_KXEg')
const keys = keySet(signer)

function keysOf(host: string): FindKey {
  return (version, kid, fits) => {
    const answer = keys(version, kid, fits)
    return answer.kind === 'key' ? { ...answer, issuer: `${host}/${TENANT}/v2.0` } : answer
  }
}

function judgeSample(name: string, findKey = keys, policy: Partial<TokenPolicy> = {}) {
  const sample = read(name)
  return judge(signer.token(sample.header, sample.claims), findKey, policy)
}

;(found ? describe : describe.skip)(title, () => {
  test.each(samples)('%s is judged as it says', (name) => {
    expect(judgeSample(name).reason).toBe(REFUSED[name] ?? 'accepted')
  })

  test.each(Object.keys(ACCEPTED_WITH))('%s is accepted under the settings that it names', (name) => {
    const { policy, host } = ACCEPTED_WITH[name]!
    expect(judgeSample(name, host ? keysOf(host) : keys, policy).reason).toBe('accepted')
  })

  test.each<[TokenVersion, string]>([
    ['v1', `https://sts.windows.net/${TENANT}/`],
    ['v2', `https://login.microsoftonline.com/${TENANT}/v2.0`],
  ])('the %s metadata document is understood', (version, issuer) => {
    const document = read(`openid-configuration-${version}.shape`) as never
    expect(readMetadata(document, 'https://login.microsoftonline.com', TENANT)).toMatchObject({
      ok: true,
      value: { issuer },
    })
  })

  test.each([
    ['jwks-tenant-v2', 2],
    ['jwks-v1-no-issuer', 1],
    ['jwks-common-v2', 1],
  ])('of %s the keys of the tenant are used: %i', (name, count) => {
    const document = read(`${name}.shape`) as unknown as { keys: { n: string }[] }
    for (const key of document.keys) key.n = signer.jwk.n
    const issuer = `https://login.microsoftonline.com/${TENANT}/v2.0`
    expect(readKeySet(document as never, [issuer], TENANT)).toHaveProperty('value.length', count)
  })
})
