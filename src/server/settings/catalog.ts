import { CI_BINDING } from './sections/cmdb.ts'
import { WHAT_THE_INCIDENT_SAYS } from './sections/incident.ts'
import { LIFE_OF_AN_ALERT } from './sections/life.ts'
import { OPERATION } from './sections/operation.ts'
import { WHO_MAY_CALL } from './sections/who_may_call.ts'
import type { Section, Setting } from './sections/setting.ts'

/**
 * The one list of settings. The system properties, their form and `docs/settings.md` are generated from it
 * (`tools/build/generate-properties.ts`), and `parse.ts` reads its defaults from it.
 */
export const SECTIONS: readonly Section[] = [
  WHO_MAY_CALL,
  WHAT_THE_INCIDENT_SAYS,
  LIFE_OF_AN_ALERT,
  CI_BINDING,
  OPERATION,
]

export const SETTINGS: readonly Setting[] = SECTIONS.flatMap((section) => section.settings)
