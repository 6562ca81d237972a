import { encodedTerms, GROUP_BY } from '../records/encoded_query.ts'

/** The same conditions in another order. */
export function withOrder(encodedQuery: string, column: string, descending: boolean): string {
  const others = encodedTerms(encodedQuery).filter((term) => term !== '' && !isOrder(term))
  return [...others, `ORDERBY${descending ? 'DESC' : ''}${column}`].join('^')
}

/** The rows of one group, in the same order, not grouped any more. Each part after `^NQ` is a query of its own. */
export function withinGroup(encodedQuery: string, column: string, value: string): string {
  const condition = value === '' ? `${column}ISEMPTY` : `${column}=${value.replaceAll('^', '^^')}`
  const terms = encodedTerms(encodedQuery).filter(
    (term) => term !== '' && term !== 'EQ' && !term.startsWith(GROUP_BY),
  )
  const conditions = terms
    .filter((term) => !isOrder(term))
    .flatMap((term) => (term.startsWith('NQ') ? [condition, term] : [term]))
  return [...conditions, condition, ...terms.filter(isOrder)].join('^')
}

function isOrder(term: string): boolean {
  return term.startsWith('ORDERBY')
}
