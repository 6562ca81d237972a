import { default_view, Form, List } from '@servicenow/sdk/core'

List({
  table: 'x_secx_azmon_ci_link',
  view: default_view,
  columns: ['resource', 'cmdb_ci', 'state', 'corrections', 'last_incident', 'sys_updated_on'],
})

Form({
  table: 'x_secx_azmon_ci_link',
  view: default_view,
  sections: [
    {
      caption: 'CI link',
      content: [
        {
          layout: 'one-column',
          elements: [{ type: 'table_field', field: 'resource' }],
        },
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'cmdb_ci' },
            { type: 'table_field', field: 'state' },
          ],
          rightElements: [
            { type: 'table_field', field: 'resource_type' },
            { type: 'table_field', field: 'corrections' },
            { type: 'table_field', field: 'last_incident' },
          ],
        },
      ],
    },
  ],
})
