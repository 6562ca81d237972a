'use strict'

/** No calls of an application: `finish` is the host's. */
const OWN = new Set(['constructor', 'finish'])

/** Methods that are at work now: what one method of the platform asks of another is not the application's call. */
let depth = 0
const told = new Set()

/** Has the host told, once each, the names of the platform's methods that application code calls: `GlideRecord.insert`. */
function record({ api, namespaces, rest }) {
  const { gs, ...classes } = api
  methods('gs', gs)
  for (const [name, of] of Object.entries({ ...classes, ...namespaces.sn_ws })) methods(name, of.prototype)
  methods('RESTAPIRequest', rest.Request.prototype)
  const { body } = new rest.Request({})
  // On an instance whose requests without a body have none.
  if (body) methods('RESTAPIRequestBody', Object.getPrototypeOf(body))
  methods('RESTAPIResponse', rest.Response.prototype)
}

function methods(owner, of) {
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(of))) {
    if (OWN.has(name) || !property.configurable) continue
    const part = property.get ? 'get' : 'value'
    if (typeof property[part] !== 'function') continue
    Object.defineProperty(of, name, { ...property, [part]: heard(`${owner}.${name}`, property[part]) })
  }
}

function heard(name, method) {
  return function (...parameters) {
    if (depth === 0 && !told.has(name) && host('called', name)) told.add(name)
    depth++
    try {
      return method.apply(this, parameters)
    } finally {
      depth--
    }
  }
}

module.exports = { record }
