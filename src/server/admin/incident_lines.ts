import { type Choice, type Choices, type Chosen, pickChoice } from '../incident/choice.ts'
import { loadChoices } from '../incident/choices.ts'
import { type Caller, findCaller, findGroup, type Found } from '../incident/people.ts'
import { SECTION_TITLES, type SettingName } from '../settings/catalog.ts'
import type { Settings } from '../settings/settings.ts'
import { complaintOn, line, type Line, type Link, listLink, type Said, settingsLink } from './line.ts'

/** What the settings name, as this instance has it: values that incidents would be given. */
export interface IncidentFacts {
  caller: Caller
  group: Found
  closeCode: Chosen
  category: Chosen
  subcategory: Chosen
  channel: Chosen
  /** How many active resolution codes there are. */
  closeCodes: number
}

/** Looks up what the settings name: a query each for caller and group, one for all choices. */
export function readIncidentFacts({ incident }: Settings): IncidentFacts {
  const choices = loadChoices(['close_code', 'category', 'subcategory', 'contact_type'])
  const codes: readonly Choice[] = choices.get('close_code') ?? []
  const category = pick('category', incident.category, choices)
  return {
    caller: findCaller(incident.caller),
    group: findGroup(incident.assignmentGroup),
    closeCode: pickChoice('close_code', incident.closeCodes, codes, { orFirst: true }),
    category,
    subcategory: pick('subcategory', incident.subcategory, choices, category.value),
    channel: pick('contact_type', incident.contactType, choices),
    closeCodes: codes.length,
  }
}

function pick(field: string, wanted: string, choices: Choices, dependsOn?: string): Chosen {
  const own = choices.get(field) ?? []
  return pickChoice(field, wanted === '' ? [] : [wanted], own, { orFirst: false, dependsOn })
}

const FORM: Link = settingsLink(SECTION_TITLES.incident)

/** The lines about people, groups and choices that the settings name. */
export function incidentLines(settings: Settings, facts: IncidentFacts): Line[] {
  const about = (id: string, title: string, setting: SettingName, said: Said): Line =>
    line(id, title, complained(setting, settings) ?? said)
  const caller = named(facts.caller, 'None: incidents have no caller.', 'sys_user')
  const group = named(facts.group, 'None: the rules of this instance assign the incidents.', 'sys_user_group')
  return [
    about('caller', 'Caller of incidents', 'incident.caller', caller),
    about('assignment_group', 'Assignment group', 'incident.assignment_group', group),
    line('close_code', 'Resolution code', closeCode(facts, settings.incident.closeCodes)),
    about('category', 'Category', 'incident.category', choiceSaid(facts.category)),
    about('subcategory', 'Subcategory', 'incident.subcategory', choiceSaid(facts.subcategory)),
    about('channel', 'Channel', 'incident.contact_type', choiceSaid(facts.channel)),
  ]
}

/** What settings name in vain, a sentence each; what is wrong with a setting's spelling is said elsewhere. */
export function namedInVain(settings: Settings): string[] {
  const right: Settings = { ...settings, problems: [] }
  return incidentLines(right, readIncidentFacts(settings))
    .filter(({ state }) => state === 'wrong')
    .map(({ title, found, next }) => `${title}: ${found} ${next}`)
}

function complained(setting: SettingName, settings: Settings): Said | null {
  const fault = complaintOn(setting, settings)
  return fault === null
    ? null
    : { state: 'wrong', found: fault, next: 'Correct it, or empty it.', link: FORM }
}

function named({ value, name, fallback }: Found, none: string, table: string): Said {
  if (fallback !== '') {
    const next = 'Name an active one, by its sys_id if several have the same name.'
    return { state: 'wrong', found: fallback, next, link: FORM }
  }
  if (value === '') return { state: 'ok', found: none }
  return {
    state: 'ok',
    found: `${name}, active.`,
    link: { text: name, address: `${table}.do?sys_id=${value}` },
  }
}

function choiceSaid({ value, fallback }: Chosen): Said {
  if (fallback !== '') {
    const next = 'Enter the value (not the label) of an active choice, or empty the setting.'
    return { state: 'wrong', found: fallback, next, link: FORM }
  }
  return { state: 'ok', found: value === '' ? 'None is set.' : `${value}, an active choice.` }
}

const CODES = listLink('Resolution codes', 'sys_choice', 'name=incident^element=close_code^inactive=false')

/**
 * Without a code no incident resolves: the base system's data policy asks for one
 * (docs/facts/incident.md#resolution-codes, docs/facts/servicenow.md#data-policies).
 */
function closeCode({ closeCode, closeCodes }: IncidentFacts, wanted: readonly string[]): Said {
  const { value, fallback } = closeCode
  if (value === '') {
    const found =
      closeCodes === 0 ? 'The incident form of this instance has no active resolution code.' : fallback
    return { state: 'wrong', found, next: 'Make a choice active, or add one.', link: CODES }
  }
  if (wanted.includes(value)) return { state: 'ok', found: `${value}, an active choice.` }
  const next = 'Put the code that incidents of Azure should get first in the setting.'
  return { state: 'todo', found: fallback, next, link: FORM }
}
