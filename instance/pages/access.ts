import type { Actor, Records, Row } from '../records/records.ts'

export type Operation = 'read' | 'write' | 'create' | 'delete'

/** What the pages need from the rest of the instance. */
export interface PageParts {
  records: Records
  /** Who sends the request; undefined while nobody is logged in. */
  login(headers: Headers): Actor | undefined
  access: Access
  parseQuery(text: string): ParsedQuery
  actions: Actions
}

/** The ACLs' answer for a table, one of its columns, one of its rows, or a column of a row. */
export interface Access {
  may(actor: Actor, operation: Operation, table: string, place?: { column?: string; row?: Row }): boolean
}

/** An encoded query taken apart (`active=true^ORDERBYDESCnumber`). */
export type ParsedQuery = Pick<import('../records/records.ts').RecordQuery, 'where' | 'orderBy'>

export interface FormAction {
  sysId: string
  name: string
}

/** UI actions that are buttons of a form. */
export interface Actions {
  /** Those whose condition and roles let this actor use them on this row, in order. */
  offered(actor: Actor, table: string, row: Row): FormAction[]
  /** Returns the error's text, '' when it ran. */
  run(actor: Actor, action: string, table: string, sysId: string): string
}

/** Whether the actor has one of the roles in a comma list. An empty list asks for none; admin has every role. */
export function hasRole(actor: Actor, list: string): boolean {
  const roles = list.split(',').map((role) => role.trim())
  return actor.roles.has('admin') || list.trim() === '' || roles.some((role) => actor.roles.has(role))
}
