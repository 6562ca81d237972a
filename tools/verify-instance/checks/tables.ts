import type { BuildRecord } from '../../../packages/local-instance/src/install/record_xml.ts'
import { about } from '../finding.ts'
import type { Row } from '../instance.ts'
import type { Check } from '../visit.ts'

/** Of these a shorter column cuts what is written, silently (docs/facts/servicenow.md#long-text). */
const TEXTS = ['string', 'url', 'json', 'conditions', 'script', 'html', 'journal_input']

export const tables: Check = {
  points: ['tables'],
  needs: 'always',
  run: async ({ instance, shipped }) => {
    const said = about('tables')
    const names = shipped.tables.map(({ name }) => name)
    const there = await instance.rows('sys_db_object', `nameIN${names.join(',')}`, [
      'name',
      'access',
      'ws_access',
    ])
    const rows = await instance.rows('sys_dictionary', `nameIN${names.join(',')}`, [
      'name',
      'element',
      'internal_type',
      'max_length',
      'mandatory',
      'unique',
      'reference',
      'default_value',
    ])
    const found = new Map(rows.map((row) => [columnOf(row), row]))
    const columns = shipped.records.update.filter(
      ({ table, values }) => table === 'sys_dictionary' && values['element'],
    )
    const pairs = columns.map((column) => [column, found.get(columnOf(column.values))] as const)
    const faults = (judge: (expected: Row, row: Row) => string) =>
      pairs.flatMap(([{ values }, row]) => {
        const fault = row === undefined ? '' : judge(values, row)
        return fault === '' ? [] : [`${columnOf(values)}: ${fault}`]
      })
    return [
      said.faults('Tables', missingTables(shipped.records.update, there), `All ${names.length} are there.`),
      said.faults(
        'Columns',
        pairs.filter(([, row]) => row === undefined).map(([{ values }]) => `${columnOf(values)}: missing`),
        `All ${columns.length} are there.`,
      ),
      said.faults('Types', faults(typeFault), 'As shipped.'),
      said.faults('Lengths', faults(lengthFault), 'None is shorter than shipped.'),
      said.faults('Mandatory', faults(flagFault('mandatory')), 'As shipped.'),
      said.faults('Unique', faults(flagFault('unique')), 'As shipped.'),
      said.faults('Defaults', faults(defaultFault), 'As shipped.'),
    ]
  },
}

function columnOf(row: Row): string {
  return `${row['name']}.${row['element']}`
}

function missingTables(records: readonly BuildRecord[], there: readonly Row[]): string[] {
  return records
    .filter(({ table }) => table === 'sys_db_object')
    .flatMap(({ values }) => {
      const row = there.find(({ name }) => name === values['name'])
      if (row === undefined) return [`${values['name']}: missing`]
      const fault = ['access', 'ws_access'].find(
        (flag) => row[flag] !== undefined && row[flag] !== values[flag],
      )
      return fault ? [`${values['name']}: ${fault} is ${row[fault]}, not ${values[fault]}`] : []
    })
}

function typeFault(expected: Row, row: Row): string {
  if (row['internal_type'] !== expected['internal_type'])
    return `${row['internal_type']}, not ${expected['internal_type']}`
  return row['reference'] === expected['reference']
    ? ''
    : `refers to ${row['reference'] || 'nothing'}, not to ${expected['reference']}`
}

function lengthFault(expected: Row, row: Row): string {
  const [found, wanted] = [Number(row['max_length']), Number(expected['max_length'])]
  const isShorter = TEXTS.includes(expected['internal_type'] ?? '') && wanted > 0 && found < wanted
  return isShorter ? `${found}, not ${wanted}` : ''
}

function flagFault(flag: 'mandatory' | 'unique') {
  return (expected: Row, row: Row): string => {
    const [found, wanted] = [row[flag] === 'true', expected[flag] === 'true']
    return found === wanted ? '' : found ? `is ${flag}` : `is not ${flag}`
  }
}

function defaultFault(expected: Row, row: Row): string {
  const [found = '', wanted = ''] = [row['default_value'], expected['default_value']]
  return found === wanted ? '' : `“${found}”, not “${wanted}”`
}
