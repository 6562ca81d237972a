import type { AzureAlert } from '../azure/alert.ts'
import { effectiveSettings, mappingLine, policiesOf } from '../mapping/record.ts'
import type { Sets } from '../mapping/rule.ts'
import { sentence } from '../reasons/reasons.ts'
import type { Settings } from '../settings/settings.ts'
import { render, type Values } from '../template/template.ts'
import { description, descriptionBy, shortDescription, STORM_TITLE, stormDescription } from './description.ts'
import {
  type DraftFacts,
  furtherFields,
  isShippedChannel,
  type OpeningInput,
  openingTemplates,
  readDraftFacts,
  templateValues,
} from './draft_facts.ts'
import { SIZE } from './fit.ts'
import { ciProposals } from './from_ci.ts'
import { openingNote, withRest } from './notes.ts'
import { mappedPriority, priorityInWords } from './priority.ts'
import { unusable } from './people.ts'
import { notFollowed, type Proposal, quoted, settle } from './proposals.ts'
import { endSentence } from './resolution.ts'

/** The fields of a new incident, and why they are what they are. */
export interface IncidentDraft {
  fields: Record<string, string>
  /** Sentences for the work note and the alert's form, the notes included. */
  reasons: string[]
  /** Settings, rules and custom properties that could not be followed, for the delivery's form. */
  notes: string[]
}

/** Reads what an incident depends on and drafts it. Writes nothing. */
export function draftIncident(input: OpeningInput, settings: Settings): IncidentDraft {
  return draft(input, settings, readDraftFacts(input, settings))
}

/** Drafts an incident from what was read. Custom properties come before mapping rules, the CI and the settings. */
export function draft(input: OpeningInput, settings: Settings, facts: DraftFacts): IncidentDraft {
  const { alert, binding, caller, mapping, storm } = input
  const priority = mappedPriority(alert, settings, mapping)
  const ci = { ...facts.ownCi, explanation: binding.explanation }
  const settled = settle(
    [
      ...propertyProposals(input, facts),
      ...ruleProposals(input, facts),
      ...ciProposals(ci, settings.cmdb, facts, caller.callerScope),
      ...settingsProposals(input, settings, facts),
      { field: 'impact', value: String(priority.impact), source: 'settings', shown: '' },
      { field: 'urgency', value: String(priority.urgency), source: 'settings', shown: '' },
    ],
    facts,
  )
  const because = [
    sentence(input.reason),
    ...mappingLine(mapping),
    priority.why,
    ...settled.reasons,
    ...(storm ? ['The incident itself has no CI: it stands for many alerts.'] : []),
  ]
  const problems = [...settled.notes, ...caller.notes, ...facts.requested.notes, ...mapping.problems]
  const values = (why: string[]) => templateValues(input, facts, why)
  const further = settle(
    furtherFields(mapping.sets, values([...because, ...problems]), facts.fields)
      .filter(({ field }) => settled.sources[field] !== 'property')
      .map((one): Proposal => ({ ...one, source: 'rule' })),
    facts,
  )
  const notes = [...problems, ...further.notes]
  const reasons = [...because, ...notes]
  const told = {
    priority: priorityInWords(alert, settings, mapping, settled.sources),
    problems: notes,
    hasDescription: 'description' in settled.fields,
  }
  return {
    fields: {
      ...openingTexts(input, settings, told, values(reasons)),
      // Without it Opened by is guest.
      ...(caller.isFromProperty || caller.value === '' ? {} : { opened_by: caller.value }),
      // Also when empty: the field's default is a script that fails outside the global scope
      // (docs/facts/incident.md#default-caller).
      caller_id: '',
      correlation_id: storm ? '' : correlationId(alert),
      correlation_display: 'Azure Monitor',
      ...settled.fields,
      ...further.fields,
    },
    reasons,
    notes,
  }
}

/** Fields that a test alert never gets from custom properties: it is marked as a test. */
const NOT_ON_TESTS = ['short_description', 'description']

/** Longest column that holds one line. */
const ONE_LINE = 255

const EXPECTED: Readonly<Record<string, string>> = {
  cmdb_ci: 'sys_id, name or ARM id of exactly one CI in use',
  assignment_group: 'name or sys_id of exactly one active group',
  business_service: 'name or sys_id of exactly one service in use',
}

/** The custom properties' proposals. CI and caller were looked up before: the search for the CI depends on the caller. */
function propertyProposals({ alert, binding, caller }: OpeningInput, facts: DraftFacts): Proposal[] {
  const isSettled = (field: string) =>
    (field === 'cmdb_ci' && binding.step === 'property') ||
    (field === 'caller_id' && !caller.isFromProperty) ||
    (alert.test && NOT_ON_TESTS.includes(field))
  const records: DraftFacts['named'] = {
    ...facts.named,
    cmdb_ci: { value: '', name: '' },
    caller_id: caller,
  }
  const fields = [...facts.requested.values.keys()].filter((field) => !isSettled(field)).sort()
  return fields.map((field): Proposal => {
    const value = facts.requested.values.get(field) ?? ''
    const record = records[field]
    const common = { field, source: 'property' as const }
    if (record?.value) return { ...common, value: record.value, shown: record.name }
    if (record !== undefined) {
      return {
        ...common,
        value,
        problem: notFollowed(field, `${quoted(value)} is not the ${EXPECTED[field] ?? ''}`),
      }
    }
    const known = facts.fields.get(field)
    const isLine = typeof known === 'object' && known.kind === 'text' && known.length <= ONE_LINE
    return { ...common, value: isLine ? value.replace(/\s+/g, ' ') : value }
  })
}

/** The mapping rules' proposals, but for priority, texts and further fields. Services are taken as they are. */
function ruleProposals({ mapping, users }: OpeningInput, { groups }: DraftFacts): Proposal[] {
  const { sets } = mapping
  const propose = (field: string, name: Exclude<keyof Sets, 'fields'>, more: Partial<Proposal> = {}) =>
    ({ field, value: sets[name], source: 'rule', by: mapping.by[name] ?? '', ...more }) as const
  const record = (what: 'group' | 'user', name: 'assignmentGroup' | 'caller' | 'assignedTo') => {
    const found = (what === 'group' ? groups : users).get(sets[name])
    return found?.active
      ? { shown: found.name }
      : { problem: `${mapping.by[name] ?? ''}: ${unusable(what, found)}` }
  }
  return [
    propose('assignment_group', 'assignmentGroup', record('group', 'assignmentGroup')),
    propose('caller_id', 'caller', record('user', 'caller')),
    propose('assigned_to', 'assignedTo', record('user', 'assignedTo')),
    propose('business_service', 'businessService', { shown: '' }),
    propose('service_offering', 'serviceOffering', { shown: '' }),
    propose('category', 'category'),
    propose('subcategory', 'subcategory'),
  ]
}

/** The settings' proposals. A group that is not looked up was not needed. */
function settingsProposals(
  { caller }: OpeningInput,
  { incident }: Settings,
  { settingsGroup: group }: DraftFacts,
): Proposal[] {
  const source = 'settings'
  const [problem] = group.notes
  const remark = incident.assignmentGroup === '' ? NO_ASSIGNMENT : undefined
  return [
    problem === undefined
      ? { field: 'assignment_group', value: group.value, source, shown: group.name, remark }
      : { field: 'assignment_group', value: incident.assignmentGroup, source, problem },
    { field: 'caller_id', value: caller.isFromProperty ? '' : caller.value, source, shown: caller.name },
    { field: 'company', value: incident.company, source, shown: '' },
    { field: 'category', value: incident.category, source },
    { field: 'subcategory', value: incident.subcategory, source },
    {
      field: 'contact_type',
      value: incident.contactType,
      source,
      ...(isShippedChannel(incident) ? { shown: incident.contactType } : {}),
    },
  ]
}

const NO_ASSIGNMENT = "Assignment group: the settings name none, so this instance's own rules decide."

/**
 * Short description, description and first work note. The note takes what the description has no room for, unless the
 * description comes from elsewhere.
 */
function openingTexts(
  { alert, binding, mapping, previousIncident, reason, storm }: OpeningInput,
  settings: Settings,
  { hasDescription, ...told }: { priority: string; problems: readonly string[]; hasDescription: boolean },
  values: Values,
): Record<string, string> {
  const { title, body, note } = openingTemplates(mapping.sets, settings)
  const { lifecycle } = effectiveSettings(settings, policiesOf(mapping))
  // A storm's incident ends with the last of its alerts.
  const ending = storm ? '' : endSentence(alert, lifecycle, mapping.policy.autoResolveAfter)
  // The description says how the incident ends, unless somebody else words it.
  const untold = body === '' && !hasDescription ? '' : ending
  const ownNote =
    note === ''
      ? openingNote({ ...told, reason, binding, storm, ending: untold })
      : render(note, values).trim()
  if (storm) {
    return { short_description: STORM_TITLE, description: stormDescription(settings), work_notes: ownNote }
  }
  const { text, rest } =
    body === '' ? description(alert, binding, previousIncident, ending) : descriptionBy(body, alert, values)
  return {
    short_description: shortDescription(alert, title, values),
    description: text,
    work_notes: withRest(ownNote, hasDescription ? '' : rest),
  }
}

/**
 * The alert's GUID where Azure's id ends in one, else the end of its key as far as it fits
 * (docs/facts/incident.md#columns: 100 characters).
 */
function correlationId(alert: Pick<AzureAlert, 'alertId' | 'key'>): string {
  const last = alert.alertId.split('/').pop() ?? ''
  return /^[0-9a-f-]{32,64}$/i.test(last) ? last.toLowerCase() : alert.key.slice(-SIZE.correlation)
}
