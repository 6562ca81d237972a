import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import type { CheckResult } from '../../src/server/admin/check.ts'
import type { TestReport } from '../../src/server/admin/test_run.ts'
import { ALERTS, type Answer, type InstalledApp } from './app_instance.ts'

export const SETUP = ALERTS.replace('/alerts', '/setup')

/** The state that counts for all checks, and a sentence. */
export interface Summary {
  state: string
  text: string
}

/** The set-up page's calls, by an admin who is on every instance, and what they are tried on. */
export interface SetUpPage {
  /** The lines by their id. */
  check(): Promise<Record<string, CheckResult>>
  summary(): Promise<Summary>
  fetchKeys(): Promise<unknown>
  sendTest(): Promise<TestReport & { summary: Summary }>
  /** Adds a record as the customer would; gives its sys_id. */
  add(table: string, values: Row): string
  /** Changes the first record that has these values. */
  change(table: string, which: Row, values: Row): void
  addPolicy(name: string, conditions: string, fields: string[], values?: Row): void
  /** How many rows the app's own tables have. */
  countRows(): number[]
}

export function setUpPage(app: InstalledApp): SetUpPage {
  const { node } = app
  const headers = { authorization: 'Basic ' + Buffer.from('admin:admin').toString('base64') }
  const result = async (answer: Promise<Answer>) => {
    const { status, json, text } = await answer
    if (status !== 200) throw new Error(`${status} ${text}`)
    return (json as { result: unknown }).result
  }
  const add: SetUpPage['add'] = (table, values) => node.store.insert(PLATFORM, table, values).sysId ?? ''
  const get = async () =>
    (await result(app.request('GET', SETUP, { headers }))) as {
      summary: Summary
      sections: { lines: CheckResult[] }[]
    }
  return {
    summary: async () => (await get()).summary,
    check: async () => {
      const { sections } = await get()
      return Object.fromEntries(sections.flatMap(({ lines }) => lines).map((line) => [line.id, line]))
    },
    fetchKeys: () => result(app.request('POST', SETUP + '/keys', { headers, body: {} })),
    sendTest: async () =>
      (await result(app.request('POST', SETUP + '/test', { headers, body: {} }))) as TestReport & {
        summary: Summary
      },
    add,
    change: (table, which, values) => {
      const [row] = app.rows(table, which)
      if (!row) throw new Error(`There is no such ${table}`)
      node.store.update(PLATFORM, table, row['sys_id'] ?? '', values)
    },
    addPolicy: (name, conditions, fields, values = {}) => {
      const policy = {
        model_table: 'incident',
        short_description: name,
        conditions,
        active: 'true',
        ...values,
      }
      const sys_data_policy = add('sys_data_policy2', policy)
      for (const field of fields) add('sys_data_policy_rule', { sys_data_policy, field, mandatory: 'true' })
    },
    countRows: () =>
      ['alert', 'delivery', 'refusal', 'key_set'].map((name) => app.rows(`x_secx_azmon_${name}`).length),
  }
}

export { like } from './matchers.ts'
