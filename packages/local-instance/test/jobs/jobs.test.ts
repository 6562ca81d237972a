import { createEventProcessor } from '../../src/jobs/events.ts'
import { createScheduler } from '../../src/jobs/scheduler.ts'
import { offeredUiActions, runUiAction } from '../../src/jobs/ui_action.ts'
import type { Row } from '../../src/records/records.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import { createTestInstance, guest, TEST_TIME, type TestInstance } from '../support/test_instance.ts'

const APP = 'f'.repeat(32)
const MINUTE = 60_000
const LEAVE_THING = `const record = new GlideRecord('x_test_thing'); record.setValue('key', gs.generateGUID());`

function add(instance: TestInstance, table: string, row: Row): string {
  return instance.store.insert(PLATFORM, table, { sys_scope: APP, ...row }).sysId ?? ''
}

const things = (instance: TestInstance) => instance.store.platformRows('x_test_thing', {})

describe('docs/facts/servicenow.md#events: script actions', () => {
  function withEvent(script: string, action: Row = {}): TestInstance {
    const instance = createTestInstance()
    add(instance, 'sysevent_register', { event_name: 'x_test.happened' })
    add(instance, 'sysevent_script_action', {
      event_name: 'x_test.happened',
      active: 'true',
      script,
      ...action,
    })
    instance.evaluate(
      `const record = new GlideRecord('x_test_thing'); record.setValue('key', 'k'); record.insert(); gs.eventQueue('x_test.happened', record, 'one', 'two'); 1`,
    )
    return instance
  }
  const process = (instance: TestInstance) => createEventProcessor(instance.store, instance.engine)(TEST_TIME)
  const event = (instance: TestInstance) => instance.store.platformRows('sysevent', {})[0]

  it('see the event and its record, and run as system', () => {
    const instance = withEvent(
      `current.setValue('name', [event.parm1, event.parm2, gs.getUserName()].join()); current.update()`,
    )
    expect(process(instance)).toBe(1)
    expect(things(instance)[0]?.name).toBe('one,two,system')
    expect(event(instance)).toMatchObject({ state: 'processed', processed: '2026-01-15 12:00:00' })
  })

  it('run once', () => {
    const instance = withEvent(`current.addValue('count', 1); current.update()`)
    process(instance)
    expect(process(instance)).toBe(0)
    expect(things(instance)[0]?.count).toBe('1')
  })

  it('that throw leave the event in error, with the words', () => {
    const instance = withEvent(`throw new Error('no')`)
    process(instance)
    expect(event(instance)).toMatchObject({ state: 'error' })
    expect(event(instance)?.error_message).toContain('Error: no')
  })

  it('that hit a defect of the instance end their event too, the next one has its turn, and the defect is told', () => {
    const instance = withEvent(
      `if (event.parm1 === 'one') { const all = new GlideRecord('x_test_thing'); all.addQuery('name', 'javascript:1'); all.query() }`,
    )
    instance.evaluate(`gs.eventQueue('x_test.happened', null, 'other', ''); 1`)
    expect(() => process(instance)).toThrow('javascript: value in a query')
    const states = instance.store.platformRows('sysevent', {}).map((row) => [row.parm1, row.state])
    expect(Object.fromEntries(states)).toEqual({ one: 'error', other: 'processed' })
    expect(process(instance)).toBe(0)
  })

  it.each([
    ['inactive', { active: 'false' }],
    ['whose condition does not hold', { condition_script: `event.parm1 == 'other'` }],
  ])('do not run: %s', (_, action) => {
    const instance = withEvent(`current.setValue('name', 'ran'); current.update()`, action)
    process(instance)
    expect(things(instance)[0]?.name).toBe('')
    expect(event(instance)?.state).toBe('processed')
  })
})

describe('scheduled jobs', () => {
  const EVERY_5_MINUTES = {
    run_type: 'periodically',
    run_start: '2026-01-01 00:00:00',
    run_period: '1970-01-01 00:05:00',
  }

  function withJob(job: Row) {
    const instance = createTestInstance()
    add(instance, 'sysauto_script', {
      name: 'Job',
      active: 'true',
      script: `${LEAVE_THING} record.setValue('name', gs.getUserName()); record.insert()`,
      ...job,
    })
    const ann = { ...guest, userName: 'ann' }
    return { instance, scheduler: createScheduler(instance.store, instance.engine, TEST_TIME, () => ann) }
  }

  it('run when they come due, once each time', () => {
    const { instance, scheduler } = withJob(EVERY_5_MINUTES)
    const ran = [1, 5, 6, 9, 10, 25].map((minute) => scheduler.runDue(TEST_TIME + minute * MINUTE).length)
    expect(ran).toEqual([0, 1, 0, 0, 1, 1])
    expect(things(instance).map((thing) => thing.name)).toEqual(['system', 'system', 'system'])
  })

  it('run as the user they name', () => {
    const { instance, scheduler } = withJob({ ...EVERY_5_MINUTES, run_as: 'a'.repeat(32) })
    scheduler.runDue(TEST_TIME + 5 * MINUTE)
    expect(things(instance)[0]?.name).toBe('ann')
  })

  it.each<[string, Row]>([
    ['they are inactive', { active: 'false' }],
    [
      'their condition does not hold',
      { conditional: 'true', condition: `gs.getProperty('x_test.on') == 'true'` },
    ],
  ])('do not run while %s', (_, job) => {
    const { instance, scheduler } = withJob({ ...EVERY_5_MINUTES, ...job })
    scheduler.runDue(TEST_TIME + 5 * MINUTE)
    expect(things(instance)).toEqual([])
  })

  it('can be run at once by name', () => {
    const { instance, scheduler } = withJob({ run_type: 'on_demand' })
    expect([scheduler.runNow('Job'), scheduler.runNow('Other')]).toEqual([true, false])
    expect(things(instance)).toHaveLength(1)
  })
})

describe('UI actions', () => {
  function withAction(action: Row = {}) {
    const instance = createTestInstance()
    const record = { table: 'x_test_thing', sysId: add(instance, 'x_test_thing', { key: 'k', name: 'old' }) }
    const sysId = add(instance, 'sys_ui_action', {
      table: 'x_test_thing',
      name: 'Rename',
      active: 'true',
      form_button: 'true',
      condition: `current.name == 'old'`,
      script: `current.setValue('name', gs.getUserName()); current.update(); gs.addInfoMessage('Renamed'); action.setRedirectURL(current)`,
      ...action,
    })
    const role = add(instance, 'sys_user_role', { name: 'x_test.admin' })
    instance.store.ensureTable('sys_ui_action_role', ['sys_ui_action', 'sys_user_role'])
    add(instance, 'sys_ui_action_role', { sys_ui_action: sysId, sys_user_role: role })
    return { instance, record, sysId }
  }
  const ann = { ...guest, userName: 'ann', roles: new Set(['x_test.admin']) }

  it('run as the user, and say what they said', () => {
    const { instance, record, sysId } = withAction()
    expect(runUiAction(instance.store, instance.engine, ann, sysId, record)).toEqual({
      ran: true,
      error: '',
      messages: [{ kind: 'info', text: 'Renamed' }],
      redirect: `/x_test_thing.do?sys_id=${record.sysId}`,
    })
    expect(things(instance)[0]?.name).toBe('ann')
  })

  it('ask for the role', () => {
    const { instance, record, sysId } = withAction()
    expect(runUiAction(instance.store, instance.engine, guest, sysId, record)).toEqual({
      ran: false,
      reason: 'role',
    })
    expect(offeredUiActions(instance.store, instance.engine, guest, record)).toEqual([])
  })

  it('ask for the condition, before each press', () => {
    const { instance, record, sysId } = withAction()
    expect(offeredUiActions(instance.store, instance.engine, ann, record)).toHaveLength(1)
    runUiAction(instance.store, instance.engine, ann, sysId, record)
    expect(runUiAction(instance.store, instance.engine, ann, sysId, record)).toEqual({
      ran: false,
      reason: 'condition',
    })
  })

  it.each([
    ['inactive', { active: 'false' }],
    ['of another table', { table: 'incident' }],
  ])('are unknown when %s', (_, action) => {
    const { instance, record, sysId } = withAction(action)
    expect(runUiAction(instance.store, instance.engine, ann, sysId, record)).toEqual({
      ran: false,
      reason: 'unknown',
    })
  })
})
