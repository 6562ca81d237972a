import { ChoiceColumn, DateTimeColumn, IntegerColumn, StringColumn, Table } from '@servicenow/sdk/core'

export const x_secx_azmon_cleanup = Table({
  name: 'x_secx_azmon_cleanup',
  label: [{ label: 'Azure alert retention run', plural: 'Azure alert retention runs', language: 'en' }],
  display: 'number',
  accessibleFrom: 'package_private',
  allowWebServiceAccess: true,
  autoNumber: { prefix: 'AZC', number: 1000, numberOfDigits: 7 },
  schema: {
    number: StringColumn({
      label: 'Number',
      maxLength: 40,
      readOnly: true,
      default: 'javascript:global.getNextObjNumberPadded();',
    }),
    state: ChoiceColumn({
      label: 'State',
      hint: 'Waiting: the job starts or continues it within a minute.',
      dropdown: 'dropdown_without_none',
      default: 'waiting',
      readOnly: true,
      choices: {
        waiting: { label: 'Waiting', sequence: 0 },
        running: { label: 'Running', sequence: 1 },
        done: { label: 'Done', sequence: 2 },
        failed: { label: 'Failed', sequence: 3 },
      },
    }),
    started_at: DateTimeColumn({
      label: 'Started',
      hint: 'Ages are counted back from here.',
      readOnly: true,
    }),
    ended_at: DateTimeColumn({ label: 'Ended', readOnly: true }),
    last_sign_at: DateTimeColumn({
      label: 'Last sign of life',
      hint: 'A run without one for five minutes was interrupted: the job continues it.',
      readOnly: true,
    }),
    payloads: IntegerColumn({
      label: 'Payloads',
      hint: 'Deliveries whose payload was removed.',
      readOnly: true,
      default: 0,
    }),
    deliveries: IntegerColumn({
      label: 'Deliveries',
      hint: 'Deliveries that were removed.',
      readOnly: true,
      default: 0,
    }),
    refusals: IntegerColumn({
      label: 'Counters of refused calls',
      hint: 'Counters that were removed.',
      readOnly: true,
      default: 0,
    }),
    alerts: IntegerColumn({
      label: 'Alerts',
      hint: 'Alerts that were removed.',
      readOnly: true,
      default: 0,
    }),
    runs: IntegerColumn({
      label: 'Runs',
      hint: 'CI search runs, retention runs and notices that were deleted.',
      readOnly: true,
      default: 0,
    }),
    message: StringColumn({
      label: 'Result',
      hint: 'What was removed, and what it was older than.',
      maxLength: 1000,
      readOnly: true,
    }),
  },
  index: [
    { name: 'number', unique: false, element: 'number' },
    { name: 'state', unique: false, element: 'state' },
  ],
})
