/** One transform for everything: swc strips the types; jose is ES modules only and is transformed too. */
module.exports = {
  testEnvironment: 'node',
  // Milliseconds. No test is about speed: this only ends one that hangs, on a busy machine as well.
  testTimeout: 300_000,
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB',
  roots: ['<rootDir>/test', '<rootDir>/packages/local-instance/test'],
  testMatch: ['**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/build_once.cjs',
  // Those run on another engine: npm run test:engine.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/engine/'],
  reporters: ['default', '<rootDir>/test/support/privileges_reporter.cjs'],
  transform: {
    '^.+\\.(ts|js|mjs)$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(jose)/)'],
}
