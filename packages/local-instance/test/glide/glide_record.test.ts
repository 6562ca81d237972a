import { createTestInstance, guest, type TestInstance } from '../support/test_instance.ts'

/** An instance with three things: a (1), b (2), c (no count, inactive). */
function withThings(): TestInstance {
  const instance = createTestInstance()
  instance.evaluate(`
    for (const [key, count] of [['a', 1], ['b', 2], ['c', '']]) {
      const record = new GlideRecord('x_test_thing')
      record.initialize()
      record.setValue('key', key)
      record.setValue('name', 'Thing ' + key)
      record.setValue('count', count)
      record.setValue('active', key !== 'c')
      record.insert()
    }`)
  return instance
}

/** Keys of the things that a query finds. */
function find(conditions: string): unknown {
  return withThings().evaluate(`
    const record = new GlideRecord('x_test_thing')
    ${conditions}
    record.orderBy('key')
    record.query()
    const found = []
    while (record.next()) found.push(record.getValue('key'))
    found.join('')`)
}

describe('GlideRecord finds', () => {
  it.each([
    ['everything without a condition', '', 'abc'],
    ['by equality', `record.addQuery('key', 'b')`, 'b'],
    ['by an operator', `record.addQuery('count', '>', 1)`, 'b'],
    ['by a list', `record.addQuery('key', 'IN', 'a,c')`, 'ac'],
    ['by a list in an array', `record.addQuery('key', 'IN', ['a', 'c'])`, 'ac'],
    ['by a boolean', `record.addQuery('active', true)`, 'ab'],
    ['by either of two', `record.addQuery('key', 'a').addOrCondition('key', 'c')`, 'ac'],
    ['by both of two', `record.addQuery('active', true); record.addQuery('count', 2)`, 'b'],
    ['by both of two on one condition', `record.addQuery('active', true).addCondition('count', 2)`, 'b'],
    ['what is empty', `record.addNullQuery('count')`, 'c'],
    ['what is not empty', `record.addNotNullQuery('count')`, 'ab'],
    ['what is active', `record.addActiveQuery()`, 'ab'],
    ['by an encoded query', `record.addEncodedQuery('keySTARTSWITHa^ORkey=b')`, 'ab'],
    ['by an encoded query given to addQuery', `record.addQuery('key=c')`, 'c'],
    ['by encoded alternatives', `record.addEncodedQuery('key=a^count=1^NQkey=c')`, 'ac'],
    ['the first rows', `record.setLimit(2)`, 'ab'],
    ['a window of rows', `record.chooseWindow(1, 3)`, 'bc'],
  ])('%s', (_, conditions, expected) => {
    expect(find(conditions)).toBe(expected)
  })

  it('never takes a value for a piece of an encoded query', () => {
    expect(find(`record.addQuery('key', 'a^ORkey=b')`)).toBe('')
  })

  it('in descending order', () => {
    const script = `const record = new GlideRecord('x_test_thing'); record.orderByDesc('key'); record.query(); record.next(); record.getValue('key')`
    expect(withThings().evaluate(script)).toBe('c')
  })

  it('one by sys_id, one by a field, and says when there is none', () => {
    const script = `
      const record = new GlideRecord('x_test_thing')
      const byField = record.get('key', 'b')
      const byId = new GlideRecord('x_test_thing').get(record.getUniqueValue())
      const none = new GlideRecord('x_test_thing')
      ;[byField, byId, none.get('key', 'z'), none.isValidRecord()]`
    expect(withThings().evaluate(script)).toEqual([true, true, false, false])
  })

  it('says what it was asked', () => {
    const script = `const record = new GlideRecord('x_test_thing'); record.addQuery('key', 'a').addOrCondition('count', '>', 2); record.addActiveQuery(); record.orderBy('key'); record.getEncodedQuery()`
    expect(createTestInstance().evaluate(script)).toBe('key=a^ORcount>2^active=true^ORDERBYkey')
  })

  it('counts the rows it found', () => {
    const script = `const record = new GlideRecord('x_test_thing'); record.query(); [record.getRowCount(), record.hasNext()]`
    expect(withThings().evaluate(script)).toEqual([3, true])
  })
})

describe('docs/facts/servicenow.md#unknown-field: an unknown query field drops its condition', () => {
  it('and so finds everything', () => {
    expect(find(`record.addQuery('no_such_field', 'x')`)).toBe('abc')
  })
})

describe('docs/facts/servicenow.md#scripts-in-query-values: a query value that starts with javascript: fails the test', () => {
  const query = (conditions: string) => () =>
    createTestInstance().rest(
      `try { const record = new GlideRecord('x_test_thing'); ${conditions}; record.query() } catch (swallowed) {}`,
    )

  it.each([
    `record.addQuery('key', 'javascript:gs.getUserID()')`,
    `record.addQuery('key', ' JavaScript:1')`,
    `record.addQuery('key', 'x').addOrCondition('key', 'javascript:1')`,
    `record.addQuery('key', 'IN', 'a,javascript:1')`,
    `record.addEncodedQuery('key=javascript:1')`,
  ])('although the app swallowed the error: %s', (conditions) => {
    expect(query(conditions)).toThrow('javascript: value in a query on key')
  })
})

describe('GlideRecord reads', () => {
  it('null for an empty field and for one that the table lacks', () => {
    const script = `const record = new GlideRecord('x_test_thing'); record.get('key', 'c'); [record.getValue('count'), record.getValue('nothing'), record.isValidField('nothing'), record.isValidField('count')]`
    expect(withThings().evaluate(script)).toEqual([null, null, false, true])
  })

  it.each(['constructor', 'toString', '__proto__'])('no field of the name %s', (name) => {
    const script = `const record = new GlideRecord('x_test_thing'); record.get('key', 'a'); [record.getValue('${name}'), record.isValidField('${name}')]`
    expect(withThings().evaluate(script)).toEqual([null, false])
  })

  it('elements by name, as text and by display value', () => {
    const script = `const record = new GlideRecord('x_test_thing'); record.get('key', 'a'); [String(record.name), record.name.getValue(), record.name == 'Thing a', record.active + '', record.getValue('active'), record.count.nil()]`
    expect(withThings().evaluate(script)).toEqual(['Thing a', 'Thing a', true, 'true', '1', false])
  })

  it('through references', () => {
    const script = `
      const incident = new GlideRecord('incident')
      incident.setValue('short_description', 'Down')
      incident.setValue('cmdb_ci', '')
      const sysId = incident.insert()
      const record = new GlideRecord('x_test_thing')
      record.get('key', 'a')
      record.incident = sysId
      ;[record.incident.short_description.toString(), record.getElement('incident.short_description').getValue(),
        record.incident.getRefRecord().getValue('short_description'), record.incident.getDisplayValue() === incident.getValue('number'),
        record.incident.getReferenceTable()]`
    expect(withThings().evaluate(script)).toEqual(['Down', 'Down', 'Down', true, 'incident'])
  })

  it('what changed since it was read', () => {
    const script = `const record = new GlideRecord('x_test_thing'); record.get('key', 'a'); record.name = 'New'; [record.name.changes(), record.name.changesFrom('Thing a'), record.name.changesTo('New'), record.count.changes()]`
    expect(withThings().evaluate(script)).toEqual([true, true, true, false])
  })

  it('nothing of a table that does not exist, and says so', () => {
    const instance = createTestInstance()
    const script = `const record = new GlideRecord('no_such_table'); record.query(); [record.isValid(), record.next(), gs.tableExists('no_such_table'), gs.tableExists('incident')]`
    expect(instance.evaluate(script)).toEqual([false, false, false, true])
    expect(instance.log.join()).toContain("table 'no_such_table' does not exist")
  })

  it('the class of a row that a query on its parent found', () => {
    const script = `const incident = new GlideRecord('incident'); incident.setValue('short_description', 'x'); const id = incident.insert(); const task = new GlideRecord('task'); task.get(id); [task.getRecordClassName(), task.getTableName()]`
    const instance = createTestInstance()
    instance.store.insert({ ...guest, scope: 'global' }, 'sys_scope_privilege', {
      source_scope: 'f'.repeat(32),
      target_name: 'task',
      target_type: 'sys_db_object',
      operation: 'read',
      status: 'allowed',
    })
    expect(instance.evaluate(script)).toEqual(['incident', 'task'])
  })
})

it('canWrite says what the access rules say of the session’s user, whatever the script may do', () => {
  const instance = createTestInstance()
  const script = `const incident = new GlideRecord('incident'); incident.get(incident.insert()); incident.canWrite()`
  const asked = [[], ['itil'], ['admin']].map((roles) =>
    instance.evaluate(script, { ...guest, roles: new Set(roles) }),
  )
  expect(asked).toEqual([false, true, true])
})

describe('GlideRecord writes', () => {
  it('and knows afterwards what the platform filled in', () => {
    const script = `const record = new GlideRecord('incident'); record.initialize(); record.setValue('short_description', 'x'); record.insert(); [/^INC\\d{7}$/.test(record.getValue('number')), record.getValue('state'), record.isNewRecord()]`
    expect(createTestInstance().evaluate(script)).toEqual([true, '1', false])
  })

  it('only what changed', () => {
    const instance = withThings()
    const script = `
      const mine = new GlideRecord('x_test_thing'); mine.get('key', 'a')
      const theirs = new GlideRecord('x_test_thing'); theirs.get('key', 'a'); theirs.setValue('count', 7); theirs.update()
      mine.setValue('name', 'Mine'); mine.update()
      const now = new GlideRecord('x_test_thing'); now.get('key', 'a'); [now.getValue('name'), now.getValue('count')]`
    expect(instance.evaluate(script)).toEqual(['Mine', '7'])
  })

  it('nothing where nothing changed', () => {
    const script = `const record = new GlideRecord('x_test_thing'); record.get('key', 'a'); record.setValue('name', 'Thing a'); const id = record.update(); [id === record.getUniqueValue(), record.getValue('sys_mod_count')]`
    expect(withThings().evaluate(script)).toEqual([true, '0'])
  })

  it('a sum at database level with addValue, so that no count is lost', () => {
    const script = `
      const one = new GlideRecord('x_test_thing'); one.get('key', 'a')
      const two = new GlideRecord('x_test_thing'); two.get('key', 'a')
      one.addValue('count', 1); one.update()
      two.addValue('count', 1); two.update()
      two.getValue('count')`
    expect(withThings().evaluate(script)).toBe('3')
  })

  it('many records at once', () => {
    const script = `
      const some = new GlideRecord('x_test_thing'); some.addQuery('key', 'IN', 'a,b'); some.setValue('name', 'Both'); some.updateMultiple()
      const gone = new GlideRecord('x_test_thing'); gone.addQuery('key', 'c'); gone.deleteMultiple()
      const left = new GlideRecord('x_test_thing'); left.query(); const names = []
      while (left.next()) names.push(left.getValue('name'))
      names`
    expect(withThings().evaluate(script)).toEqual(['Both', 'Both'])
  })

  it('deletes', () => {
    const script = `const record = new GlideRecord('x_test_thing'); record.get('key', 'a'); [record.deleteRecord(), new GlideRecord('x_test_thing').get('key', 'a')]`
    expect(withThings().evaluate(script)).toEqual([true, false])
  })

  it('under a sys_id of its own', () => {
    const id = 'a'.repeat(32)
    const script = `const record = new GlideRecord('x_test_thing'); record.setNewGuidValue('${id}'); record.setValue('key', 'z'); record.insert()`
    expect(createTestInstance().evaluate(script)).toBe(id)
  })

  it('a new record with its defaults shown first', () => {
    const script = `const record = new GlideRecord('x_test_thing'); record.newRecord(); [record.getValue('count'), record.getValue('active'), record.isNewRecord()]`
    expect(createTestInstance().evaluate(script)).toEqual(['0', '1', true])
  })

  it('an update of a record that is not there yet inserts it', () => {
    const script = `const record = new GlideRecord('x_test_thing'); record.initialize(); record.setValue('key', 'new'); record.update(); new GlideRecord('x_test_thing').get('key', 'new')`
    expect(createTestInstance().evaluate(script)).toBe(true)
  })
})

describe('docs/facts/servicenow.md#failed-write: null on a unique clash', () => {
  it('with the database’s words in getLastErrorMessage and without an exception', () => {
    const script = `const record = new GlideRecord('x_test_thing'); record.setValue('key', 'a'); [record.insert(), record.getLastErrorMessage()]`
    const [sysId, message] = withThings().evaluate(script) as [string | null, string]
    expect(sysId).toBeNull()
    expect(message).toContain('Unique Key violation')
  })
})

describe('docs/facts/servicenow.md#setworkflow: does nothing on other scopes’ records', () => {
  it('an incident still gets its priority from impact and urgency', () => {
    const script = `const record = new GlideRecord('incident'); record.setWorkflow(false); record.setValue('impact', 1); record.setValue('urgency', 1); record.insert(); record.getValue('priority')`
    expect(createTestInstance().evaluate(script)).toBe('1')
  })

  it('switches off business rules and audit on the app’s own, one write at a time', () => {
    const instance = withThings()
    const runs: string[] = []
    instance.store.rules.push({
      table: 'x_test_thing',
      when: 'before',
      operations: ['insert', 'update', 'delete'],
      run: ({ operation }) => void runs.push(operation),
    })
    instance.evaluate(`
      const quiet = new GlideRecord('x_test_thing')
      quiet.get('key', 'a')
      quiet.setWorkflow(false)
      quiet.setValue('name', 'quiet')
      quiet.update()
      const loud = new GlideRecord('x_test_thing')
      loud.get('key', 'b')
      loud.setValue('name', 'loud')
      loud.update()
      quiet.deleteRecord()`)
    expect(runs).toEqual(['update'])
  })
})

describe('docs/facts/servicenow.md#new-records-and-copies: what GlideRecord gives', () => {
  const evaluate = (script: string, instance = withThings()) => instance.evaluate(script)

  it('newRecord() assigns a sys_id, under which the record is then inserted', () => {
    const script = `const record = new GlideRecord('x_test_thing'); record.newRecord(); const id = record.getUniqueValue(); record.setValue('key', 'n'); [id.length, record.isNewRecord(), record.insert() === id]`
    expect(evaluate(script)).toEqual([32, true, true])
  })

  it('insert() of a record that was read makes another one with its values and a sys_id of its own', () => {
    const script = `
      const record = new GlideRecord('x_test_thing'); record.get('key', 'b'); const id = record.getUniqueValue()
      record.setValue('key', 'copy'); const copy = record.insert()
      const again = new GlideRecord('x_test_thing'); again.get('key', 'copy')
      ;[copy === id, copy === again.getUniqueValue(), again.getValue('name'), again.getValue('count'), new GlideRecord('x_test_thing').get('key', 'b')]`
    expect(evaluate(script)).toEqual([false, true, 'Thing b', '2', true])
  })

  it('setNewGuidValue() keeps the case', () => {
    const id = 'ABCDEF'.padEnd(32, '0')
    const script = `const record = new GlideRecord('x_test_thing'); record.setNewGuidValue('${id}'); record.setValue('key', 'z'); [record.insert(), new GlideRecord('x_test_thing').get('sys_id', '${id.toLowerCase()}')]`
    expect(evaluate(script)).toEqual([id, true])
  })

  it.each([
    [`record.active == true`, true],
    [`record.active == 'true'`, true],
    [`true == record.active`, true],
    [`record.active != true`, false],
    [`record.active == false`, false],
    [`record.count == true`, true],
    [`record.name == true`, false],
    [`record.nothing == false`, false],
  ])('%s is %s for an active record with the count 1', (comparison, expected) => {
    expect(
      evaluate(`const record = new GlideRecord('x_test_thing'); record.get('key', 'a'); ${comparison}`),
    ).toBe(expected)
  })

  it('COUNT with a column groups by it, COUNT(DISTINCT does not', () => {
    const script = `
      const groups = new GlideAggregate('x_test_thing'); groups.addAggregate('COUNT', 'active'); groups.query()
      const counted = []
      while (groups.next()) counted.push([groups.getValue('active'), groups.getAggregate('COUNT', 'active')])
      const distinct = new GlideAggregate('x_test_thing'); distinct.addAggregate('COUNT(DISTINCT', 'active'); distinct.query(); distinct.next()
      ;[counted, distinct.getAggregate('COUNT(DISTINCT', 'active'), distinct.next()]`
    expect(evaluate(script)).toEqual([
      [
        ['0', '1'],
        ['1', '2'],
      ],
      '2',
      false,
    ])
  })

  it('an aggregate that nobody knows is refused in words', () => {
    const script = `const all = new GlideAggregate('x_test_thing'); all.addAggregate('MEDIAN', 'count'); all.query()`
    expect(() => evaluate(script)).toThrow('does not know the operator MEDIAN')
  })
})

describe('GlideAggregate', () => {
  it('counts, sums and groups in the database', () => {
    const script = `
      const all = new GlideAggregate('x_test_thing')
      all.addAggregate('COUNT'); all.addAggregate('SUM', 'count'); all.addNotNullQuery('count'); all.query(); all.next()
      const groups = new GlideAggregate('x_test_thing')
      groups.addAggregate('COUNT'); groups.groupBy('active'); groups.query()
      const counted = []
      while (groups.next()) counted.push([groups.getValue('active'), groups.getAggregate('COUNT')])
      ;[all.getAggregate('COUNT'), all.getAggregate('SUM', 'count'), counted]`
    expect(withThings().evaluate(script)).toEqual([
      '2',
      '3',
      [
        ['0', '1'],
        ['1', '2'],
      ],
    ])
  })
})

describe('statements', () => {
  it('are counted on the app’s account', () => {
    const instance = withThings()
    const before = instance.store.statements.meter.app.statements
    instance.evaluate(
      `const record = new GlideRecord('x_test_thing'); record.get('key', 'a'); record.setValue('name', 'x'); record.update(); 1`,
    )
    expect(instance.store.statements.meter.app.statements - before).toBe(2)
  })
})
