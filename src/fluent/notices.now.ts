import { EmailNotification, Record, ScheduledScript } from '@servicenow/sdk/core'
import { noticeTrouble } from '../server/admin/notices.ts'

ScheduledScript({
  $id: Now.ID['job-notice'],
  name: 'Secure Export for Azure Monitor: notice trouble',
  active: true,
  frequency: 'periodically',
  executionInterval: { minutes: 10 },
  executionStart: '2026-01-01 00:05:15',
  timeZone: 'UTC',
  script: noticeTrouble,
})

/** The row has words of the app alone. Recipients are on it as well: a parameter of an event is too short for them (docs/facts/servicenow.md#notifications). */
const MAIL = `<p>\${explanation}</p>
<p><b>Next:</b> \${next_step}</p>
<p>\${link}</p>
<p>Notice: \${URI_REF}</p>
<p>Each cause is told once a day. Who is told: Settings, Operation.</p>`

Record({
  $id: Now.ID['event-notice-refused'],
  table: 'sysevent_register',
  data: {
    event_name: 'x_secx_azmon.notice.refused',
    suffix: 'notice.refused',
    table: 'x_secx_azmon_notice',
    description: 'Calls with a genuine token of the own tenant are refused',
    fired_by: 'Scheduled job: notice trouble. Parameters: cause and count',
    priority: 100,
  },
})

EmailNotification({
  $id: Now.ID['mail-notice-refused'],
  name: 'Azure Monitor: calls refused',
  description: 'Calls with a genuine token of the own tenant are refused.',
  table: 'x_secx_azmon_notice',
  active: true,
  triggerConditions: { generationType: 'event', eventName: 'x_secx_azmon.notice.refused' },
  recipientDetails: { recipientFields: ['told'], sendToCreator: true },
  emailContent: { subject: '${title}', messageHtml: MAIL },
})

Record({
  $id: Now.ID['event-notice-given-up'],
  table: 'sysevent_register',
  data: {
    event_name: 'x_secx_azmon.notice.given_up',
    suffix: 'notice.given_up',
    table: 'x_secx_azmon_notice',
    description: 'Deliveries failed for good',
    fired_by: 'Scheduled job: notice trouble. Parameters: cause and count',
    priority: 100,
  },
})

EmailNotification({
  $id: Now.ID['mail-notice-given-up'],
  name: 'Azure Monitor: deliveries failed',
  description: 'Deliveries failed for good.',
  table: 'x_secx_azmon_notice',
  active: true,
  triggerConditions: { generationType: 'event', eventName: 'x_secx_azmon.notice.given_up' },
  recipientDetails: { recipientFields: ['told'], sendToCreator: true },
  emailContent: { subject: '${title}', messageHtml: MAIL },
})

Record({
  $id: Now.ID['event-notice-keys'],
  table: 'sysevent_register',
  data: {
    event_name: 'x_secx_azmon.notice.keys',
    suffix: 'notice.keys',
    table: 'x_secx_azmon_notice',
    description: 'The signing keys cannot be fetched',
    fired_by: 'Scheduled job: notice trouble. Parameters: cause and count',
    priority: 100,
  },
})

EmailNotification({
  $id: Now.ID['mail-notice-keys'],
  name: 'Azure Monitor: signing keys',
  description: 'The signing keys cannot be fetched.',
  table: 'x_secx_azmon_notice',
  active: true,
  triggerConditions: { generationType: 'event', eventName: 'x_secx_azmon.notice.keys' },
  recipientDetails: { recipientFields: ['told'], sendToCreator: true },
  emailContent: { subject: '${title}', messageHtml: MAIL },
})

Record({
  $id: Now.ID['event-notice-silence'],
  table: 'sysevent_register',
  data: {
    event_name: 'x_secx_azmon.notice.silence',
    suffix: 'notice.silence',
    table: 'x_secx_azmon_notice',
    description: 'No call has come for the hours of the settings',
    fired_by: 'Scheduled job: notice trouble. Parameters: cause and count',
    priority: 100,
  },
})

EmailNotification({
  $id: Now.ID['mail-notice-silence'],
  name: 'Azure Monitor: no calls',
  description: 'No call has come for the hours of the settings.',
  table: 'x_secx_azmon_notice',
  active: true,
  triggerConditions: { generationType: 'event', eventName: 'x_secx_azmon.notice.silence' },
  recipientDetails: { recipientFields: ['told'], sendToCreator: true },
  emailContent: { subject: '${title}', messageHtml: MAIL },
})

Record({
  $id: Now.ID['event-notice-storm'],
  table: 'sysevent_register',
  data: {
    event_name: 'x_secx_azmon.notice.storm',
    suffix: 'notice.storm',
    table: 'x_secx_azmon_notice',
    description: 'An alert storm is on',
    fired_by: 'Scheduled job: notice trouble. Parameters: cause and count',
    priority: 100,
  },
})

EmailNotification({
  $id: Now.ID['mail-notice-storm'],
  name: 'Azure Monitor: storm',
  description: 'An alert storm is on.',
  table: 'x_secx_azmon_notice',
  active: true,
  triggerConditions: { generationType: 'event', eventName: 'x_secx_azmon.notice.storm' },
  recipientDetails: { recipientFields: ['told'], sendToCreator: true },
  emailContent: { subject: '${title}', messageHtml: MAIL },
})
