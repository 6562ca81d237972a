'use strict'
/** The text that a value is stored as: Glide objects by their value, nothing as ''. */
exports.asText = function asText(value) {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(asText).join(',')
  if (typeof value === 'object' && typeof value.getValue === 'function') return asText(value.getValue())
  return String(value)
}
