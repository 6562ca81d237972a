import {
  DateTimeColumn,
  IntegerColumn,
  ListColumn,
  StringColumn,
  Table,
  UrlColumn,
} from '@servicenow/sdk/core'

export const x_secx_azmon_notice = Table({
  name: 'x_secx_azmon_notice',
  label: [{ label: 'Azure Monitor notice', plural: 'Azure Monitor notices', language: 'en' }],
  display: 'title',
  accessibleFrom: 'package_private',
  allowWebServiceAccess: true,
  schema: {
    notice_key: StringColumn({
      label: 'Notice key',
      hint: 'Cause and day: each cause is told once a day.',
      maxLength: 64,
      mandatory: true,
      readOnly: true,
      unique: true,
    }),
    cause: StringColumn({
      label: 'Cause',
      maxLength: 40,
      dropdown: 'dropdown_with_none',
      readOnly: true,
      choices: {
        refused: { label: 'Calls of the own tenant refused', sequence: 0 },
        given_up: { label: 'Deliveries failed for good', sequence: 1 },
        keys: { label: 'Signing keys cannot be fetched', sequence: 2 },
        silence: { label: 'No calls', sequence: 3 },
        storm: { label: 'Storm', sequence: 4 },
      },
    }),
    title: StringColumn({ label: 'Title', hint: 'Subject of the mail.', maxLength: 255, readOnly: true }),
    noticed_at: DateTimeColumn({ label: 'Noticed', readOnly: true }),
    since: DateTimeColumn({ label: 'Since', readOnly: true }),
    count: IntegerColumn({
      label: 'Count',
      hint: 'Calls, deliveries, key sets, hours or alerts, when it was noticed.',
      readOnly: true,
    }),
    explanation: StringColumn({ label: 'Explanation', maxLength: 1000, readOnly: true }),
    next_step: StringColumn({
      label: 'Next step',
      hint: 'What to do about it.',
      maxLength: 1000,
      readOnly: true,
    }),
    link: UrlColumn({
      label: 'Link',
      hint: 'The records. Empty where the instance does not say its address (glide.servlet.uri).',
      maxLength: 1000,
      readOnly: true,
    }),
    told: ListColumn({
      label: 'Told',
      hint: 'Users who get the mail: those that the setting “Who is told” named, and the members of its groups.',
      referenceTable: 'sys_user',
      readOnly: true,
    }),
  },
  index: [
    { name: 'notice_key', unique: true, element: 'notice_key' },
    { name: 'noticed_at', unique: false, element: 'noticed_at' },
  ],
})
