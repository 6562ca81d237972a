import { hashPassword } from './password.ts'
import type { Row } from './records.ts'
import { namedSysId } from './sys_id.ts'
import { CHOICE_LISTS } from './choice_lists.ts'

/** sys_ids of what is on every instance, the same everywhere. */
export const ADMIN_ID = '6816f79cc0a8016401c5a33be04be441'
export const GUEST_ID = '5136503cc611227c0183e96598c4f706'
/**
 * What the SDK has a Scripted REST API ask for that states no access rule ("Scripted REST External Default", the same on
 * every instance: @servicenow/sdk-build-plugins, rest-api-plugin).
 */
export const REST_DEFAULT_ACL = 'cf9d01d3e73003009d6247e603f6a990'
const ROLE_IDS = {
  admin: '2831a114c611228501d4ea6c309d626d',
  itil: '282bf1fac6112285017366cb5f867469',
  snc_internal: namedSysId('sys_user_role snc_internal'),
  public: namedSysId('sys_user_role public'),
} as const

/** Who may do what with the base tables beside admin: a small part of what a real instance ships. */
const TABLE_ACCESS: [table: string, role: keyof typeof ROLE_IDS, operations: string[]][] = [
  ['task', 'itil', ['read', 'write', 'create']],
  ['incident', 'itil', ['read', 'write', 'create']],
  ['cmdb', 'itil', ['read', 'write', 'create']],
  ['cmdb_rel_ci', 'itil', ['read']],
  ['cmdb_key_value', 'itil', ['read']],
  ['sys_journal_field', 'itil', ['read']],
  ['sys_user', 'snc_internal', ['read']],
  ['sys_user_group', 'snc_internal', ['read']],
  ['sys_choice', 'snc_internal', ['read']],
]

/** What access rules may be for, as far as applications of the SDK state it. */
/** The operations of queries by the sys_id that access rules name them by (sdk-core/src/app/Acl.ts). */
export const QUERY_OPERATIONS = {
  query_match: '521c7497b7300210240b06dd1e11a979',
  query_range: 'e66cf897b7300210240b06dd1e11a9fd',
}

const OPERATIONS = ['create', 'read', 'write', 'delete', 'execute', 'report_view']
const SECURED = ['record', 'REST_Endpoint', 'ui_page', 'client_callable_script_include', 'processor']

/**
 * What the parent is to the child, and the child to the parent (docs/facts/cmdb.md#machine-and-server;
 * ServiceNow's documentation, "Cloud class").
 */
const RELATION_TYPES = [
  'Virtualized by::Virtualizes',
  'Depends on::Used by',
  'Contains::Contained by',
  'Runs on::Runs',
  'Hosted on::Hosts',
] as const
export type RelationType = (typeof RELATION_TYPES)[number]

/** docs/facts/incident.md#priority: impact, urgency, priority. */
const PRIORITIES = ['111', '122', '133', '212', '223', '234', '313', '324', '335']

/** Everything that a fresh instance holds before any app or sample data, by table. */
export function baseData(): Record<string, Row[]> {
  return {
    sys_scope: [{ sys_id: 'global', scope: 'global', name: 'Global', active: '1' }],
    sys_user: [
      user(ADMIN_ID, 'admin', 'System', 'Administrator', hashPassword('admin', 'admin')),
      user(GUEST_ID, 'guest', '', 'Guest', ''),
    ],
    sys_user_role: Object.entries(ROLE_IDS).map(([name, sys_id]) => ({ sys_id, name })),
    sys_user_has_role: [
      named('sys_user_has_role', 'admin admin', {
        user: ADMIN_ID,
        role: ROLE_IDS.admin,
        state: 'active',
        inherited: '0',
      }),
    ],
    sys_choice: Object.entries(CHOICE_LISTS).flatMap(([place, list]) => {
      const [name = '', element = ''] = place.split('.')
      return list.map(({ value, label, sequence }) =>
        named('sys_choice', `${place} ${value}`, {
          name,
          element,
          value,
          label,
          sequence: String(sequence),
          inactive: '0',
          language: 'en',
        }),
      )
    }),
    dl_u_priority: PRIORITIES.map(([impact = '', urgency = '', priority = '']) =>
      named('dl_u_priority', impact + urgency, { impact, urgency, priority, active: '1', order: '100' }),
    ),
    ...resolutionPolicy(),
    ...tableAccess(),
    sys_security_operation: [
      ...OPERATIONS.map((name) => named('sys_security_operation', name, { name })),
      ...Object.entries(QUERY_OPERATIONS).map(([name, sys_id]) => ({ sys_id, name })),
    ],
    sys_security_type: SECURED.map((name) => named('sys_security_type', name, { name })),
    sys_ui_view: [{ sys_id: 'Default view', name: '', title: 'Default view' }],
    sys_properties: [
      property('glide.invalid_query.returns_no_rows', 'boolean', 'false'),
      property('glide.servlet.uri', 'string', ''),
      property('glide.buildname', 'string', 'Zurich'),
      property('sn_atf.runner.enabled', 'boolean', 'false'),
      property('sn_atf.schedule.enabled', 'boolean', 'false'),
    ],
    cmdb_rel_type: RELATION_TYPES.map((name) => {
      const [parent_descriptor = '', child_descriptor = ''] = name.split('::')
      return { sys_id: relationTypeId(name), name, parent_descriptor, child_descriptor }
    }),
  }
}

/** sys_id of a relation type that is on every instance. */
export function relationTypeId(name: RelationType): string {
  return namedSysId(`cmdb_rel_type ${name}`)
}

/**
 * The data policy of every instance: no resolution without code and notes
 * (docs/facts/servicenow.md#data-policies).
 */
function resolutionPolicy(): Record<string, Row[]> {
  const policy = named('sys_data_policy2', 'incident resolution', {
    model_table: 'incident',
    short_description: 'Make close info mandatory when resolved or closed',
    conditions: 'stateIN6,7',
    active: '1',
  })
  return {
    sys_data_policy2: [policy],
    sys_data_policy_rule: ['close_code', 'close_notes'].map((field) =>
      named('sys_data_policy_rule', field, { sys_data_policy: policy['sys_id']!, field, mandatory: 'true' }),
    ),
  }
}

function tableAccess(): Record<string, Row[]> {
  const rules: Row[] = []
  const roles: Row[] = []
  for (const [name, role, operations] of TABLE_ACCESS) {
    for (const operation of operations) {
      const rule = named('sys_security_acl', `${name} ${operation}`, {
        name,
        operation,
        type: 'record',
        active: '1',
        admin_overrides: '1',
        decision_type: 'allow',
      })
      rules.push(rule)
      roles.push(
        named('sys_security_acl_role', `${name} ${operation}`, {
          sys_security_acl: rule['sys_id']!,
          sys_user_role: ROLE_IDS[role],
        }),
      )
    }
  }
  rules.push({
    sys_id: REST_DEFAULT_ACL,
    name: 'Scripted REST External Default',
    operation: 'execute',
    type: 'REST_Endpoint',
    active: '1',
    admin_overrides: '1',
    decision_type: 'allow',
  })
  roles.push(
    named('sys_security_acl_role', 'Scripted REST External Default', {
      sys_security_acl: REST_DEFAULT_ACL,
      sys_user_role: ROLE_IDS.snc_internal,
    }),
  )
  return { sys_security_acl: rules, sys_security_acl_role: roles }
}

/** A sys_user row with what the platform would derive. */
export function user(
  sys_id: string,
  user_name: string,
  first_name: string,
  last_name: string,
  user_password: string,
): Row {
  const name = [first_name, last_name].filter(Boolean).join(' ')
  return {
    sys_id,
    user_name,
    first_name,
    last_name,
    name,
    user_password,
    active: '1',
    locked_out: '0',
    email: `${user_name}@example.com`,
  }
}

/** A row whose sys_id follows from what it is. */
export function named(table: string, name: string, values: Row): Row {
  return { sys_id: namedSysId(`${table} ${name}`), ...values }
}

function property(name: string, type: string, value: string): Row {
  return named('sys_properties', name, { name, type, value })
}
