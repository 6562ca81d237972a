import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { builtHash, keepBuiltHash, sourceHash } from '../../../tools/build/source_hash.cjs'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sources-'))
  write('src/server/webhook.ts', 'one')
  write('src/fluent/generated/keys.ts', 'keys')
  write('package.json', '{}')
})
afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

describe('whether a build is stale is decided by content', () => {
  const differs = (change: () => void): boolean => {
    const before = sourceHash(root)
    change()
    return sourceHash(root) !== before
  }

  it.each<[string, () => void, boolean]>([
    ['a changed source', () => write('src/server/webhook.ts', 'two'), true],
    ['a new source', () => write('src/server/more.ts', ''), true],
    ['another version in package.json', () => write('package.json', '{ "version": "2" }'), true],
    [
      'the list of ids that the SDK writes while it builds',
      () => write('src/fluent/generated/keys.ts', 'x'),
      false,
    ],
    ['a test', () => write('test/webhook.test.ts', 'x'), false],
    ['a time stamp', () => utimesSync(join(root, 'src/server/webhook.ts'), new Date(), new Date()), false],
  ])('%s', (_, change, expected) => {
    expect(differs(change)).toBe(expected)
  })

  it('a source that is gone, and one that was renamed', () => {
    expect(differs(() => rmSync(join(root, 'src/server/webhook.ts')))).toBe(true)
    write('src/server/webhook.ts', 'one')
    expect(
      differs(() => {
        rmSync(join(root, 'src/server/webhook.ts'))
        write('src/server/hook.ts', 'one')
      }),
    ).toBe(true)
  })

  it('a build that was stopped half-way counts as none', () => {
    write('dist/app/x.xml', '<x/>')
    keepBuiltHash(root, sourceHash(root))
    expect(builtHash(root)).toBe(sourceHash(root))
    keepBuiltHash(root, '')
    expect(builtHash(root)).toBe('')
    keepBuiltHash(root, sourceHash(root))
    rmSync(join(root, 'dist/app'), { recursive: true })
    expect(builtHash(root)).toBe('')
  })
})
