import { readCiDetails } from '../cmdb/ci_details.ts'
import { NO_BINDING } from '../cmdb/binding.ts'
import { effectiveSettings, toKeep } from '../mapping/kept.ts'
import type { Settings } from '../settings/settings.ts'
import { mentions } from '../template/paths.ts'
import { render, type Values } from '../template/template.ts'
import { endSentence } from './end_words.ts'
import type { Occasion } from './opening.ts'
import { STORM_TITLE, stormDescription } from './storm_text.ts'
import { description, descriptionBy, openingNote, shortDescription, withRest } from './text.ts'
import { valuesOf } from './values.ts'

/** What the search for the CI does not tell of it, so that it costs a statement. */
const NOT_BOUND = ['ci.supportGroup', 'ci.managedByGroup', 'ci.location', 'ci.environment', 'ci.owner']

/** The texts of a new incident. */
export interface OpeningTexts {
  /** What further templates may put in. */
  values: (why: readonly string[], templates: readonly string[]) => Values
  /**
   * Short description, description and first work note; `why` is everything that is to be said. The note takes what the
   * description has no room for, unless the description comes from elsewhere.
   */
  fields: (why: readonly string[], hasDescription: boolean) => Record<string, string>
}

/** By the rules' templates, else by those of the settings, else in the app's own words. */
export function textsOf(occasion: Occasion, settings: Settings): OpeningTexts {
  const { alert, binding, mapping, previousIncident, storm } = occasion
  const { incident } = settings
  const title = mapping.sets.shortDescription || incident.shortDescription
  const body = mapping.sets.description || incident.description
  const note = mapping.sets.workNotes || incident.workNotes
  const ownCi = storm ? NO_BINDING : binding
  let details: ReturnType<typeof readCiDetails> | undefined
  const values: OpeningTexts['values'] = (why, templates) => {
    const asksCi = NOT_BOUND.some((name) => mentions(templates, name))
    if (asksCi) details ??= readCiDetails(ownCi.ci)
    const payload = mentions(templates, 'payload.') ? occasion.payload() : undefined
    return valuesOf(alert, {
      binding: ownCi,
      ci: asksCi ? (details ?? null) : null,
      previousIncident,
      why,
      payload,
    })
  }
  const { lifecycle } = effectiveSettings(settings, toKeep(mapping))
  // A storm's incident ends with the last of its alerts.
  const ending = storm ? '' : endSentence(alert, lifecycle, mapping.policy.autoResolveAfter)
  const fields: OpeningTexts['fields'] = (why, hasDescription) => {
    const all = values(why, [title, body, note])
    const own = note === '' ? openingNote(why, ending) : render(note, all).trim()
    if (storm) {
      return { short_description: STORM_TITLE, description: stormDescription(settings), work_notes: own }
    }
    const { text, rest } =
      body === '' ? description(alert, binding, previousIncident, ending) : descriptionBy(body, alert, all)
    return {
      short_description: shortDescription(alert, title, all),
      description: text,
      work_notes: withRest(own, hasDescription ? '' : rest),
    }
  }
  return { values, fields }
}
