import type { Mapping } from '../mapping/rule.ts'
import type { ImpactUrgency } from '../settings/settings.ts'
import { lowerFirst } from './assignment.ts'

type Priority = ImpactUrgency & { why: string }

/** The priority of the settings, with what the rules say otherwise. */
export function mappedPriority(usual: Priority, { sets, by }: Pick<Mapping, 'sets' | 'by'>): Priority {
  const said: string[] = []
  const mapped = { ...usual }
  for (const field of ['impact', 'urgency'] as const) {
    if (sets[field] === '') continue
    mapped[field] = Number(sets[field]) as 1 | 2 | 3
    said.push(`${lowerFirst(by[field] ?? '')} says ${field} ${sets[field]}`)
  }
  return said.length === 0
    ? usual
    : { ...mapped, why: `${usual.why.replace(/\.$/, '')}; ${said.join(', ')}.` }
}
