'use strict'
const { ServiceError } = require('sn_ws_err.js')

/** `at receive (x_app/package/1.0.0/src/server/webhook.ts:14:8)` */
const FRAME = /\(?([^\s()]+):(\d+):\d+\)?$/

/**
 * What is said of a value that a script threw. The platform's own errors carry their status; anything else gets the
 * place where it was thrown (docs/facts/rest.md#uncaught-exception).
 */
exports.failure = function failure(thrown) {
  if (thrown instanceof ServiceError)
    return { status: thrown.status, message: thrown.message, detail: thrown.detail }
  const place = thrown instanceof Error ? firstPlace(textOf(thrown.stack)) : ''
  return { status: 500, message: textOf(thrown) + (place === '' ? '' : ` (${place})`), detail: '' }
}

function textOf(thrown) {
  try {
    return String(thrown)
  } catch {
    return 'An object that has no text'
  }
}

function firstPlace(stack) {
  for (const line of stack.split('\n')) {
    const match = FRAME.exec(line.trim())
    if (match && !match[1].startsWith('platform/') && !match[1].startsWith('node:'))
      return `${match[1]}; line ${match[2]}`
  }
  return ''
}
