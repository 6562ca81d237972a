import { default_view, Form, List } from '@servicenow/sdk/core'

List({
  table: 'x_secx_azmon_cleanup',
  view: default_view,
  columns: [
    'number',
    'state',
    'started_at',
    'ended_at',
    'payloads',
    'deliveries',
    'refusals',
    'alerts',
    'message',
  ],
})

Form({
  table: 'x_secx_azmon_cleanup',
  view: default_view,
  sections: [
    {
      caption: 'Clean-up',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'number' },
            { type: 'table_field', field: 'state' },
            { type: 'table_field', field: 'started_at' },
            { type: 'table_field', field: 'ended_at' },
            { type: 'table_field', field: 'last_sign_at' },
          ],
          rightElements: [
            { type: 'table_field', field: 'payloads' },
            { type: 'table_field', field: 'deliveries' },
            { type: 'table_field', field: 'refusals' },
            { type: 'table_field', field: 'alerts' },
            { type: 'table_field', field: 'runs' },
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
