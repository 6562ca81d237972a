import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'

/** Something that an application did beyond its scope: what a privilege record (sys_scope_privilege) would allow. */
export interface Access {
  scope: string
  /** `read incident`; for platform classes `execute GlideRecord.insert`. */
  what: string
  isAllowed: boolean
  /** File and line of the application: `src/server/webhook.ts:17`. */
  where: string
}

/** Says whether it is written down now, or was before. */
export type NoteAccess = (access: Omit<Access, 'where'>) => boolean

/** Names a folder; without it nothing is recorded. */
export const ACCESS_RECORD = 'CROSS_SCOPE_RECORD'

let note: NoteAccess | null | undefined

/**
 * Writes down each access once per process, a line of JSON each, in a file of this process. Only what code of the
 * application did: its own file has to be among the callers. Null where nothing is recorded.
 */
export function accessRecord(): NoteAccess | null {
  note ??= recordIn(process.env[ACCESS_RECORD] ?? '')
  return note
}

function recordIn(folder: string): NoteAccess | null {
  if (folder === '') return null
  const file = join(folder, `${process.pid}-${threadId}.jsonl`)
  const known = new Set<string>()
  return ({ scope, what, isAllowed }) => {
    const key = `${scope} ${what} ${isAllowed}`
    if (known.has(key)) return true
    const where = lineOf(scope)
    if (where === '') return false
    known.add(key)
    const access: Access = { scope, what, isAllowed, where }
    appendFileSync(file, JSON.stringify(access) + '\n')
    return true
  }
}

/** The innermost of the callers that is a module of the application, '' if none is. */
function lineOf(scope: string): string {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 60
  const { stack = '' } = new Error()
  Error.stackTraceLimit = stackTraceLimit
  const module = new RegExp(`\\b${scope}/[^/\\s]+/[^/\\s]+/(\\S+\\.[tj]s:\\d+)`)
  return module.exec(stack)?.[1] ?? ''
}
