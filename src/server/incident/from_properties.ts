import type { AzureAlert } from '../azure/alert.ts'
import { PROPERTY_PREFIX } from '../azure/custom_properties.ts'
import { lookupValue } from '../azure/text.ts'
import type { Binding, CallerScope } from '../cmdb/binding.ts'
import { findNamedService } from '../cmdb/ci_details.ts'
import type { Settings } from '../settings/settings.ts'
import { type Choices, pickChoice } from './choice.ts'
import { loadChoices } from './choices.ts'
import { fieldsOf, valueFor } from './field_value.ts'
import { findCaller, findGroup, findPeople, type People } from './people.ts'
import { notFollowed, quoted, requestedFields } from './requested.ts'

/** What custom properties of the Azure rule set on a new incident, and why. */
export interface FromProperties {
  fields: Record<string, string>
  why: string[]
  fallbacks: string[]
}

export const NO_PROPERTIES: FromProperties = { fields: {}, why: [], fallbacks: [] }

/** Whose incident it is: the CI is looked for on the caller's behalf, so that both are settled before the rest. */
const SETTLED_BEFORE = ['cmdb_ci', 'caller_id']

/** A test is marked as one whatever the custom properties say. */
const MARKED_ON_TESTS = ['short_description', 'description']

/** Fields whose value has to be a choice, even if the instance lists none. */
const CHOICES = ['category', 'subcategory', 'contact_type']

/** Longest column that holds one line. */
const ONE_LINE = 255

/** Ends the sentence "… was not followed: "; or what is set, with the name that people know it by. */
type Checked = { fault: string } | { value: string; shown: string }

/**
 * Checks what the custom properties ask for against the instance. What does not fit is left to rules, CI and settings.
 * At most one statement for the group, one for the service and one for choices, each only if asked for. `category` is the
 * one that the incident has otherwise. CI and caller are in the binding and the party already (`peopleOf`, `namedCi`).
 */
export function fromProperties(
  alert: AzureAlert,
  settings: Settings,
  { binding, party, category }: { binding: Binding; party: CallerScope; category: string },
): FromProperties {
  const { values, fallbacks } = requestedFields(alert, settings.incident.customProperties)
  const result: FromProperties = { fields: {}, why: [], fallbacks: [...fallbacks] }
  const ci = values.get('cmdb_ci')
  if (ci !== undefined && binding.step !== 'property') {
    result.fallbacks.push(
      notFollowed('ci', `${quoted(ci)} is not the sys_id, name or ARM id of exactly one CI in use`),
    )
  }
  const wanted = [...values.keys()]
    .filter((field) => !SETTLED_BEFORE.includes(field) && !(alert.test && MARKED_ON_TESTS.includes(field)))
    .sort()
  const choices = loadChoices(wanted.filter(mayHaveChoices))
  for (const field of wanted) {
    const value = values.get(field) ?? ''
    // Sorted: what a subcategory depends on has been settled before it.
    const dependsOn = result.fields['category'] ?? category
    const checked = check(field, value, { choices, dependsOn, settings, party })
    if ('fault' in checked) {
      result.fallbacks.push(notFollowed(field, checked.fault))
      continue
    }
    result.fields[field] = checked.value
    result.why.push(
      `${labelOf(field)}: ${checked.shown}, as custom property ${PROPERTY_PREFIX}${field} says.`,
    )
  }
  const chosen = result.fields['category']
  // The settings' subcategory is one of another category.
  if (chosen !== undefined && chosen !== category) result.fields['subcategory'] ??= ''
  return result
}

/** The CI that a custom property names, '' for none. */
export function namedCi(alert: AzureAlert, { incident }: Settings): string {
  return requestedFields(alert, incident.customProperties).values.get('cmdb_ci') ?? ''
}

/** The caller that a custom property names, or else the one of the settings; and the users with some sys_ids. */
export function peopleOf(alert: AzureAlert, { incident }: Settings, sysIds: readonly string[]): People {
  const wanted = requestedFields(alert, incident.customProperties).values.get('caller_id')
  if (wanted === undefined) return findPeople(incident.caller, sysIds)
  const { caller, known } = findPeople(lookupValue(wanted), sysIds)
  if (caller.value !== '') {
    const why = `Caller: ${caller.name}, as custom property ${PROPERTY_PREFIX}caller says.`
    return { known, caller: { ...caller, isFromProperty: true, why } }
  }
  const other = findCaller(incident.caller)
  const expected = 'the user name, e-mail address or sys_id of exactly one active user'
  const fault = notFollowed('caller', `${quoted(wanted)} is not ${expected}`)
  const fallback = [fault, other.fallback].filter((one) => one !== '').join(' ')
  return { known, caller: { ...other, fallback } }
}

interface Context {
  choices: Choices
  dependsOn: string
  settings: Settings
  party: CallerScope
}

function check(field: string, value: string, { choices, dependsOn, settings, party }: Context): Checked {
  if (/^\s*javascript\s*:/i.test(value)) return { fault: 'it looks like a script' }
  switch (field) {
    case 'assignment_group':
      return (
        known(findGroup(lookupValue(value))) ?? {
          fault: `${quoted(value)} is not the name or sys_id of exactly one active group`,
        }
      )
    case 'business_service':
      return (
        known(
          findNamedService(lookupValue(value), { settings: settings.cmdb, party, allowRetired: false }),
        ) ?? {
          fault: `${quoted(value)} is not the name or sys_id of exactly one service in use`,
        }
      )
    case 'impact':
    case 'urgency':
      return /^[123]$/.test(value) ? { value, shown: value } : { fault: `${quoted(value)} is not 1, 2 or 3` }
    default: {
      if (!CHOICES.includes(field)) return checkOther(field, value, choices)
      const chosen = pickChoice(field, [value], choices.get(field) ?? [], { orFirst: false, dependsOn })
      return chosen.value === ''
        ? { fault: `${quoted(value)} is no active choice of incident.${field}` }
        : { value: chosen.value, shown: chosen.value }
    }
  }
}

function known({ value, name }: { value: string; name: string }): Checked | null {
  return value === '' ? null : { value, shown: name }
}

function mayHaveChoices(field: string): boolean {
  return !['assignment_group', 'business_service', 'impact', 'urgency'].includes(field)
}

/** Any other field, by its type; one that holds a single line gets one. */
function checkOther(name: string, value: string, choices: Choices): Checked {
  const field = fieldsOf([name]).get(name)
  if (typeof field !== 'object') return { fault: `${name} ${field ?? ''}` }
  const isLine = field.kind === 'text' && field.length <= ONE_LINE
  const isUnsafe = field.kind === 'reference' && lookupValue(value) === ''
  const checked = isUnsafe
    ? { expected: 'a sys_id or name' }
    : valueFor(field, isLine ? value.replace(/\s+/g, ' ') : value, choices)
  return 'value' in checked
    ? { value: checked.value, shown: quoted(checked.value) }
    : { fault: `${quoted(value)} is not ${checked.expected}` }
}

function labelOf(field: string): string {
  const words = field.replace(/_/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
