'use strict'
const { asText } = require('value.js')

/** The conditions of one GlideRecord or GlideAggregate: parts of which all must hold. */
class Query {
  constructor() {
    this.parts = []
    this.order = []
    this.limit = undefined
    this.offset = undefined
  }

  /** `(column, value)`, `(column, operator, value)`, or an encoded query alone. */
  add(args) {
    if (args.length === 1) return this.addEncoded(args[0])
    const part = { any: [condition(args)] }
    this.parts.push(part)
    return new GlideQueryCondition(this, part)
  }

  addEncoded(text) {
    this.parts.push({ encoded: asText(text) })
  }

  orderBy(column, descending) {
    this.order.push({ column: String(column), descending })
  }

  toHost() {
    return { parts: this.parts, order: this.order, limit: this.limit, offset: this.offset }
  }

  toEncoded() {
    const parts = this.parts.map((part) => part.encoded ?? part.any.map(encode).join('^OR'))
    const order = this.order.map((key) => (key.descending ? 'ORDERBYDESC' : 'ORDERBY') + key.column)
    return parts.concat(order).join('^')
  }
}

/** What addQuery returns: further conditions of which one must hold. */
class GlideQueryCondition {
  #query
  #part

  constructor(query, part) {
    this.#query = query
    this.#part = part
  }

  addOrCondition(...args) {
    this.#part.any.push(condition(args))
    return this
  }

  addCondition(...args) {
    if (this.#part.any.length > 1)
      throw new Error('The local instance does not mix addCondition with addOrCondition')
    return this.#query.add(args)
  }
}

function condition(args) {
  const [column, second, third] = args
  return args.length > 2
    ? { column: String(column), operator: String(second), value: asText(third) }
    : { column: String(column), operator: '=', value: asText(second) }
}

function encode(one) {
  return one.column + one.operator + one.value
}

module.exports = { Query, GlideQueryCondition }
