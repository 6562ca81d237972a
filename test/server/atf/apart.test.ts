import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SERVER = join(__dirname, '../../../src/server')

describe('what runs in production', () => {
  it('knows nothing of the tests that are shipped with it', () => {
    const files = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.ts') && !path.startsWith('atf'),
    )
    const importing = files.filter((path) =>
      /from '[^']*\/atf\//.test(readFileSync(join(SERVER, path), 'utf8')),
    )
    expect(files.length).toBeGreaterThan(100)
    expect(importing).toEqual([])
  })
})
