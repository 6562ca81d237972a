import { default_view, Form, List } from '@servicenow/sdk/core'

List({
  table: 'x_secx_azmon_key_set',
  view: default_view,
  columns: ['issuer', 'tenant', 'version', 'fetched_at', 'last_try', 'last_error'],
})

Form({
  table: 'x_secx_azmon_key_set',
  view: default_view,
  sections: [
    {
      caption: 'Signing keys',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'authority' },
            { type: 'table_field', field: 'tenant' },
            { type: 'table_field', field: 'version' },
          ],
          rightElements: [
            { type: 'table_field', field: 'fetched_at' },
            { type: 'table_field', field: 'last_try' },
          ],
        },
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'issuer' },
            { type: 'table_field', field: 'jwks_uri' },
            { type: 'table_field', field: 'last_error' },
            { type: 'table_field', field: 'keys' },
            { type: 'table_field', field: 'key_set_key' },
          ],
        },
      ],
    },
  ],
})
