import { default_view, Form, List } from '@servicenow/sdk/core'

List({
  table: 'x_secx_azmon_ci_run',
  view: default_view,
  columns: [
    'number',
    'state',
    'asked_by',
    'started_at',
    'ended_at',
    'total',
    'looked_at',
    'bound',
    'incidents',
  ],
})

Form({
  table: 'x_secx_azmon_ci_run',
  view: default_view,
  sections: [
    {
      caption: 'CI search run',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'number' },
            { type: 'table_field', field: 'state' },
            { type: 'table_field', field: 'asked_by' },
            { type: 'table_field', field: 'started_at' },
            { type: 'table_field', field: 'ended_at' },
            { type: 'table_field', field: 'last_sign_at' },
          ],
          rightElements: [
            { type: 'table_field', field: 'total' },
            { type: 'table_field', field: 'looked_at' },
            { type: 'table_field', field: 'bound' },
            { type: 'table_field', field: 'incidents' },
          ],
        },
        {
          layout: 'one-column',
          elements: [{ type: 'table_field', field: 'message' }],
        },
      ],
    },
  ],
})
