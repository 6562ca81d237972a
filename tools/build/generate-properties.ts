import { SECTIONS } from './settings/sections.ts'
import type { SectionText, SettingText } from './settings/text.ts'
import { type SettingName, SETTINGS } from '../../src/server/settings/catalog.ts'
import { PREFIX } from '../../src/server/settings/value_types.ts'
import { styled } from './generated_files.ts'

/**
 * Writes the property records and the page for admins from the list of settings and their texts: Fluent has no loops
 * (docs/facts/packaging.md#no-loops).
 */

/** What there is to write, by path within the project. */
export async function properties(): Promise<Record<string, string>> {
  return {
    'src/fluent/generated/properties.now.ts': await styled(fluent()),
    'docs/settings.md': await styled(documentation(), 'markdown'),
  }
}

const SOURCE =
  'Written by tools/build/generate-properties.ts from src/server/settings/catalog.ts and tools/build/settings: change it there.'

function fluent(): string {
  return [
    `// ${SOURCE}`,
    "import { Property, Record } from '@servicenow/sdk/core'\nimport { admin, viewer } from '../roles.now'",
    ...SECTIONS.map(fluentSection),
  ].join('\n\n')
}

function fluentSection(section: SectionText): string {
  const category = identifier('section ' + section.id)
  return [
    `const ${category} = Record({
      $id: Now.ID[${text(key('section', section.id))}],
      table: 'sys_properties_category',
      data: { name: ${text(PREFIX.slice(0, -1) + ' ' + section.title)}, title: ${text(heading(section))} },
    })`,
    ...settingsOf(section).map(([name, one], at) => fluentSetting(name, one, category, (at + 1) * 100)),
  ].join('\n\n')
}

function settingsOf({ settings }: SectionText): [SettingName, SettingText][] {
  return Object.entries(settings) as [SettingName, SettingText][]
}

function heading(section: SectionText): string {
  return `<h3>${section.title}</h3><p>${section.instructions}</p>`
}

function fluentSetting(name: SettingName, about: SettingText, category: string, order: number): string {
  const { type, default: standard } = SETTINGS[name]
  const property = identifier(name)
  const pairs = Object.entries(about.choices ?? {}).map(([value, label]) => text(`${label}=${value}`))
  const choices = pairs.length > 0 ? `choices: [${pairs.join(', ')}],` : ''
  return `const ${property} = Property({
      $id: Now.ID[${text(key('property', name))}],
      name: ${text(PREFIX + name)},
      type: ${text(type)},
      value: ${type === 'boolean' || type === 'integer' ? standard : text(standard)},
      description: ${text(helpOf(name, about))},${choices}
      roles: { read: [viewer], write: [admin] },
    })

    Record({
      $id: Now.ID[${text(key('property-order', name))}],
      table: 'sys_properties_category_m2m',
      data: { category: ${category}, property: ${property}, order: ${order} },
    })`
}

/** The help on the form. It says the default: nothing else there tells what a setting was before it was changed. */
function helpOf(name: SettingName, about: SettingText): string {
  const empty = emptyOf(name, about)
  const standard = `Default: ${shownDefault(name, about) || 'empty'}`
  return [
    `${about.label}: ${about.help}`,
    empty === '' ? '' : `Empty: ${empty}.`,
    about.example === undefined ? standard : `${standard}. Example: ${about.example}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** What an empty value means; '' for a setting that cannot be empty. */
function emptyOf(name: SettingName, { empty }: SettingText): string {
  const { type } = SETTINGS[name]
  return type === 'boolean' || type === 'choicelist' ? '' : (empty ?? 'the default')
}

function shownDefault(name: SettingName, { choices }: SettingText): string {
  const { type, default: standard } = SETTINGS[name]
  if (type === 'boolean') return standard === 'true' ? 'Yes' : 'No'
  return choices?.[standard] ?? standard
}

function documentation(): string {
  return [
    '# Settings',
    `<!-- ${SOURCE} -->`,
    `All settings are system properties on one form: **Secure Export for Azure Monitor › Settings** (role \`x_secx_azmon.admin\`).
A wrong value never stops the app. It counts as the default; where it guards who may call, it lets nobody in; where it says
when something is deleted, nothing is deleted. Each wrong value is named in the log, on the deliveries, and by
\`GET /api/x_secx_azmon/secure_export/health\`. An empty value counts as the default unless stated otherwise.`,
    ...SECTIONS.flatMap((section) => [
      `## ${section.title}`,
      wrapped(section.instructions.replace(/<\/?b>/g, '**')),
      ...settingsOf(section).flatMap(([name, about]) => documented(name, about)),
    ]),
  ]
    .join('\n\n')
    .concat('\n')
}

function documented(name: SettingName, about: SettingText): string[] {
  const { type, default: standard, expected } = SETTINGS[name]
  const empty = emptyOf(name, about)
  const shipped = standard === '' ? `empty: ${empty}` : code(standard)
  const hasExample = about.example !== undefined && !expected.includes('such as')
  const facts = [
    `${code(PREFIX + name)}, default ${shipped}`,
    ...(standard === '' || about.empty === undefined ? [] : [`Empty: ${about.empty}`]),
    ...(type === 'boolean' || about.choices ? [] : [`Value: ${expected}`]),
    ...Object.entries(about.choices ?? {}).map(([value, label]) => `${code(value)}: ${label}`),
    ...(hasExample ? [`Example: ${code(about.example ?? '')}`] : []),
  ]
  return [
    `### ${about.label}`,
    wrapped(about.help),
    facts.map((fact) => wrapped(`- ${fact}`, '  ')).join('\n'),
  ]
}

/** A paragraph in lines of at most 120 characters. */
function wrapped(paragraph: string, indent = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > 120) {
      lines.push(line)
      line = indent + word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

function code(value: string): string {
  return '`' + value + '`'
}

function text(value: string): string {
  return JSON.stringify(value)
}

function key(kind: string, name: string): string {
  return `${kind}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
}

function identifier(name: string): string {
  return name
    .replace(/[^A-Za-z]+(.)/g, (_all, next: string) => next.toUpperCase())
    .replace(/[^A-Za-z0-9]/g, '')
}
