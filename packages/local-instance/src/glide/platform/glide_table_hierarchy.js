'use strict'
const { asText } = require('value.js')

/**
 * The scoped GlideTableHierarchy: where a table stands in its hierarchy. A table that does not exist looks like one on
 * its own (nothing is documented for it), so this is no way to ask whether there is such a table.
 */
class GlideTableHierarchy {
  #name
  #tables
  #extensions

  constructor(table) {
    this.#name = asText(table)
    const { tables, extensions } = host('hierarchy', this.#name)
    this.#tables = tables
    this.#extensions = extensions
  }

  getName() {
    return this.#name
  }

  /** The table itself, its parent, and so on up to the root. */
  getTables() {
    return [...this.#tables]
  }

  getHierarchy() {
    return this.getTables()
  }

  /** The parent; of a table that has none the table itself, as scripts of the platform rely on. */
  getBase() {
    return this.#tables[1] ?? this.#name
  }

  getRoot() {
    return this.#tables[this.#tables.length - 1]
  }

  getTableExtensions() {
    return [...this.#extensions]
  }

  getAllExtensions() {
    return [this.#name, ...this.#extensions]
  }

  hasExtensions() {
    return this.#extensions.length > 0
  }

  isBaseClass() {
    return this.#tables.length === 1 && this.hasExtensions()
  }

  isSoloClass() {
    return this.#tables.length === 1 && !this.hasExtensions()
  }
}

module.exports = { GlideTableHierarchy }
