import type { AzureAlert } from '../azure/alert.ts'
import { PROPERTY_PREFIX } from '../azure/facts.ts'
import type { Mapping } from '../mapping/rule.ts'
import type { ImpactUrgency, Settings } from '../settings/settings.ts'
import { requestedFields } from './from_properties.ts'
import { lowerFirst } from './proposals.ts'
import { endsAtOnce, severityName } from './values.ts'

/** Impact and urgency, and the sentence that says why. */
type Priority = ImpactUrgency & { why: string }

/** A change of an incident's impact, urgency or both. */
export interface Raise {
  fields: Record<string, string>
  /** What was changed, as a sentence for people. */
  change: string
  /** The sentence that says why these values. */
  why: string
}

const FIELDS = ['impact', 'urgency'] as const

const LOWEST: Priority = {
  impact: 3,
  urgency: 3,
  why: 'Priority: the lowest, by the setting for tests of action groups.',
}

/** The priority that the settings give an alert's severity. */
export function priorityOf(alert: AzureAlert, settings: Settings): Priority {
  if (endsAtOnce(alert, settings)) return LOWEST
  const pair = settings.severity[alert.severity === null ? 'none' : (String(alert.severity) as '0')]
  const says = `impact ${pair.impact} and urgency ${pair.urgency}`
  const why =
    alert.severity === null
      ? `Priority: the alert has no usable severity; for that the settings say ${says}.`
      : `Priority: ${severityName(alert.severity)} (from ${alert.severityOrigin}), for which the settings say ${says}.`
  return { ...pair, why }
}

/** The same as the mapping rules change it. */
export function mappedPriority(
  alert: AzureAlert,
  settings: Settings,
  { sets, by }: Pick<Mapping, 'sets' | 'by'>,
): Priority {
  const usual = priorityOf(alert, settings)
  const changed = FIELDS.filter((field) => sets[field] !== '')
  if (changed.length === 0) return usual
  const values = Object.fromEntries(changed.map((field) => [field, Number(sets[field])]))
  const says = changed.map((field) => `${lowerFirst(by[field] ?? '')} says ${field} ${sets[field]}`)
  return { ...usual, ...values, why: `${usual.why.replace(/\.$/, '')}; ${says.join(', ')}.` }
}

/** Where the priority of a new incident comes from, for its first note: `Priority from Sev2 and mapping rule "Shop"`. */
export function priorityInWords(
  alert: AzureAlert,
  settings: Settings,
  { by }: Pick<Mapping, 'by'>,
  sources: Readonly<Record<string, string>>,
): string {
  const { severity } = alert
  const setting = endsAtOnce(alert, settings) ? 'the setting for tests' : 'the setting for no severity'
  const names = FIELDS.map((field) => {
    if (sources[field] === 'property') return `custom property ${PROPERTY_PREFIX}${field}`
    const rule = by[field]
    if (rule !== undefined) return lowerFirst(rule)
    return severity === null || endsAtOnce(alert, settings) ? setting : `Sev${severity}`
  })
  return `Priority from ${[...new Set(names)].join(' and ')}`
}

/** The priority that an alert would have on its own: by the settings, the mapping rules and its custom properties. */
export function ownPriority(
  alert: AzureAlert,
  settings: Settings,
  mapping: Pick<Mapping, 'sets' | 'by'>,
): Priority {
  const priority = mappedPriority(alert, settings, mapping)
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
 * highest. Null when neither is higher. Nothing is ever lowered, so a priority that a person raised stays.
 */
export function raiseTo(
  own: Priority,
  incident: { impact: string; urgency: string },
  cause = 'A more severe alert joined',
): Raise | null {
  const higher = FIELDS.filter((field) => own[field] < (Number(incident[field]) || Infinity))
  if (higher.length === 0) return null
  const changes = higher.map((field) => `${field} to ${own[field]}`).join(' and ')
  return {
    fields: Object.fromEntries(higher.map((field) => [field, String(own[field])])),
    change: `${cause}, so the incident was raised: ${changes}.`,
    why: own.why,
  }
}
