'use strict'
const { describe, withColumns } = require('table.js')
const { asText } = require('value.js')

const prototypes = new Map()
const referenced = new WeakMap()

/** One field of a record: what `gr.field` gives. A reference's own fields hang on it (`gr.incident.number`). */
class GlideElement {
  #record
  #name

  constructor(record, name) {
    this.#record = record
    this.#name = name
  }

  getValue() {
    return this.#record.getValue(this.#name)
  }

  getDisplayValue() {
    return this.#record.getDisplayValue(this.#name)
  }

  setValue(value) {
    this.#record.setValue(this.#name, value)
  }

  nil() {
    return this.getValue() === null
  }

  hasValue() {
    return !this.nil()
  }

  changes() {
    return asText(this.getValue()) !== this.#before()
  }

  changesFrom(value) {
    return this.changes() && this.#before() === asText(value)
  }

  changesTo(value) {
    return this.changes() && asText(this.getValue()) === asText(value)
  }

  getName() {
    return this.#name
  }

  getTableName() {
    return this.#record.getTableName()
  }

  getLabel() {
    return this.#column().label
  }

  getReferenceTable() {
    return this.#column().reference
  }

  /** The record that a reference points to; not valid when it points nowhere. */
  getRefRecord() {
    const { GlideRecord } = require('glide_record.js')
    const target = new GlideRecord(this.getReferenceTable())
    const sysId = this.getValue()
    if (sysId !== null) target.get('sys_id', sysId)
    return target
  }

  getED() {
    const { type, label, maxLength } = this.#column()
    return {
      getName: () => this.#name,
      getInternalType: () => type,
      getLabel: () => label,
      getLength: () => maxLength,
    }
  }

  toString() {
    const value = asText(this.getValue())
    return this.#column().type === 'boolean' ? String(value === '1' || value === 'true') : value
  }

  #column() {
    return describe(this.getTableName()).columns[this.#name]
  }

  #before() {
    return require('glide_record.js').GlideRecord.valueBefore(this.#record, this.#name)
  }
}

/** The element of a column that the table has. */
function elementOf(record, name) {
  const element = new GlideElement(record, name)
  const { reference } = describe(record.getTableName()).columns[name]
  if (reference !== '') Object.setPrototypeOf(element, prototypeOf(reference))
  return element
}

function prototypeOf(table) {
  let prototype = prototypes.get(table)
  if (!prototype) {
    prototype = withColumns(GlideElement.prototype, describe(table), walk, (element, name, value) =>
      target(element).setValue(name, value),
    )
    prototypes.set(table, prototype)
  }
  return prototype
}

function walk(element, name) {
  return elementOf(target(element), name)
}

/** Read once for an element, as long as it points to the same record. */
function target(element) {
  const value = element.getValue()
  const known = referenced.get(element)
  if (known && known.value === value) return known.record
  const record = element.getRefRecord()
  referenced.set(element, { value, record })
  return record
}

module.exports = { GlideElement, elementOf }
