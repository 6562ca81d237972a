import { keyIssuers, metadataUrl, readMetadata } from '../../../src/server/entra/key_set.ts'
import { ISSUERS, TENANT } from './signing.ts'

const AUTHORITY = 'https://login.microsoftonline.com'
const LOCAL = 'http://127.0.0.1:8080/entra'
const JWKS = `${AUTHORITY}/${TENANT}/discovery/v2.0/keys`

function read(changes: object, authority = AUTHORITY) {
  return readMetadata({ issuer: ISSUERS.v2, jwks_uri: JWKS, ...changes }, authority, TENANT)
}

describe('the address of the metadata', () => {
  test('is one per version', () => {
    expect(metadataUrl(AUTHORITY, TENANT, 'v1')).toBe(
      `${AUTHORITY}/${TENANT}/.well-known/openid-configuration`,
    )
    expect(metadataUrl(AUTHORITY, TENANT, 'v2')).toBe(
      `${AUTHORITY}/${TENANT}/v2.0/.well-known/openid-configuration`,
    )
  })

  test('may be on this machine without TLS', () => {
    expect(metadataUrl(LOCAL, TENANT, 'v1')).toBe(`${LOCAL}/${TENANT}/.well-known/openid-configuration`)
  })

  test.each([
    'http://login.microsoftonline.com',
    'http://127.0.0.1.attacker.example',
    'http://127.0.0.1@attacker.example',
    'https://user:secret@login.microsoftonline.com',
    'https://login.microsoftonline.com/',
    'https://login.microsoftonline.com?x=',
    'https://login.microsoftonline.com#',
    'https://login.microsoftonline.com\\x',
    'https://${host}',
    'ftp://login.microsoftonline.com',
    'login.microsoftonline.com',
    '',
  ])('is refused for the authority %j', (authority) => {
    expect(metadataUrl(authority, TENANT, 'v2')).toBeNull()
  })

  test.each(['', 'common', `${TENANT}/x`, '../x', TENANT.toUpperCase(), `${TENANT}?`])(
    'is refused for the tenant %j',
    (tenant) => {
      expect(metadataUrl(AUTHORITY, tenant, 'v2')).toBeNull()
    },
  )
})

describe('the metadata document', () => {
  test('says issuer and key address', () => {
    expect(read({})).toEqual({ ok: true, value: { issuer: ISSUERS.v2, jwksUri: JWKS } })
  })

  test('may state an issuer on another host, as for v1', () => {
    expect(read({ issuer: ISSUERS.v1 })).toMatchObject({ ok: true, value: { issuer: ISSUERS.v1 } })
  })

  test('may state the issuer as a template', () => {
    expect(read({ issuer: `${AUTHORITY}/{tenantid}/v2.0` })).toMatchObject({
      ok: true,
      value: { issuer: ISSUERS.v2 },
    })
  })

  test('of the local instance may point back to it without TLS', () => {
    const own = { issuer: `${LOCAL}/${TENANT}/v2.0`, jwks_uri: `http://127.0.0.1:8080/entra/${TENANT}/keys` }
    expect(read(own, LOCAL)).toEqual({ ok: true, value: { issuer: own.issuer, jwksUri: own.jwks_uri } })
  })

  test.each<[string, object]>([
    ['no issuer', { issuer: undefined }],
    ['an issuer that is a list', { issuer: [ISSUERS.v2] }],
    ['no key address', { jwks_uri: undefined }],
    ['an issuer without TLS', { issuer: `http://login.microsoftonline.com/${TENANT}/v2.0` }],
    ['an issuer of another tenant', { issuer: `${AUTHORITY}/11112222-bbbb-3333-cccc-4444dddd5555/v2.0` }],
    ['an issuer that only begins like the tenant', { issuer: `${AUTHORITY}/${TENANT}0/v2.0` }],
    ['an issuer longer than its column', { issuer: `${AUTHORITY}/${TENANT}/${'x'.repeat(255)}` }],
    ['a key address without TLS', { jwks_uri: `http://login.microsoftonline.com/${TENANT}/keys` }],
    ['a key address on this machine without TLS', { jwks_uri: 'http://127.0.0.1/keys' }],
    ['a key address that the platform would substitute', { jwks_uri: `${AUTHORITY}/\${x}/keys` }],
    ['a key address with user info', { jwks_uri: 'https://a@b.example/keys' }],
    ['a key address with a line break', { jwks_uri: `${JWKS}\n` }],
    ['a key address longer than its column', { jwks_uri: `${AUTHORITY}/${'x'.repeat(500)}` }],
    ['a key address that is a file', { jwks_uri: 'file:///etc/passwd' }],
    ['a key address on another host', { jwks_uri: `https://keys.example/${TENANT}/keys` }],
    ['a key address on a host that only begins alike', { jwks_uri: `${AUTHORITY}.example/keys` }],
    [
      'a key address on a host that only ends alike',
      { jwks_uri: `https://x.login.microsoftonline.com/keys` },
    ],
    ['a key address on another port', { jwks_uri: `${AUTHORITY}:8443/keys` }],
  ])('with %s is refused', (_, changes) => {
    expect(read(changes)).toHaveProperty('ok', false)
  })

  test('may write the host of the keys in capitals and with the port of https', () => {
    const jwks_uri = 'https://LOGIN.microsoftonline.com:443/keys'
    expect(read({ jwks_uri })).toMatchObject({ ok: true, value: { jwksUri: jwks_uri } })
  })

  test('of the local instance may not point to another machine without TLS', () => {
    expect(read({ jwks_uri: 'http://127.0.0.1:9090/keys' }, LOCAL)).toHaveProperty('ok', false)
    expect(read({ jwks_uri: 'http://attacker.example/keys' }, LOCAL)).toHaveProperty('ok', false)
  })
})

test("a key may state the issuer of the metadata, or the tenant's issuer of either version", () => {
  expect(keyIssuers({ issuer: ISSUERS.v1 }, AUTHORITY, TENANT)).toEqual([ISSUERS.v1, ISSUERS.v1, ISSUERS.v2])
  expect(keyIssuers({ issuer: 'https://sts.example/x' }, AUTHORITY, TENANT)).toContain(
    'https://sts.example/x',
  )
})
