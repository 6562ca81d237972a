import { cut } from '../platform/cut.ts'
import type { Mapping, RuleTrial } from './rule.ts'

/** The line for notes that says which rules decided; none when no rule did. */
export function mappingLine({ matched }: Pick<Mapping, 'matched'>): string[] {
  if (matched.length === 0) return []
  const names = matched.map(({ name }) => `"${name}"`).join(', ')
  return [`Mapping: ${matched.length === 1 ? 'rule' : 'rules'} ${cut(names, 500)}.`]
}

/** A line for each rule that was tried. */
export function trailText(trail: readonly RuleTrial[]): string {
  return trail
    .map(({ rule, order, matched, why }) => `${order} ${rule}: ${matched ? 'matched' : `no, ${why}`}`)
    .join('\n')
}
