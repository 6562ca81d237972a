import type { Column } from '../dictionary/model.ts'
import type { Actor } from './records.ts'
import { normalised, platformTime } from './values.ts'

/**
 * A column's value in a new row. Of default scripts the few that matter are known; an unknown one leaves the column
 * empty. Numbers are taken at the insert.
 */
export function defaultOf(
  column: Column,
  table: string,
  actor: Actor,
  now: number,
  complain: (message: string) => void,
): string {
  const declared = column.default
  if (!declared.startsWith('javascript:'))
    return declared === '' && column.type !== 'boolean' ? '' : normalised(column, declared).value
  const script = declared.slice('javascript:'.length).trim().replace(/;$/, '')
  switch (script) {
    case 'gs.getUserID()':
      return actor.userId
    case 'gs.nowDateTime()':
      return platformTime(now)
    case 'current.getTableName()':
      return table
    case 'incidentGetCaller()':
      // A function private to the global scope: from an app it fails and leaves the caller empty
      // (docs/facts/incident.md#default-caller).
      if (actor.scope !== 'global')
        complain(`${table}.${column.name}: caller not in scope rhino.global: incidentGetCaller`)
      return ''
    default:
      return ''
  }
}

export function isNumbered(column: Column): boolean {
  return /^javascript:\s*(global\.)?getNextObjNumberPadded\(\)/.test(column.default)
}
