import { namesIn, styled } from './generated_files.ts'

/** One block of a section: the fields of its left and its right column, or of its only column. */
type Block = readonly [left: string, right?: string]

interface Layout {
  /** Columns of the list. */
  list: string
  /** Blocks of the form, by the caption of their section. */
  form: Readonly<Record<string, readonly Block[]>>
}

/** Lists and forms of the default view, by table. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  alert: {
    list: 'number headline severity state cmdb_ci incident fired_at',
    form: {
      'Azure alert': [
        ['headline'],
        ['number state severity target_name cmdb_ci', 'incident fired_at resolved_at duration'],
        ['portal_link'],
      ],
      Details: [['facts description']],
      Why: [['explanation next_step'], ['reason', 'azure_end'], ['mapping_rules mapping_trail']],
      'Resource and CI': [
        [
          'target_type resource_group subscription ci_rung',
          'ci_link ci_by_hand ci_searched_at target_origin',
        ],
        ['target ci_why ci_matched ci_candidates ci_trail'],
      ],
      'Technical fields': [
        [
          'azure_caller kind service is_test rule severity_origin count last_event_at',
          'opener opened_at incidents storm delivery resolving_delivery ended_with short_lived',
        ],
        ['alert_id rule_id'],
        [
          'flapping_until due_at due_reason fired_exact resolved_exact alert_key',
          'resolve_policy refire_policy refire_window auto_resolve_hours auto_resolve_at group_key problem_key',
        ],
        ['close_notes'],
      ],
    },
  },
  caller: {
    list: 'name tenant cloud company assignment_group active last_call',
    form: {
      Caller: [
        ['name tenant cloud authority', 'active last_call'],
        ['audiences role callers subscriptions'],
        ['company sys_domain', 'caller_id assignment_group'],
      ],
    },
  },
  ci_class: {
    list: 'arm_type ci_class id_field ci_links active',
    form: { 'Azure CI class': [['arm_type active', 'ci_class id_field ci_links']] },
  },
  ci_link: {
    list: 'resource cmdb_ci state corrections last_incident sys_updated_on',
    form: { 'CI link': [['resource'], ['cmdb_ci state', 'resource_type corrections last_incident']] },
  },
  ci_run: {
    list: 'number state asked_by started_at ended_at total looked_at bound incidents',
    form: {
      'CI search run': [
        ['number state asked_by started_at ended_at last_sign_at', 'total looked_at bound incidents'],
        ['message'],
      ],
    },
  },
  cleanup: {
    list: 'number state started_at ended_at payloads deliveries refusals alerts message',
    form: {
      'Retention run': [
        ['number state started_at ended_at last_sign_at', 'payloads deliveries refusals alerts runs'],
        ['message'],
      ],
    },
  },
  delivery: {
    list: 'number received_at state outcome reason alert incident http_status milliseconds attempts',
    form: {
      Delivery: [
        [
          'number received_at received_exact route http_status milliseconds',
          'state outcome reason alert incident',
        ],
        ['explanation next_step'],
      ],
      Attempts: [['attempts', 'next_attempt'], ['error']],
      Caller: [['azure_caller tenant caller', 'token_version role_checked platform_user'], ['verdict']],
      Payload: [['payload_removed payload']],
    },
  },
  key_set: {
    list: 'issuer tenant version fetched_at last_try last_error',
    form: {
      'Signing keys': [
        ['authority tenant version', 'fetched_at last_try'],
        ['issuer jwks_uri last_error keys key_set_key'],
      ],
    },
  },
  notice: {
    list: 'title cause noticed_at since count next_step told',
    form: {
      'Azure Monitor notice': [
        ['title'],
        ['cause noticed_at', 'since count'],
        ['explanation next_step link told notice_key'],
      ],
    },
  },
  refusal: {
    list: 'hour reason next_step count tenant caller last_seen',
    form: {
      'Refused calls': [
        ['reason azure_caller tenant caller', 'hour count first_seen last_seen'],
        ['explanation next_step example refusal_key'],
      ],
    },
  },
  rule: {
    list: 'order name active action set_assignment_group go_on sys_updated_on',
    form: {
      'Mapping rule': [['name action', 'order active go_on'], ['description']],
      'When: all of these hold': [
        ['condition custom_property'],
        ['schedule schedule_when', 'ci_class alert_table'],
      ],
      'Then: incident values': [
        [
          'set_assignment_group set_assigned_to set_caller set_business_service set_service_offering',
          'set_impact set_urgency set_category set_subcategory',
        ],
        ['set_short_description set_description set_work_notes set_close_notes set_fields'],
      ],
      'Lifecycle overrides': [['resolve_policy auto_resolve_hours group_by', 'refire_policy refire_window']],
    },
  },
}

/** The deliveries below an alert. */
const DELIVERIES_OF_AN_ALERT = 'number received_at state outcome reason incident http_status'

/** The list "Alerts without CI", a view of its own. */
const WITHOUT_CI = 'number target_name target_type ci_rung ci_why ci_link incident fired_at ci_searched_at'

/** Lists and forms: Fluent has no loops (docs/facts/packaging.md#no-loops). */
export async function layouts(): Promise<Record<string, string>> {
  const fluent = [
    '// Written by tools/build/generate-layouts.ts: change it there.',
    "import { default_view, Form, List, Record } from '@servicenow/sdk/core'",
    ...Object.entries(LAYOUTS).flatMap(([table, { list, form }]) => [
      listOf(table, 'default_view', list),
      formOf(table, form),
    ]),
    `const deliveriesOfAnAlert = Record({
      $id: Now.ID['alert-related-lists'],
      table: 'sys_ui_related_list',
      data: { name: 'x_secx_azmon_alert', view: 'Default view' },
    })`,
    `Record({
      $id: Now.ID['alert-related-deliveries'],
      table: 'sys_ui_related_list_entry',
      data: { list_id: deliveriesOfAnAlert, position: 0, related_list: 'x_secx_azmon_delivery.alert' },
    })`,
    listOf('delivery', 'default_view', DELIVERIES_OF_AN_ALERT, "parent: 'x_secx_azmon_alert',"),
    `const withoutCi = Record({
      $id: Now.ID['view-without-ci'],
      table: 'sys_ui_view',
      data: { name: 'x_secx_azmon_without_ci', title: 'Alerts without CI' },
    })`,
    listOf('alert', 'withoutCi', WITHOUT_CI),
  ]
  return { 'src/fluent/generated/layouts.now.ts': await styled(fluent.join('\n\n')) }
}

function listOf(table: string, view: string, columns: string, parent = ''): string {
  return `List({ table: 'x_secx_azmon_${table}', view: ${view}, ${parent} columns: ${JSON.stringify(namesIn(columns))} })`
}

function formOf(table: string, form: Layout['form']): string {
  const sections = Object.entries(form).map(
    ([caption, blocks]) => `{ caption: '${caption}', content: [${blocks.map(blockOf).join(', ')}] }`,
  )
  return `Form({ table: 'x_secx_azmon_${table}', view: default_view, sections: [${sections.join(', ')}] })`
}

function blockOf([left, right]: Block): string {
  return right === undefined
    ? `{ layout: 'one-column', elements: ${fieldsOf(left)} }`
    : `{ layout: 'two-column', leftElements: ${fieldsOf(left)}, rightElements: ${fieldsOf(right)} }`
}

function fieldsOf(names: string): string {
  return `[${namesIn(names)
    .map((field) => `{ type: 'table_field', field: '${field}' }`)
    .join(', ')}]`
}
