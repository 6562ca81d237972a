/** A choice of an incident field as the instance has it. */
export interface Choice {
  value: string
  sequence: number
  /** For a dependent list: the value of the field it depends on. */
  dependent: string
}

export type Choices = Map<string, Choice[]>

/** What was chosen for a field, and a sentence for the record when it is not what the setting says. */
export interface Chosen {
  value: string
  fallback: string
}

/**
 * The first wanted value that is a choice. A value that is none would count as empty, and an empty close code makes the
 * whole update fail (docs/facts/incident.md#resolution-codes). `orFirst`: rather any active choice, by
 * sequence, than none.
 */
export function pickChoice(
  field: string,
  wanted: readonly string[],
  choices: readonly Choice[],
  options: { orFirst: boolean; dependsOn?: string },
): Chosen {
  const [preferred] = wanted
  if (preferred === undefined && !options.orFirst) return { value: '', fallback: '' }
  const usable = choices.filter((choice) => choice.dependent === '' || choice.dependent === options.dependsOn)
  const value = wanted.find((candidate) => usable.some((choice) => choice.value === candidate))
  if (value !== undefined && value === preferred) return { value, fallback: '' }
  const said = `"${preferred ?? ''}" is no active choice of incident.${field}`
  if (value !== undefined) return { value, fallback: `${said}; "${value}" was used.` }
  const first = options.orFirst ? [...usable].sort((a, b) => a.sequence - b.sequence)[0] : undefined
  if (first) return { value: first.value, fallback: `${said}; the first choice "${first.value}" was used.` }
  return { value: '', fallback: `${said}; the field was left empty.` }
}
