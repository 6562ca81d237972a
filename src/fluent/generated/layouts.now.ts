// Written by tools/build/generate-layouts.ts: change it there.

import { default_view, Form, List, Record } from '@servicenow/sdk/core'

List({
  table: 'x_secx_azmon_alert',
  view: default_view,
  columns: ['number', 'headline', 'severity', 'state', 'cmdb_ci', 'incident', 'fired_at'],
})

Form({
  table: 'x_secx_azmon_alert',
  view: default_view,
  sections: [
    {
      caption: 'Azure alert',
      content: [
        { layout: 'one-column', elements: [{ type: 'table_field', field: 'headline' }] },
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'number' },
            { type: 'table_field', field: 'state' },
            { type: 'table_field', field: 'severity' },
            { type: 'table_field', field: 'target_name' },
            { type: 'table_field', field: 'cmdb_ci' },
          ],
          rightElements: [
            { type: 'table_field', field: 'incident' },
            { type: 'table_field', field: 'fired_at' },
            { type: 'table_field', field: 'resolved_at' },
            { type: 'table_field', field: 'duration' },
          ],
        },
        { layout: 'one-column', elements: [{ type: 'table_field', field: 'portal_link' }] },
      ],
    },
    {
      caption: 'Details',
      content: [
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'facts' },
            { type: 'table_field', field: 'description' },
          ],
        },
      ],
    },
    {
      caption: 'Why',
      content: [
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'explanation' },
            { type: 'table_field', field: 'next_step' },
          ],
        },
        {
          layout: 'two-column',
          leftElements: [{ type: 'table_field', field: 'reason' }],
          rightElements: [{ type: 'table_field', field: 'azure_end' }],
        },
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'mapping_rules' },
            { type: 'table_field', field: 'mapping_trail' },
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
            { type: 'table_field', field: 'target_type' },
            { type: 'table_field', field: 'resource_group' },
            { type: 'table_field', field: 'subscription' },
            { type: 'table_field', field: 'ci_rung' },
          ],
          rightElements: [
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
      caption: 'Technical fields',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'azure_caller' },
            { type: 'table_field', field: 'kind' },
            { type: 'table_field', field: 'service' },
            { type: 'table_field', field: 'is_test' },
            { type: 'table_field', field: 'rule' },
            { type: 'table_field', field: 'severity_origin' },
            { type: 'table_field', field: 'count' },
            { type: 'table_field', field: 'last_event_at' },
          ],
          rightElements: [
            { type: 'table_field', field: 'opener' },
            { type: 'table_field', field: 'opened_at' },
            { type: 'table_field', field: 'incidents' },
            { type: 'table_field', field: 'storm' },
            { type: 'table_field', field: 'delivery' },
            { type: 'table_field', field: 'resolving_delivery' },
            { type: 'table_field', field: 'ended_with' },
            { type: 'table_field', field: 'short_lived' },
          ],
        },
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'alert_id' },
            { type: 'table_field', field: 'rule_id' },
          ],
        },
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'flapping_until' },
            { type: 'table_field', field: 'due_at' },
            { type: 'table_field', field: 'due_reason' },
            { type: 'table_field', field: 'fired_exact' },
            { type: 'table_field', field: 'resolved_exact' },
            { type: 'table_field', field: 'alert_key' },
          ],
          rightElements: [
            { type: 'table_field', field: 'resolve_policy' },
            { type: 'table_field', field: 'refire_policy' },
            { type: 'table_field', field: 'refire_window' },
            { type: 'table_field', field: 'auto_resolve_hours' },
            { type: 'table_field', field: 'auto_resolve_at' },
            { type: 'table_field', field: 'group_key' },
            { type: 'table_field', field: 'problem_key' },
          ],
        },
        { layout: 'one-column', elements: [{ type: 'table_field', field: 'close_notes' }] },
      ],
    },
  ],
})

List({
  table: 'x_secx_azmon_caller',
  view: default_view,
  columns: ['name', 'tenant', 'cloud', 'company', 'assignment_group', 'active', 'last_call'],
})

Form({
  table: 'x_secx_azmon_caller',
  view: default_view,
  sections: [
    {
      caption: 'Caller',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'name' },
            { type: 'table_field', field: 'tenant' },
            { type: 'table_field', field: 'cloud' },
            { type: 'table_field', field: 'authority' },
          ],
          rightElements: [
            { type: 'table_field', field: 'active' },
            { type: 'table_field', field: 'last_call' },
          ],
        },
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'audiences' },
            { type: 'table_field', field: 'role' },
            { type: 'table_field', field: 'callers' },
            { type: 'table_field', field: 'subscriptions' },
          ],
        },
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'company' },
            { type: 'table_field', field: 'sys_domain' },
          ],
          rightElements: [
            { type: 'table_field', field: 'caller_id' },
            { type: 'table_field', field: 'assignment_group' },
          ],
        },
      ],
    },
  ],
})

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
        { layout: 'one-column', elements: [{ type: 'table_field', field: 'resource' }] },
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
        { layout: 'one-column', elements: [{ type: 'table_field', field: 'message' }] },
      ],
    },
  ],
})

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
      caption: 'Retention run',
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
        { layout: 'one-column', elements: [{ type: 'table_field', field: 'message' }] },
      ],
    },
  ],
})

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
          elements: [
            { type: 'table_field', field: 'explanation' },
            { type: 'table_field', field: 'next_step' },
          ],
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
        { layout: 'one-column', elements: [{ type: 'table_field', field: 'error' }] },
      ],
    },
    {
      caption: 'Caller',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'azure_caller' },
            { type: 'table_field', field: 'tenant' },
            { type: 'table_field', field: 'caller' },
          ],
          rightElements: [
            { type: 'table_field', field: 'token_version' },
            { type: 'table_field', field: 'role_checked' },
            { type: 'table_field', field: 'platform_user' },
          ],
        },
        { layout: 'one-column', elements: [{ type: 'table_field', field: 'verdict' }] },
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

List({
  table: 'x_secx_azmon_notice',
  view: default_view,
  columns: ['title', 'cause', 'noticed_at', 'since', 'count', 'next_step', 'told'],
})

Form({
  table: 'x_secx_azmon_notice',
  view: default_view,
  sections: [
    {
      caption: 'Azure Monitor notice',
      content: [
        { layout: 'one-column', elements: [{ type: 'table_field', field: 'title' }] },
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'cause' },
            { type: 'table_field', field: 'noticed_at' },
          ],
          rightElements: [
            { type: 'table_field', field: 'since' },
            { type: 'table_field', field: 'count' },
          ],
        },
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'explanation' },
            { type: 'table_field', field: 'next_step' },
            { type: 'table_field', field: 'link' },
            { type: 'table_field', field: 'told' },
            { type: 'table_field', field: 'notice_key' },
          ],
        },
      ],
    },
  ],
})

List({
  table: 'x_secx_azmon_refusal',
  view: default_view,
  columns: ['hour', 'reason', 'next_step', 'count', 'tenant', 'caller', 'last_seen'],
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
            { type: 'table_field', field: 'azure_caller' },
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
            { type: 'table_field', field: 'explanation' },
            { type: 'table_field', field: 'next_step' },
            { type: 'table_field', field: 'example' },
            { type: 'table_field', field: 'refusal_key' },
          ],
        },
      ],
    },
  ],
})

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
        { layout: 'one-column', elements: [{ type: 'table_field', field: 'description' }] },
      ],
    },
    {
      caption: 'When: all of these hold',
      content: [
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'condition' },
            { type: 'table_field', field: 'custom_property' },
          ],
        },
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'schedule' },
            { type: 'table_field', field: 'schedule_when' },
          ],
          rightElements: [
            { type: 'table_field', field: 'ci_class' },
            { type: 'table_field', field: 'alert_table' },
          ],
        },
      ],
    },
    {
      caption: 'Then: incident values',
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
      caption: 'Lifecycle overrides',
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

const deliveriesOfAnAlert = Record({
  $id: Now.ID['alert-related-lists'],
  table: 'sys_ui_related_list',
  data: { name: 'x_secx_azmon_alert', view: 'Default view' },
})

Record({
  $id: Now.ID['alert-related-deliveries'],
  table: 'sys_ui_related_list_entry',
  data: { list_id: deliveriesOfAnAlert, position: 0, related_list: 'x_secx_azmon_delivery.alert' },
})

List({
  table: 'x_secx_azmon_delivery',
  view: default_view,
  parent: 'x_secx_azmon_alert',
  columns: ['number', 'received_at', 'state', 'outcome', 'reason', 'incident', 'http_status'],
})

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
