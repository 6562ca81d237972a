import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import { platformSyntax } from './scripts/check/platform-syntax.mjs'

const TYPESCRIPT = ['**/*.ts', '**/*.mts']
const NODE = Object.fromEntries(
  ['__dirname', 'Buffer', 'clearTimeout', 'console', 'module', 'process', 'require', 'setTimeout', 'URL'].map(
    (name) => [name, 'readonly'],
  ),
)

export default tseslint.config(
  { ignores: ['.now/', 'build/', 'dist/', 'target/', 'coverage/', 'src/fluent/generated/'] },

  {
    files: TYPESCRIPT,
    extends: [js.configs.recommended, tseslint.configs.strict],
    rules: {
      eqeqeq: 'error',
      'no-param-reassign': 'error',
      'no-undef': 'off',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },

  {
    name: 'what runs on the platform',
    files: ['src/server/**/*.ts'],
    ...platformSyntax,
    // The cause of an error is newer than the platform's language level.
    rules: { ...platformSyntax.rules, 'preserve-caught-error': 'off' },
  },

  {
    name: 'what stays at home',
    files: ['instance/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts', 'first_day/**/*.ts'],
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
    files: ['instance/glide/platform/**/*.js'],
    extends: [js.configs.recommended],
    languageOptions: { ecmaVersion: 2022, sourceType: 'script' },
    // Their classes are what the other scripts and the app see; what they see themselves is put there by the engine.
    rules: { 'no-undef': 'off', 'no-unused-vars': 'off' },
  },
)
