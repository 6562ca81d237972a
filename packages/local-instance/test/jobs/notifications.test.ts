import { createEventProcessor } from '../../src/jobs/events.ts'
import type { Row } from '../../src/records/records.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import { createTestInstance, TEST_TIME, type TestInstance } from '../support/test_instance.ts'

const APP = 'f'.repeat(32)

/** An event about a thing, with a notification of its name. */
function withNotification(notification: Row, thing: Row = {}): TestInstance {
  const instance = createTestInstance()
  const add = (table: string, row: Row) => instance.store.insert(PLATFORM, table, row).sysId ?? ''
  const user = (user_name: string, more: Row = {}) =>
    add('sys_user', { user_name, active: '1', email: `${user_name}@example.com`, ...more })
  const users = [
    user('one'),
    user('two'),
    user('gone', { active: '0' }),
    user('deaf', { notification: '1' }),
    user('mute', { email: '' }),
  ]
  add('sysevent_register', { event_name: 'x_test.happened' })
  add('sysevent_email_action', {
    sys_scope: APP,
    name: 'Tell',
    active: '1',
    event_name: 'x_test.happened',
    subject: 'Thing ${key}',
    message_html: '<p>${name}</p>',
    event_parm_2: '1',
    ...notification,
  })
  const record = add('x_test_thing', { key: 'k', name: '<b>', ...thing })
  instance.evaluate(`
    const record = new GlideRecord('x_test_thing'); record.get('sys_id', '${record}')
    gs.eventQueue('x_test.happened', record, '${users[1]}', '${users.join(',')}'); 1`)
  return instance
}

const process = (instance: TestInstance) => createEventProcessor(instance.store, instance.engine)(TEST_TIME)
const rows = (instance: TestInstance, table: string) => instance.store.platformRows(table, {})

describe('docs/facts/servicenow.md#notifications', () => {
  it('write a mail with the values of the record to active users with an address, as they are', () => {
    const instance = withNotification({})
    process(instance)
    expect(rows(instance, 'sys_email')).toMatchObject([
      {
        subject: 'Thing k',
        body: '<p><b></p>',
        recipients: 'one@example.com,two@example.com',
        type: 'send-ready',
        target_table: 'x_test_thing',
      },
    ])
    expect(rows(instance, 'sysevent')).toMatchObject([{ state: 'processed' }])
  })

  it('find recipients in the parameters that they name', () => {
    const instance = withNotification({ event_parm_1: '1', event_parm_2: '0' })
    process(instance)
    expect(rows(instance, 'sys_email')).toMatchObject([{ recipients: 'two@example.com' }])
  })

  it.each([
    ['that are not active', { active: '0' }],
    ['of another event', { event_name: 'x_test.other' }],
    ['that name nobody', { event_parm_2: '0' }],
  ])('write none: %s', (_, notification) => {
    const instance = withNotification(notification)
    process(instance)
    expect([rows(instance, 'sys_email'), rows(instance, 'sysevent')[0]?.state]).toEqual([[], 'processed'])
  })

  it.each([
    ['a column that is not there', { subject: '${nothing}' }, 'Notification Tell: there is no nothing'],
    ['a condition', { condition: 'key=k' }, 'Notification Tell: condition is not imitated'],
  ])('leave the event in error for %s', (_, notification, error) => {
    const instance = withNotification(notification)
    process(instance)
    expect(rows(instance, 'sysevent')[0]).toMatchObject({ state: 'error', error_message: error })
  })
})
