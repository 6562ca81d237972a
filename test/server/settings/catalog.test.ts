import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  DEFAULTS,
  SECTION_TITLES,
  sectionOf,
  SETTING_NAMES,
  SETTINGS,
} from '../../../src/server/settings/catalog.ts'
import { SECTIONS } from '../../../tools/build/settings/sections.ts'
import type { SettingText } from '../../../tools/build/settings/text.ts'

const ROOT = join(__dirname, '../../..')
const texts = SECTIONS.flatMap(({ settings }) => Object.entries(settings)) as [
  keyof typeof SETTINGS,
  SettingText,
][]

/** Names of the settings whose text fails a rule. */
const failing = (isRight: (about: SettingText, name: keyof typeof SETTINGS) => boolean) =>
  texts.filter(([name, about]) => !isRight(about, name)).map(([name]) => name)

it('has a text for every setting, and a setting for every text', () => {
  expect(texts.map(([name]) => name).sort()).toEqual([...SETTING_NAMES].sort())
})

it('puts each setting into the section that its name says', () => {
  for (const { title, settings } of SECTIONS)
    for (const name of Object.keys(settings))
      expect([name, sectionOf(`x_secx_azmon.${name}`)]).toEqual([name, title])
  expect(new Set(SECTIONS.map(({ title }) => title))).toEqual(new Set(Object.values(SECTION_TITLES)))
})

it('has a label for every choice', () => {
  expect(
    failing(({ choices }, name) => {
      if (SETTINGS[name].type !== 'choicelist') return choices === undefined
      const values = Object.keys(choices ?? {})
      return values.length > 1 && values.every((value) => SETTINGS[name].parse(value).problem === null)
    }),
  ).toEqual([])
})

it('has choice labels that survive the platform’s list of label=value pairs', () => {
  expect(failing(({ choices }) => !Object.values(choices ?? {}).some((label) => /[,=]/.test(label)))).toEqual(
    [],
  )
})

it('says what an empty value means where it is not the default', () => {
  const mayBeEmpty = (name: keyof typeof SETTINGS) =>
    SETTINGS[name].type === 'string' && DEFAULTS[name] === ''
  expect(failing(({ empty }, name) => empty !== undefined || !mayBeEmpty(name))).toEqual([])
  const asDefault = texts.filter(
    ([name, { empty }]) => SETTINGS[name].type === 'string' && empty === undefined,
  )
  for (const [name] of asDefault)
    expect([name, SETTINGS[name].parse('')]).toEqual([name, SETTINGS[name].parse(DEFAULTS[name])])
})

it('gives an example of every text that has no default', () => {
  expect(
    failing(
      ({ example }, name) =>
        SETTINGS[name].type !== 'string' || DEFAULTS[name] !== '' || example !== undefined,
    ),
  ).toEqual([])
})

it('gives only examples that are right values', () => {
  expect(
    failing(({ example }, name) => example === undefined || SETTINGS[name].parse(example).problem === null),
  ).toEqual([])
})

it('says of every number what it counts', () => {
  const unit = /\b(seconds|minutes|days|KB|incidents|times)\b|how (often|many)/i
  expect(
    failing(({ label, help }, name) => SETTINGS[name].type !== 'integer' || unit.test(`${label} ${help}`)),
  ).toEqual([])
})

it('tells the default of every setting on the form', () => {
  const records = readFileSync(join(ROOT, 'src/fluent/generated/properties.now.ts'), 'utf8')
  expect(records.match(/Default: [^'"\n]+/g) ?? []).toHaveLength(SETTING_NAMES.length)
})
