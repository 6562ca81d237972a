import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { openDatabase } from '../../../instance/database/open.ts'
import { readBuild, readPackage } from '../../../instance/install/build.ts'
import { installApp, uninstallApp } from '../../../instance/install/install_app.ts'
import { createRecords, PLATFORM } from '../../../instance/records/store.ts'

const APP = 'a'.repeat(32)
const ROLE = 'b'.repeat(32)
const id = (digit: number) => String(digit).repeat(32)

function record(table: string, fields: Record<string, string>, action = 'INSERT_OR_UPDATE'): string {
  const scope = table === 'sys_app' ? '' : `<sys_scope display_value="x_pack">${APP}</sys_scope>`
  const body = Object.entries(fields).map(([name, value]) =>
    value.startsWith('<') ? value : `<${name}>${value}</${name}>`,
  )
  return `<?xml version="1.0"?><record_update table="${table}"><${table} action="${action}">${scope}${body.join('')}</${table}></record_update>`
}

const TABLE = `<?xml version="1.0"?><database>
  <element name="x_pack_call" type="collection" label="Call" display="number" access="public" read_access="true" create_access="false" ws_access="true" audit="true">
    <element name="number" type="string" label="Number" max_length="40" default_value="javascript:global.getNextObjNumberPadded();"/>
    <element name="key" type="string" label="Key" max_length="64" unique="true" mandatory="true"/>
    <element name="state" type="choice" label="State" max_length="40" default_value="new"><choice>
      <element value="new" label="New" inactive="false" sequence="0"/><element value="old" label="Old" inactive="true" sequence="1"/>
    </choice></element>
    <element name="incident" type="reference" label="Incident" max_length="32" reference="incident"/>
    <index name="by_state" unique="false"><element name="state"/><element name="number"/></index>
  </element></database>`

const FILES: Record<string, string> = {
  'scope/sys_app.xml': record('sys_app', { sys_id: APP, scope: 'x_pack', name: 'Pack', version: '1.2.3' }),
  'dictionary/x_pack_call.xml': TABLE,
  'update/sys_number.xml': record('sys_number', {
    sys_id: id(1),
    category: 'x_pack_call',
    prefix: 'CAL',
    number: '1000',
    maximum_digits: '7',
  }),
  'update/sys_acl_role.xml': record('sys_security_acl_role', {
    sys_id: id(2),
    sys_user_role: `<sys_user_role name="itil_pack">${ROLE}</sys_user_role>`,
  }),
  'update/sys_user_role.xml': record('sys_user_role', { sys_id: ROLE, name: 'itil_pack' }),
  'update/sys_properties.xml': record('sys_properties', {
    sys_id: id(3),
    name: 'x_pack.color',
    value: 'red',
    description: 'First',
  }),
  'update/sys_module.xml': record('sys_module', {
    sys_id: id(4),
    path: 'x_pack/p/1/a.ts',
    content: '<content><![CDATA[if (a < b && c[d[0]]]]><![CDATA[> 1) "&amp;"\n]]></content>',
  }),
  'update/sys_ui_list.xml': `<?xml version="1.0"?><record_update><sys_ui_list table="x_pack_call">
    <sys_ui_list_element action="INSERT_OR_UPDATE"><sys_id>${id(5)}</sys_id><element>number</element></sys_ui_list_element>
    <sys_ui_list_element action="INSERT_OR_UPDATE"><sys_id>${id(6)}</sys_id><element>state</element></sys_ui_list_element>
    <sys_ui_list action="INSERT_OR_UPDATE"><sys_id>${id(7)}</sys_id><name>x_pack_call</name></sys_ui_list></sys_ui_list></record_update>`,
  'update/sys_odd.xml': record('sys_odd_table', { sys_id: id(8), what: 'a &lt; b &amp; &#228;' }),
  'unload/sys_properties.xml': record('sys_properties', {
    sys_id: id(9),
    name: 'x_pack.seed',
    value: 'first',
  }),
  'unload.demo/call.xml': record('x_pack_call', { sys_id: 'd'.repeat(32), key: 'demo' }),
}

function pack(changes: Record<string, string | null> = {}): Uint8Array {
  const files = Object.entries({ ...FILES, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  )
  return zipSync(Object.fromEntries(files.map(([name, text]) => [`/${name}`, strToU8(text)])))
}

function instance() {
  const log: string[] = []
  const store = createRecords({
    driver: openDatabase(null),
    clock: () => 0,
    log: (level, _, text) => void log.push(`${level} ${text}`),
  })
  const install = (changes: Record<string, string | null> = {}, demo = false) =>
    installApp(store, readPackage(pack(changes)), { demo, log: store.log })
  const one = (table: string, sysId: string) => store.platformRows(table, { sys_id: sysId })[0]
  return { store, log, install, one }
}

describe('reading a build', () => {
  it('reads the zip of `now-sdk pack`, whose names start with a slash', () => {
    const build = readPackage(pack())
    expect(build.app).toEqual({ sysId: APP, scope: 'x_pack', name: 'Pack', version: '1.2.3' })
    expect(build.records.update).toHaveLength(9)
  })

  it('reads the same from the folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'build-'))
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    expect(readBuild(folder)).toEqual(readPackage(pack()))
    rmSync(folder, { recursive: true })
  })

  it('keeps a script to the letter, also where it holds the end of a CDATA section', () => {
    const module = readPackage(pack()).records.update.find((one) => one.table === 'sys_module')
    expect(module?.values.content).toBe('if (a < b && c[d[0]]> 1) "&amp;"\n')
  })

  it('says which file cannot be read', () => {
    expect(() => readPackage(pack({ 'update/sys_number.xml': '<other/>' }))).toThrow(
      'update/sys_number.xml: Not a record_update document',
    )
  })

  it('refuses a package without an application', () => {
    expect(() => readPackage(pack({ 'scope/sys_app.xml': null }))).toThrow('no sys_app record')
  })
})

describe('installing', () => {
  it('makes tables with their columns, choices, numbers, indexes and access', () => {
    const { store, install } = instance()
    install()
    expect(store.dictionary.table('x_pack_call')).toMatchObject({
      label: 'Call',
      display: 'number',
      scope: 'x_pack',
      audit: true,
      webServiceAccess: true,
      otherScopes: { read: true, create: false, update: false, delete: false },
      autoNumber: { prefix: 'CAL', start: 1000, digits: 7 },
      indexes: [{ name: 'by_state', unique: false, columns: ['state', 'number'] }],
    })
    expect(store.dictionary.column('x_pack_call', 'state')?.choices).toEqual([
      { value: 'new', label: 'New', sequence: 0 },
    ])
    const { row } = store.insert(PLATFORM, 'x_pack_call', { key: 'k' })
    expect(row).toMatchObject({ number: 'CAL0001001', state: 'new' })
    expect(store.insert(PLATFORM, 'x_pack_call', { key: 'k' })).toMatchObject({
      sysId: null,
      error: expect.stringContaining('Unique Key violation') as string,
    })
  })

  it('writes every record under its sys_id, those inside a list or a form too', () => {
    const { install, one } = instance()
    expect(install()).toEqual({ inserted: 11, updated: 0, deleted: 0, skipped: 0 })
    expect(one('sys_ui_list_element', id(6))).toMatchObject({ element: 'state' })
    expect(one('sys_ui_list', id(7))).toMatchObject({ name: 'x_pack_call' })
    expect(one('sys_properties', id(9))).toMatchObject({ value: 'first' })
  })

  it('keeps records of a table that the instance does not know, and says so once', () => {
    const { install, one, log } = instance()
    install()
    expect(one('sys_odd_table', id(8))).toMatchObject({ what: 'a < b & ä' })
    expect(log.filter((line) => line.includes('sys_odd_table'))).toHaveLength(1)
  })

  it('leaves demo data out unless it is wanted', () => {
    const { store, install } = instance()
    install()
    expect(store.platformRows('x_pack_call', {})).toEqual([])
    install({}, true)
    expect(store.platformRows('x_pack_call', {})).toMatchObject([{ key: 'demo' }])
  })

  it('finds a role by name where the instance has it under another sys_id', () => {
    const { store, install, one } = instance()
    const { sysId } = store.insert(PLATFORM, 'sys_user_role', { name: 'itil_pack' })
    install()
    expect(one('sys_security_acl_role', id(2))).toMatchObject({ sys_user_role: sysId })
    expect(store.platformRows('sys_user_role', { name: 'itil_pack' })).toHaveLength(1)
  })

  it('keeps a view and the list layout that belongs to it, also where the instance knows the view already', () => {
    const VIEW = 'e'.repeat(32)
    const list = `<view name="x_pack_open">${VIEW}</view><name>x_pack_call</name>`
    const files = {
      'update/sys_ui_view.xml': record('sys_ui_view', { sys_id: VIEW, name: 'x_pack_open', title: 'Open' }),
      'update/sys_ui_list_open.xml': `<?xml version="1.0"?><record_update><sys_ui_list table="x_pack_call">
        <sys_ui_list action="INSERT_OR_UPDATE"><sys_id>${'f'.repeat(32)}</sys_id>${list}</sys_ui_list></sys_ui_list></record_update>`,
    }
    const bare = instance()
    bare.install(files)
    expect(bare.one('sys_ui_view', VIEW)).toMatchObject({ name: 'x_pack_open' })
    expect(bare.one('sys_ui_list', 'f'.repeat(32))).toMatchObject({ view: VIEW })

    const knowing = instance()
    const { sysId } = knowing.store.insert(PLATFORM, 'sys_ui_view', { name: 'x_pack_open' })
    knowing.install(files)
    expect(knowing.store.platformRows('sys_ui_view', { name: 'x_pack_open' })).toHaveLength(1)
    expect(knowing.one('sys_ui_list', 'f'.repeat(32))).toMatchObject({ view: sysId })
  })

  it('removes a record that the package deletes', () => {
    const { install, one } = instance()
    install()
    const summary = install({
      'author_elective_update/gone.xml': record('sys_module', { sys_id: id(4) }, 'DELETE'),
      'update/sys_module.xml': null,
    })
    expect(summary.deleted).toBe(1)
    expect(one('sys_module', id(4))).toBeUndefined()
  })

  it('tells how far it is', () => {
    const { store } = instance()
    const steps: string[] = []
    installApp(store, readPackage(pack()), {
      demo: false,
      log: store.log,
      progress: (done, total) => void steps.push(`${done}/${total}`),
    })
    expect(steps.at(-1)).toBe('11/11')
  })
})

describe('facts/packaging.md 6 "Upgrade": installing again', () => {
  it('updates what nobody changed', () => {
    const { install, one } = instance()
    install()
    install({
      'update/sys_properties.xml': record('sys_properties', {
        sys_id: id(3),
        name: 'x_pack.color',
        value: 'blue',
      }),
    })
    expect(one('sys_properties', id(3))).toMatchObject({ value: 'blue' })
  })

  it('keeps the value of a property that an admin changed', () => {
    const { store, install, one } = instance()
    install()
    store.update(PLATFORM, 'sys_properties', id(3), { value: 'green' })
    const summary = install({
      'update/sys_properties.xml': record('sys_properties', {
        sys_id: id(3),
        name: 'x_pack.color',
        value: 'blue',
      }),
    })
    expect(one('sys_properties', id(3))).toMatchObject({ value: 'green' })
    expect(summary.skipped).toBe(2)
  })

  it('never touches a seed again', () => {
    const { install, one } = instance()
    install()
    install({
      'unload/sys_properties.xml': record('sys_properties', {
        sys_id: id(9),
        name: 'x_pack.seed',
        value: 'second',
      }),
    })
    expect(one('sys_properties', id(9))).toMatchObject({ value: 'first' })
  })

  it('adds a column to a table that has rows', () => {
    const { store, install } = instance()
    install({}, true)
    install({
      'dictionary/x_pack_call.xml': TABLE.replace(
        '<index',
        '<element name="extra" type="string" label="Extra" max_length="10"/><index',
      ),
    })
    const [row] = store.platformRows('x_pack_call', {})
    expect(store.update(PLATFORM, 'x_pack_call', row?.sys_id ?? '', { extra: 'x' }).row).toMatchObject({
      key: 'demo',
      extra: 'x',
    })
  })
})

describe('uninstalling', () => {
  it('removes the app’s records and the rows of its tables, and nobody else’s', () => {
    const { store, install, one } = instance()
    const roles = store.platformRows('sys_user_role', {}).length
    install({}, true)
    uninstallApp(store, APP)
    expect([one('sys_app', APP), one('sys_properties', id(3)), one('x_pack_call', 'd'.repeat(32))]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(store.platformRows('sys_user_role', {})).toHaveLength(roles)
  })
})
