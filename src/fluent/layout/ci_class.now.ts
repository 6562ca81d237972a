import { default_view, Form, List } from '@servicenow/sdk/core'

List({
  table: 'x_secx_azmon_ci_class',
  view: default_view,
  columns: ['arm_type', 'ci_class', 'id_field', 'ci_links', 'active'],
})

Form({
  table: 'x_secx_azmon_ci_class',
  view: default_view,
  sections: [
    {
      caption: 'Azure CI class',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'arm_type' },
            { type: 'table_field', field: 'active' },
          ],
          rightElements: [
            { type: 'table_field', field: 'ci_class' },
            { type: 'table_field', field: 'id_field' },
            { type: 'table_field', field: 'ci_links' },
          ],
        },
      ],
    },
  ],
})
