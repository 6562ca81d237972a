const { TestEnvironment } = require('jest-environment-node')

/** By optimization level: Rhino's programs of this worker, which its test files use one after the other (engine/rhino/host.ts). */
const running = new Map()

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context)
    this.global.rhinoRunning = running
  }
}
