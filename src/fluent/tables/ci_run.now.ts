import { ChoiceColumn, DateTimeColumn, IntegerColumn, StringColumn, Table } from '@servicenow/sdk/core'

export const x_secx_azmon_ci_run = Table({
  name: 'x_secx_azmon_ci_run',
  label: [{ label: 'CI search run', plural: 'CI search runs', language: 'en' }],
  display: 'number',
  accessibleFrom: 'package_private',
  allowWebServiceAccess: true,
  autoNumber: { prefix: 'AZR', number: 1000, numberOfDigits: 7 },
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
    asked_by: StringColumn({ label: 'Requested by', maxLength: 150, readOnly: true }),
    started_at: DateTimeColumn({
      label: 'Started',
      hint: 'Alerts whose last search was before this time are searched again.',
      readOnly: true,
    }),
    ended_at: DateTimeColumn({ label: 'Ended', readOnly: true }),
    last_sign_at: DateTimeColumn({
      label: 'Last sign of life',
      hint: 'A run without one for five minutes was interrupted: the job continues it.',
      readOnly: true,
    }),
    total: IntegerColumn({
      label: 'Alerts in all',
      hint: 'Alerts without CI when the run started.',
      readOnly: true,
      default: 0,
    }),
    looked_at: IntegerColumn({
      label: 'Searched again',
      hint: 'Counted after each batch; an interrupted batch is not counted.',
      readOnly: true,
      default: 0,
    }),
    bound: IntegerColumn({
      label: 'CI bound',
      hint: 'Alerts that got their CI.',
      readOnly: true,
      default: 0,
    }),
    incidents: IntegerColumn({
      label: 'Incidents filled',
      hint: 'Open incidents that had no CI and got it.',
      readOnly: true,
      default: 0,
    }),
    message: StringColumn({ label: 'Result', maxLength: 1000, readOnly: true }),
  },
  index: [{ name: 'state', unique: false, element: 'state' }],
})
