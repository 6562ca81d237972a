import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const SDK = join(__dirname, '../../node_modules/@servicenow')

/** Records of every instance that the app's records name, by sys_id or by name, with where it is known that they exist. */
export const BASE_RECORDS: { table: string; values: readonly string[]; source: string }[] = [
  {
    table: 'sys_ui_view',
    values: ['Default view'],
    source: 'sdk-core/src/fluent/ui/DefaultView.now.ts',
  },
  {
    table: 'sys_security_operation',
    values: ['create', 'delete', 'execute', 'read', 'write'],
    source: 'sdk-core/src/app/Acl.ts',
  },
  {
    table: 'sys_security_operation',
    // query_match and query_range, which the SDK names by their sys_id
    values: ['521c7497b7300210240b06dd1e11a979', 'e66cf897b7300210240b06dd1e11a9fd'],
    source: 'sdk-core/src/app/Acl.ts',
  },
  {
    table: 'sys_security_type',
    values: ['REST_Endpoint', 'record', 'ui_page'],
    source: 'sdk-core/src/app/Acl.ts',
  },
  {
    // By name: an instance matches a role by it (docs/facts/packaging.md#references-by-name).
    table: 'sys_user_role',
    values: ['itil'],
    source: '../../packages/local-instance/src/records/base_data.ts',
  },
  {
    table: 'sys_notification_category',
    // The SDK's default.
    values: ['c97d83137f4432005f58108c3ffa917a'],
    source: 'sdk-build-plugins/src/email-notification-plugin.ts',
  },
  {
    table: 'sys_ux_page_registry',
    // The SDK's default.
    values: ['08c73d60537101100834ddeeff7b1287'],
    source: 'sdk-build-plugins/src/dashboard/dashboard-plugin.ts',
  },
  {
    table: 'sys_glide_object',
    values: [
      'boolean',
      'choice',
      'collection',
      'conditions',
      'domain_id',
      'domain_path',
      'glide_date_time',
      'glide_duration',
      'glide_list',
      'integer',
      'multi_two_lines',
      'reference',
      'string',
      'table_name',
      'url',
    ],
    source: 'sdk-core/src/external/flow/flow-data-helpers.ts',
  },
]

/** Tables whose records the SDK lists by sys_id: a reference to one is good if the file has it. */
const LISTED_BY_SDK: Record<string, string> = {
  sys_atf_step_config: 'sdk-build-plugins/src/atf/step-configs.ts',
  var_dictionary: 'sdk-build-plugins/src/atf/step-configs.ts',
  sys_ux_macroponent: 'sdk-build-plugins/src/dashboard/dashboard-component-resolver.ts',
}

const texts = new Map<string, string>()

/** Whether every instance has this record. */
export function isBaseRecord(table: string, value: string): boolean {
  if (BASE_RECORDS.some((known) => known.table === table && known.values.includes(value))) return true
  const file = LISTED_BY_SDK[table]
  if (file === undefined) return false
  if (!texts.has(file)) texts.set(file, readFileSync(join(SDK, file), 'utf8'))
  return texts.get(file)!.includes(value)
}
