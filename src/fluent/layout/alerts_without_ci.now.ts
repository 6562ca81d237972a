import { List, Record } from '@servicenow/sdk/core'

const withoutCi = Record({
  $id: Now.ID['view-without-ci'],
  table: 'sys_ui_view',
  data: { name: 'x_secx_azmon_without_ci', title: 'Alerts without CI' },
})

List({
  table: 'x_secx_azmon_alert',
  view: withoutCi,
  columns: [
    'number',
    'target_name',
    'target_type',
    'ci_rung',
    'ci_why',
    'ci_link',
    'incident',
    'fired_at',
    'ci_searched_at',
  ],
})
