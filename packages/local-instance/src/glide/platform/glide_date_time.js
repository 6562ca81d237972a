'use strict'
const INTERNAL = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}):(\d{2}))?$/
const DAY = 86_400_000

/**
 * A time in UTC. It reads `yyyy-MM-dd HH:mm:ss` only: an ISO 8601 text with a T is not a time
 * (docs/facts/servicenow.md#date-times).
 */
class GlideDateTime {
  #time = 0
  #valid = true

  constructor(value) {
    if (value === undefined) this.#time = host('now')
    else this.setValue(value)
  }

  /** Milliseconds, a text in the internal format, or another GlideDateTime. */
  setValue(value) {
    if (typeof value === 'number') return this.setNumericValue(value)
    if (value instanceof GlideDateTime) return this.#set(value.#time, value.#valid)
    const time = parse(String(value))
    this.#set(time ?? 0, time !== null)
  }

  setNumericValue(milliseconds) {
    this.#set(Math.trunc(milliseconds), Number.isFinite(milliseconds))
  }

  /** Milliseconds since 1970; 0 for a text that is no time. */
  getNumericValue() {
    return this.#time
  }

  /** `yyyy-MM-dd HH:mm:ss`, or null for a text that is no time. */
  getValue() {
    return this.#valid ? format(this.#time) : null
  }

  getDisplayValue() {
    return this.getValue() ?? ''
  }

  getDisplayValueInternal() {
    return this.getDisplayValue()
  }

  isValid() {
    return this.#valid
  }

  getErrorMsg() {
    return this.#valid ? '' : 'Could not parse the date'
  }

  /** Milliseconds. */
  add(milliseconds) {
    this.#time += Number(milliseconds)
  }

  addSeconds(seconds) {
    this.add(Number(seconds) * 1000)
  }

  addDaysUTC(days) {
    this.add(Number(days) * DAY)
  }

  addDays(days) {
    this.addDaysUTC(days)
  }

  addDaysLocalTime(days) {
    this.addDaysUTC(days)
  }

  addWeeksUTC(weeks) {
    this.addDaysUTC(Number(weeks) * 7)
  }

  addMonthsUTC(months) {
    const date = new Date(this.#time)
    const day = date.getUTCDate()
    date.setUTCDate(1)
    date.setUTCMonth(date.getUTCMonth() + Number(months))
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
    date.setUTCDate(Math.min(day, last))
    this.#time = date.getTime()
  }

  addYearsUTC(years) {
    this.addMonthsUTC(Number(years) * 12)
  }

  compareTo(other) {
    return Math.sign(this.#time - other.#time)
  }

  before(other) {
    return this.compareTo(other) < 0
  }

  after(other) {
    return this.compareTo(other) > 0
  }

  onOrBefore(other) {
    return this.compareTo(other) <= 0
  }

  onOrAfter(other) {
    return this.compareTo(other) >= 0
  }

  equals(other) {
    return other instanceof GlideDateTime && this.#time === other.#time
  }

  toString() {
    return this.getDisplayValue()
  }

  #set(time, valid) {
    this.#time = valid ? time : 0
    this.#valid = valid
  }
}

function parse(text) {
  const match = INTERNAL.exec(text)
  if (!match) return null
  const [year, month, day, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0))
  const time = Date.UTC(year, month - 1, day, hour, minute, second)
  return format(time).slice(0, text.length) === text ? time : null
}

function format(time) {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ')
}

module.exports = { GlideDateTime }
