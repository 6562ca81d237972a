import { default_view, Form, List } from '@servicenow/sdk/core'

List({
  table: 'x_secx_azmon_rule',
  view: default_view,
  columns: ['order', 'name', 'active', 'action', 'set_assignment_group', 'go_on', 'sys_updated_on'],
})

Form({
  table: 'x_secx_azmon_rule',
  view: default_view,
  sections: [
    {
      caption: 'Mapping rule',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'name' },
            { type: 'table_field', field: 'action' },
          ],
          rightElements: [
            { type: 'table_field', field: 'order' },
            { type: 'table_field', field: 'active' },
            { type: 'table_field', field: 'go_on' },
          ],
        },
        {
          layout: 'one-column',
          elements: [{ type: 'table_field', field: 'description' }],
        },
      ],
    },
    {
      caption: 'When: all of these hold',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'kinds' },
            { type: 'table_field', field: 'severity_from' },
            { type: 'table_field', field: 'severity_to' },
            { type: 'table_field', field: 'rule_name' },
            { type: 'table_field', field: 'schedule' },
            { type: 'table_field', field: 'schedule_when' },
          ],
          rightElements: [
            { type: 'table_field', field: 'subscription' },
            { type: 'table_field', field: 'resource_group' },
            { type: 'table_field', field: 'resource_type' },
            { type: 'table_field', field: 'resource_name' },
            { type: 'table_field', field: 'ci_class' },
          ],
        },
        {
          layout: 'one-column',
          elements: [{ type: 'table_field', field: 'custom_property' }],
        },
      ],
    },
    {
      caption: 'Then: what the incident says',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'set_assignment_group' },
            { type: 'table_field', field: 'set_assigned_to' },
            { type: 'table_field', field: 'set_caller' },
            { type: 'table_field', field: 'set_business_service' },
            { type: 'table_field', field: 'set_service_offering' },
          ],
          rightElements: [
            { type: 'table_field', field: 'set_impact' },
            { type: 'table_field', field: 'set_urgency' },
            { type: 'table_field', field: 'set_category' },
            { type: 'table_field', field: 'set_subcategory' },
          ],
        },
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'set_short_description' },
            { type: 'table_field', field: 'set_description' },
            { type: 'table_field', field: 'set_work_notes' },
            { type: 'table_field', field: 'set_close_notes' },
            { type: 'table_field', field: 'set_fields' },
          ],
        },
      ],
    },
    {
      caption: 'Where its life differs from the settings',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'resolve_policy' },
            { type: 'table_field', field: 'auto_resolve_hours' },
            { type: 'table_field', field: 'group_by' },
          ],
          rightElements: [
            { type: 'table_field', field: 'refire_policy' },
            { type: 'table_field', field: 'refire_window' },
          ],
        },
      ],
    },
  ],
})
