import { ANY_TYPE } from '../../src/server/cmdb/instance_cmdb.ts'
import { SHIPPED_ROWS, type ShippedRow } from '../../src/server/cmdb/ci_classes.ts'
import { styled } from './generated_files.ts'

/**
 * The rows of CI classes that an installation brings. Fluent has no loops (docs/facts/packaging.md#no-loops), so the build
 * writes them one by one.
 */
export async function ciClasses(): Promise<Record<string, string>> {
  return { 'src/fluent/generated/ci_classes.now.ts': await styled(fluent()) }
}

function fluent(): string {
  return [
    '// Written by tools/build/generate-ci-classes.ts from src/server/cmdb/ci_classes.ts: change it there.\n' +
      '// Loaded at the first installation only: what an admin changes here stays (docs/facts/packaging.md#first-installation-only).',
    "import { Record } from '@servicenow/sdk/core'",
    ...SHIPPED_ROWS.map(fluentRow),
  ].join('\n\n')
}

function fluentRow([armType, ciClass, idField]: ShippedRow): string {
  return `Record({
      $id: Now.ID['${key(armType)}'],
      $meta: { installMethod: 'first install' },
      table: 'x_secx_azmon_ci_class',
      data: { arm_type: '${armType}', ci_class: '${ciClass}', id_field: '${idField}', active: true },
    })`
}

function key(armType: string): string {
  const name = armType === ANY_TYPE ? 'any' : armType.replace('microsoft.', '')
  return `ci-class-${name.replace(/[^a-z0-9]+/g, '-')}`
}
