'use strict'
/** Makes `new Date()` and `Date.now()` tell the instance's time, which a test or a replay may set. */
exports.install = function install(scope) {
  const Original = scope.Date
  // Named as it is: the name of a function cannot be changed on Rhino.
  const Clocked = function Date(...args) {
    if (new.target === undefined) return new Original(host('now')).toString()
    return args.length === 0 ? new Original(host('now')) : new Original(...args)
  }
  Clocked.prototype = Original.prototype
  Object.defineProperty(Clocked.prototype, 'constructor', {
    value: Clocked,
    writable: true,
    configurable: true,
  })
  Clocked.now = () => host('now')
  Clocked.parse = Original.parse
  Clocked.UTC = Original.UTC
  Object.defineProperty(scope, 'Date', { value: Clocked, writable: true, configurable: true })
}
