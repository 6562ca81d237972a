import { access, jobs } from './access.ts'
import { codeNames } from './code_names.ts'
import { Definitions } from './definitions.ts'
import { lengths } from './lengths.ts'
import { modules, scripts } from './modules.ts'
import { namedColumns } from './named_columns.ts'
import { pages } from './pages.ts'
import { programOf } from './program.ts'
import type { Build } from './records.ts'
import { identities, references, settingsAndEvents } from './references.ts'
import type { Rules } from './rules.ts'
import { calledModules, scriptFields } from './script_fields.ts'
import { secrets } from './secrets.ts'

/** Every rule over a build, in groups. */
export async function checked(build: Build): Promise<Rules[]> {
  const definitions = new Definitions(build)
  const fields = scriptFields(build, definitions)
  const { exact, anywhere, workedOut } = codeNames(programOf(build, fields), definitions)
  return [
    identities(build),
    references(build, definitions),
    settingsAndEvents(build),
    namedColumns(build, definitions),
    calledModules(build, fields),
    exact,
    anywhere,
    workedOut,
    lengths(build, definitions),
    secrets(build, fields),
    access(build),
    jobs(build),
    await modules(build),
    await scripts(build, fields),
    await pages(build),
  ]
}
