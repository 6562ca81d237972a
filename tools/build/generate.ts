import { ciClasses } from './generate-ci-classes.ts'
import { properties } from './generate-properties.ts'
import { writeGenerated } from './generated_files.ts'

/** All sources that are generated, in one program: the build runs it first. With `--check` it writes nothing. */
async function all(): Promise<Record<string, string>> {
  return { ...(await properties()), ...(await ciClasses()) }
}

void writeGenerated(all())
