'use strict'

/** Scoped and global; the methods are static. Integers have 32 bits and a sign, as Java's have. */
class GlideSecureRandomUtil {
  static getSecureRandomInt() {
    return host('randomInt')
  }

  /** From 0 up to, but without, the bound. */
  static getSecureRandomIntBound(bound) {
    return (host('randomInt') >>> 0) % Math.floor(Number(bound))
  }
}

module.exports = { GlideSecureRandomUtil }
