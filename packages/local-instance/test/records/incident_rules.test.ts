import { groupId, loadDemo, ciId, userId } from '../../src/demo/demo.ts'
import { admin, freshInstance, NOW, type FreshInstance } from './fresh_instance.ts'

let instance: FreshInstance
beforeEach(() => {
  instance = freshInstance()
  loadDemo(instance.store)
})

const RESOLUTION = { close_code: 'Solution provided', close_notes: 'Restarted' }
const open = (values: Record<string, string> = {}): string => {
  const { sysId, error } = instance.store.insert(admin, 'incident', { short_description: 'CPU', ...values })
  expect(error).toBe('')
  return sysId!
}
const change = (sysId: string, values: Record<string, string>) => {
  const { error } = instance.store.update(admin, 'incident', sysId, values)
  expect(error).toBe('')
  return read(sysId)
}
const read = (sysId: string) => instance.find('incident', { sys_id: sysId })[0]!

describe('the incident’s way through its states (docs/facts/incident.md#states)', () => {
  it('starts new, active, opened now by whoever inserts it', () => {
    const row = read(open())
    expect(row).toMatchObject({
      state: '1',
      incident_state: '1',
      active: '1',
      opened_at: '2025-01-31 12:00:00',
      opened_by: '',
    })
    expect(row).toMatchObject({
      impact: '3',
      urgency: '3',
      category: 'inquiry',
      sys_class_name: 'incident',
      sys_mod_count: '0',
    })
  })

  it('resolving says when and by whom, and stays active', () => {
    const sysId = open()
    instance.clock.now = NOW + 60_000
    const resolver = { ...admin, userId: userId('bella.oncall'), userName: 'bella.oncall' }
    instance.store.update(resolver, 'incident', sysId, { ...RESOLUTION, state: '6' })
    expect(read(sysId)).toMatchObject({
      state: '6',
      incident_state: '6',
      active: '1',
      resolved_at: '2025-01-31 12:01:00',
      resolved_by: userId('bella.oncall'),
      sys_updated_by: 'bella.oncall',
    })
  })

  it('closing and canceling end it', () => {
    expect(change(open(), { ...RESOLUTION, state: '7' })).toMatchObject({
      active: '0',
      closed_at: '2025-01-31 12:00:00',
    })
    expect(change(open(), { state: '8' })).toMatchObject({
      active: '0',
      closed_at: '2025-01-31 12:00:00',
      resolved_at: '',
    })
  })

  it('reopening counts, and forgets everything about the end', () => {
    const sysId = open()
    change(sysId, { ...RESOLUTION, state: '6' })
    const row = change(sysId, { state: '2' })
    expect(row).toMatchObject({
      reopen_count: '1',
      resolved_at: '',
      resolved_by: '',
      close_code: '',
      close_notes: '',
    })
    change(sysId, { ...RESOLUTION, state: '6' })
    expect(change(sysId, { state: '1' })['reopen_count']).toBe('2')
  })

  it('leaving On Hold drops the hold reason', () => {
    const sysId = open()
    change(sysId, { state: '3', hold_reason: '4' })
    expect(change(sysId, { state: '2' })['hold_reason']).toBe('')
  })

  it('resolving a parent resolves its open children with the same code', () => {
    const parent = open()
    const child = open({ parent_incident: parent })
    const canceled = open({ parent_incident: parent })
    change(canceled, { state: '8' })
    change(parent, { ...RESOLUTION, state: '6' })
    expect(read(child)).toMatchObject({ state: '6', close_code: 'Solution provided' })
    expect(read(canceled)['state']).toBe('8')
  })
})

describe('assignment (docs/facts/incident.md#assignment)', () => {
  it('comes from the CI’s support group where nobody is named', () => {
    expect(read(open({ cmdb_ci: ciId('web01') }))['assignment_group']).toBe(groupId('Cloud Operations'))
  })

  it('comes from the service offering’s where the CI has none', () => {
    const [offering, network] = ['0ff'.padEnd(32, '0'), groupId('Network')]
    instance.store.load('service_offering', [{ sys_id: offering, name: 'Gold', support_group: network }])
    const group = (cmdb_ci: string) => read(open({ cmdb_ci, service_offering: offering }))['assignment_group']
    expect(group(ciId('api02'))).toBe(network)
    expect(group(ciId('web01'))).toBe(groupId('Cloud Operations'))
  })

  it('comes from the field that a property names, which no fresh instance has', () => {
    const name = 'com.snc.incident.ci_assignment_group.field_name'
    expect(instance.find('sys_properties', { name })).toEqual([])
    instance.store.insert(admin, 'sys_properties', { name, value: 'managed_by_group' })
    expect(read(open({ cmdb_ci: ciId('web01') }))['assignment_group']).toBe('')
  })

  it('comes at an update too, as long as nobody is named', () => {
    const sysId = open({ cmdb_ci: ciId('web01'), assigned_to: userId('nora.network') })
    expect(change(sysId, { assigned_to: '' })['assignment_group']).toBe(groupId('Cloud Operations'))
  })

  it('leaves a group or a person that was named alone', () => {
    expect(
      read(open({ cmdb_ci: ciId('web01'), assignment_group: groupId('Network') }))['assignment_group'],
    ).toBe(groupId('Network'))
    expect(
      read(open({ cmdb_ci: ciId('web01'), assigned_to: userId('nora.network') }))['assignment_group'],
    ).toBe('')
  })

  it('stays empty for a CI without a group', () => {
    expect(read(open({ cmdb_ci: ciId('api02') }))['assignment_group']).toBe('')
  })

  it('another group drops an assignee that the form merely sent along', () => {
    const nora = userId('nora.network')
    const sysId = open({ assignment_group: groupId('Network'), assigned_to: nora })
    expect(change(sysId, { assignment_group: groupId('Database'), assigned_to: nora })['assigned_to']).toBe(
      '',
    )
  })

  it('another group drops the assignee, unless the same update names one', () => {
    const sysId = open({ assignment_group: groupId('Network'), assigned_to: userId('nora.network') })
    expect(change(sysId, { assignment_group: groupId('Database') })['assigned_to']).toBe('')
    const david = userId('david.database')
    expect(change(sysId, { assignment_group: groupId('Network'), assigned_to: david })['assigned_to']).toBe(
      david,
    )
  })
})

describe('audit', () => {
  it('keeps one row per changed column of an audited table', () => {
    const sysId = open({ impact: '3', urgency: '3' })
    change(sysId, { impact: '1' })
    const rows = instance
      .find('sys_audit', { documentkey: sysId })
      .map((row) => [row['fieldname'], row['oldvalue'], row['newvalue']])
    expect(rows).toEqual(
      expect.arrayContaining([
        ['impact', '3', '1'],
        ['priority', '5', '3'],
      ]),
    )
    expect(rows).toHaveLength(2)
  })
})
