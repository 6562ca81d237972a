import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Access } from '../../../packages/local-instance/src/records/access_record.ts'
import { readBuild, recordsOf } from '../records.ts'
import type { Shipped } from './compare.ts'

const SOURCES = 'src/fluent/privileges'

/** What the processes of a test run wrote down. */
export function readAccesses(folder: string): Access[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n'))
    .map((line) => JSON.parse(line) as Access)
}

/** A build, with the lines of the sources that state its privileges. */
export function readShipped(app: string, root: string): Shipped {
  const build = readBuild(app)
  const stated = statedIn(root)
  const texts = [...build.modules.values()]
  const classes = new Set(recordsOf(build, 'x_secx_azmon_ci_class').map(({ values }) => values.ci_class))
  return {
    privileges: recordsOf(build, 'sys_scope_privilege').map(({ file, values }) => {
      const what = `${values.operation} ${values.target_name}`
      return { what, stated: stated.get(what) ?? file }
    }),
    files: new Set([...build.modules.keys()].map((path) => path.split('/').slice(3).join('/'))),
    isChosenByAdmin: (table) =>
      /^(cmdb_ci_|u_)/.test(table) &&
      !classes.has(table) &&
      !texts.some((text) => new RegExp(`['"]${table}['"]`).test(text)),
  }
}

const STATEMENT = /CrossScopePrivilege\(\{[^}]*?operation: '(\w+)'[^}]*?targetName: '([^']+)'/g

function statedIn(root: string): Map<string, string> {
  const stated = new Map<string, string>()
  for (const file of readdirSync(join(root, SOURCES))) {
    const text = readFileSync(join(root, SOURCES, file), 'utf8')
    for (const { index, 1: operation, 2: target } of text.matchAll(STATEMENT)) {
      const line = text.slice(0, index).split('\n').length
      stated.set(`${operation} ${target}`, `${SOURCES}/${file}:${line}`)
    }
  }
  return stated
}
