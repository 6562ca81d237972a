import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import type { InstalledApp } from './app_instance.ts'

const SUITE = 'Secure Export for Azure Monitor'
const ADMIN = `Basic ${btoa('admin:admin')}`

export interface AtfRun {
  /** As the progress says: 2 successful, 3 failed. */
  status: string
  error: string
  /** What each test said, by its name. */
  tests: Record<string, { status: string; output: string }>
}

/**
 * Runs the suite as a customer's pipeline does: by the CI/CD API, with the framework switched on. `only` these of its
 * tests, as if the others were set inactive; by default all.
 */
export async function runAtf(app: InstalledApp, only?: readonly string[]): Promise<AtfRun> {
  for (const name of ['sn_atf.runner.enabled', 'sn_atf.schedule.enabled']) app.setProperty(name, 'true')
  for (const test of app.rows('sys_atf_test')) {
    const active = only === undefined || only.includes(test['name']!)
    app.node.store.update(PLATFORM, 'sys_atf_test', test['sys_id']!, { active: String(active) })
  }
  return startAtf(app)
}

/** The same, with the framework as it is. */
export async function startAtf(app: InstalledApp): Promise<AtfRun> {
  const headers = { authorization: ADMIN }
  const query = `test_suite_name=${encodeURIComponent(SUITE)}`
  const started = await app.request('POST', `/api/sn_cicd/testsuite/run?${query}`, { headers })
  const { result } = started.json as { result: ApiResult }
  const id = result.links?.progress?.id
  if (id === undefined) return { status: result.status, error: result.error, tests: {} }
  const progress = await app.request('GET', `/api/sn_cicd/progress/${id}`)
  const { status, links } = (progress.json as { result: ApiResult }).result
  const parent = links?.results?.id ?? ''
  const tests = app
    .rows('sys_atf_test_result', { parent })
    .map((row): [string, Row & { status: string; output: string }] => [
      row['test_name']!,
      { status: row['status']!, output: row['output']! },
    ])
  return { status, error: '', tests: Object.fromEntries(tests) }
}

interface ApiResult {
  status: string
  error: string
  links?: Record<string, { id: string }>
}

/** What the tests that did not pass said, by their names. */
export function failuresOf({ tests }: AtfRun): Record<string, string> {
  const failed = Object.entries(tests).filter(([, { status }]) => status !== 'success')
  return Object.fromEntries(failed.map(([name, { output }]) => [name, output]))
}

/** Changes the text of one of the app's installed modules; what comes back changes it again. */
export function installModule(
  app: InstalledApp,
  module: string,
  from: string | RegExp,
  to: string,
): () => void {
  const row = app.rows('sys_module').find(({ path }) => path?.endsWith(`/src/server/${module}`))
  const content = row?.['content'] ?? ''
  const changed = content.replace(from, to)
  if (!row || changed === content) throw new Error(`There is no ${String(from)} in ${module}`)
  const install = (text: string) => {
    app.node.store.update(PLATFORM, 'sys_module', row['sys_id']!, { content: text })
    app.node.engine.reload()
  }
  install(changed)
  return () => install(content)
}

/** Every row of the database, by table. */
export function tablesOf(app: InstalledApp): Map<string, string> {
  const { dictionary } = app.node.store
  const own = (table: string, row: Row) => (row['sys_class_name'] || table) === table
  return new Map(
    [...dictionary.tables()].map(({ name }) => [
      name,
      JSON.stringify(
        app
          .rows(name)
          .filter((row) => own(name, row))
          .sort((a, b) => (a['sys_id']! < b['sys_id']! ? -1 : 1)),
      ),
    ]),
  )
}
