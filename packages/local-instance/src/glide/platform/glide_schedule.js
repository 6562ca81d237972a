'use strict'
const { asText } = require('value.js')

/**
 * The scoped GlideSchedule, as far as asking whether a moment lies within a schedule. Without a time zone it is loaded in
 * that of the session, as ServiceNow's documentation of the scoped API says, whatever the schedule's own is.
 */
class GlideSchedule {
  #sysId = ''
  #zone = ''

  constructor(sysId, timeZone) {
    if (sysId !== undefined) this.load(sysId, timeZone)
  }

  load(sysId, timeZone) {
    this.#sysId = asText(sysId)
    this.#zone = asText(timeZone)
  }

  getName() {
    return host('schedule', this.#sysId)?.name ?? ''
  }

  /** Whether it has at least one entry. */
  isValid() {
    return (host('schedule', this.#sysId)?.entries.length ?? 0) > 0
  }

  setTimeZone(timeZone) {
    this.#zone = asText(timeZone)
  }

  isInSchedule(time) {
    return host('isWithinSchedule', this.#sysId, this.#zone, time.getNumericValue())
  }
}

module.exports = { GlideSchedule }
