import type { AzureAlert } from '../azure/alert.ts'
import { PROPERTY_PREFIX } from '../azure/custom_properties.ts'
import type { Mapping } from '../mapping/rule.ts'
import type { ImpactUrgency, Settings } from '../settings/settings.ts'
import { mappedPriority } from './mapped_priority.ts'
import { requestedFields } from './requested.ts'
import { priorityOf } from './text.ts'

export type OwnPriority = ImpactUrgency & { why: string }

/** A change of an incident's impact, urgency or both, and the sentence that says why. */
export interface Raise {
  fields: Record<string, string>
  why: string
}

const FIELDS = ['impact', 'urgency'] as const

/** The priority that an alert would have on its own: by the settings, by the mapping rules, by its custom properties. */
export function ownPriority(
  alert: AzureAlert,
  settings: Settings,
  mapping: Pick<Mapping, 'sets' | 'by'>,
): OwnPriority {
  const priority = mappedPriority(priorityOf(alert, settings), mapping)
  const { values } = requestedFields(alert, settings.incident.customProperties)
  for (const field of FIELDS) {
    const value = values.get(field) ?? ''
    if (!/^[123]$/.test(value)) continue
    priority[field] = Number(value) as 1 | 2 | 3
    priority.why += ` Custom property ${PROPERTY_PREFIX}${field} says ${field} ${value}.`
  }
  return priority
}

/**
 * Raises impact and urgency of an incident, each on its own, to those of an alert that joins it or fires again; 1 is the
 * highest. Null when neither is higher: nothing is ever lowered, so a priority that a person raised stays.
 */
export function raiseTo(
  own: OwnPriority,
  incident: { impact: string; urgency: string },
  cause = 'A more severe alert joined',
): Raise | null {
  const higher = FIELDS.filter((field) => own[field] < (Number(incident[field]) || Infinity))
  if (higher.length === 0) return null
  const said = higher.map((field) => `${field} to ${own[field]}`).join(' and ')
  return {
    fields: Object.fromEntries(higher.map((field) => [field, String(own[field])])),
    why: `${cause}, so the incident was raised: ${said}. ${own.why}`,
  }
}
