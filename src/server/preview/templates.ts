import { readCiDetails } from '../cmdb/ci_details.ts'
import { valuesOf } from '../incident/values.ts'
import type { Work } from '../processing/work.ts'
import { PREFIX } from '../settings/sections/setting.ts'
import { emptyPaths } from '../template/template.ts'

/** Known only when something happens: the reasons, an earlier incident, the moment of a resolution. */
const OF_THE_MOMENT = ['why', 'previousIncident', 'resolvedAt', 'message']

/**
 * A sentence for each template of the settings that names values which this alert does not have. A custom property or a
 * path into the body may be misspelt, and nothing but an alert tells.
 */
export function emptyPlaceholders({ alert, settings, binding, payload }: Work): string[] {
  const { incident } = settings
  const templates = {
    'incident.short_description': incident.shortDescription,
    'incident.description': incident.description,
    'incident.work_notes': incident.workNotes,
    'incident.close_notes': incident.closeNotes,
  }
  const ci = binding()
  const values = valuesOf(alert, { binding: ci, ci: readCiDetails(ci.ci), payload: payload() })
  return Object.entries(templates).flatMap(([name, template]) => {
    const empty = emptyPaths(template, values).filter((path) => !OF_THE_MOMENT.includes(path))
    if (empty.length === 0) return []
    const listed = empty.map((path) => `{{${path}}}`).join(', ')
    return [`Template ${PREFIX}${name}: this alert has no value for ${listed}.`]
  })
}
