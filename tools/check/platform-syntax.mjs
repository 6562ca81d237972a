import esx from 'eslint-plugin-es-x'

/**
 * What the platform's engine does not know or does not allow, and Node runs all the same
 * (docs/facts/engine.md#syntax, docs/facts/packaging.md#linter). Used for the sources, and for the modules as
 * they were built.
 */

const BUILTINS = [
  '\\w*Array',
  '(Shared)?ArrayBuffer',
  'AggregateError',
  'BigInt',
  'Boolean',
  'DataView',
  'Date',
  'Error',
  'EvalError',
  'Function',
  'Map',
  'Number',
  'Object',
  'Proxy',
  'Promise',
  'RangeError',
  'ReferenceError',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'SyntaxError',
  'TypeError',
  'URIError',
  'Weak(Map|Ref|Set)',
]

/** Public class fields are the one thing past ES2021 that is documented as supported and that the code may use. */
const SUPPORTED = ['es-x/no-class-instance-fields', 'es-x/no-class-static-fields']

/**
 * Without types, a method of iterators cannot be told from the same method of arrays, nor `.at()` from a property of
 * that name. The compiler can: its `lib` ends with ES2021.
 */
const AMBIGUOUS = /^es-x\/no-(iterator-prototype-|\w+-prototype-at$)/

const pastEs2021 = Object.fromEntries(
  ['es2022', 'es2023', 'es2024', 'es2025', 'esnext']
    .flatMap((version) => Object.entries(esx.configs[`flat/no-new-in-${version}`].rules))
    .filter(([rule]) => !SUPPORTED.includes(rule) && !AMBIGUOUS.test(rule)),
)

/**
 * GlideRecord.get with one argument goes on to the display value, and with an empty one finds anything: glide.ts has what
 * does not (docs/facts/limits.md#get-with-one-argument). Maps have a `get` too, so the rule looks where the
 * object comes from.
 */
const oneArgumentGet = {
  create: (context) => ({
    'CallExpression[callee.property.name="get"][arguments.length=1]'(node) {
      if (isRecord(node.callee.object, context.sourceCode.getScope(node)))
        context.report({ node, message: "get a record by getById of glide.ts, or by get('sys_id', …)" })
    },
  }),
}

function isRecord(object, scope) {
  if (object.type === 'NewExpression') return isRecordClass(object.callee)
  if (object.type === 'MemberExpression') return object.property.name === 'record'
  if (object.type !== 'Identifier') return false
  let variable
  for (let at = scope; at && !variable; at = at.upper) variable = at.set.get(object.name)
  return (variable?.defs ?? []).some(({ node, name }) => {
    const isMade = node.type === 'VariableDeclarator' && node.init?.type === 'NewExpression'
    return (
      (isMade && isRecordClass(node.init.callee)) ||
      isRecordClass(name.typeAnnotation?.typeAnnotation.typeName)
    )
  })
}

function isRecordClass(node) {
  return node?.type === 'Identifier' && node.name.startsWith('GlideRecord')
}

export const platformSyntax = {
  plugins: { 'es-x': esx, glide: { rules: { 'no-one-argument-get': oneArgumentGet } } },
  settings: { 'es-x': { aggressive: true } },
  rules: {
    ...pastEs2021,
    'glide/no-one-argument-get': 'error',
    'no-eval': 'error',
    'no-implied-eval': 'error',
    'no-new-func': 'error',
    'no-console': 'error',
    'no-restricted-globals': [
      'error',
      'globalThis',
      'Reflect',
      'WeakRef',
      'FinalizationRegistry',
      'SharedArrayBuffer',
      'Atomics',
      'Intl',
      'Buffer',
      'process',
      'URL',
      'URLSearchParams',
      'TextEncoder',
      'TextDecoder',
      'atob',
      'btoa',
      'crypto',
      'fetch',
      'setTimeout',
      'setInterval',
      'setImmediate',
      'queueMicrotask',
      'structuredClone',
      'performance',
    ],
    'no-restricted-syntax': [
      'error',
      forbid('PrivateIdentifier', '#private members are not supported'),
      forbid(':function[async=true]', 'server code is synchronous'),
      forbid(':function[generator=true]', 'iterating a generator is disallowed'),
      forbid('AwaitExpression', 'server code is synchronous'),
      forbid('ForOfStatement[await=true]', 'for await is disallowed'),
      forbid('ImportExpression', 'dynamic import is not supported'),
      forbid(
        `:matches(ClassDeclaration, ClassExpression)[superClass.name=/^(${BUILTINS.join('|')})$/]`,
        'built-ins cannot be subclassed',
      ),
      forbid('CallExpression[callee.name="Function"]', 'new Function() is disallowed'),
      forbid('Literal[regex.flags=/d/]', 'the d flag is not supported'),
      forbid('Literal[value=/^[0-9a-f]{32}$/]', 'no hard-coded sys_id'),
      forbid('CallExpression[callee.property.name="getRowCount"]', 'count with GlideAggregate'),
      forbid(
        'CallExpression[callee.property.name="addEncodedQuery"]',
        'build queries with addQuery: a value must not become an operator',
      ),
      forbid(
        ':not(:function[id.name="addTo"] *) > MemberExpression[property.name="addValue"]',
        'count with addTo of glide.ts: addValue is not in the scoped API of every release',
      ),
      forbid(
        'CallExpression[callee.property.name="setWorkflow"]',
        'has no effect on records of other scopes',
      ),
      forbid(
        'MemberExpression[property.name="sys_id"][object.type="MemberExpression"]',
        'do not dot-walk to sys_id: use getValue()',
      ),
    ],
  },
}

function forbid(selector, message) {
  return { selector, message }
}
