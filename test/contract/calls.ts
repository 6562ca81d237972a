import type { Check } from '../../src/server/entra/verdict.ts'
import type { Outbound } from '../../packages/local-instance/src/engine/engine.ts'
import type { Change, Rule } from '../../packages/local-instance/src/records/rules.ts'
import type { TokenReason } from '../../src/server/entra/verdict.ts'
import { metricAlert } from '../support/alerts.ts'
import { ALERTS, type Answer, AUDIENCE, type InstalledApp, TENANT } from '../support/app_instance.ts'

type TokenRequest = Parameters<InstalledApp['entra']['mint']>[0]

/** A token that is right in all but what is changed. */
export function token(app: InstalledApp, changes: Partial<TokenRequest> = {}): Promise<string> {
  return app.entra.mint({ tenant: TENANT, version: 'v1', audience: AUDIENCE, ...changes })
}

/** Calls the public route; without an `authorization` there is no such header. */
export function call(app: InstalledApp, authorization?: string, body: unknown = metricAlert()) {
  return app.request('POST', ALERTS, { headers: authorization === undefined ? {} : { authorization }, body })
}

/** The token with members of its header or claims changed, under the signature that it had. */
export function altered(token: string, header: object, claims: object): string {
  const [headerPart = '', claimsPart = '', signature = ''] = token.split('.')
  return [merged(headerPart, header), merged(claimsPart, claims), signature].join('.')
}

function merged(part: string, changes: object): string {
  const object = JSON.parse(Buffer.from(part, 'base64url').toString()) as object
  return Buffer.from(JSON.stringify({ ...object, ...changes })).toString('base64url')
}

export function basic(user: string, password = user): string {
  return 'Basic ' + Buffer.from(`${user}:${password}`).toString('base64')
}

/** What an answer's body says under `result`. */
export function resultOf(answer: Answer): Record<string, unknown> {
  return (answer.json as { result: Record<string, unknown> }).result
}

/** A call that is refused, and in which state of the settings. */
export interface RefusedCall {
  reason: TokenReason
  status: 401 | 403 | 503
  authorization: (app: InstalledApp) => string | undefined | Promise<string | undefined>
  /** The tenant that is set while the call is made. */
  tenant?: string
}

/** Tenants of which `outboundOf` tells something else than the stand-in. */
const OTHER_ISSUER = 'aaaabbbb-0000-cccc-1111-000000000001'
const UNREACHABLE = 'aaaabbbb-0000-cccc-1111-000000000002'

const bearer = (changes: Partial<TokenRequest>) => async (app: InstalledApp) =>
  'Bearer ' + (await token(app, changes))
const forged = (header: object, claims: object) => async (app: InstalledApp) =>
  'Bearer ' + altered(await token(app), header, claims)

/** One call per reason for which a token is refused. */
export const REFUSED_CALLS: readonly RefusedCall[] = [
  { reason: 'not_configured', status: 401, authorization: bearer({}), tenant: '' },
  { reason: 'missing_token', status: 401, authorization: () => undefined },
  { reason: 'malformed_token', status: 401, authorization: () => 'Bearer abc' },
  { reason: 'unsupported_algorithm', status: 401, authorization: forged({ alg: 'none' }, {}) },
  { reason: 'wrong_version', status: 401, authorization: forged({}, { ver: '3.0' }) },
  {
    reason: 'unknown_key',
    status: 401,
    authorization: bearer({ kid: 'no-such-key', audience: 'api://another' }),
  },
  { reason: 'key_may_be_new', status: 503, authorization: bearer({ kid: 'no-such-key' }) },
  { reason: 'bad_signature', status: 401, authorization: forged({}, { roles: ['Everything'] }) },
  {
    reason: 'wrong_tenant',
    status: 401,
    authorization: bearer({ tenant: 'dddddddd-0000-cccc-1111-dddd2222eeee' }),
  },
  {
    reason: 'wrong_issuer',
    status: 401,
    authorization: bearer({ tenant: OTHER_ISSUER }),
    tenant: OTHER_ISSUER,
  },
  { reason: 'wrong_audience', status: 401, authorization: bearer({ audience: `${AUDIENCE}/` }) },
  {
    reason: 'wrong_caller',
    status: 401,
    authorization: bearer({ clientId: '99998888-7777-6666-5555-444433332222' }),
  },
  { reason: 'user_token', status: 401, authorization: bearer({ scp: 'user_impersonation' }) },
  { reason: 'bound_token', status: 401, authorization: bearer({ cnf: { kid: 'a key' } }) },
  { reason: 'expired', status: 401, authorization: bearer({ expiresIn: -301 }) },
  { reason: 'not_yet_valid', status: 401, authorization: bearer({ notBefore: 600 }) },
  { reason: 'missing_role', status: 403, authorization: bearer({ roles: ['Reader'] }) },
  { reason: 'keys_unavailable', status: 503, authorization: bearer({}), tenant: UNREACHABLE },
]

/** Makes the call in its state of the settings, and puts the settings back. */
export async function callRefused(app: InstalledApp, refused: RefusedCall, body?: unknown): Promise<Answer> {
  const authorization = await refused.authorization(app)
  app.setProperty('x_secx_azmon.entra.tenant', refused.tenant ?? TENANT)
  const answer = await call(app, authorization, body)
  app.setProperty('x_secx_azmon.entra.tenant', TENANT)
  return answer
}

/** The stand-in, but for the two tenants that refused calls need. For `installedApp`, which the app comes out of. */
export function outboundOf(app: () => InstalledApp): Outbound {
  return (request) => {
    if (request.url.includes(UNREACHABLE)) return { error: 'Unknown host', code: 1 }
    const answer = app().entra.outbound(request)
    const isOther = request.url.includes(OTHER_ISSUER) && 'body' in answer
    return isOther ? { ...answer, body: answer.body.replace('sts.windows.net', 'sts.example.net') } : answer
  }
}

/** Runs while a business rule of the customer's keeps rows of a table from being written. */
export async function whileRefused<Result>(
  app: InstalledApp,
  table: string,
  operation: Change['operation'],
  work: () => Promise<Result>,
): Promise<Result> {
  const rule: Rule = {
    table,
    when: 'before',
    operations: [operation],
    run: (change) => void (change.aborted = 'Aborted by business rule Change freeze'),
  }
  return withRule(app, rule, work)
}

/** Runs while the instance has a further business rule. */
export async function withRule<Result>(
  app: InstalledApp,
  rule: Rule,
  work: () => Promise<Result>,
): Promise<Result> {
  const { rules } = app.node.store
  rules.push(rule)
  try {
    return await work()
  } finally {
    rules.splice(rules.indexOf(rule), 1)
  }
}

/** How many rows the app's tables and the incidents have. */
export function rowCounts(app: InstalledApp): Record<string, number> {
  const tables = ['x_secx_azmon_delivery', 'x_secx_azmon_alert', 'x_secx_azmon_refusal', 'incident']
  return Object.fromEntries(tables.map((table) => [table, app.rows(table).length]))
}

/** The checks that a delivery's or a refused call's form shows, a line each. */
export function readChecks(text: string | undefined): Check[] {
  return (text ?? '').split('\n').flatMap((line) => {
    const [, passed, name = '', expected = '', found = ''] =
      /^(passed|FAILED) {2}(.+?): expected (.*); found (.*)$/.exec(line) ?? []
    return passed === undefined ? [] : [{ name, passed: passed === 'passed', expected, found }]
  })
}
