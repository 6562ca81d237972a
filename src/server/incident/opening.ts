import type { AzureAlert } from '../azure/alert.ts'
import { type Binding, NO_BINDING } from '../cmdb/binding.ts'
import type { Mapping } from '../mapping/rule.ts'
import { mappingLine } from '../mapping/words.ts'
import type { Settings } from '../settings/settings.ts'
import { findAssignment, lowerFirst } from './assignment.ts'
import { loadChoices } from './choices.ts'
import { choiceFields, chosenFields } from './chosen.ts'
import { type FromCi, NOTHING_SAID } from './from_ci.ts'
import { fromProperties, NO_PROPERTIES } from './from_properties.ts'
import { furtherFieldValues } from './further.ts'
import { mappedPriority } from './mapped_priority.ts'
import { namedPeople } from './named_people.ts'
import { textsOf } from './opening_texts.ts'
import type { Caller, Person } from './people.ts'
import { findService } from './service.ts'
import { priorityOf, SIZE } from './text.ts'

/** The fields of a new incident, and why they are what they are. */
export interface IncidentDraft {
  fields: Record<string, string>
  /** Sentences for the work note and the alert's form. */
  why: string[]
  /** Settings and rules that could not be followed, for the delivery's form. */
  fallbacks: string[]
}

/** What asked for the incident. */
export interface Occasion {
  alert: AzureAlert
  binding: Binding
  caller: Caller
  /** Users that rules name, by sys_id. */
  users: ReadonlyMap<string, Person>
  /** What the mapping rules say; nothing of an incident that stands for many alerts. */
  mapping: Mapping
  /** The reason's sentence. */
  reason: string
  /** Number of the incident of an earlier firing, '' for none. */
  previousIncident: string
  /** The incident stands for many alerts: it is named after the storm and bound to no CI. */
  storm: boolean
  /** The body of the call, read when a template names a value of it. */
  payload: () => unknown
}

/** Drafts an incident. What settings and rules name is checked against the instance first. */
export function draftIncident(occasion: Occasion, settings: Settings): IncidentDraft {
  const { alert, binding, caller, mapping, storm } = occasion
  const { sets, by } = mapping
  const choices = loadChoices(choiceFields(settings.incident, mapping))
  const chosen = chosenFields(settings.incident, mapping, choices)
  const ownCi = storm ? NO_BINDING : binding
  const category = chosen.fields['category'] ?? ''
  const own = storm
    ? NO_PROPERTIES
    : fromProperties(alert, settings, { binding, party: caller.party, category })
  const group = own.fields['assignment_group']
    ? { ...NOTHING_SAID, fallbacks: [] }
    : findAssignment(ownCi, settings, { value: sets.assignmentGroup, by: by.assignmentGroup ?? '' })
  const people = namedPeople(mapping, caller, occasion.users)
  const service = own.fields['business_service'] ? NOTHING_SAID : serviceOf(ownCi, occasion, settings)
  const priority = mappedPriority(priorityOf(alert, settings), mapping)
  const complaints = [
    ...chosen.fallbacks,
    ...group.fallbacks,
    ...people.fallbacks,
    ...own.fallbacks,
    ...mapping.complaints,
  ]
  const because = [
    occasion.reason,
    ...mappingLine(mapping),
    priority.why,
    ...group.why,
    ...(caller.why === '' ? [] : [caller.why]),
    binding.explanation,
    ...service.why,
    ...own.why,
    ...(storm ? ['The incident itself has no CI: it stands for many alerts.'] : []),
  ]
  const texts = textsOf(occasion, settings)
  const further = furtherFieldValues(
    sets.fields,
    texts.values(
      [...because, ...complaints],
      sets.fields.map(({ template }) => template),
    ),
    choices,
  )
  const fallbacks = [...complaints, ...further.fallbacks]
  const why = [...because, ...fallbacks]
  return {
    fields: {
      ...texts.fields(why, own.fields['description'] !== undefined),
      impact: String(priority.impact),
      urgency: String(priority.urgency),
      ...optional('cmdb_ci', ownCi.ci),
      ...optional('business_service', service.value),
      ...optional('service_offering', sets.serviceOffering),
      // Also when empty: the field's default is a script that fails outside the global scope
      // (docs/facts/incident.md#default-caller).
      caller_id: caller.isFromProperty ? caller.value : people.caller,
      // Guest opens the incidents otherwise, and nobody finds them under their own name.
      ...optional('opened_by', caller.isFromProperty ? '' : caller.value),
      ...optional('assigned_to', people.assignedTo),
      ...withoutEmpty(chosen.fields),
      ...optional('assignment_group', group.value),
      correlation_id: storm ? '' : correlationId(alert),
      correlation_display: 'Azure Monitor',
      ...further.fields,
      ...own.fields,
    },
    why,
    fallbacks,
  }
}

/** The rules' service, else the one that the CI leads to where the settings say so. */
function serviceOf(ci: Binding, { caller, mapping }: Occasion, settings: Settings): FromCi {
  const { sets, by } = mapping
  if (sets.businessService === '') return findService(ci, caller.party, settings.cmdb)
  const why = [`Business service: as ${lowerFirst(by.businessService ?? '')} says.`]
  return { value: sets.businessService, why }
}

/**
 * The alert's GUID where Azure's id ends in one, else what fits of the identity's end
 * (docs/facts/incident.md#columns: 100 characters).
 */
export function correlationId(alert: Pick<AzureAlert, 'alertId' | 'key'>): string {
  const last = alert.alertId.split('/').pop() ?? ''
  if (/^[0-9a-f-]{32,64}$/i.test(last)) return last.toLowerCase()
  return alert.key.slice(-SIZE.correlation)
}

function withoutEmpty(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}

function optional(field: string, value: string): Record<string, string> {
  return value === '' ? {} : { [field]: value }
}
