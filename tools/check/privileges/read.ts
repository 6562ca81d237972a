import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Access } from '../../../packages/local-instance/src/records/access_record.ts'
import { readBuild, recordsOf } from '../records.ts'
import type { Shipped } from './compare.ts'

/** What the processes of a test run wrote down. */
export function readAccesses(folder: string): Access[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n'))
    .map((line) => JSON.parse(line) as Access)
}

/** The privileges of a build, and what they are compared with. */
export function readShipped(app: string): Shipped {
  const build = readBuild(app)
  const texts = [...build.modules.values()]
  const classes = new Set(recordsOf(build, 'x_secx_azmon_ci_class').map(({ values }) => values.ci_class))
  return {
    privileges: recordsOf(build, 'sys_scope_privilege').map(({ values }) => ({
      what: `${values.operation} ${values.target_name}`,
    })),
    files: new Set([...build.modules.keys()].map((path) => path.split('/').slice(3).join('/'))),
    isChosenByAdmin: (table) =>
      /^(cmdb_ci_|u_)/.test(table) &&
      !classes.has(table) &&
      !texts.some((text) => new RegExp(`['"]${table}['"]`).test(text)),
  }
}
