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

/** What the platform's interfaces answer with: one of these is there. */
export interface AnswerJson {
  result: Row
  error: { message: string; detail: string }
  access_token: string
  executionTracker: string
}

export interface CallAnswer {
  status: number
  headers: Headers
  text: string
  /** The body as JSON, in the form that the test expects; null where it is none. */
  json: AnswerJson
  /** What `result` lists; empty where it is no list. */
  rows: Row[]
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
      const json = parse(text) as AnswerJson
      const { result } = (json as { result?: unknown } | null) ?? {}
      const rows = Array.isArray(result) ? (result as Row[]) : []
      return { status: response.status, headers: response.headers, text, json, rows }
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
