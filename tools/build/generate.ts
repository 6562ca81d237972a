import { accessRules } from './generate-access.ts'
import { atfTests } from './generate-atf.ts'
import { choices } from './generate-choices.ts'
import { ciClasses } from './generate-ci-classes.ts'
import { layouts } from './generate-layouts.ts'
import { privileges } from './generate-privileges.ts'
import { properties } from './generate-properties.ts'
import { writeGenerated } from './generated_files.ts'

/**
 * All sources that are generated, in one program: the build runs it first. Fluent has no loops
 * (docs/facts/packaging.md#no-loops). With `--check` it writes nothing, and fails when a file is out of date.
 */
async function all(): Promise<Record<string, string>> {
  const parts = [properties(), choices(), ciClasses(), accessRules(), atfTests(), privileges(), layouts()]
  return Object.assign({}, ...(await Promise.all(parts))) as Record<string, string>
}

void writeGenerated(all())
