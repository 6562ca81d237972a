import type { Condition, RecordQuery } from './records.ts'

/** Longest first, so that `>=` is not read as `>` and `NOT IN` not as `IN`. */
const OPERATORS = [
  'DOES NOT CONTAIN',
  'NOT LIKE',
  'NOTLIKE',
  'CHANGESFROM',
  'STARTSWITH',
  'VALCHANGES',
  'CHANGESTO',
  'ENDSWITH',
  'ISNOTEMPTY',
  'INSTANCEOF',
  'CONTAINS',
  'BETWEEN',
  'ANYTHING',
  'NOT IN',
  'ISEMPTY',
  'LIKE',
  'IN',
  '!=',
  '>=',
  '<=',
  '=',
  '>',
  '<',
]
const TERM = new RegExp(`^([a-z0-9_.]+?)(${OPERATORS.join('|')})(.*)$`, 's')

/**
 * An encoded query as GlideRecord.addEncodedQuery and `sysparm_query` take it: `^` and, `^OR` or (binds to the term
 * before it), `^NQ` a whole new query, ORDERBY and ORDERBYDESC, `^EQ` the end, `^^` a caret in a value. What cannot be
 * read as column, operator and value (`RLQUERY…`, `numberSAMEASparent`, a text query) becomes a condition with an
 * operator that nobody knows: whoever asks for it gets UnknownOperator, never every row.
 */
export function parseEncodedQuery(
  text: string,
): Required<Pick<RecordQuery, 'where' | 'alternatives' | 'orderBy'>> {
  const groups: Condition[][][] = [[]]
  const orderBy: { column: string; descending: boolean }[] = []
  for (const part of splitTerms(text)) {
    const order = /^ORDERBY(DESC)?(.+)$/s.exec(part)
    const group = groups.at(-1)!
    if (order) orderBy.push({ column: order[2]!, descending: order[1] !== undefined })
    else if (part.startsWith('NQ')) groups.push([[parseTerm(part.slice(2))]])
    else if (part.startsWith('OR')) addAlternative(group, parseTerm(part.slice(2)))
    else if (!IGNORED.test(part)) group.push([parseTerm(part)])
  }
  const [where = [], ...alternatives] = groups
  return { where, alternatives, orderBy }
}

/** Without a condition before it, `^OR` stands for nothing. */
function addAlternative(group: Condition[][], condition: Condition): void {
  const before = group.at(-1)
  if (before === undefined) group.push([condition])
  else before.push(condition)
}

const IGNORED = /^(|EQ|GROUPBY.*|TRENDBY.*|HAVING.*)$/s

/** The column that a list is grouped by, '' for none. Only lists group: for every other reader of a query it is not there. */
export function groupedBy(text: string): string {
  const term = encodedTerms(text).find((part) => part.startsWith(GROUP_BY))
  return term?.slice(GROUP_BY.length) ?? ''
}

export const GROUP_BY = 'GROUPBY'

/** What stands between the carets, carets inside values still written twice. */
export function encodedTerms(text: string): string[] {
  const caret = '\u0000'
  return text
    .replaceAll('^^', caret)
    .split('^')
    .map((part) => part.replaceAll(caret, '^^'))
}

function splitTerms(text: string): string[] {
  return encodedTerms(text).map((part) => part.replaceAll('^^', '^'))
}

function parseTerm(term: string): Condition {
  const match = TERM.exec(term)
  if (match) return { column: match[1]!, operator: match[2]!, value: match[3]! }
  const [, column = '', rest = ''] = /^([a-z0-9_.]*)(.*)$/s.exec(term) ?? []
  return { column: column || term, operator: rest || '(none)', value: '' }
}
