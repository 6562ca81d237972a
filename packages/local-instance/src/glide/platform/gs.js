'use strict'
const { asText } = require('value.js')

/** In the type declarations, but refused to scoped applications (docs/facts/servicenow.md#not-in-scope). */
const NOT_IN_SCOPE = [
  'nowDateTime',
  'now',
  'nowNoTZ',
  'sleep',
  'print',
  'log',
  'logError',
  'logWarning',
  'workflowFlush',
  'flushMessages',
  'setRedirect',
  'getSystemId',
  'cacheFlush',
  'eventsProcess',
  'include',
]

let known
const session = () => (known ??= host('session'))

function log(level) {
  return (message, ...parameters) => {
    if (host.limits.includes('log-throws')) host('refuse', `The log takes no ${level}`)
    host('log', level, fill(asText(message), parameters))
  }
}

/** `{0}` … `{4}` */
function fill(message, parameters) {
  return message.replace(/\{(\d)\}/g, (all, at) => (at < parameters.length ? asText(parameters[at]) : all))
}

function hasRole(role) {
  const { roles } = session()
  return asText(role)
    .split(',')
    .some((one) => roles.includes('admin') || roles.includes(one.trim()))
}

const user = {
  getID: () => session().userId,
  getName: () => session().userName,
  getDisplayName: () => host('display', 'sys_user', 'sys_id', session().userId) || session().userName,
  hasRole,
}

const userSession = {
  /** Everybody is on this machine. */
  getClientIP: () => '127.0.0.1',
  isLoggedIn: () => session().userName !== 'guest',
  isInteractive: () => session().interactive,
}

const gs = {
  debug: log('debug'),
  info: log('info'),
  warn: log('warn'),
  error: log('error'),

  /** The cached value; the alternative where no such property exists. */
  getProperty: (name, alternative = null) => host('property', asText(name)) ?? alternative,
  /**
   * Own scope only. Flushes caches on every node, so it is never for runtime state
   * (docs/facts/servicenow.md#system-properties).
   */
  setProperty: (name, value) => host('setProperty', asText(name), asText(value)),

  /** The event must be registered (docs/facts/servicenow.md#events). */
  eventQueue: (name, record, parm1, parm2) =>
    host('eventQueue', {
      name: asText(name),
      table: record ? record.getTableName() : '',
      instance: record ? asText(record.getUniqueValue()) : '',
      parm1: asText(parm1),
      parm2: asText(parm2),
    }),

  nil: (value) => value === null || value === undefined || asText(value) === '',
  generateGUID: () => host('guid'),
  base64Encode: (text) => host('base64Encode', asText(text)),
  /** Text only: bytes that are not UTF-8 are lost (docs/facts/servicenow.md#base64). */
  base64Decode: (text) => host('base64Decode', asText(text)),
  urlEncode: (text) => encodeURIComponent(asText(text)).replace(/%20/g, '+'),
  urlDecode: (text) => decodeURIComponent(asText(text).replace(/\+/g, ' ')),
  tableExists: (name) => host('table', asText(name)).valid,
  getMessage: (key, parameters) => fill(asText(key), Array.isArray(parameters) ? parameters : [parameters]),

  getUserID: user.getID,
  getUserName: user.getName,
  getUserDisplayName: user.getDisplayName,
  getUser: () => user,
  hasRole,
  getSession: () => userSession,
  isLoggedIn: userSession.isLoggedIn,
  isInteractive: userSession.isInteractive,
  getCurrentScopeName: () => session().scope,
  getCallerScopeName: () => null,

  addInfoMessage: (message) => host('message', 'info', asText(message)),
  addErrorMessage: (message) => host('message', 'error', asText(message)),
}

for (const name of NOT_IN_SCOPE) {
  gs[name] = () => {
    throw new Error(`${name} is not allowed in scoped applications`)
  }
}

/** What a UI action sees as `action`. */
const action = {
  setRedirectURL: (target) =>
    host('redirect', typeof target === 'object' && target !== null ? formOf(target) : asText(target)),
  setReturnURL: () => {},
}

function formOf(record) {
  return `/${record.getTableName()}.do?sys_id=${asText(record.getUniqueValue())}`
}

module.exports = { gs, action }
