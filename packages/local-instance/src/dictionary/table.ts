import type { Column, Index, TableDefinition } from './model.ts'

/**
 * A table by what matters about it. Other scopes may read a table of the base system unless it says otherwise
 * (docs/facts/servicenow.md#tables-of-other-scopes).
 */
export function table(
  name: string,
  stated: Partial<Omit<TableDefinition, 'name' | 'columns' | 'indexes'>> & {
    columns: Column[]
    /** Columns with a plain index of their own, or lists of columns for a combined one. */
    indexed?: (string | string[])[]
    uniqueOver?: string[]
  },
): TableDefinition {
  const { columns, indexed = [], uniqueOver, ...rest } = stated
  const indexes: Index[] = indexed.map((entry) => plainIndex(typeof entry === 'string' ? [entry] : entry))
  if (uniqueOver !== undefined)
    indexes.push({ name: uniqueOver.join('_'), unique: true, columns: uniqueOver })
  return {
    label: name,
    extends: '',
    display: '',
    autoNumber: null,
    scope: 'global',
    otherScopes: { read: true, create: false, update: false, delete: false },
    webServiceAccess: true,
    audit: false,
    ...rest,
    name,
    columns: columns.map((column) => ({ ...column, table: name })),
    indexes,
  }
}

export function plainIndex(columns: string[]): Index {
  return { name: columns.join('_'), unique: false, columns }
}
