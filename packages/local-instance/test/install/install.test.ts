import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readFiles, readPackage } from '../../src/install/build.ts'
import { installApp } from '../../src/install/install_app.ts'
import { filesOfFolder } from '../../src/install/package_files.ts'
import { uninstallApp } from '../../src/install/uninstall_app.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import { APP, FILES, id, instance, pack, record, version } from './packages.ts'

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
    expect(readFiles(filesOfFolder(folder))).toEqual(readPackage(pack()))
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

  it('docs/facts/packaging.md#columns-on-base-tables: takes a column on a base table, keeps what the table was, and uninstalling takes it away', () => {
    const own = `<?xml version="1.0"?><database><element name="incident" type="collection">
      <element name="x_pack_key" type="string" label="Key" max_length="64"/></element></database>`
    const dictionary = record('sys_dictionary', {
      sys_id: id(0),
      name: 'incident',
      element: 'x_pack_flag',
      internal_type: 'boolean',
      column_label: 'Flag',
    })
    const { store, install } = instance()
    const before = store.dictionary.columns('incident').length
    install({ 'dictionary/incident.xml': own, 'update/sys_dictionary.xml': dictionary })
    const { sysId, row } = store.insert(PLATFORM, 'incident', {
      x_pack_key: 'k',
      x_pack_flag: 'true',
      impact: '1',
      urgency: '1',
    })
    expect(row).toMatchObject({ x_pack_key: 'k', x_pack_flag: '1', priority: '1' })
    expect(store.dictionary.table('incident')).toMatchObject({ scope: 'global', extends: 'task' })
    install({ ...version('1.2.4'), 'dictionary/incident.xml': own, 'update/sys_dictionary.xml': dictionary })
    expect(store.platformRows('incident', { sys_id: sysId! })[0]).toMatchObject({ x_pack_key: 'k' })
    uninstallApp(store, APP, { retainTables: false })
    expect(store.dictionary.columns('incident')).toHaveLength(before)
    expect(store.platformRows('incident', { sys_id: sysId! })[0]).toMatchObject({ priority: '1' })
  })

  it('docs/facts/packaging.md#names: takes a table name of 80 characters, and a display column and an index that are inherited', () => {
    const name = `x_pack_${'long_'.repeat(15)}`.slice(0, 80).replace(/_$/, 'x')
    const table = `<?xml version="1.0"?><database><element name="${name}" type="collection" label="Long" extends="task" display="number">
      <element name="key" type="string" max_length="40"/>
      <index name="by_number" unique="false"><element name="number"/><element name="key"/></index></element></database>`
    const { store, install } = instance()
    install({ 'dictionary/long.xml': table })
    expect([name.length, store.dictionary.displayColumn(name)]).toEqual([80, 'number'])
    expect(store.insert(PLATFORM, name, { key: 'a' }).error).toBe('')
  })

  it('docs/facts/servicenow.md#records-on-other-scopes-tables: takes what another scope may do to a base table', () => {
    const VIEW = 'e'.repeat(32)
    const rule = { name: 'Rule', collection: 'incident', action_insert: 'true' }
    const { install, one } = instance()
    install({
      'update/a.xml': record('sys_script', {
        ...rule,
        sys_id: id(0),
        when: 'async_always',
        advanced: 'true',
        script: 'x',
      }),
      'update/b.xml': record('sys_script', {
        ...rule,
        sys_id: '1'.repeat(31) + '0',
        when: 'before',
        template: 'category=network',
      }),
      'update/c.xml': record('sys_ui_action', {
        sys_id: '2'.repeat(31) + '0',
        table: 'incident',
        name: 'Show',
      }),
      'update/d.xml': record('sys_ui_view', { sys_id: VIEW, name: 'x_pack', title: 'Pack' }),
      'update/e.xml': record('sys_ui_list', { sys_id: '3'.repeat(31) + '0', name: 'incident', view: VIEW }),
      'update/f.xml': record('sys_security_acl', {
        sys_id: '4'.repeat(31) + '0',
        type: 'record',
        name: 'incident.x_pack_key',
        operation: 'read',
      }),
    })
    expect(one('sys_script', id(0))).toMatchObject({ collection: 'incident' })
    expect(one('sys_ui_list', '3'.repeat(31) + '0')).toMatchObject({ view: VIEW })
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
