import { encodedTerms, GROUP_BY } from '../records/encoded_query.ts'

/** The same conditions in another order. */
export function withOrder(encodedQuery: string, column: string, descending: boolean): string {
  const others = encodedTerms(encodedQuery).filter((term) => term !== '' && !isOrder(term))
  return [...others, `ORDERBY${descending ? 'DESC' : ''}${column}`].join('^')
}

/** The rows of one group, in the same order, not grouped any more. Each part after `^NQ` is a query of its own. */
export function withinGroup(encodedQuery: string, column: string, value: string): string {
  const condition = value === '' ? `${column}ISEMPTY` : `${column}=${value.replaceAll('^', '^^')}`
  const ungrouped = encodedTerms(encodedQuery).filter((term) => !term.startsWith(GROUP_BY))
  return withCondition(ungrouped.join('^'), condition)
}

/** The same query with one more condition, in the same order. Each part after `^NQ` is a query of its own. */
export function withCondition(encodedQuery: string, condition: string): string {
  const terms = encodedTerms(encodedQuery).filter((term) => term !== '' && term !== 'EQ')
  const conditions = terms
    .filter((term) => !isArrangement(term))
    .flatMap((term) => (term.startsWith('NQ') ? [condition, term] : [term]))
  return [...conditions, condition, ...terms.filter(isArrangement)].join('^')
}

/**
 * The conditions of a query, each with those that stand beside it by `^OR`, as encoded terms, and the query without it.
 * None where `^NQ` makes several queries of it: they cannot be told one by one.
 */
export function conditionsOf(encodedQuery: string): { terms: string[]; without: string }[] {
  const terms = encodedTerms(encodedQuery).filter((term) => term !== '' && term !== 'EQ')
  if (terms.some((term) => term.startsWith('NQ'))) return []
  const groups: string[][] = []
  for (const term of terms.filter((one) => !isArrangement(one))) {
    const group = groups.at(-1)
    if (term.startsWith('OR') && group) group.push(term.slice('OR'.length))
    else groups.push([term])
  }
  return groups.map((group) => ({
    terms: group,
    without: [
      ...groups.filter((other) => other !== group).map((other) => other.join('^OR')),
      ...terms.filter(isArrangement),
    ].join('^'),
  }))
}

function isOrder(term: string): boolean {
  return term.startsWith('ORDERBY')
}

/** What arranges the rows and does not choose them. */
function isArrangement(term: string): boolean {
  return isOrder(term) || term.startsWith(GROUP_BY)
}
