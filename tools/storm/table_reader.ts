import { reach } from '../send/answer.ts'

/** Reads and writes records over the Table API, as an administrator would. */
export interface TableReader {
  /** All rows that match, page by page. Throws when they are not as many as the instance counts. */
  rows<Column extends string>(
    table: string,
    query: string,
    columns: readonly Column[],
  ): Promise<Record<Column, string>[]>
  count(table: string, query: string): Promise<number>
  /** The number that the table gave last; '' for an empty one. */
  lastNumber(table: string): Promise<string>
  /** Sets a system property and gives what it was before. Throws when there is none of that name. */
  setProperty(name: string, value: string): Promise<string>
}

const PAGE = 1000

export function createTableReader(base: string): TableReader {
  const headers = {
    authorization: `Basic ${btoa('admin:admin')}`,
    accept: 'application/json',
    'content-type': 'application/json',
  }

  async function call(path: string, init: RequestInit = {}): Promise<Response> {
    const tryIt = () => reach(`${base}/api/now/table/${path}`, { headers, ...init })
    // An instance may close an idle connection at the moment when it is used again. No call does harm when it is made twice.
    const response = await tryIt().catch(tryIt)
    if (!response.ok)
      throw new Error(`The Table API answers ${response.status} for ${path}: ${await response.text()}`)
    return response
  }

  async function page(table: string, parameters: Record<string, string>) {
    const response = await call(`${table}?${new URLSearchParams(parameters).toString()}`)
    const { result } = (await response.json()) as { result: Record<string, string>[] }
    return { result, total: Number(response.headers.get('x-total-count')) }
  }

  return {
    rows: async (table, query, columns) => {
      const rows: Record<string, string>[] = []
      for (;;) {
        const { result, total } = await page(table, {
          sysparm_query: [query, 'ORDERBYnumber'].filter(Boolean).join('^'),
          sysparm_fields: columns.join(),
          sysparm_exclude_reference_link: 'true',
          sysparm_limit: String(PAGE),
          sysparm_offset: String(rows.length),
        })
        rows.push(...result)
        if (rows.length === total) return rows
        if (result.length === 0)
          throw new Error(`${table} has ${total} rows, but only ${rows.length} can be read`)
      }
    },
    count: async (table, query) =>
      (await page(table, { sysparm_query: query, sysparm_fields: 'number', sysparm_limit: '1' })).total,
    lastNumber: async (table) => {
      const query = { sysparm_query: 'ORDERBYDESCnumber', sysparm_fields: 'number', sysparm_limit: '1' }
      return (await page(table, query)).result[0]?.['number'] ?? ''
    },
    setProperty: async (name, value) => {
      const query = { sysparm_query: `name=${name}`, sysparm_fields: 'sys_id,value' }
      const [property] = (await page('sys_properties', query)).result
      if (!property) throw new Error(`The instance has no property ${name}: is the app installed?`)
      const body = JSON.stringify({ value })
      await call(`sys_properties/${property['sys_id']}`, { method: 'PATCH', body })
      return property['value'] ?? ''
    },
  }
}
