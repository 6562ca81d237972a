import { GlideRecord } from '@servicenow/glide'
import { hasField, tablesOf } from '../cmdb/instance_cmdb.ts'
import type { DataPolicy } from './data_policies.ts'

/**
 * The active data policies of incident, those of the tables that it extends included: two queries. Null where the
 * instance has no such tables.
 */
export function readPolicies(): DataPolicy[] | null {
  if (!hasField('sys_data_policy2', 'model_table') || !hasField('sys_data_policy_rule', 'sys_data_policy'))
    return null
  const policies = new Map<string, DataPolicy>()
  const record = new GlideRecord('sys_data_policy2')
  record.addQuery('model_table', 'IN', tablesOf('incident').join(','))
  record.addQuery('active', true)
  record.query()
  const inherits = record.isValidField('inherit')
  while (record.next()) {
    const isOwn = record.getValue('model_table') === 'incident'
    if (!isOwn && inherits && record.getValue('inherit') !== '1') continue
    policies.set(record.getUniqueValue(), {
      name: record.getValue('short_description') || 'a data policy without a name',
      conditions: record.getValue('conditions') ?? '',
      mandatory: [],
    })
  }
  if (policies.size > 0) readMandatory(policies)
  return [...policies.values()]
}

function readMandatory(policies: ReadonlyMap<string, DataPolicy>): void {
  const incident = new GlideRecord('incident')
  const record = new GlideRecord('sys_data_policy_rule')
  record.addQuery('sys_data_policy', 'IN', [...policies.keys()].join(','))
  record.addQuery('mandatory', 'true')
  record.query()
  while (record.next()) {
    const field = record.getValue('field') ?? ''
    const label = incident.isValidField(field) ? incident.getElement(field).getLabel() : field
    const policy = policies.get(record.getValue('sys_data_policy') ?? '')
    policy?.mandatory.push({ field, label: label === field ? field : `${label} (${field})` })
  }
}
