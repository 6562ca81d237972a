import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '../../..')
/** Paths in the documentation begin at the tests of the local instance, or with `test/`. */
const fromRoot = (path: string): string =>
  path.startsWith('test/') ? path : `packages/local-instance/test/${path}`
const section =
  readFileSync(join(ROOT, 'packages/local-instance/docs/behaviour.md'), 'utf8').split(
    "## The platform's traps",
  )[1] ?? ''
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))

it('the documentation lists the traps', () => {
  expect(rows.length).toBeGreaterThanOrEqual(14)
})

it.each(
  rows.map(([, trap = '', fact = '', tests = '']) => [
    trap,
    /(docs\/facts\/[^)]*)/.exec(fact)?.[1] ?? 'no link',
    tests,
  ]),
)(
  '%s: every test file that the documentation names has a test named after the fact',
  (_trap, fact, tests) => {
    const paths = [...tests.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)
    const without = paths.filter((path) => !readFileSync(join(ROOT, fromRoot(path)), 'utf8').includes(fact))
    expect([paths.length > 0, without]).toEqual([true, []])
  },
)
