import type { Login } from './login.ts'

export type Row = Record<string, string>

export interface Reply {
  status: number
  headers: Headers
  text: string
  /** The body as JSON; undefined where it is none. */
  json: unknown
}

export interface CallOptions {
  /** Whether the admin's login goes along; by default it does not. */
  login?: boolean
  headers?: Record<string, string>
  /** A body that is not text is sent as JSON. */
  body?: unknown
}

/** A ServiceNow instance over HTTP, as an administrator or a stranger sees it. */
export interface Instance {
  base: string
  /** Throws `NoAnswer` when nothing comes back in time. */
  call(method: string, path: string, options?: CallOptions): Promise<Reply>
  /** Rows of a table by its Table API, references as sys_ids. Throws `Refused` for anything but a list. */
  rows(table: string, query: string, fields: readonly string[], limit?: number): Promise<Row[]>
  /** Makes a record by the Table API and gives it as it is then, references as sys_ids. Throws `Refused`. */
  create(table: string, values: Row): Promise<Row>
  /** Deletes a record by the Table API; one that is gone is no fault. Throws `Refused`. */
  remove(table: string, sysId: string): Promise<void>
}

/** Nothing came back: wrong address, no network, or too slow. */
export class NoAnswer extends Error {}

/** The Table API gave an answer that is no list: an unknown table, or one that the user may not read. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

/** Rows asked for at once, and in all: an instance that ignores a condition must not send everything it has. */
const PAGE = 1000
const MOST_ROWS = 10_000

/** `timeout` in milliseconds, for each call. */
export function createInstance(base: string, login: Login, timeout: number): Instance {
  const call: Instance['call'] = async (
    method,
    path,
    { login: asAdmin = false, headers = {}, body } = {},
  ) => {
    const sent: Record<string, string> = { accept: 'application/json', ...headers }
    if (asAdmin) sent['authorization'] = login.header()
    if (body !== undefined) sent['content-type'] ??= 'application/json'
    try {
      const response = await fetch(base + path, {
        method,
        headers: sent,
        body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
        // A login must not follow to another host.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
      })
      const text = await response.text()
      return { status: response.status, headers: response.headers, text, json: parse(text) }
    } catch (error) {
      throw new NoAnswer(`${method} ${path.split('?')[0]}: ${reasonOf(error, timeout)}`)
    }
  }

  const page = async (table: string, parameters: Record<string, string>): Promise<Row[]> => {
    const path = `/api/now/table/${table}?${new URLSearchParams(parameters).toString()}`
    const reply = await call('GET', path, { login: true })
    const { result } = asRecord(reply.json)
    if (reply.status === 200 && Array.isArray(result)) return result.map(toRow)
    if (reply.status === 404 && messageOf(reply) === 'No Record found') return []
    throw new Refused(reply.status, `Table API, ${table}: ${reply.status} ${messageOf(reply)}`.trim())
  }

  return {
    base,
    call,
    rows: async (table, query, fields, limit = MOST_ROWS) => {
      const found: Row[] = []
      while (found.length < limit) {
        const size = Math.min(PAGE, limit - found.length)
        const rows = await page(table, {
          sysparm_query: /ORDERBY/.test(query) ? query : [query, 'ORDERBYsys_id'].filter(Boolean).join('^'),
          sysparm_fields: fields.join(','),
          sysparm_limit: String(size),
          sysparm_offset: String(found.length),
          sysparm_exclude_reference_link: 'true',
        })
        found.push(...rows)
        if (rows.length < size) break
      }
      return found
    },
    create: async (table, values) => {
      const path = `/api/now/table/${table}?sysparm_exclude_reference_link=true`
      const reply = await call('POST', path, { login: true, body: values })
      const row = toRow(resultOf(reply))
      if (reply.status === 201 && row['sys_id']) return row
      throw new Refused(
        reply.status,
        `${table} cannot be created: ${reply.status} ${messageOf(reply)}`.trim(),
      )
    },
    remove: async (table, sysId) => {
      const reply = await call('DELETE', `/api/now/table/${table}/${sysId}`, { login: true })
      if (![204, 404].includes(reply.status))
        throw new Refused(
          reply.status,
          `${table} cannot be deleted: ${reply.status} ${messageOf(reply)}`.trim(),
        )
    },
  }
}

/** The platform's word in a refusal; '' where the answer is none of its. */
export function messageOf({ json }: Reply): string {
  const { message } = asRecord(asRecord(json)['error'])
  return typeof message === 'string' ? message : ''
}

export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** What an answer of the app stands in (docs/facts/rest.md#setbody). */
export function resultOf(reply: Reply): Record<string, unknown> {
  return asRecord(asRecord(reply.json)['result'])
}

function toRow(value: unknown): Row {
  return Object.fromEntries(
    Object.entries(asRecord(value)).map(([name, field]) => [name, textOf(asRecord(field)['value'] ?? field)]),
  )
}

/** Texts, numbers and truth values as text; '' for everything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function reasonOf(error: unknown, timeout: number): string {
  if ((error as Error).name === 'TimeoutError') return `no answer within ${timeout / 1000} s`
  const { cause } = error as { cause?: { code?: string; message?: string } }
  return cause?.code ?? cause?.message ?? (error as Error).message
}
