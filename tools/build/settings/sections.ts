import { CI_BINDING } from './ci_binding.ts'
import { INCIDENT_DEFAULTS } from './incident_defaults.ts'
import { LIFE_OF_AN_ALERT } from './life_of_an_alert.ts'
import { OPERATION } from './operation.ts'
import type { SectionText } from './text.ts'
import { WHO_MAY_CALL } from './who_may_call.ts'

/** The sections of the form, in order. */
export const SECTIONS: readonly SectionText[] = [
  WHO_MAY_CALL,
  INCIDENT_DEFAULTS,
  LIFE_OF_AN_ALERT,
  CI_BINDING,
  OPERATION,
]
