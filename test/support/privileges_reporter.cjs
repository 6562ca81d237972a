const { spawnSync } = require('node:child_process')
const { mkdtempSync, rmSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

const ROOT = join(__dirname, '../..')

/**
 * Has a run of all tests recorded by the local instance (packages/local-instance/src/records/access_record.ts), and fails it when what the
 * app did across scopes is not what its privileges allow: none missing, none unused. Runs of a part are left alone.
 */
module.exports = class PrivilegesReporter {
  #folder = ''
  #error

  constructor(run) {
    const { testPathPatterns, testNamePattern, onlyChanged, onlyFailures, shard, watch, watchAll } = run
    const isPart =
      testPathPatterns.patterns.length > 0 || testNamePattern || onlyChanged || onlyFailures || shard
    if (isPart || run.findRelatedTests || watch || watchAll) return
    this.#folder = mkdtempSync(join(tmpdir(), 'cross-scope-'))
    process.env.CROSS_SCOPE_RECORD = this.#folder
  }

  onRunComplete(_contexts, { numFailedTests, numRuntimeErrorTestSuites, wasInterrupted }) {
    if (this.#folder === '') return
    // What failed did not do all that it does.
    if (numFailedTests + numRuntimeErrorTestSuites === 0 && !wasInterrupted) this.#compare()
    else process.stderr.write('\nCross-scope privileges: not compared, as not all tests went well\n')
    rmSync(this.#folder, { recursive: true })
  }

  getLastError() {
    return this.#error
  }

  #compare() {
    const tsx = join(ROOT, 'node_modules/.bin/tsx')
    const script = join(ROOT, 'tools/check/compare-privileges.ts')
    const { status, stdout, stderr, error } = spawnSync(tsx, [script, this.#folder], { encoding: 'utf8' })
    process.stderr.write(`\n${stdout ?? ''}${stderr ?? ''}`)
    if (status !== 0) this.#error = error ?? new Error('The cross-scope privileges are not what the app does')
  }
}
