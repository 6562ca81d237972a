const { spawnSync } = require('node:child_process')
const { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { dirname, join, relative } = require('node:path')
const { refusal } = require('../../tools/node_version.cjs')
const { builtHash, sourceHash } = require('../../tools/build/source_hash.cjs')

const ROOT = join(__dirname, '../..')
const BUILT_APP = join(__dirname, 'built_app.ts')
const IMPORT = /\bfrom '(\.{1,2}\/[^']+)'/g

/**
 * Builds the app before the tests, once, if one of those that will run needs it and it is not there. Unlike a time stamp,
 * what it was built from says so. Then installs it once: `installedApp` begins with a copy of that instance.
 */
module.exports = function buildOnce({ testPathPatterns }) {
  const tooOld = refusal(process.version)
  if (tooOld !== '') throw new Error(tooOld)
  if (!needsBuild(testPathPatterns?.patterns ?? [])) return
  if (builtHash(ROOT) !== sourceHash(ROOT)) build()
  prepare()
}

function build() {
  process.stderr.write('\nThe app is built before the tests, which usually takes a minute or two:\n')
  const { status } = spawnSync(process.execPath, ['tools/build/build.mjs'], { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) throw new Error('The app could not be built: see above.')
}

/** One installation, and one pair of keys, for all tests. Where it fails, each test makes its own and says why. */
function prepare() {
  const folder = mkdtempSync(join(tmpdir(), 'prepared-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const { status } = spawnSync('npx', ['tsx', 'test/support/prepare.ts', folder], {
    cwd: ROOT,
    stdio: 'ignore',
  })
  if (status === 0) process.env.PREPARED_FOR_TESTS = folder
}

/** Whether a test file that these patterns choose reaches built_app.ts through its imports. Packages need no build of the app. */
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
