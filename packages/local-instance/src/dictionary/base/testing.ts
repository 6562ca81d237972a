import { column, integer, moment, reference, text, truth } from '../column.ts'
import type { TableDefinition } from '../model.ts'
import { table } from '../table.ts'
import { file } from './system.ts'

const LONG = 4_000_000

/** The tables of the Automated Test Framework and of Instance Scan, as far as an app's package and a run need them. */
export const TESTING_TABLES: TableDefinition[] = [
  file('sys_atf_test', [
    text('name', 255),
    text('description', 4000),
    truth('active', 'true'),
    truth('fail_on_server_error'),
  ]),
  file(
    'sys_atf_step',
    [
      reference('test', 'sys_atf_test'),
      integer('order'),
      text('step_config', 32),
      text('display_name', 255),
      text('description', 4000),
      text('notes', 4000),
      column('table', 'table_name'),
      text('timeout'),
      text('warning_message', 1000),
      truth('active', 'true'),
    ],
    ['test'],
  ),
  table('sys_variable_value', {
    label: 'Variable Value',
    columns: [
      column('document', 'table_name'),
      text('document_key', 32),
      text('variable', 32),
      text('value', LONG),
      integer('order'),
    ],
    indexed: ['document_key'],
  }),
  table('sys_element_mapping', {
    label: 'Element Mapping',
    columns: [text('table', 80), text('field', 80), text('id', 32), text('value', LONG)],
    indexed: ['id'],
  }),
  file('sys_atf_test_suite', [text('name', 255), text('description', 4000), truth('active', 'true')]),
  file(
    'sys_atf_test_suite_test',
    [
      reference('test_suite', 'sys_atf_test_suite'),
      reference('test', 'sys_atf_test'),
      integer('order'),
      truth('abort_on_failure'),
    ],
    ['test_suite'],
  ),
  table('sys_atf_test_suite_result', {
    label: 'Test Suite Result',
    columns: [
      reference('test_suite', 'sys_atf_test_suite'),
      text('status'),
      truth('success'),
      moment('start_time'),
      moment('end_time'),
      integer('rolled_up_test_success_count'),
      integer('rolled_up_test_failure_count'),
      integer('rolled_up_test_error_count'),
      integer('rolled_up_test_skip_count'),
    ],
  }),
  table('sys_atf_test_result', {
    label: 'Test Result',
    columns: [
      reference('parent', 'sys_atf_test_suite_result'),
      reference('test', 'sys_atf_test'),
      text('test_name', 255),
      text('status'),
      text('output', LONG),
      reference('first_failing_step', 'sys_atf_test_result_step'),
      moment('start_time'),
      moment('end_time'),
      column('start_time_millis', 'longint'),
      column('end_time_millis', 'longint'),
    ],
    indexed: ['parent'],
  }),
  table('sys_atf_test_result_item', {
    label: 'Test Result Item',
    columns: [
      reference('test_result', 'sys_atf_test_result'),
      reference('step', 'sys_atf_step'),
      text('status'),
      text('summary', 4000),
      text('output', LONG),
      integer('run_time_millis'),
    ],
    indexed: ['test_result'],
  }),
  table('sys_atf_test_result_step', {
    label: 'Step Result',
    extends: 'sys_atf_test_result_item',
    columns: [],
  }),
  file('scan_check', [
    text('name', 255),
    text('category'),
    text('priority'),
    text('short_description', 255),
    text('description', 4000),
    text('resolution_details', 4000),
    text('documentation_url', 1024),
    text('finding_type', 80),
    text('run_condition', 4000),
    integer('score_min'),
    integer('score_max'),
    text('score_scale'),
    truth('active', 'true'),
  ]),
  table('scan_script_only_check', {
    label: 'Script Only Check',
    extends: 'scan_check',
    columns: [column('script', 'script_plain')],
  }),
  // What a check reports; its scripts write finding_details (the SDK's guide to instance scan).
  table('scan_finding', { label: 'Scan Finding', columns: [text('finding_details', LONG)] }),
]
