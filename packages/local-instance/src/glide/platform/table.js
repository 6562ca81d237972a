'use strict'
const tables = new Map()

/**
 * What the dictionary knows of a table: `{ valid, columns: { name: { type, label, reference, maxLength } } }`.
 * Asked once a transaction.
 */
exports.describe = function describe(name) {
  let table = tables.get(name)
  if (!table) {
    table = host('table', name)
    tables.set(name, table)
  }
  return table
}

/**
 * `gr.field` for every column: accessors on a prototype of the table's own. A column that is named like a method
 * (`update`, `name` on an element …) stays hidden behind it.
 */
exports.withColumns = function withColumns(parent, table, read, write) {
  const prototype = Object.create(parent)
  for (const name of Object.keys(table.columns)) {
    if (name in parent) continue
    Object.defineProperty(prototype, name, {
      enumerable: true,
      get() {
        return read(this, name)
      },
      set(value) {
        write(this, name, value)
      },
    })
  }
  return prototype
}
