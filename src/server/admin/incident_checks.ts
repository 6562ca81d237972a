import { type Choice, type Choices, loadChoices, pickChoice } from '../incident/choices.ts'
import { type Noted, once } from '../platform/result.ts'
import { findCaller, findGroup, type Found } from '../incident/people.ts'
import { SECTION_TITLES, type SettingName } from '../settings/catalog.ts'
import type { Settings } from '../settings/settings.ts'
import { type Check, type CheckId, type Finding, listLink, recordLink, settingsLink } from './check.ts'
import { problemOf } from './settings_checks.ts'

/** Checks of the people, groups and choices that the settings name: a query each for caller and group, one for all choices. */
export function incidentChecks(settings: Settings): Check[] {
  const { incident } = settings
  const choices = once(() => loadChoices(['close_code', 'category', 'subcategory', 'contact_type']))
  const category = once(() => pick('category', incident.category, choices()))
  const check = (id: CheckId, title: string, setting: SettingName, find: () => Finding): Check => ({
    id,
    title,
    find: () => misspelled(setting, settings) ?? find(),
  })
  return [
    check('caller', 'Caller of incidents', 'incident.caller', () =>
      named(findCaller(incident.caller), NO_CALLER, 'sys_user'),
    ),
    check('assignment_group', 'Assignment group', 'incident.assignment_group', () =>
      named(findGroup(incident.assignmentGroup), NO_GROUP, 'sys_user_group'),
    ),
    {
      id: 'close_code',
      title: 'Resolution code',
      find: () => closeCode(incident.closeCodes, choices().get('close_code') ?? []),
    },
    check('category', 'Category', 'incident.category', () => chosen(category(), NO_CATEGORY)),
    check('subcategory', 'Subcategory', 'incident.subcategory', () =>
      chosen(pick('subcategory', incident.subcategory, choices(), category().value)),
    ),
    check('channel', 'Channel', 'incident.contact_type', () =>
      chosen(pick('contact_type', incident.contactType, choices())),
    ),
  ]
}

const FORM = settingsLink(SECTION_TITLES.incident)

const NO_CALLER: Finding = {
  state: 'todo',
  found: 'None: incidents have no caller.',
  next: 'Recommended: name the user on whose behalf Azure’s incidents are opened.',
  link: FORM,
}

const NO_GROUP: Finding = {
  state: 'todo',
  found: 'None: only mapping rules, the CI and the rules of this instance assign the incidents.',
  next: 'Recommended: name the group for incidents that nothing else assigns.',
  link: FORM,
}

const NO_CATEGORY: Finding = {
  state: 'todo',
  found: 'None: incidents get the default of this instance.',
  next: 'Recommended: choose the category by which Azure’s incidents can be found and reported.',
  link: FORM,
}

const NONE: Finding = { state: 'ok', found: 'None is set.' }

function misspelled(setting: SettingName, settings: Settings): Finding | null {
  const problem = problemOf(setting, settings)
  if (problem === null) return null
  return { state: 'wrong', found: problem.text, next: 'Correct it, or empty it.', link: FORM }
}

function named({ value, name, notes }: Found, none: Finding, table: string): Finding {
  if (notes.length > 0) {
    const next = 'Name an active one, by its sys_id if several have the same name.'
    return { state: 'wrong', found: notes.join(' '), next, link: FORM }
  }
  if (value === '') return none
  return { state: 'ok', found: `${name}, active.`, link: recordLink(name, table, value) }
}

function pick(field: string, wanted: string, choices: Choices, dependsOn?: string): Noted<string> {
  const own = choices.get(field) ?? []
  return pickChoice(field, wanted === '' ? [] : [wanted], own, { orFirst: false, dependsOn })
}

function chosen({ value, notes }: Noted<string>, none = NONE): Finding {
  if (notes.length > 0) {
    const next = 'Enter the value (not the label) of an active choice, or empty the setting.'
    return { state: 'wrong', found: notes.join(' '), next, link: FORM }
  }
  return value === '' ? none : { state: 'ok', found: `${value}, an active choice.` }
}

/**
 * Without a code no incident resolves: the base system's data policy asks for one
 * (docs/facts/incident.md#resolution-codes, docs/facts/servicenow.md#data-policies).
 */
function closeCode(wanted: readonly string[], codes: readonly Choice[]): Finding {
  const { value, notes } = pickChoice('close_code', wanted, codes, { orFirst: true })
  if (value === '') {
    const found =
      codes.length === 0
        ? 'The incident form of this instance has no active resolution code.'
        : notes.join(' ')
    const query = 'name=incident^element=close_code^inactive=false'
    const link = listLink('Resolution codes', 'sys_choice', query)
    return { state: 'wrong', found, next: 'Make a choice active, or add one.', link }
  }
  if (wanted.includes(value)) return { state: 'ok', found: `${value}, an active choice.` }
  const next = 'Put the code that incidents of Azure should get first in the setting.'
  return { state: 'todo', found: notes.join(' '), next, link: FORM }
}
