'use strict'
const { asText } = require('value.js')

/** What a script of a test step (Run Server Side Script) is handed. `earlier`: outputs by sys_id of the step. */
function step(earlier) {
  const outputs = {}
  let message = ''
  return {
    globals: {
      outputs,
      steps: (sysId) => earlier[asText(sysId)] ?? {},
      params: {},
      stepResult: {
        setOutputMessage: (text) => {
          message = asText(text)
        },
      },
      /** Compares as `==` does. */
      assertEqual: ({ name, shouldbe, value }) => {
        if (shouldbe != value)
          throw new Error(`${asText(name)}: expected ${asText(shouldbe)}, found ${asText(value)}`)
      },
    },
    left: (result) => ({ verdict: typeof result === 'boolean' ? result : null, message, outputs }),
  }
}

/** What a script of an instance-scan check is handed. */
function finding() {
  const values = {}
  let findings = 0
  return {
    object: {
      increment: () => {
        findings++
      },
      setValue: (name, value) => {
        values[asText(name)] = asText(value)
      },
      setCurrentSource: () => {},
    },
    left: () => ({ findings, values }),
  }
}

module.exports = { step, finding }
