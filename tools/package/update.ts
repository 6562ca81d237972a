import { createHash } from 'node:crypto'
import { type Node, element } from './xml_tree.ts'

/** The application that everything in the set belongs to. */
export interface Application {
  sysId: string
  scope: string
  name: string
  version: string
  description: string
  /** When its records are said to have been written, as the platform writes it: `2020-01-01 00:00:00`. */
  written: string
}

/** What a row of sys_update_xml is made of. */
export interface Update {
  /** sys_update_name of the record, unique in the set. */
  name: string
  /** Table of the record, as in the name. */
  table: string
  payload: Node
  /** What people know the record by. */
  target: string
  /** Table that the record is about, where it is about one. */
  about: string
}

/** 32 hexadecimal digits, the same for the same words. */
export function idOf(...words: string[]): string {
  return createHash('md5').update(words.join(':')).digest('hex')
}

/** The user who is named as the author of everything. */
export const WRITER = 'admin'

/**
 * The columns that say whose a record is, who wrote it and when: every payload of a real export has them
 * (docs/facts/packaging.md#columns-of-an-update).
 */
export function housekeeping(
  app: Application,
  { table, name, displayName }: { table: string; name: string; displayName: string },
): Map<string, Node> {
  const columns = [
    element('sys_class_name', table),
    element('sys_created_by', WRITER),
    element('sys_created_on', app.written),
    element('sys_mod_count', '0'),
    element('sys_name', displayName),
    element('sys_package', app.sysId, { source: app.scope }),
    element('sys_scope', app.sysId),
    element('sys_update_name', name),
    element('sys_updated_by', WRITER),
    element('sys_updated_on', app.written),
  ]
  return new Map(columns.map((column) => [Object.keys(column)[0] ?? '', column]))
}
