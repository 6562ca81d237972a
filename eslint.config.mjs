import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import { instanceFloors, serverFloors } from './tools/check/floors.mjs'
import { platformSyntax } from './tools/check/platform-syntax.mjs'

const TYPESCRIPT = ['**/*.ts', '**/*.mts']
const NODE = Object.fromEntries(
  ['__dirname', 'Buffer', 'clearTimeout', 'console', 'module', 'process', 'require', 'setTimeout', 'URL'].map(
    (name) => [name, 'readonly'],
  ),
)

const GUARDED_LOG = [
  {
    selector: 'CallExpression[callee.object.name="gs"][callee.property.name=/^(error|warn|info|debug)$/]',
    message: 'the log may throw: logError() and the like of log.ts',
  },
]

export default tseslint.config(
  {
    ignores: [
      '.now/',
      'build/',
      'dist/',
      'target/',
      'coverage/',
      'src/fluent/generated/',
      'tools/conformance/app/src/fluent/generated/',
    ],
  },

  {
    files: TYPESCRIPT,
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-param-reassign': 'error',
      'no-undef': 'off',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },

  {
    name: 'metadata: Now.ID and Now.include have no types before the SDK has built',
    files: ['src/fluent/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },

  {
    name: 'what runs on the platform',
    files: ['src/server/**/*.ts'],
    ...platformSyntax,
    // The cause of an error is newer than the platform's language level.
    rules: {
      ...platformSyntax.rules,
      'preserve-caught-error': 'off',
      // The typings of Glide promise values where the platform gives null, and strings where it gives Java objects.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      'no-restricted-syntax': [
        ...platformSyntax.rules['no-restricted-syntax'],
        {
          selector: 'CatchClause CallExpression[callee.name="String"]',
          message: 'an exception may refuse to be read: errorText() of log.ts',
        },
        ...GUARDED_LOG,
      ],
    },
  },

  ...serverFloors,
  ...instanceFloors,

  {
    name: 'the one place that calls the log itself',
    files: ['src/server/platform/log.ts'],
    rules: { 'no-restricted-syntax': platformSyntax.rules['no-restricted-syntax'] },
  },

  {
    name: 'the conformance app, which runs on the platform too',
    files: ['tools/conformance/app/src/server/**/*.ts'],
    // The typings of Glide promise values where the platform gives null, and state classes where it takes any object.
    rules: {
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },

  {
    name: 'what stays at home',
    files: ['packages/**/*.ts', 'test/**/*.ts', 'tools/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },

  {
    name: 'Node programs',
    files: ['**/*.mjs', '**/*.cjs'],
    extends: [js.configs.recommended],
    languageOptions: { globals: NODE },
  },

  {
    name: 'scripts that the local instance runs in the context of the platform',
    files: ['packages/local-instance/src/glide/platform/**/*.js'],
    extends: [js.configs.recommended],
    languageOptions: { ecmaVersion: 2022, sourceType: 'script' },
    // Their classes are what the other scripts and the app see; what they see themselves is put there by the engine.
    rules: { 'no-undef': 'off', 'no-unused-vars': 'off' },
  },
)
