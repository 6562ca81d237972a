import type { IncidentSettings } from '../settings/settings.ts'
import type { Mapping } from '../mapping/rule.ts'
import { type Choices, pickChoice } from './choice.ts'

/** The choices of a new incident, by field, and a sentence for each that could not be taken. */
export interface ChosenFields {
  fields: Record<string, string>
  fallbacks: string[]
}

/** Category, subcategory and channel: the rules' where they are choices of this instance, else the settings'. */
export function chosenFields(
  settings: Pick<IncidentSettings, 'category' | 'subcategory' | 'contactType'>,
  { sets, by }: Pick<Mapping, 'sets' | 'by'>,
  choices: Choices,
): ChosenFields {
  const fallbacks: string[] = []
  const pick = (field: string, wanted: readonly string[], who: string | undefined, dependsOn?: string) => {
    const asked = wanted.filter((value) => value !== '')
    const options = { orFirst: false, dependsOn }
    const { value, fallback } = pickChoice(field, asked, choices.get(field) ?? [], options)
    if (fallback !== '') fallbacks.push(who === undefined ? fallback : `${who}: ${fallback}`)
    return value
  }
  const category = pick('category', [sets.category, settings.category], by.category)
  // The subcategory of the settings belongs to their category.
  const usual = category === settings.category ? settings.subcategory : ''
  const subcategory = pick('subcategory', [sets.subcategory, usual], by.subcategory, category)
  const channel = pick('contact_type', [settings.contactType], undefined)
  return { fields: { category, subcategory, contact_type: channel }, fallbacks }
}

/** The fields whose choices have to be known for that. */
export function choiceFields(
  settings: Pick<IncidentSettings, 'category' | 'subcategory' | 'contactType'>,
  { sets }: Pick<Mapping, 'sets'>,
): string[] {
  const isWanted: Record<string, boolean> = {
    category: settings.category !== '' || sets.category !== '',
    subcategory: settings.subcategory !== '' || sets.subcategory !== '',
    contact_type: settings.contactType !== '',
  }
  return [
    ...Object.keys(isWanted).filter((field) => isWanted[field]),
    ...sets.fields.map(({ field }) => field),
  ]
}
