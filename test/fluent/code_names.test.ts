import { codeNames } from '../../tools/check/code_names.ts'
import { Definitions } from '../../tools/check/definitions.ts'
import { programOf } from '../../tools/check/program.ts'
import type { Build } from '../../tools/check/records.ts'
import { scriptFields } from '../../tools/check/script_fields.ts'

const GLIDE = "import { GlideAggregate, GlideRecord, GlideTableHierarchy, gs } from '@servicenow/glide'\n"

/** What is wrong with the names in these modules and scripts of business rules on incident, without the places. */
function faultsIn(modules: Record<string, string>, ...rules: string[]): string[] {
  const build: Build = {
    files: [],
    tables: new Map(),
    modules: new Map(Object.entries(modules).map(([path, text]) => [`x/a/1/src/${path}`, GLIDE + text])),
    records: rules.map((script, at) => ({
      file: `update/sys_script_${at}.xml`,
      table: 'sys_script',
      values: { sys_id: String(at), collection: 'incident', script },
    })),
  }
  const definitions = new Definitions(build)
  const { exact, anywhere } = codeNames(programOf(build, scriptFields(build, definitions)), definitions)
  return [...exact.faults, ...anywhere.faults].map((fault) => fault.replace(/^\S+: /, ''))
}

describe('code that names what is not there is found, whatever way the name takes', () => {
  it.each([
    ['a table', "new GlideRecord('incidents')", 'there is no table incidents'],
    ['the table of an aggregate', "new GlideAggregate('incidents')", 'there is no table incidents'],
    ['a table that is asked for', "gs.tableExists('incidents')", 'there is no table incidents'],
    ['a table whose kin is asked for', "new GlideTableHierarchy('incidents')", 'there is no table incidents'],
    [
      'a class in a list',
      "export const CLASSES = ['cmdb_ci_spacecraft']",
      'there is no table cmdb_ci_spacecraft',
    ],
    [
      'a column of a query',
      "new GlideRecord('incident').addQuery('colour', 1)",
      'incident has no column colour',
    ],
    [
      'an encoded query',
      "new GlideRecord('incident').addQuery('state=1^colour=2')",
      'incident has no column state=1^colour=2',
    ],
    [
      'a column of a further condition',
      "new GlideRecord('incident').addQuery('state', 1).addOrCondition('colour', 2)",
      'incident has no column colour',
    ],
    [
      'a column beyond a reference',
      "const a = new GlideRecord('cmdb_rel_ci')\na.addQuery('type.colour', 1)",
      'cmdb_rel_ci has no column type.colour',
    ],
    [
      'a column that is read',
      "const TABLE = 'incident'\nconst a = new GlideRecord(TABLE)\na.getValue('colour')",
      'incident has no column colour',
    ],
    [
      'a column that is read as a property',
      "const a = new GlideRecord('incident')\ngs.info(a.colour)",
      'incident has no column colour',
    ],
    [
      'a column that is summed',
      "const a = new GlideAggregate('incident')\na.addAggregate('SUM', 'colour')",
      'incident has no column colour',
    ],
    [
      'a column by which a record is got',
      "const a = new GlideRecord('incident')\na.get('colour', 'red')",
      'incident has no column colour',
    ],
    [
      'one column of a list',
      "const a = new GlideRecord('incident')\nfor (const name of ['state', 'colour']) a.setValue(name, 1)",
      'incident has no column colour',
    ],
    [
      'a column of a list of callers’',
      "const a = new GlideRecord('incident')\n;['state', 'colour'].forEach((name) => a.orderBy(name))",
      'incident has no column colour',
    ],
    [
      'one of two columns',
      "export const b = (c) => new GlideRecord('incident').orderBy(c ? 'colour' : 'state')",
      'incident has no column colour',
    ],
    [
      'a column that a function is given',
      "const a = (record, name) => record.isValidField(name)\na(new GlideRecord('incident'), 'colour')",
      'incident has no column colour',
    ],
    [
      'a column in an object',
      "const a = { table: 'incident', column: 'colour' }\nconst { table } = a\nnew GlideRecord(table).groupBy(a.column)",
      'incident has no column colour',
    ],
    [
      'a column of what a function finds',
      "function a() { const b = new GlideRecord('incident'); return b.next() ? b : null }\na().getValue('colour')",
      'incident has no column colour',
    ],
    [
      'a column of a table that nobody knows',
      "export const a = (record) => record.getValue('colour')",
      'no known table has a column colour',
    ],
  ])('%s', (_what, source, fault) => {
    expect(faultsIn({ 'a.ts': source })).toEqual([fault])
  })

  it('a column on a record of another module', () => {
    const modules = {
      'a.ts': "import { find } from './b.ts'\nfind('incident').getValue('colour')",
      'b.ts': 'export function find(table) { return new GlideRecord(table) }',
    }
    expect(faultsIn(modules)).toEqual(['incident has no column colour'])
  })

  it('a column of the record that a business rule is about', () => {
    const modules = { 'a.ts': "export function a(record) { record.setValue('colour', 1) }" }
    expect(faultsIn(modules, "const { a } = require('x/a/1/src/a.ts')\na(current)")).toEqual([
      'incident has no column colour',
    ])
  })

  it('a column that the script of a business rule itself names', () => {
    expect(faultsIn({}, "if (current.colour == 'red') gs.info(previous.getValue('colour'))")).toEqual([
      'incident has no column colour',
      'incident has no column colour',
    ])
  })
})

describe('code that names what is there is let alone', () => {
  it.each([
    ['inherited columns', "new GlideRecord('incident').addQuery('sys_created_on', 'work_notes')"],
    [
      'columns of any of several tables',
      "for (const a of ['sys_user', 'sys_user_group']) new GlideRecord(a).addQuery('email', 1)",
    ],
    [
      'methods of others that are called alike',
      "const a = new Map()\na.get('colour', 1)\nconst b = { getValue: (c) => c }\nb.getValue('colour')",
    ],
    [
      'columns that only the running code knows',
      "export const a = (b) => new GlideRecord('incident').getValue(b.c)",
    ],
    ['counting without a column', "new GlideAggregate('incident').addAggregate('COUNT', null)"],
  ])('%s', (_what, source) => {
    expect(faultsIn({ 'a.ts': source })).toEqual([])
  })
})
