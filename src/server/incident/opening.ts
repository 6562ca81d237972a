import type { AzureAlert } from '../azure/alert.ts'
import { effectiveSettings, mappingLine, policiesOf } from '../mapping/record.ts'
import type { Settings } from '../settings/settings.ts'
import { render, type Values } from '../template/template.ts'
import { description, descriptionBy, shortDescription, STORM_TITLE, stormDescription } from './description.ts'
import {
  type DraftFacts,
  furtherFields,
  type NamedRecord,
  type Occasion,
  openingTemplates,
  readDraftFacts,
  templateValues,
} from './draft_facts.ts'
import { SIZE } from './fit.ts'
import { ciProposals } from './from_ci.ts'
import { openingNote, withRest } from './notes.ts'
import { mappedPriority } from './priority.ts'
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
export function draftIncident(occasion: Occasion, settings: Settings): IncidentDraft {
  return draft(occasion, settings, readDraftFacts(occasion, settings))
}

/** Drafts an incident from what was read. Custom properties come before mapping rules, the CI and the settings. */
export function draft(occasion: Occasion, settings: Settings, facts: DraftFacts): IncidentDraft {
  const { alert, binding, caller, mapping, storm } = occasion
  const priority = mappedPriority(alert, settings, mapping)
  const ci = { ...facts.ownCi, explanation: binding.explanation }
  const settled = settle(
    [
      ...propertyProposals(occasion, facts),
      ...ruleProposals(occasion, facts),
      ...ciProposals(ci, settings.cmdb, facts, caller.party),
      ...settingsProposals(occasion, settings, facts),
      { field: 'impact', value: String(priority.impact), source: 'settings', shown: '' },
      { field: 'urgency', value: String(priority.urgency), source: 'settings', shown: '' },
    ],
    facts,
  )
  const because = [
    occasion.reason,
    ...mappingLine(mapping),
    priority.why,
    ...settled.reasons,
    ...(storm ? ['The incident itself has no CI: it stands for many alerts.'] : []),
  ]
  const problems = [...settled.notes, ...caller.notes, ...facts.requested.notes, ...mapping.problems]
  const values = (why: string[]) => templateValues(occasion, facts, why)
  const further = settle(
    furtherFields(mapping.sets, values([...because, ...problems]), facts.fields)
      .filter(({ field }) => settled.sources[field] !== 'property')
      .map((one): Proposal => ({ ...one, source: 'rule' })),
    facts,
  )
  const notes = [...problems, ...further.notes]
  const reasons = [...because, ...notes]
  return {
    fields: {
      ...openingTexts(occasion, settings, reasons, values(reasons), 'description' in settled.fields),
      // Guest opens the incidents otherwise, and nobody finds them under their own name.
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
const MARKED_ON_TESTS = ['short_description', 'description']

/** Longest column that holds one line. */
const ONE_LINE = 255

/** The custom properties' proposals. CI and caller were settled before: the search for the CI depends on the caller. */
function propertyProposals({ alert, binding, caller }: Occasion, facts: DraftFacts): Proposal[] {
  const unlike = (field: string, value: string, expected: string) => ({
    problem: notFollowed(field, `${quoted(value)} is not the ${expected}`),
  })
  const lookedUp = (field: string, value: string, found: NamedRecord | null, what: string) =>
    found?.value
      ? { value: found.value, shown: found.name }
      : unlike(field, value, `name or sys_id of exactly one ${what}`)
  const details = (field: string, value: string): Partial<Proposal> => {
    switch (field) {
      case 'cmdb_ci':
        return unlike(field, value, 'sys_id, name or ARM id of exactly one CI in use')
      case 'caller_id':
        return { value: caller.value, shown: caller.name }
      case 'assignment_group':
        return lookedUp(field, value, facts.propertyGroup, 'active group')
      case 'business_service':
        return lookedUp(field, value, facts.propertyService, 'service in use')
      default: {
        const known = facts.fields.get(field)
        const isLine = typeof known === 'object' && known.kind === 'text' && known.length <= ONE_LINE
        return isLine ? { value: value.replace(/\s+/g, ' ') } : {}
      }
    }
  }
  const { values } = facts.requested
  return [...values.keys()]
    .filter((field) => field !== 'cmdb_ci' || binding.rung !== 'property')
    .filter((field) => field !== 'caller_id' || caller.isFromProperty)
    .filter((field) => !alert.test || !MARKED_ON_TESTS.includes(field))
    .sort()
    .map((field) => {
      const value = values.get(field) ?? ''
      return { field, value, source: 'property', ...details(field, value) }
    })
}

/** The mapping rules' proposals, but for priority, texts and further fields. Services are taken as they are. */
function ruleProposals({ mapping, users }: Occasion, { groups }: DraftFacts): Proposal[] {
  const { sets } = mapping
  const proposal = (field: string, name: Exclude<keyof typeof sets, 'fields'>): Proposal => ({
    field,
    value: sets[name],
    source: 'rule',
    by: mapping.by[name] ?? '',
  })
  const named = (one: Proposal, what: 'group' | 'user'): Proposal => {
    const found = (what === 'group' ? groups : users).get(one.value)
    if (found?.active) return { ...one, shown: found.name }
    return { ...one, problem: `${one.by ?? ''}: ${unusable(what, found)}` }
  }
  return [
    named(proposal('assignment_group', 'assignmentGroup'), 'group'),
    named(proposal('caller_id', 'caller'), 'user'),
    named(proposal('assigned_to', 'assignedTo'), 'user'),
    { ...proposal('business_service', 'businessService'), shown: '' },
    { ...proposal('service_offering', 'serviceOffering'), shown: '' },
    proposal('category', 'category'),
    proposal('subcategory', 'subcategory'),
  ]
}

/** The settings' proposals. A group that is not looked up was not needed. */
function settingsProposals(
  { caller }: Occasion,
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
    { field: 'category', value: incident.category, source },
    { field: 'subcategory', value: incident.subcategory, source },
    { field: 'contact_type', value: incident.contactType, source },
  ]
}

const NO_ASSIGNMENT = "Assignment group: the settings name none, so this instance's own rules decide."

/**
 * Short description, description and first work note. The note takes what the description has no room for, unless the
 * description comes from elsewhere.
 */
function openingTexts(
  { alert, binding, mapping, previousIncident, storm }: Occasion,
  settings: Settings,
  why: readonly string[],
  values: Values,
  hasDescription: boolean,
): Record<string, string> {
  const { title, body, note } = openingTemplates(mapping.sets, settings)
  const { lifecycle } = effectiveSettings(settings, policiesOf(mapping))
  // A storm's incident ends with the last of its alerts.
  const ending = storm ? '' : endSentence(alert, lifecycle, mapping.policy.autoResolveAfter)
  const ownNote = note === '' ? openingNote(why, ending) : render(note, values).trim()
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
