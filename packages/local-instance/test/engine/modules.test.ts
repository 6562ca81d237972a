import { createModules } from '../../src/engine/modules.ts'
import { newMeter } from '../../src/records/meter.ts'
import { createTestInstance } from '../support/test_instance.ts'

const SOURCES = new Map([
  ['x_a/app/1.0.0/package.json', '{"dependencies":{"left":"2.1.0","@deep/er":"1.0.0"}}'],
  ['x_a/app/1.0.0/src/server/main.ts', ''],
  ['x_a/app/1.0.0/src/server/part/index.ts', ''],
  ['x_a/app/1.0.0/data.json', '{"a":[1]}'],
  ['x_a/left/2.1.0/package.json', '{"main":"lib/left.js"}'],
  ['x_a/left/2.1.0/lib/left.js', ''],
  ['x_a/left/2.1.0/lib/other.js', ''],
  ['x_a/@deep/er/1.0.0/package.json', '{}'],
  ['x_a/@deep/er/1.0.0/index.js', ''],
  ['x_b/other/1.0.0/src/thing.ts', ''],
])
const MAIN = 'x_a/app/1.0.0/src/server/main.ts'

describe('docs/facts/engine.md#modules: modules find only the files that were built', () => {
  const { resolve } = createModules(SOURCES, [])

  it.each([
    ['an absolute path', 'x_a/app/1.0.0/src/server/main.ts', 'x_a/app/1.0.0/src/server/main.ts'],
    ['a relative path', './main.ts', 'x_a/app/1.0.0/src/server/main.ts'],
    ['.js for a .ts file', './main.js', 'x_a/app/1.0.0/src/server/main.ts'],
    ['a folder', './part', 'x_a/app/1.0.0/src/server/part/index.ts'],
    ['a package by the importer’s dependencies', 'left', 'x_a/left/2.1.0/lib/left.js'],
    ['a file in a package', 'left/lib/other.js', 'x_a/left/2.1.0/lib/other.js'],
    ['a scoped package', '@deep/er', 'x_a/@deep/er/1.0.0/index.js'],
    ['the platform', '@servicenow/glide/sn_ws', '@servicenow/glide/sn_ws'],
  ])('by %s', (_, specifier, path) => {
    expect(resolve(specifier, MAIN)).toBe(path)
  })

  it.each(['right', './gone.ts', '../../../../../etc/passwd', 'fs', 'node:fs', 'x_a/app/1.0.0/src/gone.ts'])(
    'and nothing else: %s',
    (specifier) => {
      expect(() => resolve(specifier, MAIN)).toThrow(`Cannot find module '${specifier}'`)
    },
  )

  it('refuses another application’s files', () => {
    expect(() => resolve('x_b/other/1.0.0/src/thing.ts', MAIN)).toThrow(
      'App "x_a" does not declare a dependency on "x_b"',
    )
  })
})

describe('running modules', () => {
  const run = (modules: Record<string, string>, script: string) =>
    createTestInstance({ app: { modules } }).evaluate(script)

  it('runs each once, also when two import each other', () => {
    const modules = {
      'a.ts': `import { b } from './b.ts'\nexport let loads = 0\nloads += 1\nexport const a = () => b()`,
      'b.ts': `import { loads } from './a.ts'\nexport const b = () => loads`,
    }
    expect(run(modules, `require('./a.ts'); require('./a.ts').a()`)).toBe(1)
  })

  it('knows default exports, namespaces and CommonJS', () => {
    const modules = {
      'main.ts': `import d, { n } from './es.ts'\nimport * as all from './es.ts'\nimport c from './common.js'\nexport const seen = [d, n, all.n, c.c]`,
      'es.ts': `export default 'd'\nexport const n = 'n'`,
      'common.js': `module.exports = { c: 'c' }`,
    }
    expect(run(modules, `require('./main.ts').seen`)).toEqual(['d', 'n', 'n', 'c'])
  })

  it('reads JSON', () => {
    expect(run({ 'data.json': '{"a":[1]}' }, `require('./data.json').a`)).toEqual([1])
  })

  it('counts what was loaded, each once a transaction, and the properties that were read', () => {
    const modules = {
      'main.ts': `import { n } from './other.ts'\nimport { other } from './other.ts'\nexport const both = n + other`,
      'other.ts': `export const n = 1\nexport const other = 2`,
      'unused.ts': `throw new Error('loaded')`,
    }
    const instance = createTestInstance({ app: { modules } })
    instance.store.statements.meter = newMeter()
    instance.evaluate(`gs.getProperty('x_test.a'); gs.getProperty('x_test.a'); require('./main.ts').both`)
    const characters = modules['main.ts'].length + modules['other.ts'].length
    expect(instance.store.statements.meter.scripts).toEqual({ modules: 2, characters, properties: 2 })
    instance.evaluate(`require('./other.ts').n`)
    expect(instance.store.statements.meter.scripts).toMatchObject({ modules: 3, properties: 2 })
  })

  it('offers only the namespaces that it has', () => {
    expect(() => run({}, `require('@servicenow/glide/sn_cmdb')`)).toThrow('does not offer sn_cmdb')
  })
})
