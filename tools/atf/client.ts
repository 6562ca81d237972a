type Row = Record<string, string>

/** An instance over HTTP: its Table API and the part of its CI/CD API that runs test suites. */
export interface InstanceClient {
  rows(table: string, query: string, fields: string[]): Promise<Row[]>
  change(table: string, sysId: string, values: Row): Promise<void>
  /** Runs a suite to its end; gives the sys_id of its result. Throws with what the instance says if it does not run. */
  runSuite(name: string): Promise<string>
}

interface CicdResult {
  status: string
  status_message?: string
  error?: string
  links?: Record<string, { id: string } | undefined>
}

/** Milliseconds between looks at the progress. */
const PAUSE = 2000
const RUNNING = ['0', '1']

export function createInstanceClient(base: string, user: string, password: string): InstanceClient {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(base + path, {
      method,
      headers: { authorization, accept: 'application/json', 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (!response.ok)
      throw new Error(`${method} ${path} was answered with ${response.status}: ${await response.text()}`)
    return ((await response.json()) as { result: T }).result
  }

  return {
    rows: (table, query, fields) => {
      const parameters = new URLSearchParams({ sysparm_query: query, sysparm_fields: fields.join() })
      return call('GET', `/api/now/table/${table}?${parameters.toString()}`)
    },
    change: (table, sysId, values) => call('PATCH', `/api/now/table/${table}/${sysId}`, values),
    runSuite: async (name) => {
      const path = `/api/sn_cicd/testsuite/run?test_suite_name=${encodeURIComponent(name)}`
      let state = await call<CicdResult>('POST', path)
      const progress = state.links?.['progress']?.id
      while (progress !== undefined && RUNNING.includes(state.status)) {
        state = await call<CicdResult>('GET', `/api/sn_cicd/progress/${progress}`)
        if (RUNNING.includes(state.status)) await new Promise((resolve) => setTimeout(resolve, PAUSE))
      }
      const result = state.links?.['results']?.id
      if (result === undefined)
        throw new Error(state.error || state.status_message || 'The suite did not run')
      return result
    },
  }
}
