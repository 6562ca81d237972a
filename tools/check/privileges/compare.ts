import type { Access } from '../../../packages/local-instance/src/records/access_record.ts'
import { scriptableOf, UNTOLD } from '../../../packages/local-instance/src/records/scriptables.ts'

/** A privilege record: `read incident`, `execute GlideRecord.insert`. */
export interface Privilege {
  what: string
}

/** The application that is compared. */
export interface Shipped {
  privileges: readonly Privilege[]
  /** Its modules' files: `src/server/webhook.ts`. Applications that a test makes up have others. */
  files: ReadonlySet<string>
  /** Whether a table is a CI class of an admin's choice. The privilege to read it is the admin's as well. */
  isChosenByAdmin: (table: string) => boolean
}

/**
 * What is wrong with the privileges of an application: one that its code needs and that is not shipped, one that is
 * shipped and that nothing used. `accesses` are those of a run of all tests. Returns one line per change to make.
 */
export function privilegeFaults(accesses: readonly Access[], app: Shipped): string[] {
  const { privileges: shipped } = app
  const needed = new Map<string, string>()
  for (const { what: done, where } of accesses) {
    const what = nameOf(done)
    if (what === null || needed.has(what) || !app.files.has(where.replace(/:\d+$/, ''))) continue
    if (what.startsWith('execute ') || !app.isChosenByAdmin(what.split(' ')[1] ?? '')) needed.set(what, where)
  }
  const known = new Set(shipped.map(({ what }) => what))
  const missing = [...needed]
    .filter(([what]) => !known.has(what))
    .map(([what, where]) => `${TABLE}: add "${what}", which ${where} needs`)
  const unused = shipped
    .filter(({ what }) => !needed.has(what) && !UNTOLD.has(what.replace('execute ', '')))
    .map(({ what }) => `${TABLE}: remove "${what}", or have a test use it: none did`)
  return [...missing, ...unused].sort()
}

/** As sys_scope_privilege has it. */
function nameOf(what: string): string | null {
  const call = /^execute (.*)/.exec(what)?.[1]
  if (call === undefined) return what
  const name = scriptableOf(call)
  return name === null ? null : `execute ${name}`
}

/** Where the privileges are listed. */
const TABLE = 'tools/build/generate-privileges.ts'
