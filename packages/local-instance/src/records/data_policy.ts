import { matches } from './conditions.ts'
import { parseEncodedQuery } from './encoded_query.ts'
import type { RecordQuery, Row } from './records.ts'
import type { Choices } from './choices.ts'
import type { RecordCore } from './core.ts'

interface Policy {
  applies: Pick<RecordQuery, 'where' | 'alternatives'>
  mandatory: string[]
}

/**
 * Data policies: they bind every write, from scripts too, unlike the dictionary's `mandatory`
 * (docs/facts/servicenow.md#data-policies). A value that is no active choice of its column counts as empty
 * (docs/facts/incident.md#resolution-codes).
 */
export class DataPolicies {
  private readonly policies = new Map<string, Policy[]>()

  constructor(private readonly store: RecordCore & { readonly choices: Choices }) {
    store.onWrite(['sys_data_policy2', 'sys_data_policy_rule'], () => this.policies.clear())
  }

  /** '' if the row may be written, else the error that update() and insert() give. */
  violation(table: string, row: Row): string {
    const missing = new Set<string>()
    for (const policy of this.of(table)) {
      if (!matches(row, policy.applies)) continue
      for (const column of policy.mandatory)
        if (this.isEmpty(table, column, row[column] ?? '')) missing.add(column)
    }
    if (missing.size === 0) return ''
    const labels = [...missing].map((column) => this.store.dictionary.column(table, column)?.label ?? column)
    return `Data Policy Exception: The following fields are mandatory: ${labels.join(', ')}`
  }

  private isEmpty(table: string, column: string, value: string): boolean {
    if (value === '') return true
    const choices = this.store.choices.of(table, column)
    return choices.length > 0 && !choices.some((choice) => !choice.inactive && choice.value === value)
  }

  private of(table: string): Policy[] {
    let policies = this.policies.get(table)
    if (policies === undefined) this.policies.set(table, (policies = this.read(table)))
    return policies
  }

  private read(table: string): Policy[] {
    const policies = this.store.dictionary
      .ancestors(table)
      .flatMap((name) => this.store.platformRows('sys_data_policy2', { model_table: name, active: 'true' }))
      .filter((policy) => policy['model_table'] === table || policy['inherit'] === '1')
    return policies.map((policy) => ({
      applies: parseEncodedQuery(policy['conditions']!),
      mandatory: this.store
        .platformRows('sys_data_policy_rule', { sys_data_policy: policy['sys_id']!, mandatory: 'true' })
        .map((rule) => rule['field']!),
    }))
  }
}
