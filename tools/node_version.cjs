/** Runs before the programs: one sentence where this Node is too old for them, in place of what would fail later. */
const { engines } = require('../package.json')

const [, major, minor] = /(\d+)\.(\d+)/.exec(engines.node).map(Number)

/** The sentence; '' for a version that will do (`v22.1.0`). */
function refusal(version) {
  const [, hasMajor, hasMinor] = /(\d+)\.(\d+)/.exec(version).map(Number)
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return ''
  return `This needs Node ${major}.${minor} or later, and this is Node ${version.replace(/^v/, '')}: install a newer one (https://nodejs.org).`
}

module.exports = { refusal }

if (require.main === module) {
  const sentence = refusal(process.version)
  if (sentence !== '') {
    console.error(sentence)
    process.exitCode = 1
  }
}
