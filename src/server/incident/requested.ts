import type { AzureAlert } from '../azure/alert.ts'
import { PROPERTY_PREFIX } from '../azure/custom_properties.ts'
import { PREFIX } from '../settings/catalog.ts'
import { settableField } from '../settings/incident_fields.ts'

const MOST_NAMED = 5

/** What the custom properties of an alert's rule ask for. */
export interface Requested {
  /** Value by field of incident, as sent: nothing of it has been checked but that the settings permit the field. */
  values: ReadonlyMap<string, string>
  /** Sentences for those that are not permitted. */
  fallbacks: string[]
}

/** The fields that custom properties called `servicenow.<field>` set, as far as the settings permit. Of two for one field the first counts; an empty one asks for nothing. */
export function requestedFields(
  { customProperties }: Pick<AzureAlert, 'customProperties'>,
  permitted: readonly string[],
): Requested {
  const values = new Map<string, string>()
  const refused: string[] = []
  for (const name of Object.keys(customProperties)) {
    if (!name.toLowerCase().startsWith(PROPERTY_PREFIX)) continue
    const value = (customProperties[name] ?? '').trim()
    const field = settableField(name.slice(PROPERTY_PREFIX.length))
    if (value === '') continue
    if (field === null || !permitted.includes(field)) refused.push(name)
    else if (!values.has(field)) values.set(field, value)
  }
  return { values, fallbacks: refused.length === 0 ? [] : [notPermitted(refused)] }
}

function notPermitted(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : ''
  const listed = names.slice(0, MOST_NAMED).join(', ') + more
  return `Custom properties that were not followed, because ${PREFIX}incident.custom_properties does not permit them or the field must not be set: ${listed}.`
}

/** What is said of a custom property that does not fit; `because` ends the sentence. */
export function notFollowed(field: string, because: string): string {
  return `Custom property ${PROPERTY_PREFIX}${field} was not followed: ${because}.`
}

/** A value for such a sentence. */
export function quoted(value: string): string {
  return `"${value.length > 100 ? value.slice(0, 100) + '…' : value}"`
}
