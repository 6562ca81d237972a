import { default_view, Form, List } from '@servicenow/sdk/core'

List({
  table: 'x_secx_azmon_delivery',
  view: default_view,
  columns: [
    'number',
    'received_at',
    'state',
    'outcome',
    'reason',
    'alert',
    'incident',
    'http_status',
    'milliseconds',
    'attempts',
  ],
})

Form({
  table: 'x_secx_azmon_delivery',
  view: default_view,
  sections: [
    {
      caption: 'Delivery',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'number' },
            { type: 'table_field', field: 'received_at' },
            { type: 'table_field', field: 'received_exact' },
            { type: 'table_field', field: 'route' },
            { type: 'table_field', field: 'http_status' },
            { type: 'table_field', field: 'milliseconds' },
          ],
          rightElements: [
            { type: 'table_field', field: 'state' },
            { type: 'table_field', field: 'outcome' },
            { type: 'table_field', field: 'reason' },
            { type: 'table_field', field: 'alert' },
            { type: 'table_field', field: 'incident' },
          ],
        },
        {
          layout: 'one-column',
          elements: [{ type: 'table_field', field: 'explanation' }],
        },
      ],
    },
    {
      caption: 'Attempts',
      content: [
        {
          layout: 'two-column',
          leftElements: [{ type: 'table_field', field: 'attempts' }],
          rightElements: [{ type: 'table_field', field: 'next_attempt' }],
        },
        {
          layout: 'one-column',
          elements: [{ type: 'table_field', field: 'error' }],
        },
      ],
    },
    {
      caption: 'Caller',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'tenant' },
            { type: 'table_field', field: 'caller' },
          ],
          rightElements: [
            { type: 'table_field', field: 'token_version' },
            { type: 'table_field', field: 'role_checked' },
            { type: 'table_field', field: 'platform_user' },
          ],
        },
        {
          layout: 'one-column',
          elements: [{ type: 'table_field', field: 'verdict' }],
        },
      ],
    },
    {
      caption: 'Payload',
      content: [
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'payload_removed' },
            { type: 'table_field', field: 'payload' },
          ],
        },
      ],
    },
  ],
})
