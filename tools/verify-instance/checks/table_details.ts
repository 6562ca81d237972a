import { about, someOf } from '../finding.ts'
import type { Check } from '../visit.ts'

/**
 * Indexes are made from the definitions that a package brings; only those of an update set are records. So an instance
 * that has the former need have no record of them, and a person has to look.
 */
export const indexes: Check = {
  points: ['indexes'],
  needs: 'always',
  run: async ({ instance, shipped: { tables } }) => {
    const said = about('indexes')
    const query = `logical_table_nameIN${tables.map(({ name }) => name).join(',')}`
    const rows = await instance.rows('sys_index', query, [
      'logical_table_name',
      'col_name_string',
      'unique_index',
    ])
    const found = new Set(
      rows.map((row) =>
        keyOf(
          row['logical_table_name'] ?? '',
          (row['col_name_string'] ?? '').split(','),
          isUnique(row['unique_index']),
        ),
      ),
    )
    const wanted = tables.flatMap(({ name, indexes }) =>
      indexes.map(({ columns, unique }) => keyOf(name, columns, unique)),
    )
    const missing = wanted.filter((key) => !found.has(key))
    if (missing.length === wanted.length)
      return [
        said.look(
          'Indexes',
          `The Table API shows no record of the ${wanted.length} indexes.`,
          'Open the tables under System Definition › Tables, related list Database Indexes, and compare.',
        ),
      ]
    return [
      said.faults(
        'Indexes',
        missing.map((key) => `${key}: missing`),
        `All ${wanted.length} are there.`,
      ),
    ]
  },
}

/** Column names may come as a list in brackets, with blanks. */
function keyOf(table: string, columns: readonly string[], unique: boolean): string {
  const names = columns.map((column) => column.replace(/[\s[\]"]/g, '')).join(' + ')
  return `${table}: ${names}${unique ? ', unique' : ''}`
}

function isUnique(value = ''): boolean {
  return value === 'true' || value === '1'
}

export const choices: Check = {
  points: ['choices'],
  needs: 'always',
  run: async ({ instance, shipped: { tables } }) => {
    const names = tables.map(({ name }) => name).join(',')
    const rows = await instance.rows('sys_choice', `nameIN${names}`, ['name', 'element', 'value', 'inactive'])
    const active = rows.filter((row) => row['inactive'] !== 'true')
    const found = new Set(active.map((row) => `${row['name']}.${row['element']}: ${row['value']}`))
    const wanted = tables.flatMap(({ name, columns }) =>
      columns.flatMap((column) => column.choices.map(({ value }) => `${name}.${column.name}: ${value}`)),
    )
    const missing = wanted.filter((choice) => !found.has(choice))
    return [about('choices').faults('Choices', missing.map(isMissing), `All ${wanted.length} are there.`)]
  },
}

function isMissing(name: string): string {
  return `${name} is missing`
}

export const labels: Check = {
  points: ['labels'],
  needs: 'always',
  run: async ({ instance, shipped: { tables, records } }) => {
    const said = about('labels')
    const names = tables.map(({ name }) => name).join(',')
    const fields = ['name', 'element', 'language', 'label', 'plural']
    const rows = await instance.rows('sys_documentation', `nameIN${names}^language=en`, fields)
    const found = new Map(rows.map((row) => [`${row['name']}.${row['element']}`, row]))
    const wanted = records.update.filter(({ table }) => table === 'sys_documentation')
    const differ = wanted.flatMap(({ values }) => {
      const key = `${values['name']}.${values['element']}`
      const row = found.get(key)
      const isSame =
        row?.['label'] === values['label'] && (row?.['plural'] ?? '') === (values['plural'] ?? '')
      return isSame
        ? []
        : [`${key.replace(/\.$/, '')}: “${row?.['label'] ?? 'none'}”, not “${values['label']}”`]
    })
    // An admin may have translated or renamed them: no harm is done.
    return [
      differ.length === 0
        ? said.ok('Labels', `All ${wanted.length} are as shipped.`)
        : said.look(
            'Labels',
            someOf(differ),
            'Lists and forms show these words. Nothing else depends on them.',
          ),
    ]
  },
}
