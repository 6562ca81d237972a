import { default_view, Form, List, Record } from '@servicenow/sdk/core'

List({
  table: 'x_secx_azmon_alert',
  view: default_view,
  columns: [
    'number',
    'state',
    'severity',
    'rule',
    'target_name',
    'cmdb_ci',
    'incident',
    'count',
    'fired_at',
    'last_event_at',
  ],
})

Form({
  table: 'x_secx_azmon_alert',
  view: default_view,
  sections: [
    {
      caption: 'Azure alert',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'number' },
            { type: 'table_field', field: 'rule' },
            { type: 'table_field', field: 'severity' },
            { type: 'table_field', field: 'severity_origin' },
            { type: 'table_field', field: 'kind' },
            { type: 'table_field', field: 'service' },
            { type: 'table_field', field: 'is_test' },
          ],
          rightElements: [
            { type: 'table_field', field: 'state' },
            { type: 'table_field', field: 'azure_end' },
            { type: 'table_field', field: 'fired_at' },
            { type: 'table_field', field: 'resolved_at' },
            { type: 'table_field', field: 'last_event_at' },
            { type: 'table_field', field: 'count' },
          ],
        },
        {
          layout: 'one-column',
          elements: [{ type: 'table_field', field: 'portal_link' }],
        },
      ],
    },
    {
      caption: 'What came of it',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'incident' },
            { type: 'table_field', field: 'opener' },
            { type: 'table_field', field: 'opened_at' },
            { type: 'table_field', field: 'incidents' },
            { type: 'table_field', field: 'storm' },
          ],
          rightElements: [
            { type: 'table_field', field: 'delivery' },
            { type: 'table_field', field: 'resolving_delivery' },
            { type: 'table_field', field: 'ended_with' },
            { type: 'table_field', field: 'flapping_until' },
            { type: 'table_field', field: 'due_at' },
            { type: 'table_field', field: 'due_reason' },
            { type: 'table_field', field: 'reason' },
          ],
        },
        {
          layout: 'one-column',
          elements: [{ type: 'table_field', field: 'explanation' }],
        },
      ],
    },
    {
      caption: 'Mapping rules',
      content: [
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'mapping_rules' },
            { type: 'table_field', field: 'mapping_trail' },
          ],
        },
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'resolve_policy' },
            { type: 'table_field', field: 'auto_resolve_hours' },
            { type: 'table_field', field: 'close_notes' },
          ],
          rightElements: [
            { type: 'table_field', field: 'refire_policy' },
            { type: 'table_field', field: 'refire_window' },
            { type: 'table_field', field: 'auto_resolve_at' },
          ],
        },
      ],
    },
    {
      caption: 'Resource and CI',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'target_name' },
            { type: 'table_field', field: 'target_type' },
            { type: 'table_field', field: 'resource_group' },
            { type: 'table_field', field: 'subscription' },
          ],
          rightElements: [
            { type: 'table_field', field: 'cmdb_ci' },
            { type: 'table_field', field: 'ci_rung' },
            { type: 'table_field', field: 'ci_link' },
            { type: 'table_field', field: 'ci_by_hand' },
            { type: 'table_field', field: 'ci_searched_at' },
            { type: 'table_field', field: 'target_origin' },
          ],
        },
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'target' },
            { type: 'table_field', field: 'ci_why' },
            { type: 'table_field', field: 'ci_matched' },
            { type: 'table_field', field: 'ci_candidates' },
            { type: 'table_field', field: 'ci_trail' },
          ],
        },
      ],
    },
    {
      caption: 'Identity',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'fired_exact' },
            { type: 'table_field', field: 'alert_key' },
          ],
          rightElements: [
            { type: 'table_field', field: 'resolved_exact' },
            { type: 'table_field', field: 'problem_key' },
            { type: 'table_field', field: 'group_key' },
          ],
        },
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'alert_id' },
            { type: 'table_field', field: 'rule_id' },
          ],
        },
      ],
    },
  ],
})

const relatedLists = Record({
  $id: Now.ID['alert-related-lists'],
  table: 'sys_ui_related_list',
  data: { name: 'x_secx_azmon_alert', view: 'Default view' },
})

Record({
  $id: Now.ID['alert-related-deliveries'],
  table: 'sys_ui_related_list_entry',
  data: { list_id: relatedLists, position: 0, related_list: 'x_secx_azmon_delivery.alert' },
})

List({
  table: 'x_secx_azmon_delivery',
  view: default_view,
  parent: 'x_secx_azmon_alert',
  columns: ['number', 'received_at', 'state', 'outcome', 'reason', 'incident', 'http_status'],
})
