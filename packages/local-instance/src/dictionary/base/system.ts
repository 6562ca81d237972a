import { choices, column, integer, moment, reference, text, truth } from '../column.ts'
import type { Column, TableDefinition } from '../model.ts'
import { table } from '../table.ts'

const LONG = 4_000_000

/** Tables of the base system for which the SDK has no definition, as far as an installed app meets them. */
export const SYSTEM_TABLES: TableDefinition[] = [
  table('sys_choice', {
    label: 'Choice',
    columns: [
      column('name', 'table_name', { label: 'Table' }),
      text('element', 80),
      text('value', 255),
      text('label', 255),
      integer('sequence'),
      truth('inactive'),
      text('language', 10, { default: 'en' }),
      text('dependent_value', 255),
      text('hint', 255),
    ],
    indexed: [['name', 'element']],
  }),
  file('sys_choice_set', [column('name', 'table_name'), text('element', 80)]),
  table('sys_audit', {
    label: 'Audit',
    columns: [
      column('tablename', 'table_name'),
      text('documentkey', 32),
      text('fieldname', 80),
      text('oldvalue', LONG),
      text('newvalue', LONG),
      text('user'),
      text('reason'),
      integer('record_checkpoint'),
    ],
    indexed: ['documentkey'],
  }),
  table('sysevent', {
    label: 'Event',
    columns: [
      text('name', 80),
      text('parm1', 255),
      text('parm2', 255),
      column('table', 'table_name'),
      text('instance', 32),
      text('queue'),
      text('state', 40, { default: 'ready' }),
      text('user_id'),
      text('user_name'),
      moment('process_on'),
      moment('processed'),
      integer('processing_duration'),
      text('error_message', 4000),
    ],
    indexed: [['state', 'process_on'], 'name'],
  }),
  table('syslog', {
    label: 'Log Entry',
    columns: [
      text('level', 40, {
        choices: choices([
          ['0', 'Information'],
          ['1', 'Warning'],
          ['2', 'Error'],
        ]),
      }),
      text('source', 255),
      text('message', LONG),
    ],
    indexed: ['sys_created_on'],
  }),
  table('sys_number_counter', {
    label: 'Number Counter',
    columns: [column('table', 'table_name', { unique: true }), integer('number')],
  }),
  table('sys_user_has_role', {
    label: 'User Role',
    columns: [
      reference('user', 'sys_user'),
      reference('role', 'sys_user_role'),
      text('state', 40, { default: 'active' }),
      truth('inherited'),
    ],
    indexed: ['user', 'role'],
  }),
  table('sys_user_grmember', {
    label: 'Group Member',
    columns: [reference('user', 'sys_user'), reference('group', 'sys_user_group')],
    indexed: ['user', 'group'],
  }),
  table('sys_group_has_role', {
    label: 'Group Role',
    columns: [
      reference('group', 'sys_user_group'),
      reference('role', 'sys_user_role'),
      truth('inherits', 'true'),
    ],
    indexed: ['group'],
  }),
  table('cmn_location', {
    label: 'Location',
    display: 'name',
    columns: [text('name', 100), text('city'), text('country')],
  }),
  table('cmn_schedule', {
    label: 'Schedule',
    display: 'name',
    columns: [text('name', 80), text('time_zone', 40), text('type'), text('description', 255)],
    indexed: ['name'],
  }),
  table('cmn_schedule_span', {
    label: 'Schedule Entry',
    display: 'name',
    columns: [
      text('name', 80),
      reference('schedule', 'cmn_schedule'),
      text('type'),
      truth('all_day'),
      column('start_date_time', 'schedule_date_time'),
      column('end_date_time', 'schedule_date_time'),
      text('repeat_type'),
      integer('repeat_count', '1'),
      text('days_of_week'),
      text('repeat_until'),
    ],
    indexed: ['schedule'],
  }),
  table('dl_u_priority', {
    label: 'Priority Data Lookup',
    extends: 'dl_matcher',
    columns: [integer('impact'), integer('urgency'), integer('priority')],
    indexed: [['impact', 'urgency']],
  }),
  table('sys_upgrade_history', {
    label: 'Upgrade History',
    columns: [
      text('to_version', 255),
      text('from_version', 255),
      moment('upgrade_started'),
      moment('upgrade_finished'),
    ],
    indexed: ['to_version'],
  }),
  table('sys_upgrade_history_log', {
    label: 'Upgrade Details',
    columns: [
      reference('upgrade_history', 'sys_upgrade_history'),
      text('file_name', 255),
      text('target_name', 255),
      text('type', 80),
      integer('disposition'),
    ],
    indexed: ['upgrade_history'],
  }),
  table('sys_data_policy2', {
    label: 'Data Policy',
    extends: 'sys_metadata',
    display: 'short_description',
    columns: [
      column('model_table', 'table_name', { label: 'Table' }),
      text('short_description', 255),
      column('conditions', 'conditions'),
      truth('active', 'true'),
      // Whether it also binds the tables that extend the one it is on (documentation, "Create a data policy").
      truth('inherit'),
      truth('enforce_ui', 'true'),
    ],
    indexed: ['model_table'],
  }),
  table('sys_data_policy_rule', {
    label: 'Data Policy Rule',
    extends: 'sys_metadata',
    columns: [
      reference('sys_data_policy', 'sys_data_policy2'),
      text('field', 80),
      text('mandatory', 40, { default: 'ignore' }),
    ],
    indexed: ['sys_data_policy'],
  }),
  file(
    'sys_module',
    [text('path', 1000), text('content', LONG), text('external_source'), truth('active', 'true')],
    ['path'],
  ),
  file('sys_documentation', [
    column('name', 'table_name'),
    text('element', 80),
    text('label', 255),
    text('plural', 255),
    text('language', 10),
    text('help', 4000),
    text('hint', 1000),
  ]),
  file('sys_index', [
    column('logical_table_name', 'table_name'),
    text('index_col_names', 1000),
    truth('unique_index'),
  ]),
  file(
    'sys_ui_page',
    [
      text('name', 100),
      text('endpoint', 255),
      text('category', 40),
      text('description', 1000),
      truth('direct'),
      text('html', LONG),
      text('client_script', LONG),
      text('processing_script', LONG),
    ],
    ['endpoint'],
  ),
  file('sys_properties_category', [text('name', 100), text('title', 4000)], ['name']),
  file(
    'sys_properties_category_m2m',
    [
      reference('category', 'sys_properties_category'),
      reference('property', 'sys_properties'),
      integer('order'),
    ],
    ['category'],
  ),
  file(
    'sys_ui_action_role',
    [reference('sys_ui_action', 'sys_ui_action'), reference('sys_user_role', 'sys_user_role')],
    ['sys_ui_action'],
  ),
  // The labels are documented; the names of all columns but `name`, and the values of the types, are made up.
  file('sys_scoped_cache', [
    text('name', 100, { label: 'Cache Name' }),
    integer('max_entries', '100'),
    truth('active', 'true'),
    truth('always_compress'),
  ]),
  file('sys_scoped_cache_pair', [
    reference('scoped_cache', 'sys_scoped_cache'),
    column('table', 'table_name'),
    text('pair_type', 40, {
      default: 'table',
      choices: choices([
        ['table', 'Table pair cache'],
        ['row', 'Table row pair cache'],
        ['column', 'Table column pair cache'],
        ['column_row', 'Table column and row pair cache'],
      ]),
    }),
    column('columns', 'field_list'),
  ]),
  // Colours of a column's values in lists (documentation, "Field styles").
  file(
    'sys_ui_style',
    [column('name', 'table_name'), text('element', 80), text('value', 1000), text('style', 1000)],
    ['name'],
  ),
  // A button of a workspace's form; there are no workspaces here.
  file('sys_ux_form_action', [
    text('name', 100),
    column('table', 'table_name'),
    reference('ui_action', 'sys_ui_action'),
    text('action_type'),
    integer('specificity'),
    truth('active', 'true'),
  ]),
  file('sys_package_dependency_m2m', [
    reference('sys_package', 'sys_package'),
    reference('dependency', 'sys_package'),
    text('min_version'),
  ]),
  file('sys_metadata_delete', [
    text('sys_db_object', 255),
    text('sys_metadata', 32),
    text('sys_update_name', 250),
  ]),
]

/** An application file: travels in an app's package. */
export function file(name: string, columns: Column[], indexed: string[] = []): TableDefinition {
  return table(name, { extends: 'sys_metadata', columns, indexed })
}
