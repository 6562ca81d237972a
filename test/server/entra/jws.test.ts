import { MAX_HEADER_PART, MAX_TOKEN, checkHeader, parseCompact } from '../../../src/server/entra/jws.ts'
import { base64url } from './signing.ts'

const HEADER = base64url('{"alg":"RS256","kid":"k"}')
const PAYLOAD = base64url('{}')

function failing(header: Record<string, unknown>): string[] {
  return checkHeader(header)
    .filter((check) => !check.passed)
    .map((check) => check.reason)
}

describe('the compact form', () => {
  test('is taken apart into header, payload, signature and what was signed', () => {
    expect(parseCompact(`${HEADER}.${PAYLOAD}.AQI`)).toEqual({
      ok: true,
      value: {
        header: { alg: 'RS256', kid: 'k' },
        payloadPart: PAYLOAD,
        signaturePart: 'AQI',
        signingInput: `${HEADER}.${PAYLOAD}`,
      },
    })
  })

  test.each([
    ['nothing', ''],
    ['one part', HEADER],
    ['two parts', `${HEADER}.${PAYLOAD}`],
    ['four parts', `${HEADER}.${PAYLOAD}.AQI.`],
    ['five parts, as an encrypted token has', `${HEADER}.a.b.c.d`],
    ['an empty header', `.${PAYLOAD}.AQI`],
    ['a header that is a list', `${base64url('[]')}.${PAYLOAD}.AQI`],
    ['a header that is not UTF-8', `${base64url(Buffer.from([0x22, 0xff, 0x22]))}.${PAYLOAD}.AQI`],
    ['padding', `${HEADER}=.${PAYLOAD}.AQI`],
    ['unused bits in the last character of the header', `${base64url('{}x').slice(0, -1)}.${PAYLOAD}.AQI`],
  ])('is not %s', (_, token) => {
    expect(parseCompact(token)).toHaveProperty('ok', false)
  })

  test('has at most 8 KB', () => {
    expect(MAX_TOKEN).toBe(8 * 1024)
    const rest = MAX_TOKEN - HEADER.length - PAYLOAD.length - 2
    const longest = `${HEADER}.${PAYLOAD}.${'A'.repeat(rest)}`
    expect(parseCompact(longest)).toHaveProperty('ok', true)
    expect(parseCompact(`${longest}A`)).toHaveProperty('ok', false)
  })

  test('has a header of at most 2 KB', () => {
    expect(MAX_HEADER_PART).toBe(2 * 1024)
    const headerOf = (length: number) => base64url('{"a":""}'.replace('""', `"${'x'.repeat(length - 8)}"`))
    const longest = headerOf((MAX_HEADER_PART * 3) / 4)
    expect(longest).toHaveLength(MAX_HEADER_PART)
    expect(parseCompact(`${longest}.${PAYLOAD}.AQI`)).toHaveProperty('ok', true)
    expect(parseCompact(`${headerOf((MAX_HEADER_PART * 3) / 4 + 1)}.${PAYLOAD}.AQI`)).toEqual({
      ok: false,
      error: 'header is longer than 2048 characters',
    })
  })
})

describe('the header', () => {
  test('of an Entra token passes', () => {
    expect(failing({ typ: 'JWT', alg: 'RS256', kid: 'k', x5t: 'k' })).toEqual([])
  })

  test.each([
    'none',
    'None',
    'nOnE',
    'HS256',
    'rs256',
    'RS384',
    'PS256',
    'ES256',
    '',
    undefined,
    null,
    ['RS256'],
  ])('with the algorithm %j is not supported', (alg) => {
    expect(failing({ typ: 'JWT', alg, kid: 'k' })).toEqual(['unsupported_algorithm'])
  })

  test.each([[[]], [['exp']], ['exp'], [null], [{}], [false]])('with crit %j is refused', (crit) => {
    expect(failing({ typ: 'JWT', alg: 'RS256', kid: 'k', crit })).toEqual(['malformed_token'])
  })

  test.each([undefined, null, '', 7, ['k'], {}, 'k'.repeat(257)])('with the key id %j is refused', (kid) => {
    expect(failing({ typ: 'JWT', alg: 'RS256', kid })).toEqual(['malformed_token'])
  })

  test('of another type of token is refused', () => {
    expect(failing({ typ: 'secevent+jwt', alg: 'RS256', kid: 'k' })).toEqual(['malformed_token'])
  })

  test('may name its type in any case or leave it out', () => {
    expect(failing({ typ: 'jwt', alg: 'RS256', kid: 'k' })).toEqual([])
    expect(failing({ alg: 'RS256', kid: 'k' })).toEqual([])
  })
})
