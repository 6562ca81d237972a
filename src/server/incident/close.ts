import type { AzureAlert } from '../azure/alert.ts'
import type { Settings } from '../settings/settings.ts'
import { pickChoice } from './choice.ts'
import { loadChoices } from './choices.ts'
import { STATE } from './snapshot.ts'
import { closeNotes } from './text.ts'

/** The fields that resolve an incident, and the sentence for the record when the close code is not the wanted one. */
export function resolvingFields(
  alert: AzureAlert,
  note: string,
  settings: Settings,
): { fields: Record<string, string>; fallback: string } {
  const choices = loadChoices(['close_code']).get('close_code') ?? []
  const code = pickChoice('close_code', settings.incident.closeCodes, choices, { orFirst: true })
  return {
    fields: {
      state: STATE.resolved,
      close_code: code.value,
      close_notes: closeNotes(alert, settings),
      work_notes: note,
    },
    fallback: code.fallback,
  }
}
