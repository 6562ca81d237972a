/* What the platform documents as supported and Rhino 1.7.14 lacks. In the language of Rhino itself. */
;(function () {
  function add(owner, name, value) {
    if (!(name in owner))
      Object.defineProperty(owner, name, {
        value: value,
        writable: true,
        configurable: true,
        enumerable: false,
      })
  }

  add(Array.prototype, 'flat', function flat(depth) {
    var levels = depth === undefined ? 1 : depth
    var all = []
    for (var at = 0; at < this.length; at++) {
      if (!(at in this)) continue
      if (levels > 0 && Array.isArray(this[at])) all.push.apply(all, this[at].flat(levels - 1))
      else all.push(this[at])
    }
    return all
  })

  add(Array.prototype, 'flatMap', function flatMap(map, self) {
    return this.map(map, self).flat()
  })

  add(Array.prototype, 'at', function at(index) {
    return this[index < 0 ? this.length + index : index]
  })

  add(String.prototype, 'matchAll', function matchAll(pattern) {
    var text = String(this)
    var own = new RegExp(
      pattern.source,
      'g' + (pattern.ignoreCase ? 'i' : '') + (pattern.multiline ? 'm' : ''),
    )
    var all = []
    for (var match = own.exec(text); match !== null; match = own.exec(text)) {
      all.push(match)
      if (match[0] === '') own.lastIndex++
    }
    return all[Symbol.iterator]()
  })

  add(String.prototype, 'replaceAll', function replaceAll(wanted, by) {
    if (wanted instanceof RegExp) return this.replace(wanted, by)
    return this.split(wanted).join(by)
  })

  add(Object, 'hasOwn', function hasOwn(object, name) {
    return Object.prototype.hasOwnProperty.call(object, name)
  })

  add(Object, 'getOwnPropertyDescriptors', function getOwnPropertyDescriptors(object) {
    var all = {}
    Object.getOwnPropertyNames(object).forEach(function (name) {
      all[name] = Object.getOwnPropertyDescriptor(object, name)
    })
    return all
  })
})()
