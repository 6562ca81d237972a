import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SETTINGS } from '../../../src/server/settings/catalog.ts'

const ROOT = join(__dirname, '../../..')

it('names every setting once', () => {
  const names = SETTINGS.map((setting) => setting.name)
  expect(new Set(names).size).toBe(names.length)
})

it('has choice labels that survive the platform’s list of label=value pairs', () => {
  const labels = SETTINGS.flatMap((setting) => setting.choices ?? []).map((choice) => choice.label)
  expect(labels.filter((label) => /[,=]/.test(label))).toEqual([])
})

it('says of every setting that may be empty what that means', () => {
  const unsaid = SETTINGS.filter((setting) => setting.type !== 'choicelist' && setting.type !== 'boolean')
    .filter((setting) => !/\bempty\b/i.test(setting.description))
    .map((setting) => setting.name)
  expect(unsaid).toEqual([])
})

it('gives an example of every text that has no default to go by', () => {
  const without = SETTINGS.filter((setting) => setting.type === 'string' && setting.default === '')
    .filter((setting) => !/ Example: \S/.test(setting.description))
    .map((setting) => setting.name)
  expect(without).toEqual([])
})

it('says of every number what it counts', () => {
  const unsaid = SETTINGS.filter((setting) => setting.type === 'integer')
    .filter(
      (setting) =>
        !/\b(seconds|minutes|days|KB|incidents|times)\b|how (often|many)/i.test(
          `${setting.label} ${setting.description}`,
        ),
    )
    .map((setting) => setting.name)
  expect(unsaid).toEqual([])
})

it('tells the default of every setting on the form', () => {
  const records = readFileSync(join(ROOT, 'src/fluent/properties.now.ts'), 'utf8')
  const described = records.match(/Default: [^'"\n]+/g) ?? []
  expect(described).toHaveLength(SETTINGS.length)
})

it('is what the property records and the documentation were written from', () => {
  const tsx = join(ROOT, 'node_modules', '.bin', 'tsx')
  const check = spawnSync(tsx, ['tools/build/generate-properties.ts', '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  expect({ status: check.status, said: check.stderr }).toMatchObject({ status: 0 })
})
