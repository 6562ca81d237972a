import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(__dirname, '../../..')

test('what is generated for Fluent and docs/settings.md is up to date', () => {
  const tsx = join(ROOT, 'node_modules', '.bin', 'tsx')
  const { status, stderr } = spawnSync(tsx, ['tools/build/generate.ts', '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  expect({ status, said: stderr }).toMatchObject({ status: 0 })
})
