import type { Dictionary } from '../../packages/local-instance/src/dictionary/dictionary.ts'
import type { Outbound } from '../../packages/local-instance/src/engine/engine.ts'
import type { Limit } from '../../packages/local-instance/src/engine/limits.ts'
import type { EngineName } from '../../packages/local-instance/src/engine/engine_name.ts'
import { AUDIENCE, TENANT } from '../../tools/start/example_tenant.ts'
import { createEntraStandIn, type EntraStandIn } from '../../packages/local-instance/src/entra/stand_in.ts'
import { createNode, type InstanceNode } from '../../packages/local-instance/src/node/node.ts'
import { ACTION_GROUP, APP_USERS, initialProperties, oidcProviders } from '../../tools/start/setup.ts'
import { setProperties } from '../../packages/local-instance/src/node/properties.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { engineOfRun } from '../../packages/local-instance/test/support/engine_of_run.ts'
import { imageFor, signingKeys } from './prepared.ts'
import { limitsOfRun } from './limits_of_run.ts'
import { isNodeCacheOfRun, makeScopedCache } from './node_cache.ts'
import { builtPackage } from './package.ts'

export const AUTHORITY = 'http://127.0.0.1/entra'
export { AUDIENCE, TENANT }
export const ALERTS = '/api/x_secx_azmon/secure_export/alerts'
/** Seconds. */
const YEARS = 10 * 365 * 24 * 3600

export interface InstalledAppOptions {
  /** Milliseconds since 1970; by default the real time. */
  clock?: () => number
  /** What answers the app's outbound calls; by default the Entra stand-in. */
  outbound?: Outbound
  /** Properties set after the install, by full name, besides tenant, audience and authority. */
  properties?: Record<string, string>
  /** SQLite file; by default the database is in memory. */
  data?: string
  /** Whether the sample users and CIs are there; by default they are. */
  demo?: boolean
  /** Tables of an instance that differs from a fresh one: see `dictionaryWith`. */
  dictionary?: Dictionary
  /** Whether OIDC providers make genuine callers the user azure.integration; by default they are `guest`. */
  oidc?: boolean
  /** What the platform does to the app besides what it documents. Changes to the list count from the next call on. */
  limits?: readonly Limit[]
  /** Whether the node cache is on, with the records that it needs; by default what NODE_CACHE says, else it is off. */
  nodeCache?: boolean
  /** What the app's scripts run on; by default what the environment variable ENGINE names, else V8. */
  engine?: EngineName
  /** The bytes of an instance that has the app; null installs it here. */
  image?: Uint8Array | null
  /** Brings the app in otherwise than by its package. */
  install?: (node: InstanceNode) => Promise<void>
}

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** The body as JSON; undefined where it is none. */
  json: unknown
}

/** The real build on an instance in this process, with everything but a socket. */
export interface InstalledApp {
  node: InstanceNode
  entra: EntraStandIn
  /** Every line of the instance's log: `error source: text`. */
  log: string[]
  /** A body that is not text is sent as JSON. `Content-Type: application/json` unless the headers state another. */
  request(
    method: string,
    path: string,
    options?: { headers?: Record<string, string>; body?: unknown },
  ): Promise<Answer>
  /** Sends an alert to the public route with a proper token. */
  deliver(alert: unknown): Promise<Answer>
  /** Rows whose columns have these values. */
  rows(table: string, equal?: Row): Row[]
  /** Changes a system property as an admin would. */
  setProperty(name: string, value: string): void
}

export async function installedApp(options: InstalledAppOptions = {}): Promise<InstalledApp> {
  const entra = await createEntraStandIn({
    authority: () => AUTHORITY,
    keys: await signingKeys(),
    caller: ACTION_GROUP,
  })
  const log: string[] = []
  const image = options.image === undefined ? imageFor(options) : options.image
  const node = createNode({
    data: options.data ?? image,
    demo: options.demo ?? true,
    users: APP_USERS,
    oidc: options.oidc ? oidcProviders(AUTHORITY) : [],
    outbound: options.outbound ?? entra.outbound,
    dictionary: options.dictionary,
    engine: options.engine ?? engineOfRun(),
    clock: options.clock,
    limits: options.limits ?? limitsOfRun(),
    log: (level, source, message) => void log.push(`${level} ${source}: ${message}`),
  })
  if (image === null && !node.installed().includes(builtPackage().hash)) {
    await (options.install?.(node) ?? node.install(builtPackage()))
    setProperties(node.store, { ...initialProperties(AUTHORITY), ...options.properties })
  } else if (options.properties) setProperties(node.store, options.properties)
  if (options.nodeCache ?? isNodeCacheOfRun()) {
    makeScopedCache(node)
    setProperties(node.store, { 'x_secx_azmon.operation.node_cache': 'true' })
  }
  const request: InstalledApp['request'] = async (method, path, { headers = {}, body } = {}) => {
    const response = await node.handle(
      new Request(`http://instance.test${path}`, {
        method,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        body: toBody(body),
      }),
    )
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: asJson(text) }
  }
  const rows = (table: string, equal: Row = {}) => node.store.platformRows(table, equal)
  return {
    node,
    entra,
    log,
    request,
    rows,
    deliver: async (alert) => {
      // Tokens live by the real time; a test's clock may be years ahead of it.
      const token = await entra.mint({ tenant: TENANT, version: 'v1', audience: AUDIENCE, expiresIn: YEARS })
      return request('POST', ALERTS, { headers: { authorization: `Bearer ${token}` }, body: alert })
    },
    setProperty: (name, value) => {
      const [row] = rows('sys_properties', { name })
      if (!row) throw new Error(`There is no property ${name}`)
      node.store.update(PLATFORM, 'sys_properties', row['sys_id'] ?? '', { value })
    },
  }
}

function toBody(body: unknown): string | Uint8Array<ArrayBuffer> | undefined {
  if (body === undefined || typeof body === 'string') return body
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body)
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
