import { admin, app, freshInstance, where, type FreshInstance } from './fresh_instance.ts'

let instance: FreshInstance
beforeEach(() => (instance = freshInstance()))

const incident = (values: Record<string, string> = {}): string => {
  const { sysId } = instance.store.insert(admin, 'incident', { short_description: 'CPU', ...values })
  return sysId!
}
const read = (sysId: string) => instance.find('incident', { sys_id: sysId })[0]!
const RESOLUTION = { state: '6', close_code: 'Solution provided', close_notes: 'Restarted' }

describe('docs/facts/servicenow.md#unknown-field', () => {
  it('drops the condition on an unknown field, so that the query finds everything, and warns', () => {
    incident()
    incident()
    expect(instance.store.query(admin, where('incident', ['object_id', '=', 'x']))).toHaveLength(2)
    expect(instance.log).toContainEqual(expect.stringContaining("field 'object_id' does not exist"))
  })

  it('finds nothing where the property glide.invalid_query.returns_no_rows says so', () => {
    incident()
    const [property] = instance.find('sys_properties', { name: 'glide.invalid_query.returns_no_rows' })
    instance.store.update(admin, 'sys_properties', property!['sys_id']!, { value: 'true' })
    expect(instance.store.query(admin, where('incident', ['object_id', '=', 'x']))).toEqual([])
  })
})

describe('docs/facts/servicenow.md#failed-write, docs/facts/servicenow.md#unique-index', () => {
  it('gives null and the database’s words for a second row with the same key', () => {
    const first = instance.store.insert(app, 'x_test_app_alert', { alert_key: 'abc' })
    const second = instance.store.insert(app, 'x_test_app_alert', { alert_key: 'ABC' })
    expect(first.sysId).toMatch(/^[0-9a-f]{32}$/)
    expect(second.sysId).toBeNull()
    expect(second.error).toBe(
      "Unique Key violation detected by database (Duplicate entry 'ABC' for key 'alert_key')",
    )
    expect(instance.log).toContainEqual(expect.stringContaining('Unique Key violation detected by database'))
  })

  it('gives null for an update into another row’s key and leaves the row as it was', () => {
    instance.store.insert(app, 'x_test_app_alert', { alert_key: 'one' })
    const { sysId } = instance.store.insert(app, 'x_test_app_alert', { alert_key: 'two' })
    expect(instance.store.update(app, 'x_test_app_alert', sysId!, { alert_key: 'one' }).sysId).toBeNull()
    expect(instance.find('x_test_app_alert', { sys_id: sysId! })[0]!['alert_key']).toBe('two')
  })

  it('gives null when the database refuses for any other reason', () => {
    instance.store.insert(app, 'x_test_app_alert', { alert_key: 'before' })
    instance.store.statements.driver.exec('PRAGMA query_only = ON')
    const { sysId, error } = instance.store.insert(app, 'x_test_app_alert', {
      number: 'TST1',
      alert_key: 'k',
    })
    expect(sysId).toBeNull()
    expect(error).toContain('readonly')
  })

  it('takes a sys_id that is given, once (docs/facts/servicenow.md#chosen-sys_id)', () => {
    const sys_id = 'b'.repeat(32)
    expect(instance.store.insert(app, 'x_test_app_alert', { sys_id }).sysId).toBe(sys_id)
    expect(instance.store.insert(app, 'x_test_app_alert', { sys_id }).error).toContain("for key 'PRIMARY'")
  })
})

describe('docs/facts/servicenow.md#data-policies: data policies', () => {
  it('refuse a resolution without code and notes, also from a script', () => {
    const sysId = incident()
    const result = instance.store.update(admin, 'incident', sysId, { state: '6' })
    expect(result.sysId).toBeNull()
    expect(result.error).toBe(
      'Data Policy Exception: The following fields are mandatory: Resolution code, Close notes',
    )
    expect(read(sysId)['state']).toBe('1')
  })

  it('refuse an insert that is resolved at once', () => {
    expect(instance.store.insert(admin, 'incident', { state: '7' }).sysId).toBeNull()
    expect(instance.find('incident', {})).toEqual([])
  })

  it('let the dictionary’s mandatory columns pass', () => {
    const { sysId } = instance.store.insert(admin, 'sys_user_role', {
      description: 'a role without its name',
    })
    expect(instance.store.dictionary.column('sys_user_role', 'name')!.mandatory).toBe(true)
    expect(sysId).not.toBeNull()
  })
})

describe('docs/facts/incident.md#resolution-codes: close codes', () => {
  const withoutCode = 'Data Policy Exception: The following fields are mandatory: Resolution code'

  it('a close code that is no choice counts as empty', () => {
    const result = instance.store.update(admin, 'incident', incident(), {
      ...RESOLUTION,
      close_code: 'Solved (Permanently)',
    })
    expect(result).toMatchObject({ sysId: null, error: withoutCode })
  })

  it('a close code that was made inactive counts as empty', () => {
    const [choice] = instance.find('sys_choice', {
      name: 'incident',
      element: 'close_code',
      value: 'Solution provided',
    })
    const sysId = incident()
    instance.store.update(admin, 'sys_choice', choice!['sys_id']!, { inactive: 'true' })
    expect(instance.store.update(admin, 'incident', sysId, RESOLUTION).error).toBe(withoutCode)
  })

  it('an active close code resolves', () => {
    expect(instance.store.update(admin, 'incident', incident(), RESOLUTION).error).toBe('')
  })
})

describe('docs/facts/incident.md#closed-incidents', () => {
  const notes = (sysId: string) =>
    instance.find('sys_journal_field', { element_id: sysId }).map((row) => row['value'])

  it('go to sys_journal_field and not into the row', () => {
    const sysId = incident()
    const { row } = instance.store.update(admin, 'incident', sysId, { work_notes: 'Still firing' })
    expect(instance.find('sys_journal_field', { element_id: sysId })).toEqual([
      expect.objectContaining({
        name: 'incident',
        element: 'work_notes',
        value: 'Still firing',
        sys_created_by: 'admin',
      }),
    ])
    expect(row['work_notes']).toBe('')
    expect(read(sysId)['sys_mod_count']).toBe('1')
  })

  it.each(['7', '8'])('vanish on an incident in state %s, and the update says that all is well', (state) => {
    const sysId = incident()
    instance.store.update(admin, 'incident', sysId, { ...RESOLUTION, state })
    expect(
      instance.store.update(admin, 'incident', sysId, { work_notes: 'lost', comments: 'lost' }).sysId,
    ).toBe(sysId)
    expect(notes(sysId)).toEqual([])
  })

  it('are kept by the very update that closes', () => {
    const sysId = incident()
    instance.store.update(admin, 'incident', sysId, { ...RESOLUTION, state: '7', work_notes: 'Closing' })
    expect(notes(sysId)).toEqual(['Closing'])
  })
})

describe('docs/facts/servicenow.md#long-text', () => {
  it('are cut to the column without an error', () => {
    const { sysId, error } = instance.store.insert(app, 'x_test_app_alert', { note: 'x'.repeat(50) })
    expect(error).toBe('')
    expect(instance.find('x_test_app_alert', { sys_id: sysId! })[0]!['note']).toBe('x'.repeat(20))
  })

  it('of an incident: short_description 160, correlation_id 100 (F1)', () => {
    const row = read(incident({ short_description: 'x'.repeat(200), correlation_id: 'y'.repeat(200) }))
    expect([row['short_description']!.length, row['correlation_id']!.length]).toEqual([160, 100])
  })
})

describe('docs/facts/servicenow.md#date-times', () => {
  it('an ISO moment does not fit a date column: the column stays empty', () => {
    const { row } = instance.store.insert(app, 'x_test_app_alert', { fired_at: '2025-01-31T12:00:00Z' })
    expect(row['fired_at']).toBe('')
  })
})

describe('docs/facts/servicenow.md#scripts-in-query-values: query values', () => {
  it.each(['javascript:gs.getUserID()', ' JavaScript:x'])('%p stops the query', (value) => {
    expect(() => instance.store.query(admin, where('incident', ['number', '=', value]))).toThrow(
      /^javascript: value in a query/,
    )
  })

  it('also inside a list', () => {
    expect(() =>
      instance.store.query(admin, where('incident', ['number', 'IN', 'INC1,javascript:x'])),
    ).toThrow(/^javascript: value in a query/)
  })
})

describe('docs/facts/servicenow.md#tables-of-other-scopes, docs/facts/servicenow.md#cross-scope-privileges: cross-scope access', () => {
  const refused = (operation: string, table: string): string =>
    `${operation} operation against '${table}' from scope 'x_test_app' has been refused due to the table's cross-scope access policy`

  it('refuses reading without a privilege: no rows, and a line in the log', () => {
    incident()
    expect(instance.store.query(app, where('incident'))).toEqual([])
    expect(instance.log).toContain(`error cross-scope ${refused('read', 'incident')}`)
  })

  it('refuses writing without a privilege', () => {
    expect(instance.store.insert(app, 'incident', {})).toMatchObject({
      sysId: null,
      error: refused('create', 'incident'),
    })
    expect(instance.store.update(app, 'incident', incident(), { urgency: '1' })).toMatchObject({
      sysId: null,
      error: refused('write', 'incident'),
    })
  })

  it('allows what a privilege names, and no other table or operation', () => {
    instance.allow('incident', 'read', 'create')
    const { sysId } = instance.store.insert(app, 'incident', { caller_id: 'c'.repeat(32) })
    expect(instance.store.query(app, where('incident'))).toHaveLength(1)
    expect(instance.store.query(app, where('task'))).toEqual([])
    expect(instance.store.update(app, 'incident', sysId!, { urgency: '1' }).sysId).toBeNull()
  })

  it('refuses deleting an incident whatever privilege there is: the table’s flags come first', () => {
    instance.allow('incident', 'read', 'delete')
    const sysId = incident()
    expect(instance.store.remove(app, 'incident', sysId)).toBe(false)
    expect(read(sysId)['sys_id']).toBe(sysId)
    expect(instance.log).toContain(`error cross-scope ${refused('delete', 'incident')}`)
  })

  it('refuses writing a subclass of cmdb_ci even with a privilege', () => {
    instance.allow('cmdb_ci_vm_instance', 'create')
    expect(instance.store.insert(app, 'cmdb_ci_vm_instance', { name: 'vm' }).sysId).toBeNull()
  })

  it('takes a privilege back as soon as it is no longer allowed', () => {
    instance.allow('incident', 'read')
    incident()
    const [privilege] = instance.find('sys_scope_privilege', { target_name: 'incident' })
    instance.store.update(admin, 'sys_scope_privilege', privilege!['sys_id']!, { status: 'requested' })
    expect(instance.store.query(app, where('incident'))).toEqual([])
  })

  it('leaves the caller empty when an app relies on the default, and says why in the log', () => {
    instance.allow('incident', 'create')
    expect(instance.store.insert(app, 'incident', {}).row['caller_id']).toBe('')
    expect(instance.log).toContainEqual(expect.stringContaining('caller not in scope'))
  })
})

describe('docs/facts/servicenow.md#record-numbers: numbers', () => {
  it('are taken from the table’s own counter, padded', () => {
    expect([read(incident())['number'], read(incident())['number']]).toEqual(['INC0010001', 'INC0010002'])
    expect(instance.store.insert(app, 'x_test_app_alert', {}).row['number']).toBe('TST0001001')
  })

  it('are lost with an insert that fails', () => {
    instance.store.insert(app, 'x_test_app_alert', { alert_key: 'a' })
    instance.store.insert(app, 'x_test_app_alert', { alert_key: 'a' })
    expect(instance.store.insert(app, 'x_test_app_alert', { alert_key: 'b' }).row['number']).toBe(
      'TST0001003',
    )
  })
})

describe('docs/facts/incident.md#priority: priority', () => {
  it.each(['111', '122', '133', '212', '223', '234', '313', '324', '335'])(
    'impact, urgency, priority: %s',
    (digits) => {
      const [impact = '', urgency = '', priority] = digits
      expect(read(incident({ impact, urgency, priority: '1' }))['priority']).toBe(priority)
    },
  )

  it('overwrites a priority that is set later', () => {
    const sysId = incident({ impact: '3', urgency: '3' })
    instance.store.update(admin, 'incident', sysId, { priority: '1' })
    expect(read(sysId)['priority']).toBe('5')
  })
})
