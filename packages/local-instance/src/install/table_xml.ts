import { column } from '../dictionary/column.ts'
import type { Choice, Column, Index, TableDefinition } from '../dictionary/model.ts'
import { attribute, children, parseXml } from './record_xml.ts'

type Node = Parameters<typeof attribute>[0]

/**
 * The tables of a `dictionary/<table>.xml`, what the platform makes tables from on the first install: the only place
 * where a package states its indexes (docs/facts/packaging.md#dictionary-files). How records are numbered is
 * stated elsewhere.
 */
export function readTables(text: string, scope: string): TableDefinition[] {
  const document = parseXml(text) as { database?: Node }
  if (document.database === undefined) throw new Error('Not a dictionary document')
  return elements(document.database, 'element').map((element) => toTable(element, scope))
}

function toTable(element: Node, scope: string): TableDefinition {
  const name = attribute(element, 'name')
  const open = attribute(element, 'access') === 'public'
  return {
    name,
    label: attribute(element, 'label'),
    extends: attribute(element, 'extends'),
    display: attribute(element, 'display'),
    columns: elements(element, 'element').map((node) => toColumn(node, name)),
    indexes: elements(element, 'index').map(toIndex),
    autoNumber: null,
    scope,
    otherScopes: {
      read: open && isTrue(element, 'read_access'),
      create: open && isTrue(element, 'create_access'),
      update: open && isTrue(element, 'update_access'),
      delete: open && isTrue(element, 'delete_access'),
    },
    webServiceAccess: isTrue(element, 'ws_access'),
    audit: isTrue(element, 'audit'),
  }
}

function toColumn(element: Node, table: string): Column {
  const maxLength = Number(attribute(element, 'max_length'))
  return column(attribute(element, 'name'), attribute(element, 'type'), {
    label: attribute(element, 'label'),
    maxLength: maxLength > 0 ? maxLength : undefined,
    mandatory: isTrue(element, 'mandatory'),
    readOnly: isTrue(element, 'read_only'),
    unique: isTrue(element, 'unique'),
    default: attribute(element, 'default_value'),
    reference: attribute(element, 'reference'),
    keepsDeleted: attribute(element, 'reference_cascade_rule') === 'none',
    dependent: attribute(element, 'dependent'),
    choices: elements(element, 'choice').flatMap((choice) => elements(choice, 'element').flatMap(toChoice)),
    table,
  })
}

function toChoice(element: Node): Choice[] {
  if (isTrue(element, 'inactive')) return []
  const value = attribute(element, 'value')
  return [{ value, label: attribute(element, 'label'), sequence: Number(attribute(element, 'sequence')) }]
}

function toIndex(element: Node): Index {
  const columns = elements(element, 'element').map((node) => attribute(node, 'name'))
  return { name: attribute(element, 'name'), unique: isTrue(element, 'unique'), columns }
}

function elements(node: Node, name: string): Node[] {
  return children(node)
    .filter(([child]) => child === name)
    .map(([, value]) => value)
}

function isTrue(element: Node, name: string): boolean {
  return attribute(element, name) === 'true'
}
