import type { AzureAlert } from '../azure/alert.ts'
import type { Binding } from '../cmdb/binding.ts'
import type { Settings } from '../settings/settings.ts'
import { pickChoice } from './choice.ts'
import { loadChoices } from './choices.ts'
import { type Caller, findGroup, type Found } from './people.ts'
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
  const group = findGroup(settings.incident.assignmentGroup)
  const priority = priorityOf(alert, settings)
  const fallbacks = [chosenCategory, chosenSubcategory, channel, group, caller]
    .map((chosen) => chosen.fallback)
    .filter((fallback) => fallback !== '')
  const why = [
    occasion.reason,
    priority.why,
    ...explainGroup(group),
    binding.explanation,
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
      ...optional('cmdb_ci', occasion.storm ? '' : binding.ci),
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

/** Why the incident goes to its group; a group that could not be set is told among the fallbacks. */
function explainGroup(group: Found): string[] {
  if (group.fallback !== '') return []
  return group.value === ''
    ? ["Assignment group: the settings name none, so this instance's own rules decide."]
    : [`Assignment group: ${group.name}, as the settings say.`]
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
