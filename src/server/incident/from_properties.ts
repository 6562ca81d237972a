import type { AzureAlert } from '../azure/alert.ts'
import { PROPERTY_PREFIX } from '../azure/facts.ts'
import type { CallerScope } from '../cmdb/binding.ts'
import { lookupValue } from '../azure/text.ts'
import { settableField } from '../settings/incident_fields.ts'
import { PREFIX } from '../settings/value_types.ts'
import type { Settings } from '../settings/settings.ts'
import { findCaller, findPeople, type People } from './people.ts'
import { notFollowed, quoted } from './proposals.ts'

/** What the custom properties of an alert's rule ask for, and notes on those that the settings do not permit. */
export interface Requested {
  /** Value by field of incident, as sent. */
  values: ReadonlyMap<string, string>
  notes: string[]
}

const MAX_NAMED = 5

/** The fields that custom properties called `servicenow.<field>` ask for. The first non-empty property per field wins. */
export function requestedFields(
  { customProperties }: Pick<AzureAlert, 'customProperties'>,
  permitted: readonly string[],
): Requested {
  const values = new Map<string, string>()
  const refused: string[] = []
  for (const name of Object.keys(customProperties)) {
    const value = (customProperties[name] ?? '').trim()
    if (value === '' || !name.toLowerCase().startsWith(PROPERTY_PREFIX)) continue
    const field = settableField(name.slice(PROPERTY_PREFIX.length))
    if (field === null || !permitted.includes(field)) refused.push(name)
    else if (!values.has(field)) values.set(field, value)
  }
  return { values, notes: refused.length === 0 ? [] : [notPermitted(refused)] }
}

function notPermitted(names: readonly string[]): string {
  const more = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : ''
  const listed = names.slice(0, MAX_NAMED).join(', ') + more
  return `Custom properties that were not followed, because ${PREFIX}incident.custom_properties does not permit them or the field must not be set: ${listed}.`
}

function requestedValue(alert: AzureAlert, { incident }: Settings, field: string): string {
  const isPermitted = incident.customProperties.includes(field)
  return isPermitted ? (requestedFields(alert, [field]).values.get(field) ?? '') : ''
}

/** The CI that a custom property names, '' for none. */
export function namedCi(alert: AzureAlert, settings: Settings): string {
  return requestedValue(alert, settings, 'cmdb_ci')
}

/** A company and domain for whom incidents are opened: those of the row of the table Callers before those of a user. */
export function scopeFor({ entra }: Pick<Settings, 'entra'>, { company, domain }: CallerScope): CallerScope {
  const { caller } = entra
  return { company: caller.company || company, domain: caller.domain || domain }
}

/** The caller that a custom property names, or else the one of the settings; and the users with some sys_ids. */
export function peopleOf(alert: AzureAlert, settings: Settings, sysIds: readonly string[]): People {
  const { caller, known } = namedPeople(alert, settings, sysIds)
  return { caller: { ...caller, callerScope: scopeFor(settings, caller.callerScope) }, known }
}

function namedPeople(alert: AzureAlert, settings: Settings, sysIds: readonly string[]): People {
  const wanted = requestedValue(alert, settings, 'caller_id')
  if (wanted === '') return findPeople(settings.incident.caller, sysIds)
  const { caller, known } = findPeople(lookupValue(wanted), sysIds)
  if (caller.value !== '') return { known, caller: { ...caller, isFromProperty: true } }
  const expected = 'the user name, e-mail address or sys_id of exactly one active user'
  const other = findCaller(settings.incident.caller)
  const note = notFollowed('caller_id', `${quoted(wanted)} is not ${expected}`)
  return { known, caller: { ...other, notes: [note, ...other.notes] } }
}
