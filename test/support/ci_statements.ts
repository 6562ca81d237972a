import type { SqlValue } from '../../packages/local-instance/src/database/driver.ts'
import type { RecordStore } from '../../packages/local-instance/src/records/store.ts'

/** A statement that the app made to find a CI. */
export interface CiStatement {
  sql: string
  params: readonly SqlValue[]
  milliseconds: number
}

/** The CMDB with its relations and tags, the sources, and the app's own tables about CIs. */
const ABOUT_CIS = /(?:FROM|JOIN) "(?:cmdb\w*|sys_object_source|x_secx_azmon_ci_\w+)"/

/** Keeps the statements that the app makes to find CIs from now on. */
export function watchCiStatements({ statements }: RecordStore): {
  /** Those since the last time. */
  taken(): CiStatement[]
} {
  const seen: CiStatement[] = []
  const all = statements.all.bind(statements)
  statements.all = (by, sql, params) => {
    const start = performance.now()
    const rows = all(by, sql, params)
    if (by === 'app' && ABOUT_CIS.test(sql))
      seen.push({ sql, params: params ?? [], milliseconds: performance.now() - start })
    return rows
  }
  return { taken: () => seen.splice(0) }
}
