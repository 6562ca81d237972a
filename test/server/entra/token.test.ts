import { constants, createHmac, createSign } from 'node:crypto'
import type { KeyAnswer } from '../../../src/server/entra/token.ts'
import type { TokenReason } from '../../../src/server/entra/verdict.ts'
import {
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

const entra = createSigner()
const stranger = createSigner()
const keys = keySet(entra)

const OTHER_TENANT = '11112222-bbbb-3333-cccc-4444dddd5555'
const SECONDS = NOW / 1000

function reasonOf(changes: object, headerChanges: object = {}): TokenReason {
  return judge(entra.token(header(headerChanges), claims('v2', changes)), keys).reason
}

describe('a token that is as the settings ask', () => {
  test.each(['v1', 'v2'] as const)('is accepted in version %s', (version) => {
    const verdict = judge(entra.token(header(), claims(version)), keys)
    expect(verdict).toMatchObject({ accepted: true, reason: 'accepted', signatureVerified: true })
    expect(verdict.facts).toEqual({ tenant: TENANT, caller: CALLER, version })
    expect(verdict.checks.filter((check) => !check.passed)).toEqual([])
  })

  test('is accepted with claims that nobody knows', () => {
    expect(reasonOf({ xms_new: { deep: [1] }, aio: null })).toBe('accepted')
  })

  test('is accepted without the role where the settings do not ask for it', () => {
    const token = entra.token(header(), claims('v2', { roles: undefined }))
    expect(judge(token, keys, { requireRole: false }).reason).toBe('accepted')
  })

  test('is accepted without a time of issue', () => {
    expect(reasonOf({ iat: undefined })).toBe('accepted')
  })

  test('says which app role was asked for and found', () => {
    expect(judge(entra.token(header(), claims('v2')), keys).roleChecked).toBe(ROLE)
    expect(judge(entra.token(header(), claims('v2')), keys, { requireRole: false }).roleChecked).toBe('')
    expect(judge(entra.token(header(), claims('v2', { roles: [] })), keys).roleChecked).toBe('')
    expect(judge(entra.token(header(), claims('v2', { aud: 'x' })), keys).roleChecked).toBe('')
  })

  test('is accepted with idtyp app', () => {
    expect(reasonOf({ idtyp: 'app' })).toBe('accepted')
  })
})

describe('the form', () => {
  test.each<[string, () => string]>([
    ['junk', () => 'junk'],
    ['1 MB', () => 'a'.repeat(1048576)],
    ['claims that are a list', () => entra.token(header(), '[]')],
    [
      'claims that are not UTF-8',
      () => entra.token(header(), Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])),
    ],
    ['claims behind a byte order mark', () => entra.token(header(), `\ufeff${JSON.stringify(claims('v2'))}`)],
    ['claims nested without end', () => entra.token(header(), `{"a":${'['.repeat(5000)}`)],
    ['no key id', () => entra.token(header({ kid: undefined }), claims('v2'))],
    ['a key id that is a number', () => entra.token(header({ kid: 1 }), claims('v2'))],
    ['a critical header', () => entra.token(header({ crit: ['b64'], b64: false }), claims('v2'))],
  ])('with %s is malformed', (_, token) => {
    expect(judge(token(), keys).reason).toBe('malformed_token')
  })

  test.each(['none', 'nOnE', 'HS256', 'RS512'])('with algorithm %s is not supported', (alg) => {
    expect(reasonOf({}, { alg })).toBe('unsupported_algorithm')
  })

  test('keyed by HMAC with the public key is not supported', () => {
    const input = entra
      .token(header({ alg: 'HS256' }), claims('v2'))
      .split('.', 2)
      .join('.')
    const secret = entra.publicKey.export({ type: 'spki', format: 'pem' })
    const token = `${input}.${base64url(createHmac('sha256', secret).update(input).digest())}`
    expect(judge(token, keys).reason).toBe('unsupported_algorithm')
  })

  test('of a duplicate header the last counts', () => {
    const twice = (first: string, last: string) => `{"kid":"key-1","alg":"${first}","alg":"${last}"}`
    expect(judge(entra.token(twice('none', 'RS256'), claims('v2')), keys).reason).toBe('accepted')
    expect(judge(entra.token(twice('RS256', 'none'), claims('v2')), keys).reason).toBe(
      'unsupported_algorithm',
    )
  })
})

describe('the key', () => {
  test.each(['not-there', '../../etc/passwd', "' OR 1=1", '__proto__', 'constructor', 'KEY-1'])(
    '%j is unknown',
    (kid) => {
      expect(reasonOf({}, { kid })).toBe('unknown_key')
    },
  )

  test('is never taken from the header', () => {
    const chosen = {
      jku: 'https://attacker.example/keys',
      x5u: 'https://attacker.example/cert',
      jwk: stranger.jwk,
    }
    expect(judge(stranger.token(header(chosen), claims('v2')), keys).reason).toBe('bad_signature')
    expect(judge(entra.token(header(chosen), claims('v2')), keys).reason).toBe('accepted')
  })

  test('is asked for once, by version and id', () => {
    const asked: string[][] = []
    judge(entra.token(header(), claims('v1')), (version, kid, fits) => {
      asked.push([version, kid])
      return keys(version, kid, fits)
    })
    expect(asked).toEqual([['v1', 'key-1']])
  })

  test.each<[string, string]>([
    ['malformed', 'a.b.c'],
    ['of another algorithm', entra.token(header({ alg: 'none' }), claims('v2'))],
    ['of no known version', entra.token(header(), claims('v2', { ver: '3.0' }))],
  ])('is not asked for by a token that is %s', (_, token) => {
    const asked: string[] = []
    judge(token, (version, kid, fits) => {
      asked.push(kid)
      return keys(version, kid, fits)
    })
    expect(asked).toEqual([])
  })

  test('that cannot be had is not the same as one that is not there', () => {
    const verdict = judge(entra.token(header(), claims('v2')), (): KeyAnswer => ({ kind: 'unavailable' }))
    expect(verdict).toMatchObject({ accepted: false, reason: 'keys_unavailable', signatureVerified: false })
  })
})

describe('while a key is looked for, a token fits the settings', () => {
  const fits = (version: 'v1' | 'v2', changes: object, issuer = ISSUERS[version]) => {
    let answer: boolean | undefined
    judge(stranger.token(header(), claims(version, changes)), (_version, _kid, fit) => {
      answer = fit(issuer)
      return { kind: 'unknown' }
    })
    return answer
  }

  test.each(['v1', 'v2'] as const)('when tenant, audience, caller and issuer are right (%s)', (version) => {
    expect(fits(version, {})).toBe(true)
  })

  test('whatever its other claims say', () => {
    expect(fits('v2', { roles: [], exp: 1, nbf: SECONDS * 2, scp: 'x' })).toBe(true)
  })

  test.each([
    { tid: OTHER_TENANT },
    { aud: 'api://other' },
    { azp: OTHER_TENANT },
    { iss: ISSUERS.v1 },
    { tid: undefined },
    { aud: [CLIENT_ID] },
  ])('but not with %j', (changes) => {
    expect(fits('v2', changes)).toBe(false)
  })

  test('with any issuer while that of the tenant is not known', () => {
    expect(fits('v2', { iss: 'https://any.example' }, '')).toBe(true)
    expect(fits('v2', { iss: 'https://any.example', aud: 'api://other' }, '')).toBe(false)
  })

  test('and the answer is that the key may be new, without a word on the claims', () => {
    const token = stranger.token(header(), claims('v2', { roles: [] }))
    const verdict = judge(token, (): KeyAnswer => ({ kind: 'may_be_new' }))
    expect(verdict).toMatchObject({ accepted: false, reason: 'key_may_be_new', signatureVerified: false })
    expect(verdict.checks.map((check) => check.name)).not.toContain('role')
  })
})

describe('the order of the checks', () => {
  const part = (value: unknown) => base64url(JSON.stringify(value))

  test('the header is checked before the payload is decoded', () => {
    const none = part(header({ alg: 'none' }))
    expect(judge(`${none}.+/=.AQI`, keys).reason).toBe('unsupported_algorithm')
    expect(judge(`${part(header())}.+/=.AQI`, keys).reason).toBe('malformed_token')
  })

  test('a token whose header part is longer than 2 KB is refused without a look at the rest', () => {
    const verdict = judge(entra.token(header({ x: 'x'.repeat(1600) }), claims('v2')), keys)
    expect(verdict).toMatchObject({ accepted: false, reason: 'malformed_token' })
    expect(verdict.checks.map(({ name }) => name)).toEqual(['shape'])
  })

  test('a token longer than 8 KB is refused, signed or not', () => {
    const token = entra.token(header(), claims('v2', { x: 'x'.repeat(6000) }))
    expect(token.length).toBeGreaterThan(8192)
    expect(judge(token, keys).reason).toBe('malformed_token')
    expect(judge(entra.token(header(), claims('v2', { x: 'x'.repeat(5000) })), keys).reason).toBe('accepted')
  })

  test.each(['AQJ', 'a+b/', 'AQI='])(
    'a signature part %j is malformed before any key is looked for',
    (signature) => {
      const asked: string[] = []
      const token = `${part(header())}.${part(claims('v2'))}.${signature}`
      const verdict = judge(token, (_version, kid) => {
        asked.push(kid)
        return { kind: 'unknown' }
      })
      expect([verdict.reason, asked]).toEqual(['malformed_token', []])
    },
  )
})

describe('the signature', () => {
  test('of another key is refused', () => {
    expect(judge(stranger.token(header(), claims('v2')), keys).reason).toBe('bad_signature')
  })

  test('is refused when header or claims were changed after signing', () => {
    const [first, second, signature] = entra.token(header(), claims('v2')).split('.')
    const otherHeader = base64url(JSON.stringify(header({ x: 1 })))
    const otherClaims = base64url(JSON.stringify(claims('v2', { x: 1 })))
    expect(judge(`${otherHeader}.${second}.${signature}`, keys).reason).toBe('bad_signature')
    expect(judge(`${first}.${otherClaims}.${signature}`, keys).reason).toBe('bad_signature')
    expect(judge(`${first}.${second}.`, keys).reason).toBe('bad_signature')
  })

  test('of the same key by PSS is refused', () => {
    const input = entra.token(header(), claims('v2')).split('.', 2).join('.')
    const pss = { key: entra.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING }
    const token = `${input}.${base64url(createSign('sha256').update(input).sign(pss))}`
    expect(judge(token, keys).reason).toBe('bad_signature')
  })

  test('is checked before the claims: a forged token learns nothing of what they should be', () => {
    const times = { exp: 1, nbf: SECONDS * 2, iat: 'x' }
    const wrong = { aud: 'x', iss: 'x', tid: 'x', azp: 'x', scp: 'x', cnf: {}, roles: [], ...times }
    const verdict = judge(stranger.token(header(), claims('v2', wrong)), keys)
    expect(verdict.reason).toBe('bad_signature')
    expect(verdict.signatureVerified).toBe(false)
    expect(verdict.checks.map((check) => check.name)).not.toContain('audience')
  })
})

describe('each claim', () => {
  test.each<[TokenReason, object]>([
    ['wrong_version', { ver: undefined }],
    ['wrong_version', { ver: '3.0' }],
    ['wrong_version', { ver: 2 }],
    ['wrong_version', { ver: ['2.0'] }],
    ['wrong_tenant', { tid: undefined }],
    ['wrong_tenant', { tid: OTHER_TENANT }],
    ['wrong_tenant', { tid: [TENANT] }],
    ['wrong_tenant', { tid: `${TENANT} ` }],
    ['wrong_tenant', { tid: OTHER_TENANT, iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0` }],
    ['wrong_issuer', { iss: undefined }],
    ['wrong_issuer', { iss: `https://sts.windows.net/${TENANT}/` }],
    ['wrong_issuer', { iss: `https://login.microsoftonline.com/${TENANT}/v2.0/` }],
    ['wrong_issuer', { iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0` }],
    ['wrong_issuer', { iss: [`https://login.microsoftonline.com/${TENANT}/v2.0`] }],
    ['wrong_audience', { aud: undefined }],
    ['wrong_audience', { aud: '' }],
    ['wrong_audience', { aud: 'https://management.azure.com/' }],
    ['wrong_audience', { aud: `${CLIENT_ID}/` }],
    ['wrong_audience', { aud: CLIENT_ID.toUpperCase() }],
    ['wrong_audience', { aud: [CLIENT_ID] }],
    ['wrong_caller', { azp: undefined }],
    ['wrong_caller', { azp: '99999999-9999-9999-9999-999999999999' }],
    ['wrong_caller', { azp: undefined, appid: CALLER }],
    ['wrong_caller', { azp: [CALLER] }],
    ['user_token', { scp: 'access_as_user' }],
    ['user_token', { scp: '' }],
    ['user_token', { scp: null }],
    ['user_token', { idtyp: 'user' }],
    ['user_token', { idtyp: null }],
    ['bound_token', { cnf: { kid: 'key' } }],
    ['bound_token', { cnf: { jwk: { kty: 'RSA' } } }],
    ['bound_token', { cnf: null }],
    ['bound_token', { cnf: '' }],
    ['not_yet_valid', { iat: String(SECONDS) }],
    ['not_yet_valid', { iat: null }],
    ['not_yet_valid', { iat: [SECONDS] }],
    ['not_yet_valid', { iat: true }],
    ['expired', { exp: undefined }],
    ['expired', { exp: SECONDS - POLICY.clockSkew }],
    ['expired', { exp: String(SECONDS + 3900) }],
    ['expired', { exp: null }],
    ['expired', { exp: [SECONDS + 3900] }],
    ['not_yet_valid', { nbf: undefined }],
    ['not_yet_valid', { nbf: SECONDS + POLICY.clockSkew + 1 }],
    ['not_yet_valid', { nbf: String(SECONDS) }],
    ['not_yet_valid', { nbf: true }],
    ['missing_role', { roles: undefined }],
    ['missing_role', { roles: [] }],
    ['missing_role', { roles: ['SomeOtherRole'] }],
    ['missing_role', { roles: ROLE }],
    ['missing_role', { roles: [[ROLE]] }],
    ['missing_role', { roles: { 0: ROLE, length: 1 } }],
  ])('%s: %j', (reason, changes) => {
    const verdict = judge(entra.token(header(), claims('v2', changes)), keys)
    expect(verdict).toMatchObject({ accepted: false, reason })
    expect(verdict.checks.filter((check) => !check.passed)).not.toEqual([])
  })

  test('a v1 token names its caller in appid, never in azp', () => {
    const token = entra.token(header(), claims('v1', { appid: undefined, azp: CALLER }))
    expect(judge(token, keys).reason).toBe('wrong_caller')
  })

  test('1e999 is no time', () => {
    const text = JSON.stringify(claims('v2')).replace(/"exp":\d+/, '"exp":1e999')
    expect(judge(entra.token(header(), text), keys).reason).toBe('expired')
  })

  test('minus infinity is no time', () => {
    const text = JSON.stringify(claims('v2')).replace(/"nbf":\d+/, '"nbf":-1e999')
    expect(judge(entra.token(header(), text), keys).reason).toBe('not_yet_valid')
  })

  test('times hold to the second within the clock skew', () => {
    expect(reasonOf({ exp: SECONDS - POLICY.clockSkew + 1 })).toBe('accepted')
    expect(reasonOf({ nbf: SECONDS + POLICY.clockSkew })).toBe('accepted')
  })

  test('claims under __proto__ do not count', () => {
    const { tid, ...rest } = claims('v2')
    const text = `{"__proto__":${JSON.stringify({ tid })},${JSON.stringify(rest).slice(1)}`
    expect(judge(entra.token(header(), text), keys).reason).toBe('wrong_tenant')
  })

  test('of a duplicate claim the last counts', () => {
    const text = (first: string, last: string) =>
      JSON.stringify(claims('v2')).replace(/"tid":"[^"]*"/, `"tid":"${first}","tid":"${last}"`)
    expect(judge(entra.token(header(), text(OTHER_TENANT, TENANT)), keys).reason).toBe('accepted')
    expect(judge(entra.token(header(), text(TENANT, OTHER_TENANT)), keys).reason).toBe('wrong_tenant')
  })

  test('an empty setting lets nobody in', () => {
    const token = entra.token(header(), claims('v2', { aud: '', azp: '', tid: '' }))
    expect(judge(token, keys, { tenant: '' }).reason).toBe('wrong_tenant')
    const valid = entra.token(header(), claims('v2', { roles: [''] }))
    expect(judge(valid, keys, { audiences: [] }).reason).toBe('wrong_audience')
    expect(judge(valid, keys, { callers: [] }).reason).toBe('wrong_caller')
    expect(judge(valid, keys, { role: '' }).reason).toBe('missing_role')
  })

  test('a role is only missed in a token that is right in all else', () => {
    expect(reasonOf({ roles: [], exp: 1 })).toBe('expired')
    expect(reasonOf({ roles: [], azp: 'x' })).toBe('wrong_caller')
  })

  test('is listed with what was wanted and found, even where another one decided', () => {
    const token = entra.token(header(), claims('v2', { aud: 'api://other', roles: ['SomeOtherRole'] }))
    const { checks, reason } = judge(token, keys)
    expect(reason).toBe('wrong_audience')
    expect(checks).toContainEqual({
      name: 'audience',
      passed: false,
      expected: POLICY.audiences.join(' or '),
      found: 'api://other',
    })
    expect(checks).toContainEqual({
      name: 'role',
      passed: false,
      expected: ROLE,
      found: 'list of 1: SomeOtherRole',
    })
  })
})

describe('the verdict', () => {
  const hostile = '\u0000<script>"\\\u2028'.repeat(200)
  const verdict = judge(
    entra.token(
      header({ x: hostile }),
      claims('v2', {
        tid: hostile,
        iss: hostile,
        aud: hostile,
        azp: hostile,
        scp: hostile,
        idtyp: hostile,
        exp: hostile,
        nbf: hostile,
        roles: [hostile],
      }),
    ),
    keys,
  )

  test('holds printable ASCII only', () => {
    expect(JSON.stringify(verdict)).toMatch(/^[\x20-\x7e]+$/)
  })

  test('fits its column whatever the claims hold', () => {
    expect(JSON.stringify(verdict.checks).length).toBeLessThan(4000)
    expect(verdict.facts.tenant.length).toBeLessThanOrEqual(64)
    expect(verdict.facts.caller.length).toBeLessThanOrEqual(64)
  })

  test('never holds a piece of the token', () => {
    const token = stranger.token(header(), claims('v2'))
    for (const text of [token, token.slice(1), `${token}.x`, `Bearer.${token}`]) {
      const shown = JSON.stringify(judge(text, keys))
      for (const part of token.split('.')) expect(shown).not.toContain(part.slice(0, 12))
    }
  })
})
