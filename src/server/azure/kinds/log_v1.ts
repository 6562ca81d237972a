import type { Kind } from './kind.ts'
import { isSearch, readSearch } from './search_results.ts'

/** Number of results and metric measurement; the API is retired, but test actions and old rules still send it. */
export const LOG_V1: Kind = {
  kind: 'log_v1',
  label: 'Log search (v1)',
  words: {
    recognised: 'a search query with its interval and results',
    identity: 'alert id',
    problem: 'rule, dimensions, target',
    resolves: 'never',
    severity: 'essentials.severity',
    target:
      'configuration items that are ARM ids, resource dimensions, other configuration items, affected ones, workspace',
  },
  matches: (payload) => isSearch(payload.context),
  read: readSearch,
}
