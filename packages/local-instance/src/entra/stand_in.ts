import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Outbound } from '../engine/engine.ts'
import { publishedDocument, tenantId, type TokenVersion } from './documents.ts'
import { createSigningKey, openSigningKeys, storeSigningKeys, type SigningKey } from './keys.ts'
import { mintToken, TOKEN_LIFETIME, type TokenRequest } from './tokens.ts'

/** Microsoft Entra ID as far as a caller and a verifier of app-only tokens see it; for any tenant and any client. */
export interface EntraStandIn {
  /** All its addresses begin with `/entra`. */
  app: Hono
  /** Answers a verifier's calls without HTTP: for an instance that runs in the same thread. */
  outbound: Outbound
  mint(
    request: Pick<TokenRequest, 'tenant' | 'version' | 'audience'> & Partial<TokenRequest>,
  ): Promise<string>
  /** A new key signs from now on; the former one stays published, the oldest goes. */
  rotate(): Promise<void>
  /** While out, every address answers 503. */
  setOutage(on: boolean): void
}

/** The client that a token is for, and the app roles in it. */
export type EntraCaller = Pick<TokenRequest, 'clientId' | 'roles'>

/**
 * `authority` without a trailing slash, as the instance reaches it; asked for late, since the port may not be known yet.
 * `keys` to begin with; by default those of the file, or new ones.
 */
export async function createEntraStandIn(options: {
  authority: () => string
  keysFile?: string
  /** Keys to begin with, instead of new ones. */
  keys?: readonly SigningKey[]
  /** Who calls where a request does not say. */
  caller?: EntraCaller
}): Promise<EntraStandIn> {
  let keys = [...(options.keys ?? (await openSigningKeys(options.keysFile)))]
  const caller = options.caller ?? { clientId: 'client', roles: [] }
  let out = false

  const documentAt = (path: string) => publishedDocument(options.authority(), path, keys)
  const app = new Hono()
  const standIn: EntraStandIn = {
    app,
    outbound: ({ method, url }) => {
      if (out) return json(503, OUTAGE)
      const authority = options.authority()
      const document =
        method.toUpperCase() === 'GET' && url.startsWith(authority) && documentAt(url.slice(authority.length))
      return document ? json(200, document) : json(404, UNKNOWN_ADDRESS)
    },
    mint: (request) =>
      mintToken(options.authority(), signingKey(keys), { ...DEFAULTS, ...caller, ...request }),
    rotate: async () => {
      keys = [await createSigningKey(), signingKey(keys)]
      if (options.keysFile !== undefined) storeSigningKeys(options.keysFile, keys)
    },
    setOutage: (on) => {
      out = on
    },
  }
  addRoutes(standIn, documentAt, () => out)
  return standIn
}

const DEFAULTS = { expiresIn: TOKEN_LIFETIME, notBefore: 0 }
const OUTAGE = {
  error: 'temporarily_unavailable',
  error_description: 'AADSTS90033: A transient error has occurred. Please try again.',
}
const UNKNOWN_ADDRESS = {
  error: 'invalid_request',
  error_description: 'AADSTS900144: There is nothing at this address.',
}
/** Bytes: a token request is a handful of form fields. */
const LARGEST_FORM = 64 * 1024

function addRoutes(
  standIn: EntraStandIn,
  documentAt: (path: string) => object | undefined,
  isOut: () => boolean,
): void {
  const app = standIn.app.basePath('/entra')
  app.post('/outage', (c) => {
    standIn.setOutage(c.req.query('on') !== '0')
    return c.json({ outage: isOut() })
  })
  app.use(async (c, next) => (isOut() ? c.json(OUTAGE, 503, { 'Retry-After': '30' }) : next()))
  app.post('/rotate', async (c) => {
    await standIn.rotate()
    return c.json({ rotated: true })
  })
  app.use(bodyLimit({ maxSize: LARGEST_FORM, onError: (c) => c.json(UNKNOWN_ADDRESS, 413) }))
  app.post('/:tenant/oauth2/token', (c) => answerTokenRequest(c, standIn, 'v1'))
  app.post('/:tenant/oauth2/v2.0/token', (c) => answerTokenRequest(c, standIn, 'v2'))
  app.get('/*', (c) => {
    const document = documentAt(c.req.path.slice('/entra'.length))
    return document ? c.json(document) : c.json(UNKNOWN_ADDRESS, 404)
  })
}

/**
 * Client credentials. Form fields beyond OAuth's own, all optional: `roles` (comma list; empty for none), and to try
 * refusals `lifetime`, `not_before` (seconds from now, may be negative), `kid`, `idtyp`, `scp`.
 */
async function answerTokenRequest(
  c: Context,
  standIn: EntraStandIn,
  version: TokenVersion,
): Promise<Response> {
  const form = new Map(
    Object.entries(await c.req.parseBody()).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : '',
    ]),
  )
  const refuse = (error: string, description: string) =>
    c.json({ error, error_description: description }, 400)
  const missing = (name: string) =>
    refuse(
      'invalid_request',
      `AADSTS900144: The request body must contain the following parameter: '${name}'.`,
    )

  const tenant = tenantId(c.req.param('tenant') ?? '')
  if (tenant === undefined) return refuse('invalid_request', 'AADSTS90002: Tenant not found.')
  if ((form.get('grant_type') ?? 'client_credentials') !== 'client_credentials')
    return refuse('unsupported_grant_type', 'AADSTS70003: Only client_credentials is served here.')
  const clientId = form.get('client_id') ?? basicClient(c.req.header('authorization'))
  if (!clientId) return missing('client_id')
  const audience = version === 'v1' ? form.get('resource') : audienceOfScope(form.get('scope'))
  if (!audience) return missing(version === 'v1' ? 'resource' : 'scope')
  const expiresIn = Number(form.get('lifetime') ?? TOKEN_LIFETIME)
  const notBefore = Number(form.get('not_before') ?? 0)
  if (!Number.isInteger(expiresIn) || !Number.isInteger(notBefore))
    return refuse('invalid_request', 'lifetime and not_before are whole seconds.')

  const roles = form.get('roles')?.split(/[ ,]+/).filter(Boolean)
  const [kid, idtyp, scp] = [form.get('kid'), form.get('idtyp'), form.get('scp')]
  const token = await standIn.mint({
    tenant,
    version,
    clientId,
    audience,
    ...(roles === undefined ? {} : { roles }),
    expiresIn,
    notBefore,
    kid,
    idtyp,
    scp,
  })
  return c.json({
    token_type: 'Bearer',
    expires_in: expiresIn,
    ext_expires_in: expiresIn,
    access_token: token,
  })
}

/** The client of `client_secret_basic`: id and secret stand URL-encoded in the header. Any secret will do. */
function basicClient(header: string | undefined): string | undefined {
  const [, encoded] = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header ?? '') ?? []
  const [id = ''] = Buffer.from(encoded ?? '', 'base64')
    .toString('utf8')
    .split(':')
  try {
    return decodeURIComponent(id.replaceAll('+', ' ')) || undefined
  } catch {
    return undefined
  }
}

/** v2 names the audience as `<audience>/.default`. */
function audienceOfScope(scope: string | undefined): string | undefined {
  const asked = scope?.split(' ').find((one) => one.endsWith('/.default'))
  return asked?.slice(0, -'/.default'.length)
}

function signingKey(keys: SigningKey[]): SigningKey {
  const [key] = keys
  if (key === undefined) throw new Error('the stand-in holds no signing key')
  return key
}

function json(status: number, body: object) {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  }
}
