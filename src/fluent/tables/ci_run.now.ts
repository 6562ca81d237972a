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
      hint: 'Waiting: the job takes it up, or goes on with it, within a minute.',
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
    asked_by: StringColumn({ label: 'Asked for by', maxLength: 150, readOnly: true }),
    started_at: DateTimeColumn({
      label: 'Started',
      hint: 'Alerts without CI that were searched before are searched again.',
      readOnly: true,
    }),
    ended_at: DateTimeColumn({ label: 'Ended', readOnly: true }),
    last_sign_at: DateTimeColumn({
      label: 'Last sign of life',
      hint: 'A run that has given none for five minutes was interrupted: the job goes on with it.',
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
      hint: 'Counted after each batch; of a batch that was cut off, nothing is counted.',
      readOnly: true,
      default: 0,
    }),
    bound: IntegerColumn({
      label: 'CI bound',
      hint: 'Alerts that have their CI now.',
      readOnly: true,
      default: 0,
    }),
    incidents: IntegerColumn({
      label: 'Incidents filled',
      hint: 'Open incidents without CI that were given it.',
      readOnly: true,
      default: 0,
    }),
    message: StringColumn({ label: 'What came of it', maxLength: 1000, readOnly: true }),
  },
  index: [{ name: 'state', unique: false, element: 'state' }],
})
