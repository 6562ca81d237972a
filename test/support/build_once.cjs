const { spawnSync } = require('node:child_process')
const { existsSync, readdirSync, readFileSync } = require('node:fs')
const { dirname, join, relative } = require('node:path')
const { refusal } = require('../../scripts/node_version.cjs')
const { builtHash, sourceHash } = require('../../scripts/source_hash.cjs')

const ROOT = join(__dirname, '../..')
const BUILT_APP = join(__dirname, 'built_app.ts')
const IMPORT = /\bfrom '(\.{1,2}\/[^']+)'/g

/**
 * Builds the app before the tests, once, if one of those that will run needs it and it is not there. Unlike a time stamp,
 * what it was built from says so.
 */
module.exports = function buildOnce({ testPathPatterns }) {
  const tooOld = refusal(process.version)
  if (tooOld !== '') throw new Error(tooOld)
  if (builtHash(ROOT) === sourceHash(ROOT) || !needsBuild(testPathPatterns?.patterns ?? [])) return
  process.stderr.write('\nThe app is built before the tests, which usually takes a minute or two:\n')
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) throw new Error('The app could not be built: see above.')
}

/** Whether a test file that these patterns choose reaches built_app.ts through its imports. */
function needsBuild(patterns) {
  const chosen = testFiles(join(ROOT, 'test')).filter(
    (file) => patterns.length === 0 || patterns.some((pattern) => new RegExp(pattern, 'i').test(file)),
  )
  const seen = new Set()
  const reaches = (file) => {
    if (file === BUILT_APP) return true
    if (seen.has(file) || !existsSync(file)) return false
    seen.add(file)
    return importsOf(file).some(reaches)
  }
  return chosen.some(reaches)
}

/** Files below test/ that a file imports: sources need no build. */
function importsOf(file) {
  const imports = [...readFileSync(file, 'utf8').matchAll(IMPORT)]
  return imports
    .map(([, path]) => join(dirname(file), path))
    .filter((path) => !relative(join(ROOT, 'test'), path).startsWith('..'))
}

function testFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
}

module.exports.needsBuild = needsBuild
