import { choices, column, integer, moment, reference, text, truth } from '../column.ts'
import type { TableDefinition } from '../model.ts'
import { table } from '../table.ts'

/** Characters that a payload may have (docs/facts/packaging.md#largest-payload). */
const LONGEST_PAYLOAD = 4_096_000

/**
 * Update sets, as far as an admin meets them: columns of the records in exported update sets
 * (docs/facts/packaging.md#update-set-format) and of ServiceNow's own UpdateSetCommitAjax. The choices of
 * `state` and `status` are assumed complete.
 */
export const UPDATE_SET_TABLES: TableDefinition[] = [
  table('sys_update_set', {
    label: 'Update Set',
    display: 'name',
    columns: [
      text('name', 80),
      reference('application', 'sys_scope', { label: 'Application' }),
      text('description', 4000),
      truth('is_default'),
      text('state', 40, {
        choices: choices({ 'in progress': 'In progress', complete: 'Complete', ignore: 'Ignore' }),
      }),
      text('remote_sys_id', 32),
      moment('install_date'),
    ],
  }),
  table('sys_remote_update_set', {
    label: 'Retrieved Update Set',
    display: 'name',
    columns: [
      text('name', 80),
      reference('application', 'sys_scope', { label: 'Application', keepsDeleted: true }),
      text('application_name', 100),
      text('application_scope', 18),
      text('application_version', 40),
      text('state', 40, {
        readOnly: true,
        choices: choices({ loaded: 'Loaded', previewed: 'Previewed', committed: 'Committed' }),
      }),
      text('description', 4000),
      text('summary', 4000),
      integer('inserted'),
      integer('updated'),
      integer('deleted'),
      integer('collisions'),
      moment('release_date'),
      moment('commit_date'),
      text('origin_sys_id', 32),
      text('remote_sys_id', 32),
      reference('parent', 'sys_remote_update_set'),
      reference('remote_base_update_set', 'sys_remote_update_set'),
      text('remote_parent_id', 32),
      reference('update_set', 'sys_update_set'),
      text('update_source', 32),
    ],
  }),
  table('sys_update_xml', {
    label: 'Customer Update',
    display: 'name',
    columns: [
      text('name', 250),
      text('type', 80),
      text('target_name', 255),
      text('action', 40, { default: 'INSERT_OR_UPDATE' }),
      reference('application', 'sys_scope', { keepsDeleted: true }),
      reference('update_set', 'sys_update_set'),
      reference('remote_update_set', 'sys_remote_update_set'),
      text('sys_recorded_at', 40),
      text('category', 40, { default: 'customer' }),
      text('table', 80),
      text('view', 80),
      text('update_domain', 32),
      text('comments', 4000),
      truth('replace_on_upgrade'),
      text('update_guid', 40),
      text('update_guid_history', 4000),
      text('payload_hash', 40),
      column('payload', 'xml', { maxLength: LONGEST_PAYLOAD }),
    ],
    indexed: ['name', 'update_set', 'remote_update_set'],
  }),
  table('sys_update_preview_xml', {
    label: 'Update Set Preview',
    display: 'disposition',
    columns: [
      reference('remote_update', 'sys_update_xml'),
      text('disposition', 40),
      text('proposed_action', 40, {
        default: 'commit',
        choices: choices({ commit: 'Commit', skip: 'Skip' }),
      }),
    ],
    indexed: ['remote_update'],
  }),
  table('sys_update_preview_problem', {
    label: 'Update Set Preview Problem',
    display: 'description',
    columns: [
      reference('remote_update_set', 'sys_remote_update_set'),
      reference('remote_update', 'sys_update_xml'),
      text('type', 40, { choices: choices({ error: 'Error', warning: 'Warning' }) }),
      text('description', 4000),
      text('status', 40, { choices: choices({ ignored: 'Ignored', skipped: 'Skipped' }) }),
      text('available_actions', 4000),
      text('missing_item_table', 80),
      text('missing_item', 255),
    ],
    indexed: ['remote_update_set'],
  }),
]
