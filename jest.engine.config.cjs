/** What runs on Rhino: `npm run test:engine`. */
const { transform, transformIgnorePatterns } = require('./jest.config.cjs')

/** Opening, duplicates, resolving, refusing, retrying, grouping, the CI ladder and templates. */
const CONTRACT = [
  'life',
  'order',
  'retry',
  'meanwhile',
  'sharing',
  'rules',
  'ci_matrix',
  'ci_links',
  'templates',
  'token_reasons',
  'responses',
  'platform_exceptions',
  'node_cache',
]
/** What the platform's classes and the engine do, whatever the app. */
const INSTANCE = [
  'engine/engine',
  'engine/modules',
  'engine/rest',
  'engine/script_includes',
  'glide/gs',
  'glide/glide_date_time',
  'glide/glide_filter',
  'glide/glide_record',
  'glide/glide_schedule',
  'glide/glide_table_hierarchy',
  'glide/platform_limits',
  'glide/rest_message',
  'glide/scoped_cache',
  'jobs/business_rules',
]
/** Compiled is the same code of ours in another form: the ways through it once more. */
const COMPILED = ['life', 'retry', 'sharing', 'ci_matrix', 'templates', 'responses']

const common = {
  globalSetup: '<rootDir>/test/support/build_once.cjs',
  rootDir: __dirname,
  testEnvironment: '<rootDir>/test/engine/support/environment.cjs',
  transform,
  transformIgnorePatterns,
}
const lane = (name, contract, instance) => ({
  ...common,
  displayName: name,
  roots: ['<rootDir>/test/contract', '<rootDir>/packages/local-instance/test'],
  testMatch: [
    ...contract.map((file) => `<rootDir>/test/contract/${file}.test.ts`),
    ...instance.map((file) => `<rootDir>/packages/local-instance/test/${file}.test.ts`),
  ],
  setupFiles: [`<rootDir>/test/engine/support/${name.replace('-', '_')}.cjs`],
})

module.exports = {
  maxWorkers: '100%',
  testTimeout: 120_000,
  workerIdleMemoryLimit: '1GB',
  projects: [
    { ...common, displayName: 'v8 and rhino', roots: ['<rootDir>/test/engine'], testMatch: ['**/*.test.ts'] },
    lane('rhino', CONTRACT, INSTANCE),
    lane('rhino-compiled', COMPILED, ['engine/rest', 'glide/glide_record', 'glide/platform_limits']),
  ],
}
