'use strict'
const { Query } = require('glide_query.js')

/** COUNT, SUM, MIN, MAX and AVG over groups, counted by the database. */
class GlideAggregate {
  #table
  #query = new Query()
  #aggregates = []
  #groups = []
  #rows = []
  #next = 0
  #row = null

  constructor(table) {
    this.#table = String(table)
  }

  addQuery(...args) {
    return this.#query.add(args)
  }

  addNullQuery(column) {
    return this.#query.add([column, 'ISEMPTY', ''])
  }

  addNotNullQuery(column) {
    return this.#query.add([column, 'ISNOTEMPTY', ''])
  }

  addEncodedQuery(text) {
    this.#query.addEncoded(text)
  }

  getEncodedQuery() {
    return this.#query.toEncoded()
  }

  addAggregate(name, column) {
    this.#aggregates.push({
      function: String(name).toUpperCase(),
      column: column === undefined ? '' : String(column),
    })
  }

  groupBy(column) {
    this.#groups.push(String(column))
  }

  orderBy(column) {
    this.#query.orderBy(column, false)
  }

  orderByDesc(column) {
    this.#query.orderBy(column, true)
  }

  query() {
    this.#rows = host('aggregate', this.#table, this.#query.toHost(), this.#aggregates, this.#groups)
    this.#next = 0
    this.#row = null
  }

  next() {
    if (this.#next >= this.#rows.length) return false
    this.#row = this.#rows[this.#next++]
    return true
  }

  hasNext() {
    return this.#next < this.#rows.length
  }

  /** Text, as the platform gives it; '0' where nothing was counted. */
  getAggregate(name, column) {
    const wanted = String(name).toUpperCase()
    return this.#row?.values[column === undefined ? wanted : `${wanted}.${column}`] ?? null
  }

  getValue(column) {
    return this.#row?.group[String(column)] || null
  }

  getDisplayValue(column) {
    return host('display', this.#table, String(column), this.getValue(column) ?? '')
  }

  getRowCount() {
    return this.#rows.length
  }

  getTableName() {
    return this.#table
  }
}

module.exports = { GlideAggregate }
