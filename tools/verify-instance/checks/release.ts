import { about, type Finding } from '../finding.ts'
import { type Instance, Refused } from '../instance.ts'

/** Families that the app was written for, the oldest first (docs/facts/limits.md#engine-releases). */
export const SUPPORTED = ['zurich', 'australia', 'brazil']

/** All before Zurich. Their names go through the alphabet, and Australia is the next after Zurich. */
const TOO_OLD = [
  ...['aspen', 'berlin', 'calgary', 'dublin', 'eureka', 'fuji', 'geneva', 'helsinki', 'istanbul', 'jakarta'],
  ...['kingston', 'london', 'madrid', 'newyork', 'orlando', 'paris', 'quebec', 'rome', 'sandiego', 'tokyo'],
  ...['utah', 'vancouver', 'washingtondc', 'washington', 'xanadu', 'yokohama'],
]

/** The name of the family, and the tag of the build: `glide-zurich-07-01-2025__patch4-…`. */
const PROPERTIES = ['glide.buildname', 'glide.buildtag', 'glide.buildtag.last']

/** The scripts need what the engine can do since Zurich; before that no module of the app loads. */
export async function releaseOf(instance: Instance): Promise<Finding> {
  const said = about('installed')
  const unknown = (found: string) =>
    said.look('Release', found, 'Look under System Diagnostics › Stats: the app needs Zurich or later.')
  try {
    const rows = await instance.rows('sys_properties', `nameIN${PROPERTIES.join(',')}`, ['name', 'value'])
    const values = PROPERTIES.flatMap(
      (name) => rows.find((row) => row['name'] === name && row['value'] !== '')?.['value'] ?? [],
    )
    const shown = values[0] ?? ''
    const families = values.map(familyOf)
    if (families.some((family) => TOO_OLD.includes(family)))
      return said.wrong(
        'Release',
        `${shown}: the app needs Zurich or later.`,
        'Upgrade the instance, or use another one.',
      )
    return families.some((family) => SUPPORTED.includes(family))
      ? said.ok('Release', `${shown}.`)
      : unknown(
          shown === '' ? 'The instance does not say its release.' : `${shown}: not known to this program.`,
        )
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return unknown(`${error.message}.`)
  }
}

/** `Washington DC` and `glide-washingtondc-12-20-2023__patch2` are one family. */
function familyOf(value: string): string {
  const [, tagged] = /^glide-([a-z]+)-/i.exec(value) ?? []
  return (tagged ?? value).toLowerCase().replace(/[^a-z]/g, '')
}
