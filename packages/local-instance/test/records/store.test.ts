import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../src/database/open.ts'
import { ciId, groupId, loadDemo } from '../../src/demo/demo.ts'
import { newMeter, serverTiming } from '../../src/records/meter.ts'
import { createRecords } from '../../src/records/store.ts'
import { admin, app, freshInstance, NOW, where, type FreshInstance } from './fresh_instance.ts'

let instance: FreshInstance
beforeEach(() => (instance = freshInstance()))

describe('a write', () => {
  it('counts updates and leaves a row alone when nothing changes', () => {
    const { store, clock } = instance
    const { sysId } = store.insert(app, 'x_test_app_alert', { alert_key: 'k', note: 'a' })
    clock.now = NOW + 5000
    store.update(app, 'x_test_app_alert', sysId!, { note: 'a' })
    expect(instance.find('x_test_app_alert', {})[0]).toMatchObject({
      sys_mod_count: '0',
      sys_updated_on: '2025-01-31 12:00:00',
    })
    store.update(app, 'x_test_app_alert', sysId!, { note: 'b' })
    expect(instance.find('x_test_app_alert', {})[0]).toMatchObject({
      sys_mod_count: '1',
      sys_updated_on: '2025-01-31 12:00:05',
    })
  })

  it('adds increments in the database, on top of what another node added meanwhile', () => {
    const { store } = instance
    const { sysId } = store.insert(app, 'x_test_app_alert', { alert_key: 'k' })
    store.update(app, 'x_test_app_alert', sysId!, {}, { count: 2 })
    const { row } = store.update(app, 'x_test_app_alert', sysId!, {}, { count: 3 })
    expect(row['count']).toBe('6')
  })

  it('fills defaults, and keeps what is given, empty or not', () => {
    const { store } = instance
    expect(store.insert(app, 'x_test_app_alert', {}).row).toMatchObject({ count: '1', test: '0' })
    expect(store.insert(app, 'x_test_app_alert', { count: '', test: 'true' }).row).toMatchObject({
      count: '',
      test: '1',
    })
  })

  it('ignores columns that the table does not have, and the system’s own', () => {
    const { sysId, row } = instance.store.insert(app, 'x_test_app_alert', {
      nope: 'x',
      sys_created_by: 'mallory',
    })
    expect(row).toMatchObject({ sys_created_by: 'guest' })
    expect(row).not.toHaveProperty('nope')
    expect(
      instance.store.update(app, 'x_test_app_alert', sysId!, { sys_id: 'c'.repeat(32) }).row['sys_id'],
    ).toBe(sysId)
  })

  it('to a row that is not there is null', () => {
    expect(instance.store.update(app, 'x_test_app_alert', 'f'.repeat(32), { note: 'x' }).sysId).toBeNull()
    expect(instance.store.remove(app, 'x_test_app_alert', 'f'.repeat(32))).toBe(false)
  })

  it('that deletes an incident empties the references of apps to it', () => {
    const { store } = instance
    const incident = store.insert(admin, 'incident', {}).sysId!
    const alert = store.insert(admin, 'x_test_app_alert', { incident }).sysId!
    expect(store.remove(admin, 'incident', incident)).toBe(true)
    expect(instance.find('x_test_app_alert', { sys_id: alert })[0]!['incident']).toBe('')
  })

  it('that deletes a record leaves a reference alone whose cascade rule is None', () => {
    const { store } = instance
    const column = store.dictionary.column('x_test_app_alert', 'incident')!
    column.keepsDeleted = true
    const incident = store.insert(admin, 'incident', {}).sysId!
    const alert = store.insert(admin, 'x_test_app_alert', { incident }).sysId!
    store.remove(admin, 'incident', incident)
    column.keepsDeleted = false
    expect(instance.find('x_test_app_alert', { sys_id: alert })[0]!['incident']).toBe(incident)
  })

  it('can be aborted by a business rule before it, whose text is the error', () => {
    const { store } = instance
    store.rules.push({
      table: 'task',
      when: 'before',
      operations: ['insert'],
      run: (change) => (change.aborted = change.current['urgency'] === '1' ? 'Not that urgent' : ''),
    })
    expect(store.insert(admin, 'incident', { urgency: '1' })).toMatchObject({
      sysId: null,
      error: 'Not that urgent',
    })
    expect(store.insert(admin, 'incident', { urgency: '2' }).error).toBe('')
    expect(instance.find('incident', {})).toHaveLength(1)
  })

  it('is heard by those who listen to its table', () => {
    const heard: string[] = []
    instance.store.onWrite(['task'], () => heard.push('task'))
    instance.store.insert(admin, 'incident', {})
    instance.store.insert(admin, 'sys_user_group', { name: 'X' })
    expect(heard).toEqual(['task'])
  })
})

describe('display values', () => {
  it('are names, labels, true and false', () => {
    loadDemo(instance.store)
    const of = (table: string, column: string, value: string) =>
      instance.store.displayValue(admin, table, column, value)
    expect(of('incident', 'cmdb_ci', ciId('web01'))).toBe('shop-web-01')
    expect(of('incident', 'assignment_group', groupId('Network'))).toBe('Network')
    expect(of('incident', 'state', '6')).toBe('Resolved')
    expect(of('incident', 'priority', '1')).toBe('1 - Critical')
    expect(of('incident', 'active', '1')).toBe('true')
    expect(of('incident', 'cmdb_ci', 'f'.repeat(32))).toBe('f'.repeat(32))
  })
})

describe('properties', () => {
  it('are read again after a change', () => {
    const { store } = instance
    expect(store.getProperty('x_test_app.mode')).toBeNull()
    const { sysId } = store.insert(admin, 'sys_properties', { name: 'x_test_app.mode', value: 'inline' })
    expect(store.getProperty('x_test_app.mode')).toBe('inline')
    store.update(admin, 'sys_properties', sysId!, { value: 'queued' })
    expect(store.getProperty('x_test_app.mode')).toBe('queued')
  })
})

describe('the meter', () => {
  it('counts the app’s own statement apart from the platform’s work around it', () => {
    const { store } = instance
    store.insert(app, 'x_test_app_alert', { alert_key: 'warm up' })
    store.statements.meter = newMeter()
    const { sysId } = store.insert(app, 'x_test_app_alert', { alert_key: 'k' })
    expect(store.statements.meter).toMatchObject({ app: { statements: 1 }, platform: { statements: 1 } })
    store.query(app, where('x_test_app_alert', ['sys_id', '=', sysId!]))
    expect(store.statements.meter.app.statements).toBe(2)
  })

  it('reads as a Server-Timing header', () => {
    const meter = {
      ...newMeter(),
      app: { statements: 11, milliseconds: 1.84 },
      platform: { statements: 1, milliseconds: 0.9 },
    }
    expect(serverTiming(meter)).toBe('app;desc="11 statements";dur=1.8, platform;desc="1 statement";dur=0.9')
  })
})

describe('tables of packages', () => {
  it('that nobody defined are made of plain text, and grow', () => {
    const { store } = instance
    store.ensureTable('sys_ui_macro', ['name', 'xml'])
    store.ensureTable('sys_ui_macro', ['name', 'media_type'])
    const { row } = store.insert(admin, 'sys_ui_macro', {
      name: 'n',
      xml: '<j/>',
      media_type: 'xml',
      sys_scope: 'global',
    })
    expect(row).toMatchObject({ name: 'n', xml: '<j/>', media_type: 'xml', sys_scope: 'global' })
  })

  it('get columns that are defined later', () => {
    const { store } = instance
    store.insert(app, 'x_test_app_alert', { alert_key: 'k' })
    store.ensureTable('x_test_app_alert', ['extra'])
    expect(store.insert(app, 'x_test_app_alert', { extra: 'e' }).row['extra']).toBe('e')
    expect(instance.find('x_test_app_alert', { alert_key: 'k' })[0]!['extra']).toBe('')
  })
})

describe('a database file', () => {
  it('keeps rows, counters and the definitions of installed tables', () => {
    const folder = mkdtempSync(join(tmpdir(), 'instance-'))
    try {
      const open = () =>
        createRecords({
          driver: openDatabase(join(folder, 'instance.db')),
          clock: () => NOW,
          log: () => undefined,
        })
      const before = open()
      before.define({ ...instance.store.dictionary.table('x_test_app_alert')! })
      const { sysId } = before.insert(app, 'x_test_app_alert', { alert_key: 'k' })
      before.statements.driver.close()
      const after = open()
      expect(after.query(app, where('x_test_app_alert')).map((row) => row['sys_id'])).toEqual([sysId])
      expect(after.insert(app, 'x_test_app_alert', { alert_key: 'k' }).sysId).toBeNull()
      expect(after.insert(app, 'x_test_app_alert', {}).row['number']).toBe('TST0001003')
      expect(after.query(admin, where('sys_user', ['user_name', '=', 'admin']))).toHaveLength(1)
      after.statements.driver.close()
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
