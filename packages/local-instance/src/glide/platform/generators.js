'use strict'

/**
 * Iterating a generator is disallowed in every release, running one at all before Zurich
 * (docs/facts/limits.md#generators). Maps, sets and arrays are iterated by other iterators.
 */
exports.install = function install() {
  const generator = Object.getPrototypeOf(function* () {}).prototype
  const refused = () => {
    throw new Error('Generators are disallowed')
  }
  Object.defineProperty(generator, Symbol.iterator, { value: refused })
  if (host.limits.includes('no-generators')) Object.defineProperty(generator, 'next', { value: refused })
}
