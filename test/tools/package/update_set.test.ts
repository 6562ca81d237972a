import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { XMLParser } from 'fast-xml-parser'
import { type BuildRecord, readRecords } from '../../../packages/local-instance/src/install/record_xml.ts'
import { updateSetOf } from '../../../tools/package/update_set.ts'
import { builtAppFolder } from '../../support/built_app.ts'

const DATE = '2026-01-01 00:00:00'
const SCOPE = 'a'.repeat(32)

/** What 14 exports by others have. */
const SET_COLUMNS = [
  ...['application', 'application_name', 'application_scope', 'application_version', 'collisions'],
  ...['commit_date', 'deleted', 'description', 'inserted', 'name', 'origin_sys_id', 'parent', 'release_date'],
  ...['remote_base_update_set', 'remote_parent_id', 'remote_sys_id', 'state', 'summary', 'sys_class_name'],
  ...['sys_created_by', 'sys_created_on', 'sys_id', 'sys_mod_count', 'sys_updated_by', 'sys_updated_on'],
  ...['update_set', 'update_source', 'updated'],
]
const UPDATE_COLUMNS = [
  ...['action', 'application', 'category', 'comments', 'name', 'payload', 'remote_update_set'],
  ...['replace_on_upgrade', 'sys_created_by', 'sys_created_on', 'sys_id', 'sys_mod_count', 'sys_recorded_at'],
  ...[
    'sys_updated_by',
    'sys_updated_on',
    'table',
    'target_name',
    'type',
    'update_domain',
    'update_set',
    'view',
  ],
]

interface UpdateRow {
  name: string
  payload: string
  type: string
  table?: string
  action: string
  sys_recorded_at: string
}

/** The rows of a set as an instance would load them. */
function rowsOf(xml: string): UpdateRow[] {
  const parser = new XMLParser({
    parseTagValue: false,
    trimValues: false,
    processEntities: { enabled: true, maxTotalExpansions: 100_000, maxExpandedLength: 10_000_000 },
  })
  return (parser.parse(xml) as { unload: { sys_update_xml: UpdateRow[] } }).unload.sys_update_xml
}

/** A small build in a folder of its own. */
function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'update-set-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const record = (table: string, fields: string) =>
  `<?xml version="1.0"?>\n<record_update table="${table}">\n  <${table} action="INSERT_OR_UPDATE">${fields}</${table}>\n</record_update>`

const APP = {
  'scope/sys_app.xml': record(
    'sys_app',
    `<sys_id>${SCOPE}</sys_id><scope>x_pack</scope><name>Pack &amp; go</name><version>1.2.3</version><sys_scope>${SCOPE}</sys_scope>`,
  ),
}

function setOf(files: Record<string, string>): UpdateRow[] {
  const folder = folderWith({ ...APP, ...files })
  try {
    return [rowsOf(updateSetOf(folder, DATE).xml)].flat()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const payloadOf = (rows: readonly UpdateRow[], name: string) =>
  rows.find((row) => row.name === name)?.payload ?? ''

describe('the update set of the real build', () => {
  let folder: string
  let rows: UpdateRow[]
  let byName: Map<string, UpdateRow>

  beforeAll(() => {
    folder = builtAppFolder()
    rows = rowsOf(updateSetOf(folder, DATE).xml)
    byName = new Map(rows.map((row) => [row.name, row]))
  })

  const files = (within: string) =>
    readdirSync(join(folder, within)).map((name) => ({
      name: name.replace(/\.xml$/, ''),
      text: readFileSync(join(folder, within, name), 'utf8'),
    }))

  /** Whose a record is, the set says in the platform's way. */
  const OTHERWISE = [
    'sys_scope',
    'sys_package',
    'sys_update_name',
    'sys_class_name',
    'sys_created_by',
    'sys_created_on',
    'sys_mod_count',
    'sys_updated_by',
    'sys_updated_on',
  ]
  const values = ({ table, action, values: all }: BuildRecord) => ({
    table,
    action,
    values: Object.fromEntries(Object.entries(all).filter(([column]) => !OTHERWISE.includes(column))),
  })

  it('has every record of the build with every value to the letter, scripts too', () => {
    for (const { name, text } of ['update', 'author_elective_update'].flatMap(files)) {
      const built = readRecords(text).map(values)
      if (name.startsWith('sys_ui_related_list')) continue
      const carried = readRecords(byName.get(name)?.payload ?? '<record_update/>').map(values)
      expect({ name, records: carried.map(({ table }) => table) }).toEqual({
        name,
        records: built.map(({ table }) => table),
      })
      for (const [at, one] of built.entries()) expect(carried[at]).toMatchObject(one)
    }
  })

  it('docs/facts/packaging.md#columns-of-an-update: has every column of a genuine export, and says who wrote each record and when', () => {
    const { xml } = updateSetOf(folder, DATE)
    const [, set = '', update = ''] =
      /<sys_remote_update_set .*?>(.*?)<\/sys_remote_update_set>\s*<sys_update_xml .*?>(.*?)<\/sys_update_xml>/s.exec(
        xml,
      ) ?? []
    const columns = (text: string) =>
      [...text.replace(/<!\[CDATA\[.*?\]\]>/gs, '').matchAll(/<([a-z_]+)/g)].map(([, name]) => name)
    expect(columns(set)).toEqual(expect.arrayContaining(SET_COLUMNS))
    expect(columns(update)).toEqual(expect.arrayContaining(UPDATE_COLUMNS))
    expect(update).toContain('<application display_value="Secure Export for Azure Monitor">')
    expect(update).toContain('<remote_update_set display_value="Secure Export for Azure Monitor - ')
    const lacking = rows.filter(
      ({ payload }) =>
        !['created_by', 'created_on', 'updated_by', 'updated_on', 'mod_count'].every((name) =>
          new RegExp(`<sys_${name}>[^<]+</sys_${name}>`).test(payload),
        ),
    )
    expect(lacking.map(({ name }) => name)).toEqual([])
    const types = Object.fromEntries(rows.map(({ name, type }) => [name.replace(/_[0-9a-f]{32}$/, ''), type]))
    expect(types['sysevent_script_action']).toBe('Script Action')
    expect(types['sys_ui_action_role']).toBe('UI Action Role')
  })

  it('has every related list of the build', () => {
    const related = rows.filter(({ name }) => name.startsWith('sys_ui_related_'))
    const carried = related.flatMap(({ payload }) => readRecords(payload)).map(values)
    const built = files('update')
      .filter(({ name }) => name.startsWith('sys_ui_related_list'))
      .flatMap(({ text }) => readRecords(text).map(values))
    expect(built.length).toBeGreaterThan(1)
    expect(carried).toHaveLength(built.length)
    for (const one of built)
      expect(carried).toContainEqual(
        expect.objectContaining({ values: expect.objectContaining(one.values) as object }),
      )
  })

  it('has a label for every column of every table, and the indexes', () => {
    const names = rows.map((row) => row.name)
    const tables = files('dictionary')
    const columns = tables.flatMap(({ name, text }) =>
      [...text.matchAll(/<element name="(\w+)" type="(?!collection)/g)].map(
        ([, column]) => `${name}_${column}`,
      ),
    )
    expect(columns.filter((column) => !names.includes(`sys_documentation_${column}_en`))).toEqual([])
    const indexes = tables.flatMap(({ text }) => [...text.matchAll(/<index /g)])
    expect(indexes.length).toBeGreaterThan(10)
    expect(names.filter((name) => name.startsWith('sys_index_'))).toHaveLength(indexes.length)
  })

  it('leaves seeds out: committing them would overwrite what an admin has changed', () => {
    const seeds = files('unload').map(({ name }) => name)
    expect(seeds.length).toBeGreaterThan(0)
    expect(rows.filter((row) => seeds.includes(row.name))).toEqual([])
  })

  it('is the same text from another folder', () => {
    const other = mkdtempSync(join(tmpdir(), 'elsewhere-'))
    cpSync(folder, other, { recursive: true })
    expect(updateSetOf(other, DATE).xml).toBe(updateSetOf(folder, DATE).xml)
    rmSync(other, { recursive: true })
  })
})

describe('docs/facts/packaging.md#update-set-format: an update set', () => {
  it('brings the application itself, without a scope and a package of its own', () => {
    const [app] = setOf({})
    expect(app).toMatchObject({ name: 'sys_app', type: 'Custom Application', action: 'INSERT_OR_UPDATE' })
    expect(app?.payload).toContain('<version>1.2.3</version>')
    expect(app?.payload).not.toMatch(/sys_scope|sys_package|sys_update_name/)
  })

  it('says of every other record whose it is', () => {
    const rows = setOf({ 'update/sys_user_role_1.xml': record('sys_user_role', '<name>x_pack.admin</name>') })
    expect(payloadOf(rows, 'sys_user_role_1')).toContain(
      `<sys_mod_count>0</sys_mod_count><sys_name>x_pack.admin</sys_name><sys_package source="x_pack">${SCOPE}</sys_package><sys_scope>${SCOPE}</sys_scope><sys_update_name>sys_user_role_1</sys_update_name>`,
    )
  })

  it('was recorded before anybody had the app, and each version after the one before', () => {
    const versions = ['0.1.0', '0.1.1', '0.2.0', '1.0.0', '2.0.0']
    const recorded = versions.map((version) => {
      const app = APP['scope/sys_app.xml'].replace('1.2.3', version)
      return setOf({ 'scope/sys_app.xml': app })[0]?.sys_recorded_at ?? ''
    })
    expect(recorded).toEqual([...recorded].sort())
    expect(new Set(recorded).size).toBe(versions.length)
    const released = (BigInt(Date.UTC(2025, 0, 1)) << 4n).toString(16)
    expect(recorded.at(-1)! < `${released}000001`).toBe(true)
  })

  it('carries a script that ends a CDATA section as text, with nothing nested', () => {
    const script = `if (a < b && c[d[0]]> 1) return "'&amp;'"`
    const cdata = script.replaceAll(']]>', ']]]]><![CDATA[>')
    const rows = setOf({
      'update/sys_module_1.xml': record('sys_module', `<content><![CDATA[${cdata}]]></content>`),
    })
    const payload = payloadOf(rows, 'sys_module_1')
    expect(payload).not.toContain('CDATA')
    expect(readRecords(payload)[0]?.values.content).toBe(script)
  })

  it('writes choices and labels in the platform’s wrappers', () => {
    const choices = `<?xml version="1.0"?><record_update><sys_choice_set action="INSERT_OR_UPDATE" field="state" table="x_pack_call" version="3">
      <sys_choice_set action="INSERT_OR_UPDATE"><element>state</element><name>x_pack_call</name></sys_choice_set>
      <sys_choice action="INSERT_OR_UPDATE"><value>new</value></sys_choice></sys_choice_set></record_update>`
    const label =
      '<element>state</element><label>State</label><language>en</language><name>x_pack_call</name>'
    const rows = setOf({
      'author_elective_update/sys_choice_1.xml': choices,
      'update/sys_documentation_1.xml': record('sys_documentation', label),
    })
    expect(payloadOf(rows, 'sys_choice_1')).toMatch(
      /<record_update><sys_choice action="INSERT_OR_UPDATE" field="state" table="x_pack_call" version="3"><sys_choice_set /,
    )
    expect(payloadOf(rows, 'sys_documentation_1')).toContain(
      '<record_update><sys_documentation element="state" label="State" language="en" table="x_pack_call"><sys_documentation action="INSERT_OR_UPDATE">',
    )
  })

  it('says of a table’s label that it is of no column', () => {
    const label = '<element/><label>Call</label><language>en</language><name>x_pack_call</name>'
    const rows = setOf({ 'update/sys_documentation_1.xml': record('sys_documentation', label) })
    expect(payloadOf(rows, 'sys_documentation_1')).toContain(
      '<sys_documentation element="" label="Call" language="en" table="x_pack_call">',
    )
  })

  it('writes lists as version 2, for their view and parent, and forms as version 3', () => {
    const inside = (wrapper: string, fields: string, attributes: string) =>
      `<?xml version="1.0"?><record_update><${wrapper} ${attributes}><${wrapper} action="INSERT_OR_UPDATE">${fields}</${wrapper}></${wrapper}></record_update>`
    const rows = setOf({
      'update/list.xml': inside(
        'sys_ui_list',
        '<view name="mine">1</view><parent>x_pack_day</parent>',
        'table="x_pack_call"',
      ),
      'update/default.xml': inside(
        'sys_ui_list',
        '<view name="NULL">Default view</view>',
        'table="x_pack_call"',
      ),
      'update/form.xml': inside('sys_ui_section', '<caption>Call</caption>', 'caption="Call" view=""'),
    })
    expect(payloadOf(rows, 'list')).toContain(
      '<sys_ui_list parent="x_pack_day" relationship="" sys_domain="global" table="x_pack_call" version="2" view="mine">',
    )
    expect(payloadOf(rows, 'default')).toContain('version="2" view="">')
    expect(payloadOf(rows, 'form')).toContain('<sys_ui_section caption="Call" view="" version="3">')
  })

  it('carries a form’s related lists as one update, in their order', () => {
    const entry = (position: number, related: string) =>
      record(
        'sys_ui_related_list_entry',
        `<list_id>1</list_id><position>${position}</position><related_list>${related}</related_list>`,
      )
    const rows = setOf({
      'update/sys_ui_related_list_1.xml': record(
        'sys_ui_related_list',
        '<sys_id>1</sys_id><name>x_pack_call</name><view>Default view</view>',
      ),
      'update/sys_ui_related_list_entry_1.xml': entry(10, 'x_pack_note.call'),
      'update/sys_ui_related_list_entry_2.xml': entry(9, 'x_pack_day.call'),
    })
    expect(rows.map(({ name }) => name)).toEqual(['sys_app', 'sys_ui_related_x_pack_call_null'])
    const payload = payloadOf(rows, 'sys_ui_related_x_pack_call_null')
    expect(payload).toContain('<sys_ui_related sys_domain="global" table="x_pack_call" version="2" view="">')
    expect(readRecords(payload).map(({ table, values }) => [table, values.related_list])).toEqual([
      ['sys_ui_related_list_entry', 'x_pack_day.call'],
      ['sys_ui_related_list_entry', 'x_pack_note.call'],
      ['sys_ui_related_list', undefined],
    ])
  })

  it('reads characters that are written as numbers, and keeps carriage returns', () => {
    const rows = setOf({
      'update/1.xml': record('sys_properties', '<value>a&#10;b&#x41;&#13;&amp;#10;</value>'),
    })
    expect(readRecords(payloadOf(rows, '1'))[0]?.values.value).toBe('a\nbA\r&#10;')
  })

  it('refuses two updates of one name', () => {
    const role = record('sys_user_role', '<name>x_pack.admin</name>')
    expect(() => setOf({ 'update/1.xml': role, 'author_elective_update/1.xml': role })).toThrow(
      'have the name 1',
    )
  })

  it('refuses a payload that no instance takes', () => {
    const large = record('sys_properties', `<value>${'x'.repeat(4_096_000)}</value>`)
    expect(() => setOf({ 'update/1.xml': large })).toThrow(/^1 has \d+ characters, more than/)
  })

  it('keeps the records that stand beside another one in its file', () => {
    const step = `<?xml version="1.0"?><record_update table="sys_atf_step"><sys_atf_step action="INSERT_OR_UPDATE"><sys_id>1</sys_id></sys_atf_step><sys_variable_value action="INSERT_OR_UPDATE"><value>equals</value></sys_variable_value></record_update>`
    const rows = setOf({ 'update/sys_atf_step_1.xml': step })
    expect(readRecords(payloadOf(rows, 'sys_atf_step_1')).map(({ table }) => table)).toEqual([
      'sys_atf_step',
      'sys_variable_value',
    ])
  })

  it('makes labels and indexes of what only the first installation of a table tells', () => {
    const rows = setOf({
      'dictionary/x_pack_call.xml': `<?xml version="1.0"?><database><element name="x_pack_call" type="collection" label="Call"><element name="state" type="string" label="State"/><index name="by_state" unique="true"><element name="state"/></index></element></database>`,
    })
    const labels = rows.filter(({ name }) => name.startsWith('sys_documentation')).map(({ name }) => name)
    expect(labels).toEqual(['sys_documentation_x_pack_call__en', 'sys_documentation_x_pack_call_state_en'])
    const index = rows.find(({ name }) => name.startsWith('sys_index_'))
    expect(readRecords(index?.payload ?? '')[0]?.values).toMatchObject({
      logical_table_name: 'x_pack_call',
      col_name_string: 'state',
      unique_index: 'true',
    })
  })

  it('refuses choices that older instances skip', () => {
    const v2 = record('sys_choice_v2', '<value>new</value>')
    expect(() => setOf({ 'update/sys_choice_v2_1.xml': v2 })).toThrow('"legacyChoices" must be true')
  })

  it('says which file cannot be read', () => {
    expect(() => setOf({ 'update/odd.xml': '<a><b></a>' })).toThrow(/^update\/odd.xml/)
    expect(() => setOf({ 'update/other.xml': '<database/>' })).toThrow('update/other.xml holds a database')
  })
})
