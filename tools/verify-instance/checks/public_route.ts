import { randomBytes, randomUUID } from 'node:crypto'
import { about, type Finding } from '../finding.ts'
import { type Instance, messageOf, type Reply, resultOf } from '../instance.ts'
import type { Check } from '../visit.ts'

export const ALERTS = '/api/x_secx_azmon/secure_export/alerts'

/** The platform's own 401, to the letter (docs/facts/rest.md#the-platforms-401). */
const PLATFORM_401 = {
  error: { message: 'User Not Authenticated', detail: 'Required to provide Auth information' },
  status: 'failure',
}

/** What a call was answered by: the app, or the platform in front of it. */
export function isAppRefusal({ json }: Reply, code: string): boolean {
  return JSON.stringify(json) === JSON.stringify({ result: { outcome: 'refused', code } })
}

export function isPlatform401({ status, json }: Reply): boolean {
  return status === 401 && JSON.stringify(json) === JSON.stringify(PLATFORM_401)
}

/** The route's own script answers when the modules of the app do not load (tools/build/build-routes.ts). */
function isWithoutModules(reply: Reply): boolean {
  const { outcome, code } = resultOf(reply)
  return reply.status === 503 && outcome === 'failed' && code === 'x_secx_azmon.unavailable'
}

const NO_MODULES = {
  found: 'The app’s modules do not load.',
  next: 'Is the release Zurich or later? The system log names the module.',
}

/** An answer in a few words: the app's code, the platform's message, or that it is neither. */
export function inShort(reply: Reply): string {
  const { code, outcome, reason } = resultOf(reply)
  const words = [code, outcome, reason, messageOf(reply)].filter(
    (word) => typeof word === 'string' && word !== '',
  )
  const location = reply.headers.get('location') ? 'a redirect' : 'no JSON'
  return `${reply.status}, ${words.join(', ') || (reply.json === undefined ? location : 'other JSON')}`
}

/** The one row that is looked up among the signing keys, and may be told that there are none. */
const STRANGER = 'A well-formed token of a stranger'

export const publicRoute: Check = {
  points: ['public-route'],
  needs: 'always',
  run: async ({ instance }) => {
    const versioned = ALERTS.replace('/secure_export/', '/v1/secure_export/')
    const foreign = { authorization: `Bearer ${foreignToken()}` }
    return [
      await refusedByApp(instance, 'No token', ALERTS, {}),
      await refusedByApp(instance, 'No token, address with version', versioned, {}),
      await refusedByApp(instance, 'Nothing: no token, no body', ALERTS, {}, ''),
      await refusedByApp(instance, 'A token that is none', ALERTS, { authorization: 'Bearer none' }),
      await refusedByApp(instance, STRANGER, ALERTS, foreign),
    ]
  },
}

async function refusedByApp(
  instance: Instance,
  what: string,
  path: string,
  headers: Record<string, string>,
  body: unknown = {},
): Promise<Finding> {
  const said = about('public-route')
  const reply = await instance.call('POST', path, { headers, body })
  if (reply.status === 401 && isAppRefusal(reply, 'x_secx_azmon.unauthorized')) {
    return reply.headers.get('www-authenticate') === 'Bearer error="invalid_token"'
      ? said.ok(what, 'The app refuses it with 401.')
      : said.wrong(what, 'The app refuses it with 401, but the header WWW-Authenticate is not the app’s.')
  }
  if (isWithoutModules(reply)) return said.wrong(what, NO_MODULES.found, NO_MODULES.next)
  if (reply.status === 503 && isAppRefusal(reply, 'x_secx_azmon.unavailable'))
    return what === STRANGER
      ? said.ok(what, 'The app answers, with 503: it has no signing keys (see “Signing keys”).')
      : said.wrong(what, 'The app fails: the system log says why.', 'Look into the system log.')
  if (isPlatform401(reply))
    return said.wrong(
      what,
      'The platform refuses it with its own 401, before the app.',
      'Look at the route’s flags, at REST API access policies, and at the OIDC providers.',
    )
  if (reply.status === 403)
    return said.wrong(
      what,
      `The platform refuses it with 403 before the app: ${messageOf(reply) || 'no word on why'}.`,
      'Look for a REST_Endpoint access rule or an IP access rule that matches this address.',
    )
  if (reply.status === 404 || reply.status === 400)
    return said.wrong(
      what,
      `Nothing answers there: ${inShort(reply)}.`,
      'Look whether the Scripted REST API, its version and its resource are active.',
    )
  if (reply.status === 500)
    return said.wrong(
      what,
      `The script breaks off: ${inShort(reply)}. Azure does not repeat a call that ends with 500.`,
      'Look into the system log, and tell us what it says.',
    )
  return said.wrong(what, `Another answer than the app’s: ${inShort(reply)}.`)
}

/** Of the right form and signed by nobody: the platform may try to make a user of it, and the app looks for its key. */
function foreignToken(): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const tenant = randomUUID()
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    aud: `api://${randomUUID()}`,
    iss: `https://sts.windows.net/${tenant}/`,
    iat: now,
    nbf: now,
    exp: now + 3600,
    appid: randomUUID(),
    tid: tenant,
    ver: '1.0',
  }
  const header = { typ: 'JWT', alg: 'RS256', kid: 'verify-instance' }
  return [part(header), part(claims), randomBytes(256).toString('base64url')].join('.')
}

/** MB: over the platform's limit for Scripted REST APIs (docs/facts/rest.md#largest-request). */
const TOO_MUCH = 11

export const bodies: Check = {
  points: ['bodies'],
  needs: 'always',
  run: async ({ instance }) => {
    const said = about('bodies')
    const get = await instance.call('GET', ALERTS)
    const text = await instance.call('POST', ALERTS, {
      headers: { 'content-type': 'text/plain' },
      body: '{}',
    })
    const big = await instance.call('POST', ALERTS, { body: `"${'x'.repeat(TOO_MUCH * 1024 * 1024)}"` })
    return [
      get.status === 405
        ? said.ok('GET', '405, by the platform.')
        : said.wrong('GET', `${inShort(get)}; expected 405.`),
      text.status === 415
        ? said.ok('Another content type', '415, by the platform.')
        : said.wrong('Another content type', `${inShort(text)}; expected 415.`),
      [400, 401, 413].includes(big.status)
        ? said.ok(`${TOO_MUCH} MB without a token`, `Turned away: ${inShort(big)}.`)
        : said.wrong(`${TOO_MUCH} MB without a token`, `${inShort(big)}; expected 400, 401 or 413.`),
    ]
  },
}
