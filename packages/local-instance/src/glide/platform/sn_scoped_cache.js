'use strict'
const { asText } = require('value.js')

/**
 * Texts in the node's memory, by the name of a cache of the own scope (docs/facts/servicenow.md#scoped-caches). The
 * members that the typings have and the documents do not are left out.
 */
class ScopedCacheManager {
  static get(catalog, key) {
    return ask('cacheGet', asText(catalog), asText(key))
  }

  static put(catalog, key, value) {
    ask('cachePut', asText(catalog), asText(key), asText(value))
  }

  static putRow(catalog, key, value, sysId) {
    ask('cachePutRows', asText(catalog), asText(key), asText(value), [asText(sysId)])
  }

  static putMultiRow(catalog, key, value, ids) {
    ask('cachePutRows', asText(catalog), asText(key), asText(value), Array.from(ids, asText))
  }

  static flushScopedCache(catalog, key) {
    ask('cacheFlush', asText(catalog), key === undefined || key === null ? null : asText(key))
  }

  static prefixFlush(catalog, prefix) {
    ask('cacheFlushPrefix', asText(catalog), asText(prefix))
  }

  /** Unlike the others it wants the scope before the name: `x_app^cache`. The number is the entry's bytes in Java. */
  static getCacheEntryDetails(catalog, key) {
    const [scope, name] = asText(catalog).split('^')
    const value = scope === host('scope') ? ask('cacheGet', asText(name), asText(key)) : null
    return value === null ? null : `java.lang.String (${40 + 2 * value.length}):\n${value}`
  }
}

function ask(operation, ...parameters) {
  if (host.limits.includes('scoped-cache-throws'))
    host('refuse', 'ScopedCacheManager: the cache is not available')
  return host(operation, ...parameters)
}

module.exports = { ScopedCacheManager }
