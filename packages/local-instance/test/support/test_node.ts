import type { Outbound } from '../../src/engine/engine.ts'
import type { OidcEntity } from '../../src/login/oidc.ts'
import { createNode, type InstanceNode } from '../../src/node/node.ts'
import type { Row } from '../../src/records/records.ts'
import { PLATFORM } from '../../src/records/actors.ts'

export interface TestNode {
  node: InstanceNode
  log: string[]
  insert(table: string, values: Row): string
  /** A call over the instance's own HTTP interface. `user` logs in with the user name as password. */
  call(method: string, path: string, options?: CallOptions): Promise<CallAnswer>
}

export interface CallOptions {
  user?: string
  headers?: Record<string, string>
  body?: NonNullable<RequestInit['body']>
}

export interface CallAnswer {
  status: number
  headers: Headers
  text: string
  /** The body as JSON; null where it is none. Tests say themselves what they expect in it. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  json: any
}

/** An instance with the sample users and CIs, without the app. */
export function createTestNode(
  options: { oidc?: OidcEntity[]; outbound?: Outbound; clock?: () => number } = {},
): TestNode {
  const log: string[] = []
  const node = createNode({
    data: null,
    demo: true,
    oidc: options.oidc ?? [],
    outbound: options.outbound ?? (() => ({ error: 'no network in this test', code: -1 })),
    clock: options.clock,
    log: (level, source, message) => void log.push(`${level} ${source}: ${message}`),
  })
  return {
    node,
    log,
    insert: (table, values) => {
      const { sysId, error } = node.store.insert(PLATFORM, table, values)
      if (sysId === null) throw new Error(error)
      return sysId
    },
    call: async (method, path, { user, headers = {}, body } = {}) => {
      const login: Record<string, string> = user ? { authorization: `Basic ${btoa(`${user}:${user}`)}` } : {}
      const request = new Request(`http://instance.test${path}`, {
        method,
        headers: { ...login, ...headers },
        body,
      })
      const response = await node.handle(request)
      const text = await response.text()
      return { status: response.status, headers: response.headers, text, json: parse(text) }
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
