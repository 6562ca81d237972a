'use strict'

/** Of the Prototype library, which classic scripts of the platform are written with. */
const Class = {
  create() {
    return function (...parameters) {
      this.initialize(...parameters)
    }
  },
}

module.exports = { Class }
