import { default_view, Form, List } from '@servicenow/sdk/core'

List({
  table: 'x_secx_azmon_refusal',
  view: default_view,
  columns: ['hour', 'reason', 'count', 'tenant', 'caller', 'first_seen', 'last_seen'],
})

Form({
  table: 'x_secx_azmon_refusal',
  view: default_view,
  sections: [
    {
      caption: 'Refused calls',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'reason' },
            { type: 'table_field', field: 'tenant' },
            { type: 'table_field', field: 'caller' },
          ],
          rightElements: [
            { type: 'table_field', field: 'hour' },
            { type: 'table_field', field: 'count' },
            { type: 'table_field', field: 'first_seen' },
            { type: 'table_field', field: 'last_seen' },
          ],
        },
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'example' },
            { type: 'table_field', field: 'refusal_key' },
          ],
        },
      ],
    },
  ],
})
