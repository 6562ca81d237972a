'use strict'
const { GlideRecord } = require('glide_record.js')
const { asText } = require('value.js')

/** The scoped GlideFilter (docs/facts/servicenow.md#glidefilter). */
class GlideFilter {
  #query
  #title
  #isCaseSensitive = true

  constructor(query, title) {
    refuseWhereLimited()
    this.#query = asText(query)
    this.#title = asText(title)
  }

  /** Whether all conditions must hold or, without the second argument, one is enough. */
  match(record, all) {
    return look(record, this.#query, this.#isCaseSensitive, all === true)
  }

  setCaseSensitive(isSensitive) {
    this.#isCaseSensitive = isSensitive === true
  }

  /** Scripts in values then run in a sandbox; here none runs at all. */
  setEnforceSecurity() {}

  getFilter() {
    return this.#query
  }

  getTitle() {
    return this.#title
  }

  static checkRecord(record, query, all) {
    refuseWhereLimited()
    return look(record, asText(query), true, all !== false)
  }
}

function look(record, query, isCaseSensitive, mustMatchAll) {
  const options = { isCaseSensitive, mustMatchAll }
  return host('filter', record.getTableName(), GlideRecord.values(record), query, options)
}

function refuseWhereLimited() {
  if (host.limits.includes('filter-throws'))
    host('refuse', `Function GlideFilter is not allowed in scope ${host('scope')}`)
}

module.exports = { GlideFilter }
