import type { AzureAlert } from '../azure/alert.ts'
import type { Binding } from '../cmdb/binding.ts'
import { NOTHING } from '../cmdb/words.ts'
import type { Settings } from '../settings/settings.ts'
import { findAssignment } from './assignment.ts'
import { pickChoice } from './choice.ts'
import { loadChoices } from './choices.ts'
import type { Caller } from './people.ts'
import { findService } from './service.ts'
import { STORM_TITLE, stormDescription } from './storm_text.ts'
import { description, openingNote, priorityOf, shortDescription, SIZE } from './text.ts'

/** The fields of a new incident, and why they are what they are. */
export interface IncidentDraft {
  fields: Record<string, string>
  /** Sentences for the work note and the alert's form. */
  why: string[]
  /** Settings that could not be followed, for the delivery's form. */
  fallbacks: string[]
}

/** What asked for the incident. */
export interface Occasion {
  alert: AzureAlert
  binding: Binding
  caller: Caller
  /** The reason's sentence. */
  reason: string
  /** Number of the incident of an earlier firing, '' for none. */
  previousIncident: string
  /** The incident stands for many alerts: it is named after the storm and bound to no CI. */
  storm: boolean
}

/** Drafts an incident. Settings that name a group, a person or a choice are checked against the instance first. */
export function draftIncident(occasion: Occasion, settings: Settings): IncidentDraft {
  const { alert, binding, caller } = occasion
  const { category, subcategory, contactType } = settings.incident
  const wanted = { category, subcategory, contact_type: contactType }
  const choices = loadChoices(
    Object.keys(wanted).filter((field) => wanted[field as keyof typeof wanted] !== ''),
  )
  const pick = (field: keyof typeof wanted, dependsOn?: string) =>
    pickChoice(field, wanted[field] === '' ? [] : [wanted[field]], choices.get(field) ?? [], {
      orFirst: false,
      dependsOn,
    })
  const chosenCategory = pick('category')
  const chosenSubcategory = pick('subcategory', chosenCategory.value)
  const channel = pick('contact_type')
  const ownCi = occasion.storm ? NOTHING : binding
  const group = findAssignment(ownCi, settings)
  const service = findService(ownCi, caller.party, settings.cmdb)
  const priority = priorityOf(alert, settings)
  const choiceFallbacks = [chosenCategory, chosenSubcategory, channel].map(({ fallback }) => fallback)
  const fallbacks = [...choiceFallbacks, ...group.fallbacks, caller.fallback].filter((one) => one !== '')
  const why = [
    occasion.reason,
    priority.why,
    ...group.why,
    binding.explanation,
    ...service.why,
    ...(occasion.storm ? ['The incident itself has no CI: it stands for many alerts.'] : []),
    ...fallbacks,
  ]
  return {
    fields: {
      short_description: occasion.storm ? STORM_TITLE : shortDescription(alert, settings),
      description: occasion.storm
        ? stormDescription(settings)
        : description(alert, binding, occasion.previousIncident),
      impact: String(priority.impact),
      urgency: String(priority.urgency),
      ...optional('cmdb_ci', ownCi.ci),
      ...optional('business_service', service.value),
      // Also when empty: the field's default is a script that fails outside the global scope (facts E2).
      caller_id: caller.value,
      ...optional('category', chosenCategory.value),
      ...optional('subcategory', chosenSubcategory.value),
      ...optional('contact_type', channel.value),
      ...optional('assignment_group', group.value),
      correlation_id: occasion.storm ? '' : correlationId(alert),
      correlation_display: 'Azure Monitor',
      work_notes: openingNote(alert, why),
    },
    why,
    fallbacks,
  }
}

/** The alert's GUID where Azure's id ends in one, else what fits of the identity's end (facts F1: 100 characters). */
export function correlationId(alert: Pick<AzureAlert, 'alertId' | 'key'>): string {
  const last = alert.alertId.split('/').pop() ?? ''
  if (/^[0-9a-f-]{32,64}$/i.test(last)) return last.toLowerCase()
  return alert.key.slice(-SIZE.correlation)
}

function optional(field: string, value: string): Record<string, string> {
  return value === '' ? {} : { [field]: value }
}
