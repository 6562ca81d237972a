import { scopeOf } from '../jobs/app_scripts.ts'
import type { Row } from '../records/records.ts'
import type { RecordStore } from '../records/store.ts'
import { isTrue } from '../records/values.ts'

/** A test suite as it is installed: its active tests, in their order. */
export interface Suite {
  sysId: string
  name: string
  tests: SuiteTest[]
}

export interface SuiteTest {
  sysId: string
  name: string
  steps: Step[]
}

export interface Step {
  sysId: string
  /** sys_id of the kind of step. */
  config: string
  displayName: string
  /** Application in which the step runs. */
  scope: string
  /** Values by sys_id of the input variable. */
  inputs: Record<string, string>
}

/** Active suites of that sys_id or name. */
export function findSuites(store: RecordStore, by: { sys_id: string } | { name: string }): Suite[] {
  return store
    .platformRows('sys_atf_test_suite', by)
    .filter(isActive)
    .map((row) => ({ sysId: row['sys_id']!, name: row['name']!, tests: testsOf(store, row['sys_id']!) }))
}

function testsOf(store: RecordStore, suite: string): SuiteTest[] {
  return ordered(store.platformRows('sys_atf_test_suite_test', { test_suite: suite }))
    .flatMap((member) => store.platformRows('sys_atf_test', { sys_id: member['test'] ?? '' }))
    .filter(isActive)
    .map((row) => ({ sysId: row['sys_id']!, name: row['name']!, steps: stepsOf(store, row['sys_id']!) }))
}

function stepsOf(store: RecordStore, test: string): Step[] {
  return ordered(store.platformRows('sys_atf_step', { test }))
    .filter(isActive)
    .map((row) => ({
      sysId: row['sys_id']!,
      config: row['step_config'] ?? '',
      displayName: row['display_name'] ?? '',
      scope: scopeOf(store, row),
      inputs: Object.fromEntries(
        store
          .platformRows('sys_variable_value', { document: 'sys_atf_step', document_key: row['sys_id']! })
          .map((value) => [value['variable'] ?? '', value['value'] ?? '']),
      ),
    }))
}

function isActive(row: Row): boolean {
  return isTrue(row['active'])
}

function ordered(rows: Row[]): Row[] {
  return rows.sort((a, b) => Number(a['order'] ?? 0) - Number(b['order'] ?? 0))
}
