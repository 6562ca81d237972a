import type { Fields } from '../fields.ts'
import type { FoundLink } from '../links.ts'

/**
 * Links of a log query that a person can open: the results of this alert's dimensions first. The API links beside them
 * need a token and are not for people (docs/facts/azure.md#log-search-alerts). Log v1 has the same names with
 * a capital L.
 */
export function queryLinks(fields: Fields): FoundLink[] {
  const filtered = fields.raw('linkToFilteredSearchResultsUI')
  const all = fields.raw('linkToSearchResultsUI') ?? fields.raw('linkToSearchResults')
  return typeof filtered === 'string' && filtered !== ''
    ? [
        ['Query results', filtered],
        ['All query results', all],
      ]
    : [['Query results', all]]
}
