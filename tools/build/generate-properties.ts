import { SECTIONS } from '../../src/server/settings/catalog.ts'
import { PREFIX, type Section, type Setting } from '../../src/server/settings/sections/setting.ts'
import { styled, writeGenerated } from './generated_files.ts'

/**
 * Fluent has no loops (docs/facts/packaging.md#no-loops), so that the property records and the table for
 * admins are written from the list of settings by this program, which the build runs first. With `--check` it
 * writes nothing and fails when something would have to be written.
 */

/** What there is to write, by path within the project. */
export async function properties(): Promise<Record<string, string>> {
  return {
    'src/fluent/properties.now.ts': await styled(fluent()),
    'docs/settings.md': documentation(),
  }
}

function fluent(): string {
  return [
    '// Written by tools/build/generate-properties.ts from src/server/settings/sections: change it there.',
    "import { Property, Record } from '@servicenow/sdk/core'\nimport { admin, viewer } from './roles.now'",
    ...SECTIONS.map(fluentSection),
  ].join('\n\n')
}

function fluentSection(section: Section): string {
  const category = identifier('section ' + section.title)
  const records = section.settings.map((setting, at) => fluentSetting(setting, category, (at + 1) * 100))
  return [
    `const ${category} = Record({
      $id: Now.ID[${text(key('section', section.title))}],
      table: 'sys_properties_category',
      data: { name: ${text(PREFIX.slice(0, -1) + ' ' + section.title)}, title: ${text(heading(section))} },
    })`,
    ...records,
  ].join('\n\n')
}

function heading(section: Section): string {
  return `<h3>${section.title}</h3><p>${section.instructions}</p>`
}

function fluentSetting(setting: Setting, category: string, order: number): string {
  const property = identifier(setting.name)
  const pairs = setting.choices?.map((choice) => text(`${choice.label}=${choice.value}`))
  const choices = pairs ? `choices: [${pairs.join(', ')}],` : ''
  return `const ${property} = Property({
      $id: Now.ID[${text(key('property', setting.name))}],
      name: ${text(PREFIX + setting.name)},
      type: ${text(setting.type)},
      value: ${setting.type === 'boolean' || setting.type === 'integer' ? setting.default : text(setting.default)},
      description: ${text(help(setting))},${choices}
      roles: { read: [viewer], write: [admin] },
    })

    Record({
      $id: Now.ID[${text(key('property-order', setting.name))}],
      table: 'sys_properties_category_m2m',
      data: { category: ${category}, property: ${property}, order: ${order} },
    })`
}

/** The help on the form, with the default before the example: nothing else there tells what a setting was before it was changed. */
function help({ label, type, choices, default: value, description }: Setting): string {
  const chosen = choices?.find((choice) => choice.value === value)?.label
  const shown = chosen ?? (type === 'boolean' ? (value === 'true' ? 'Yes' : 'No') : value)
  const [what = '', example] = description.split(/ (?=Example: )/)
  const standard = `${label}: ${what} Default: ${shown === '' ? 'empty' : shown}`
  return example === undefined ? standard : `${standard}. ${example}`
}

function documentation(): string {
  return [
    '# Settings',
    '<!-- Written by tools/build/generate-properties.ts from src/server/settings/sections: change it there. -->',
    'All settings are system properties on one form: **Secure Export for Azure Monitor › Settings** (role `x_secx_azmon.admin`). A wrong value never stops the app: it counts as the default, or, where it guards who may call, as a value that lets nobody in, or, where it says when something is removed, as one that keeps it. Each wrong value is named in the log, on the deliveries, and by `GET /api/x_secx_azmon/secure_export/health`.',
    ...SECTIONS.map(documentedSection),
  ]
    .join('\n\n')
    .concat('\n')
}

function documentedSection(section: Section): string {
  const rows = section.settings.map((setting) =>
    [
      code(PREFIX + setting.name),
      setting.label,
      setting.default === '' ? '' : code(setting.default),
      setting.description,
      setting.choices?.map((choice) => `${code(choice.value)}: ${choice.label}`).join('; ') ??
        setting.expected,
    ].map((cell) => cell.replace(/\|/g, '\\|')),
  )
  const head = [
    ['Property', 'Label', 'Default', 'What it does', 'Expected'],
    ['---', '---', '---', '---', '---'],
  ]
  return [
    `## ${section.title}`,
    section.instructions.replace(/<\/?b>/g, '**'),
    [...head, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  ].join('\n\n')
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

if (require.main === module) void writeGenerated(properties())
