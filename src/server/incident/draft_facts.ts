import type { AzureAlert } from '../azure/alert.ts'
import { lookupValue } from '../azure/text.ts'
import { type CiDetails, findNamedService, readCiDetails } from '../cmdb/ci_details.ts'
import { type Binding, NO_BINDING } from '../cmdb/binding.ts'
import type { Mapping, Sets } from '../mapping/rule.ts'
import type { DeliveryReason } from '../reasons/reasons.ts'
import { DEFAULTS } from '../settings/catalog.ts'
import type { Settings } from '../settings/settings.ts'
import { mentions } from '../template/paths.ts'
import { render, renderWithin, type Values } from '../template/template.ts'
import { loadChoices } from './choices.ts'
import { incidentFieldsOf, readReferences } from './field_value.ts'
import { namedGroups, readServices, type ServicesOfCi } from './from_ci.ts'
import { type Requested, requestedFields } from './from_properties.ts'
import { type Caller, findGroup, findGroups, type Found, type Person } from './people.ts'
import type { FieldFacts } from './proposals.ts'
import { valuesOf } from './values.ts'

/** What asks for an incident. */
export interface OpeningInput {
  alert: AzureAlert
  binding: Binding
  caller: Caller
  /** Users that rules name, by sys_id. */
  users: ReadonlyMap<string, Person>
  /** What the mapping rules set; nothing for an incident that stands for many alerts. */
  mapping: Mapping
  reason: DeliveryReason
  /** Number of the incident of an earlier firing, '' for none. */
  previousIncident: string
  /** The incident stands for many alerts: it is named after the storm and has no CI. */
  storm: boolean
  /** The body of the call, read when a template names a value of it. */
  payload: () => unknown
}

/** Everything that the draft of an incident needs from the instance. */
export interface DraftFacts extends FieldFacts {
  requested: Requested
  /** The records that custom properties name, by field; the sys_id is '' if there is not exactly one in use. */
  named: Readonly<Record<string, Pick<Found, 'value' | 'name'>>>
  /** Groups that rules and the CI name, by sys_id. */
  groups: ReadonlyMap<string, Person>
  settingsGroup: Found
  services: ServicesOfCi
  /** The incident's own CI: none in a storm. */
  ownCi: Binding
  /** The CI's fields, null when no template names them. */
  ci: CiDetails | null
  payload: unknown
}

/** CI fields that the search does not read: a template that names one costs a query. */
const EXTRA_CI_FIELDS = ['ci.supportGroup', 'ci.managedByGroup', 'ci.location', 'ci.environment', 'ci.owner']

/** Fields of custom properties that need neither type nor choices. */
const LOOKED_UP = ['assignment_group', 'business_service', 'impact', 'urgency', 'cmdb_ci', 'caller_id']

/**
 * Reads what a new incident depends on, in this order and each only if it is needed: types and choices of fields, groups,
 * services, the CI's fields and the call's body for templates, and the records that reference fields name.
 */
export function readDraftFacts(input: OpeningInput, settings: Settings): DraftFacts {
  const { alert, binding, caller, mapping, storm } = input
  const { sets } = mapping
  const ownCi = storm ? NO_BINDING : binding
  const asking = storm ? { customProperties: {} } : alert
  const requested = requestedFields(asking, settings.incident.customProperties)
  const wanted = [...requested.values].map(([field, value]) => ({ field, value }))
  const names = [...wanted, ...sets.fields]
    .map(({ field }) => field)
    .filter((one) => !LOOKED_UP.includes(one))
  const fields = incidentFieldsOf(names)
  const choices = loadChoices([...names, ...choiceFields(settings.incident, sets)])
  const named = readNamed(requested, caller, settings.cmdb)
  const groups = named['assignment_group']?.value ? findGroups('', []) : readGroups(ownCi, sets, settings)
  const hasService = Boolean(named['business_service']?.value) || sets.businessService !== ''
  const services = hasService ? undefined : readServices(ownCi, settings.cmdb)
  const templates = [
    ...Object.values(openingTemplates(sets, settings)),
    ...sets.fields.map((one) => one.template),
  ]
  const ci = EXTRA_CI_FIELDS.some((name) => mentions(templates, name)) ? readCiDetails(ownCi.ci) : null
  const payload = mentions(templates, 'payload.') ? input.payload() : undefined
  const values = templateValues(input, { ownCi, ci, payload }, [])
  const references = readReferences([...wanted, ...furtherFields(sets, values, fields)], fields)
  return {
    requested,
    fields,
    choices,
    named,
    groups: groups.known,
    settingsGroup: groups.group,
    services,
    ownCi,
    ci,
    payload,
    references,
  }
}

/** Fields of the settings and the rules that take choices. */
function choiceFields(incident: Settings['incident'], sets: Sets): string[] {
  const { category, subcategory, contactType } = incident
  return [
    ...(category + sets.category === '' ? [] : ['category']),
    ...(subcategory + sets.subcategory === '' ? [] : ['subcategory']),
    ...(contactType === '' || isShippedChannel(incident) ? [] : ['contact_type']),
  ]
}

/** The channel as shipped is not looked up for each alert; Set up says where an instance lacks it. */
export function isShippedChannel({ contactType }: Settings['incident']): boolean {
  return contactType === DEFAULTS['incident.contact_type']
}

/** The group and the service that custom properties name. */
function readNamed(
  { values }: Requested,
  { callerScope }: Caller,
  cmdb: Settings['cmdb'],
): DraftFacts['named'] {
  const [group, service] = ['assignment_group', 'business_service'].map((field) => values.get(field))
  const judging = { settings: cmdb, callerScope, allowRetired: false }
  return {
    ...(group === undefined ? {} : { assignment_group: findGroup(lookupValue(group)) }),
    ...(service === undefined ? {} : { business_service: findNamedService(lookupValue(service), judging) }),
  }
}

/** The groups of rule, CI and settings: one query. */
function readGroups(ownCi: Binding, sets: Sets, { cmdb, incident }: Settings): ReturnType<typeof findGroups> {
  const ofCi = namedGroups(ownCi, cmdb.groupFromCi).map(({ sysId }) => sysId)
  const sysIds = [sets.assignmentGroup, ...ofCi].filter((sysId) => sysId !== '')
  return findGroups(incident.assignmentGroup, sysIds)
}

/** The rules' further fields, their templates filled in. */
export function furtherFields(
  { fields: wanted }: Sets,
  values: Values,
  fields: DraftFacts['fields'],
): { field: string; value: string; by: string }[] {
  return wanted.map(({ field: name, template, by }) => {
    const field = fields.get(name)
    const isText = typeof field === 'object' && field.kind === 'text'
    const text = isText ? renderWithin(template, values, field.length) : render(template, values)
    return { field: name, value: text.trim(), by }
  })
}

/** The templates of a new incident's texts: the rules' or else those of the settings; '' for the app's own words. */
export function openingTemplates(
  sets: Sets,
  { incident }: Settings,
): { title: string; body: string; note: string } {
  return {
    title: sets.shortDescription || incident.shortDescription,
    body: sets.description || incident.description,
    note: sets.workNotes || incident.workNotes,
  }
}

/** What the templates of a new incident may put in. */
export function templateValues(
  { alert, previousIncident }: OpeningInput,
  { ownCi: binding, ci, payload }: Pick<DraftFacts, 'ownCi' | 'ci' | 'payload'>,
  why: readonly string[],
): Values {
  return valuesOf(alert, { binding, ci, previousIncident, why, payload })
}
