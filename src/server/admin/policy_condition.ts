/** Whether a condition holds: `maybe` where it asks for what is not known beforehand. */
export type Holds = 'yes' | 'no' | 'maybe'

/**
 * What is known of a record beforehand: a value, '' for empty, or `filled` for some value or other. A field that is not
 * there may be empty or not.
 */
export type KnownRecord = ReadonlyMap<string, string | typeof FILLED>

export const FILLED = Symbol('filled')

/**
 * Whether an encoded query holds for a record of which not everything is known: `^` binds tighter than `^NQ`, `^OR`
 * belongs to the condition before it. Operators other than those below, dot-walks and scripts are `maybe`.
 */
export function holds(query: string, record: KnownRecord): Holds {
  return any(
    query
      .split('^NQ')
      .map((part) => all(groupsOf(part).map((group) => any(group.map((term) => holdsTerm(term, record)))))),
  )
}

function groupsOf(part: string): string[][] {
  const groups: string[][] = []
  for (const term of part.split('^')) {
    if (term === '' || term === 'EQ' || /^(ORDERBY|GROUPBY)/.test(term)) continue
    const last = groups[groups.length - 1]
    if (last && /^OR[a-z]/.test(term)) last.push(term.slice(2))
    else groups.push([term])
  }
  return groups
}

const TERM = /^([a-z][a-z0-9_]*)(ISEMPTY|ISNOTEMPTY|NOT IN|IN|!=|>=|<=|=|>|<)(.*)$/

function holdsTerm(term: string, record: KnownRecord): Holds {
  const [, field = '', operator = '', operand = ''] = TERM.exec(term) ?? []
  const value = record.get(field)
  if (value === undefined || operand.startsWith('javascript:')) return 'maybe'
  if (value === FILLED) return holdsFilled(operator, operand)
  switch (operator) {
    case 'ISEMPTY':
      return truth(value === '')
    case 'ISNOTEMPTY':
      return truth(value !== '')
    case 'IN':
      return truth(operand.split(',').includes(value))
    case 'NOT IN':
      return truth(!operand.split(',').includes(value))
    case '=':
      return truth(same(operand, value))
    case '!=':
      return truth(!same(operand, value))
    default:
      return compare(operator, Number(value), Number(operand))
  }
}

function holdsFilled(operator: string, operand: string): Holds {
  if (operator === 'ISEMPTY' || (operator === '=' && operand === '')) return 'no'
  if (operator === 'ISNOTEMPTY' || (operator === '!=' && operand === '')) return 'yes'
  return 'maybe'
}

function compare(operator: string, value: number, operand: number): Holds {
  if (isNaN(value) || isNaN(operand)) return 'maybe'
  if (operator === '>') return truth(value > operand)
  if (operator === '<') return truth(value < operand)
  return truth(operator === '>=' ? value >= operand : value <= operand)
}

/** The database compares without regard to case. */
function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function truth(value: boolean): Holds {
  return value ? 'yes' : 'no'
}

function all(parts: readonly Holds[]): Holds {
  if (parts.includes('no')) return 'no'
  return parts.includes('maybe') ? 'maybe' : 'yes'
}

/** Of nothing: an empty query is not asked, and holds. */
function any(parts: readonly Holds[]): Holds {
  if (parts.length === 0 || parts.includes('yes')) return 'yes'
  return parts.includes('maybe') ? 'maybe' : 'no'
}
