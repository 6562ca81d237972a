import type { AzureAlert } from '../azure/alert.ts'
import { readCiDetails } from '../cmdb/ci_details.ts'
import type { Settings } from '../settings/settings.ts'
import { mentions } from '../template/paths.ts'
import { pickChoice } from './choice.ts'
import { loadChoices } from './choices.ts'
import { closeNotes } from './notes.ts'
import { STATE } from './snapshot.ts'
import { valuesOf } from './values.ts'

/** The fields that resolve an incident, and the sentence for the record when the close code is not the wanted one. `ci` is the incident's. */
export function resolvingFields(
  alert: AzureAlert,
  ci: string,
  payload: unknown,
  note: string,
  settings: Settings,
): { fields: Record<string, string>; fallback: string } {
  const choices = loadChoices(['close_code']).get('close_code') ?? []
  const code = pickChoice('close_code', settings.incident.closeCodes, choices, { orFirst: true })
  const template = settings.incident.closeNotes
  const details = mentions([template], 'ci.') ? readCiDetails(ci) : null
  return {
    fields: {
      state: STATE.resolved,
      close_code: code.value,
      close_notes: closeNotes(template, valuesOf(alert, { ci: details, payload })),
      work_notes: note,
    },
    fallback: code.fallback,
  }
}
