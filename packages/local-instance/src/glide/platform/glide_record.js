'use strict'
const { Query } = require('glide_query.js')
const { elementOf } = require('glide_element.js')
const { describe, withColumns } = require('table.js')
const { asText } = require('value.js')

const prototypes = new Map()

/** The scoped GlideRecord. No ACL applies to it (docs/facts/servicenow.md#no-acls-in-gliderecord). */
class GlideRecord {
  #table
  #known
  #query = new Query()
  #rows = []
  #next = 0
  #row = {}
  #before = {}
  #changed = new Set()
  #increments = {}
  #exists = false
  /** As business rules see it: the row before the operation, and what the operation is. */
  #previous = {}
  #operation = ''
  #aborted = false
  #workflow = true
  #error = ''

  constructor(table) {
    this.#table = String(table)
    this.#known = describe(this.#table)
    if (!this.#known.valid) host('log', 'error', `GlideRecord: table '${this.#table}' does not exist`)
    Object.setPrototypeOf(this, prototypeOf(this.#table, this.#known))
  }

  // Conditions

  addQuery(...args) {
    return this.#query.add(args)
  }

  addNullQuery(column) {
    return this.#query.add([column, 'ISEMPTY', ''])
  }

  addNotNullQuery(column) {
    return this.#query.add([column, 'ISNOTEMPTY', ''])
  }

  addActiveQuery() {
    return this.#query.add(['active', 'true'])
  }

  addInactiveQuery() {
    return this.#query.add(['active', 'false'])
  }

  addEncodedQuery(text) {
    this.#query.addEncoded(text)
  }

  getEncodedQuery() {
    return this.#query.toEncoded()
  }

  orderBy(column) {
    this.#query.orderBy(column, false)
  }

  orderByDesc(column) {
    this.#query.orderBy(column, true)
  }

  setLimit(rows) {
    this.#query.limit = Number(rows)
  }

  /** Rows from `first` up to, not including, `last`. */
  chooseWindow(first, last) {
    this.#query.offset = Number(first)
    this.#query.limit = Number(last) - Number(first)
  }

  // Reading

  query(...args) {
    if (args.length > 0) this.#query.add(args)
    this.#rows = this.#known.valid ? host('query', this.#table, this.#query.toHost()) : []
    this.#next = 0
    this.#adopt({}, false)
  }

  _query(...args) {
    this.query(...args)
  }

  next() {
    if (this.#next >= this.#rows.length) return false
    this.#adopt(this.#rows[this.#next++], true)
    return true
  }

  _next() {
    return this.next()
  }

  hasNext() {
    return this.#next < this.#rows.length
  }

  /**
   * With one argument the display value is tried where no sys_id fits
   * (docs/facts/limits.md#get-with-one-argument). What an empty one finds is not documented, but it is not
   * "nothing": here it is whatever comes first.
   */
  get(...args) {
    if (args.length > 1) return this.#getBy(args[0], args[1])
    const value = asText(args[0])
    if (value === '') return this.#getFirst([])
    const { display } = this.#known
    return (
      this.#getBy('sys_id', value) || (display !== '' && display !== 'sys_id' && this.#getBy(display, value))
    )
  }

  #getBy(name, value) {
    return this.#getFirst([[name, value]])
  }

  #getFirst(conditions) {
    this.#query = new Query()
    for (const condition of conditions) this.#query.add(condition)
    this.#query.limit = 1
    this.query()
    return this.next()
  }

  getRowCount() {
    return this.#rows.length
  }

  /** null for an empty field and for a field that the table lacks. */
  getValue(name) {
    const column = String(name)
    return Object.hasOwn(this.#row, column) && this.#row[column] !== '' ? this.#row[column] : null
  }

  /** Without a name: the record's own display value. */
  getDisplayValue(name) {
    const column = name === undefined ? this.#known.display : String(name)
    if (column.includes('.')) return this.getElement(column)?.getDisplayValue() ?? ''
    return host('display', this.#table, column, this.getValue(column) ?? '')
  }

  getElement(path) {
    const [first, ...rest] = String(path).split('.')
    if (!this.isValidField(first)) return null
    return rest.reduce((element, name) => element?.[name] ?? null, elementOf(this, first))
  }

  getUniqueValue() {
    return this.getValue('sys_id')
  }

  getTableName() {
    return this.#table
  }

  getRecordClassName() {
    return this.getValue('sys_class_name') ?? this.#table
  }

  getLabel() {
    return this.#known.label
  }

  getClassDisplayValue() {
    return describe(this.getRecordClassName()).label
  }

  isValid() {
    return this.#known.valid
  }

  isValidField(name) {
    return Object.hasOwn(this.#known.columns, String(name))
  }

  isValidRecord() {
    return this.#exists
  }

  isNewRecord() {
    return !this.#exists
  }

  /** Whether the access rules let the session's user write this record. */
  canWrite() {
    return host('mayWrite', this.getRecordClassName(), this.#row)
  }

  getLastErrorMessage() {
    return this.#error
  }

  // Writing

  initialize() {
    this.#adopt({}, false)
  }

  newRecord() {
    this.#adopt(this.#known.valid ? host('defaults', this.#table) : {}, false)
    for (const name of Object.keys(this.#row)) this.#changed.add(name)
  }

  setValue(name, value) {
    const column = String(name)
    if (!this.isValidField(column)) return
    this.#row[column] = asText(value)
    this.#changed.add(column)
  }

  setNewGuidValue(guid) {
    refuseWhere('no-setnewguid', 'setNewGuidValue')
    this.setValue('sys_id', guid)
  }

  /**
   * Adds at database level when the record is updated, so that two nodes do not lose each other's count. A field that was
   * set before is not added to (docs/facts/limits.md#addvalue).
   */
  addValue(name, amount) {
    refuseWhere('no-add-value', 'addValue')
    const column = String(name)
    if (!this.isValidField(column) || this.#changed.has(column)) return
    this.#increments[column] = (this.#increments[column] ?? 0) + Number(amount)
  }

  /** Has no effect on records of another scope (docs/facts/servicenow.md#setworkflow). */
  setWorkflow(on) {
    this.#workflow = Boolean(on)
  }

  /** `insert`, `update` or `delete` in a business rule. */
  operation() {
    return this.#operation || (this.#exists ? 'update' : 'insert')
  }

  /** Business rules only: the write does not happen. */
  setAbortAction(abort) {
    this.#aborted = Boolean(abort)
  }

  isActionAborted() {
    return this.#aborted
  }

  /** A record that was read is inserted once more, with all its values and a sys_id of its own. */
  insert() {
    const values = {}
    const names = this.#exists ? Object.keys(this.#row).filter((name) => name !== 'sys_id') : []
    for (const name of [...names, ...this.#changed]) values[name] = this.#row[name]
    return this.#written(host('insert', this.#table, values, this.#workflow))
  }

  /** A record that is not there yet is inserted. */
  update() {
    if (!this.#exists) return this.insert()
    const changes = {}
    for (const name of this.#changed)
      if (this.#row[name] !== this.#before[name]) changes[name] = this.#row[name]
    if (Object.keys(changes).length === 0 && Object.keys(this.#increments).length === 0)
      return this.getUniqueValue()
    const sysId = this.#before.sys_id
    const result = host('update', this.#table, sysId, changes, this.#increments, this.#workflow)
    return this.#written(result.isGone ? this.#inserted() : result)
  }

  /**
   * A record that was deleted since it was read comes back, under its sys_id
   * (docs/facts/limits.md#update-of-a-deleted-record).
   */
  #inserted() {
    return host('insert', this.#table, this.#row, this.#workflow)
  }

  /** Writes the set values into every record that the conditions match. */
  updateMultiple() {
    const changes = {}
    for (const name of this.#changed) changes[name] = this.#row[name]
    host('updateMultiple', this.#table, this.#query.toHost(), changes, this.#workflow)
  }

  deleteRecord() {
    return this.#exists && host('remove', this.#table, this.getUniqueValue(), this.#workflow)
  }

  deleteMultiple() {
    host('removeMultiple', this.#table, this.#query.toHost(), this.#workflow)
  }

  /** For GlideElement: what the field held when the record was read, or before the operation of a business rule. */
  static valueBefore(record, name) {
    return record.#previous[name] ?? ''
  }

  /** For GlideFilter: all values, those set and not yet stored included. */
  static values(record) {
    return record.#row
  }

  static inHand({ table, operation, previous, stored, settled }, row) {
    const record = new GlideRecord(table)
    record.#adopt(row, stored)
    record.#previous = settled ? row : (previous ?? {})
    record.#operation = operation
    return record
  }

  static leftInHand(record) {
    const changes = {}
    for (const name of record.#changed) changes[name] = record.#row[name]
    return { changes, aborted: record.#aborted, query: record.#query.toHost() }
  }

  #written(result) {
    this.#error = result.error
    if (result.sysId === null) return null
    this.#adopt(result.row, true)
    return result.sysId
  }

  #adopt(row, exists) {
    this.#row = { ...row }
    this.#before = row
    this.#previous = row
    this.#changed = new Set()
    this.#increments = {}
    this.#exists = exists
  }
}

function prototypeOf(name, known) {
  let prototype = prototypes.get(name)
  if (!prototype) {
    prototype = withColumns(GlideRecord.prototype, known, elementOf, (record, column, value) =>
      record.setValue(column, value),
    )
    prototypes.set(name, prototype)
  }
  return prototype
}

/**
 * The record that a script action, a job or a UI action was started for. Read on the platform's account; `values` are
 * set on it and not written.
 */
function currentRecord(table, sysId, values) {
  const record = new GlideRecord(table)
  host('asPlatform', true)
  try {
    if (sysId !== '') record.get('sys_id', sysId)
  } finally {
    host('asPlatform', false)
  }
  for (const name of Object.keys(values)) record.setValue(name, values[name])
  return record
}

/** What platforms with this limit do not let a scoped app call (docs/facts/limits.md#addvalue). */
function refuseWhere(limit, method) {
  if (host.limits.includes(limit))
    host('refuse', `Function ${method} is not allowed in scope ${host('scope')}`)
}

/** A record as the host has it in hand, with the row that it shows. */
function recordInHand(record, row) {
  return GlideRecord.inHand(record, row)
}

/** What a script did to a record in hand: the columns that it set, and whether it aborted the write. */
function leftInHand(record) {
  return GlideRecord.leftInHand(record)
}

module.exports = { GlideRecord, currentRecord, recordInHand, leftInHand }
