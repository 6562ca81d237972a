import { INSTALLER } from '../../src/install/apply_records.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import { APP, id, instance, record, TABLE, version } from './packages.ts'

describe('docs/facts/packaging.md#upgrade: installing again', () => {
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
    const { store, install, one, log } = instance()
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
    expect(summary.skipped).toBe(1)
    expect(log.at(-1)).toBe(
      'info Pack 1.2.3 installed, upgraded from 1.2.3: 0 records inserted, 9 updated, 0 deleted, 1 skipped',
    )
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

  it('writes the record of the app itself, whatever an admin changed there', () => {
    const { store, install, one } = instance()
    install()
    store.update(PLATFORM, 'sys_app', APP, { short_description: 'Ours' })
    install(version('1.3.0'))
    expect(one('sys_app', APP)).toMatchObject({ version: '1.3.0' })
  })

  it('leaves a record alone that the instance has in another application', () => {
    const { store, install, one } = instance()
    store.insert(INSTALLER, 'sys_properties', {
      sys_id: id(3),
      name: 'x_pack.color',
      sys_scope: 'e'.repeat(32),
      value: 'black',
    })
    expect(install().skipped).toBe(1)
    expect(one('sys_properties', id(3))).toMatchObject({ value: 'black' })
  })

  it('keeps what a column of a table that stays had, and takes no column away', () => {
    const { store, install } = instance()
    install({}, true)
    install({
      'dictionary/x_pack_call.xml': TABLE.replace(/<element name="incident".*/, '').replace(
        '"Key"',
        '"Name"',
      ),
    })
    expect(store.dictionary.column('x_pack_call', 'incident')).toMatchObject({ reference: 'incident' })
    expect(store.dictionary.column('x_pack_call', 'key')).toMatchObject({ label: 'Name' })
  })

  it('makes no new index of a table that is there, and says so', () => {
    const { store, install, log } = instance()
    install()
    install({
      'dictionary/x_pack_call.xml': TABLE.replace(
        '</element></database>',
        '<index name="by_key" unique="false"><element name="key"/></index></element></database>',
      ),
    })
    expect(store.dictionary.table('x_pack_call')?.indexes.map(({ name }) => name)).toEqual(['by_state'])
    expect(log).toContain(
      'warning Index by_key of x_pack_call is not made: indexes come with the first install only',
    )
  })

  it('makes a table that is new as a first install does', () => {
    const { store, install } = instance()
    install()
    install({ 'dictionary/x_pack_more.xml': TABLE.replace('x_pack_call', 'x_pack_more') })
    expect(store.dictionary.table('x_pack_more')?.indexes.map(({ name }) => name)).toEqual(['by_state'])
    expect(store.choices.of('x_pack_more', 'state').map(({ value }) => value)).toEqual(['new'])
  })

  it('lists in the upgrade history what became of each record', () => {
    const { store, install } = instance()
    install()
    store.update(PLATFORM, 'sys_properties', id(3), { value: 'green' })
    install({
      ...version('1.3.0'),
      'update/new.xml': record('sys_module', { sys_id: 'c'.repeat(32), path: 'x' }),
    })
    const [, upgrade] = store.platformRows('sys_upgrade_history', { to_version: 'x_pack' })
    expect(upgrade).toMatchObject({ from_version: '1.2.3' })
    const lines = store.platformRows('sys_upgrade_history_log', { upgrade_history: upgrade?.sys_id ?? '' })
    const of = (disposition: string) => lines.filter((line) => line.disposition === disposition)
    expect([of('1').length, of('2').length, of('3').length]).toEqual([1, 9, 0])
    expect(of('4')).toMatchObject([{ file_name: `sys_properties_${id(3)}`, target_name: 'x_pack.color' }])
  })
})

describe('the column `active`, which upgrades leave as it was set', () => {
  const JOB = 'c'.repeat(32)
  const job = (active: string, script: string) => ({
    'update/job.xml': record('sysauto_script', { sys_id: JOB, name: 'Job', active, script }),
  })

  it('a job that an admin switched off stays off and gets its new script all the same, upgrade after upgrade', () => {
    const { store, install, one } = instance()
    install(job('true', 'one'))
    store.update(PLATFORM, 'sysauto_script', JOB, { active: 'false' })
    install(job('true', 'two'))
    expect(one('sysauto_script', JOB)).toMatchObject({ active: '0', script: 'two' })
    install(job('true', 'three'))
    expect(one('sysauto_script', JOB)).toMatchObject({ active: '0', script: 'three' })
  })

  it('a job that an admin changed otherwise too is skipped', () => {
    const { store, install, one } = instance()
    install(job('true', 'one'))
    store.update(PLATFORM, 'sysauto_script', JOB, { active: 'false', name: 'My job' })
    expect(install(job('true', 'two')).skipped).toBe(1)
    expect(one('sysauto_script', JOB)).toMatchObject({ name: 'My job', script: 'one' })
  })

  it('a package switches off what nobody touched', () => {
    const { install, one } = instance()
    install(job('true', 'one'))
    install(job('false', 'one'))
    expect(one('sysauto_script', JOB)).toMatchObject({ active: '0' })
  })
})

describe('deletes and choice lists ("Skipped records that occur during application installation")', () => {
  const CHOICE = `<?xml version="1.0"?><record_update><sys_choice_set action="INSERT_OR_UPDATE" table="x_pack_call" field="state">
    <sys_choice action="INSERT_OR_UPDATE"><sys_id>${'f'.repeat(32)}</sys_id><name>x_pack_call</name><element>state</element>
    <value>late</value><label>Late</label><sequence>2</sequence><language>en</language><inactive>false</inactive></sys_choice></sys_choice_set></record_update>`
  const second = {
    'author_elective_update/gone.xml': record('sys_module', { sys_id: id(4) }, 'DELETE'),
    'author_elective_update/choice.xml': CHOICE,
    'update/sys_module.xml': null,
  }
  const after = (property: string) => {
    const { store, install, one } = instance()
    install()
    if (property !== '')
      store.insert(PLATFORM, 'sys_properties', { name: `com.glide.apps.${property}`, value: 'true' })
    const { deleted } = install(second)
    const skipped = store.platformRows('sys_upgrade_history_log', { disposition: '4' }).length
    const choices = store.choices.of('x_pack_call', 'state').map(({ value }) => value)
    return { deleted, isThere: one('sys_module', id(4)) !== undefined, choices, skipped }
  }

  it('are not applied by default', () => {
    expect(after('')).toEqual({ deleted: 0, isThere: true, choices: ['new'], skipped: 0 })
  })

  it('are applied with include_my_deletes', () => {
    expect(after('include_my_deletes')).toEqual({
      deleted: 1,
      isThere: false,
      choices: ['new', 'late'],
      skipped: 0,
    })
  })

  it('only choices are applied with include_only_sys_choice', () => {
    expect(after('include_only_sys_choice')).toEqual({
      deleted: 0,
      isThere: true,
      choices: ['new', 'late'],
      skipped: 0,
    })
  })

  it('are listed as skipped with force_skips', () => {
    expect(after('force_skips')).toEqual({ deleted: 0, isThere: true, choices: ['new'], skipped: 2 })
  })
})
