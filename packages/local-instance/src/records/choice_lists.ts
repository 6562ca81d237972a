import { INSTALL_STATUS, OPERATIONAL_STATUS } from '../dictionary/base/cmdb.ts'
import { choices } from '../dictionary/column.ts'
import type { Choice } from '../dictionary/model.ts'

const SAME = (values: string[]): Choice[] => choices(values.map((value): [string, string] => [value, value]))

const HIGH_TO_LOW = choices({ 1: '1 - High', 2: '2 - Medium', 3: '3 - Low' })

/**
 * Choice lists of a fresh instance, by `<table>.<column>` (docs/facts/incident.md#choices,
 * docs/facts/cmdb.md#states-of-a-ci).
 */
export const CHOICE_LISTS: Record<string, Choice[]> = {
  'incident.state': choices([
    ['1', 'New'],
    ['2', 'In Progress'],
    ['3', 'On Hold'],
    ['6', 'Resolved'],
    ['7', 'Closed'],
    ['8', 'Canceled'],
  ]),
  'incident.hold_reason': choices([
    ['1', 'Awaiting Caller'],
    ['5', 'Awaiting Change'],
    ['3', 'Awaiting Problem'],
    ['4', 'Awaiting Vendor'],
  ]),
  'incident.close_code': SAME([
    'Duplicate',
    'Known error',
    'No resolution provided',
    'Resolved by caller',
    'Resolved by change',
    'Resolved by problem',
    'Resolved by request',
    'Solution provided',
    'Workaround provided',
    'User error',
  ]),
  'incident.contact_type': choices([
    ['chat', 'Chat'],
    ['email', 'Email'],
    ['phone', 'Phone'],
    ['monitoring', 'Monitoring'],
    ['self-service', 'Self-service'],
    ['virtual_agent', 'Virtual agent'],
    ['walk-in', 'Walk-in'],
  ]),
  'incident.category': choices([
    ['inquiry', 'Inquiry / Help'],
    ['software', 'Software'],
    ['hardware', 'Hardware'],
    ['network', 'Network'],
    ['database', 'Database'],
  ]),
  'incident.subcategory': choices([
    ['os', 'Operating System'],
    ['email', 'Email'],
    ['cpu', 'CPU'],
    ['disk', 'Disk'],
    ['memory', 'Memory'],
    ['dns', 'DNS'],
    ['ip address', 'IP Address'],
    ['sql server', 'MS SQL Server'],
  ]),
  'incident.severity': HIGH_TO_LOW,
  'incident.notify': choices({ 1: 'Do Not Notify', 2: 'Send Email' }),
  'task.state': choices([
    ['-5', 'Pending'],
    ['1', 'Open'],
    ['2', 'Work in Progress'],
    ['3', 'Closed Complete'],
    ['4', 'Closed Incomplete'],
    ['7', 'Closed Skipped'],
  ]),
  'task.impact': HIGH_TO_LOW,
  'task.urgency': HIGH_TO_LOW,
  'task.priority': choices({
    1: '1 - Critical',
    2: '2 - High',
    3: '3 - Moderate',
    4: '4 - Low',
    5: '5 - Planning',
  }),
  'task.escalation': choices({ 0: 'Normal', 1: 'Moderate', 2: 'High', 3: 'Overdue' }),
  'cmdb_ci.install_status': INSTALL_STATUS,
  'cmdb_ci.operational_status': OPERATIONAL_STATUS,
  'sysevent.state': choices({
    ready: 'Ready',
    processing: 'Processing',
    processed: 'Processed',
    error: 'Error',
  }),
}
