import { recordById } from '../records/lookup.ts'
import type { Records, Row } from '../records/records.ts'
import { PLATFORM } from '../records/actors.ts'
import { isTrue } from '../records/values.ts'
import { activeFiles } from './app_scripts.ts'

/**
 * Writes the mails of an event's notifications into the outbox, from which nothing is sent
 * (docs/facts/servicenow.md#notifications). Gives a sentence for each that could not be written.
 */
export function writeMails(records: Records, event: Row): string[] {
  const notifications = activeFiles(records, 'sysevent_email_action', 'event_name', event.name ?? '')
  return notifications.flatMap((notification) => {
    const name = `Notification ${notification.name ?? ''}`
    const { table = '', instance = '' } = event
    const record = table === '' ? undefined : recordById(records, PLATFORM, table, instance)
    if (record === undefined) return [`${name}: its event has no record`]
    const unknown = UNKNOWN.filter((column) => (notification[column] ?? '') !== '')
    if (unknown.length > 0) return [`${name}: ${unknown.join(', ')} is not imitated`]
    return writeMail(records, notification, event, record).map((fault) => `${name}: ${fault}`)
  })
}

/** What this instance cannot follow: a mail would go out, or to people, that the platform sends to none. */
const UNKNOWN = ['condition', 'advanced_condition', 'recipient_groups', 'template', 'style']

function writeMail(records: Records, notification: Row, event: Row, record: Row): string[] {
  const faults: string[] = []
  const recipients = recipientsOf(records, notification, event, record)
  if (recipients.length === 0) return faults
  const { table = '', instance = '' } = event
  const filled = (text: string) => {
    const { value, unknown } = fill(records, table, record, text)
    if (unknown.length > 0) faults.push(`there is no ${unknown.join(', ')}`)
    return value
  }
  records.insert(PLATFORM, 'sys_email', {
    type: 'send-ready',
    mailbox: 'outbox',
    recipients: recipients.join(','),
    subject: filled(notification.subject ?? ''),
    body: filled(notification.message_html ?? ''),
    content_type: notification.content_type ?? '',
    target_table: table,
    instance,
  })
  return faults
}

/** Addresses of active users with an address whose notifications are on, each once. Whoever set off the event is left out, unless the notification says otherwise. */
function recipientsOf(records: Records, notification: Row, event: Row, record: Row): string[] {
  const named = [
    ...entries(notification.recipient_fields).flatMap((column) => entries(record[column])),
    ...entries(notification.recipient_users),
    ...(isTrue(notification.event_parm_1) ? entries(event.parm1) : []),
    ...(isTrue(notification.event_parm_2) ? entries(event.parm2) : []),
  ]
  const addresses = [...new Set(named)].flatMap((sysId) => {
    const user = recordById(records, PLATFORM, 'sys_user', sysId)
    if (user === undefined || !isTrue(user.active) || user.notification === '1') return []
    if (sysId === event.user_id && !isTrue(notification.send_self)) return []
    return user.email || []
  })
  return [...new Set(addresses)]
}

function entries(list = ''): string[] {
  return list.split(',').filter((entry) => entry !== '')
}

/** Columns as people see them. It is not documented that values are escaped in HTML: here they are not. */
function fill(
  records: Records,
  table: string,
  record: Row,
  text: string,
): { value: string; unknown: string[] } {
  const unknown: string[] = []
  const shown = (column: string) => records.displayValue(PLATFORM, table, column, record[column] ?? '')
  const value = text.replace(/\$\{([^}]*)\}/g, (_, token: string) => {
    if (token === 'URI_REF') {
      const name = shown(records.dictionary.displayColumn(table))
      return `<a href="/${table}.do?sys_id=${record.sys_id ?? ''}">${name}</a>`
    }
    if (records.dictionary.column(table, token) !== undefined) return shown(token)
    unknown.push(token)
    return ''
  })
  return { value, unknown }
}
