'use strict'
/**
 * `require` for modules and scripts: absolute path, relative path, a package of the importing package's
 * `dependencies`, or `@servicenow/glide[/namespace]` (docs/facts/engine.md#modules).
 */
exports.create = function create(compiled, glide) {
  const cache = new Map()

  function requireFrom(from) {
    return function require(specifier) {
      const path = host('resolve', String(specifier), from)
      if (path.startsWith('@servicenow/glide')) return namespace(path)
      const known = cache.get(path)
      if (known) return known.exports
      const module = { exports: {} }
      cache.set(path, module)
      if (path.endsWith('.json')) module.exports = JSON.parse(host('moduleText', path))
      else compiled(path).call(undefined, module.exports, requireFrom(path), module)
      return module.exports
    }
  }

  function namespace(path) {
    const name = path.slice('@servicenow/glide'.length + 1)
    if (name === '') return glide.api
    if (!Object.hasOwn(glide.namespaces, name))
      throw new Error(`Cannot find module '${path}': the local instance does not offer ${name}`)
    return glide.namespaces[name]
  }

  return { requireFrom, loaded: () => [...cache.keys()] }
}
