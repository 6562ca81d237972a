import { readSettings } from '../settings/read.ts'
import type { Settings } from '../settings/settings.ts'
import { callerChecks } from './caller_checks.ts'
import type { Check } from './check.ts'
import { ciChecks } from './ci_checks.ts'
import { formChecks } from './form_checks.ts'
import { incidentChecks } from './incident_checks.ts'
import { deliveryChecks, instanceChecks } from './operation_checks.ts'
import { securityChecks } from './security_checks.ts'
import { ruleChecks, settingsChecks } from './settings_checks.ts'

/** Every check of the app: the page Set up, the health report and the instance scan each choose from them by id. */
export function allChecks(settings: Settings, now: number): Check[] {
  return [
    ...callerChecks(settings, now),
    ...settingsChecks(settings),
    ...incidentChecks(settings),
    ...formChecks(),
    ...ruleChecks(),
    ...ciChecks(settings.cmdb),
    ...instanceChecks(settings, now),
    ...deliveryChecks(now),
    ...securityChecks(settings.entra),
  ]
}

/** The check with an id; throws if there is none. */
export function checkById(checks: readonly Check[], id: string): Check {
  const check = checks.find((one) => one.id === id)
  if (!check) throw new Error(`There is no check ${id}`)
  return check
}

/** What an instance-scan check reports (src/fluent/scan names it by its id): a sentence, or '' for nothing. */
export function look(id: string): string {
  const { state, found } = checkById(allChecks(readSettings(), Date.now()), id).find()
  return state === 'wrong' ? found : ''
}
