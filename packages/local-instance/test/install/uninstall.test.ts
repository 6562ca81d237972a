import { uninstallApp } from '../../src/install/uninstall_app.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import type { RecordStore } from '../../src/records/store.ts'
import { fingerprint } from '../support/fingerprint.ts'
import { APP, id, instance } from './packages.ts'

const DEMO = 'd'.repeat(32)

function installed(): ReturnType<typeof instance> {
  const made = instance()
  made.install({}, true)
  return made
}

/** What the base system has by itself must be as before the install. */
const base = (store: RecordStore) => {
  const { syslog: _log, dictionary: _all, instance_table_definition: _shelf, ...tables } = fingerprint(store)
  const written = ['sys_upgrade_history', 'sys_upgrade_history_log', 'sys_odd_table']
  return Object.fromEntries(Object.entries(tables).filter(([name]) => !written.includes(name)))
}

describe('without its tables', () => {
  it('nothing of the application is left, and nobody else’s is gone', () => {
    const fresh = instance()
    const before = base(fresh.store)
    fresh.install({}, true)
    fresh.store.users.grant(PLATFORM, 'admin', 'itil_pack')
    uninstallApp(fresh.store, APP, { retainTables: false })
    expect(base(fresh.store)).toEqual(before)
    expect(fresh.store.dictionary.table('x_pack_call')).toBeUndefined()
  })

  it('what is installed after that begins anew', () => {
    const { store, install } = installed()
    uninstallApp(store, APP, { retainTables: false })
    install()
    expect(store.platformRows('x_pack_call', {})).toEqual([])
    expect(store.insert(PLATFORM, 'x_pack_call', { key: 'a' }).row).toMatchObject({ number: 'CAL0001001' })
  })
})

describe('with its tables', () => {
  it('rows, fields, choices and numbers stay, everything else goes', () => {
    const { store, one } = installed()
    uninstallApp(store, APP, { retainTables: true })
    expect([one('sys_app', APP), one('sys_properties', id(3)), one('sys_module', id(4))]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(one('x_pack_call', DEMO)).toMatchObject({ key: 'demo', number: 'CAL0001001' })
    expect(store.choices.of('x_pack_call', 'state').map(({ value }) => value)).toEqual(['new'])
  })

  it('a new install finds the old rows and goes on with their numbers', () => {
    const { store, install } = installed()
    uninstallApp(store, APP, { retainTables: true })
    install()
    expect(store.platformRows('x_pack_call', {})).toHaveLength(1)
    expect(store.insert(PLATFORM, 'x_pack_call', { key: 'a' }).row).toMatchObject({ number: 'CAL0001002' })
  })
})

it('an application that is not here is refused by name, and nothing happens', () => {
  const { store } = installed()
  const before = fingerprint(store)
  expect(() => uninstallApp(store, 'f'.repeat(32), { retainTables: false })).toThrow(
    'There is no application fff',
  )
  expect(fingerprint(store)).toEqual(before)
})
