import type { Kind } from './kind.ts'
import { isSearch, readSearch } from './search_results.ts'

/** The same context as log v1, but about an application instead of a workspace. */
export const APP_INSIGHTS_V1: Kind = {
  kind: 'app_insights_v1',
  label: 'Application Insights (v1)',
  words: {
    recognised: 'a search query with its results and an application id, or of service Application Insights',
    identity: 'alert id',
    problem: 'rule, dimensions, target',
    resolves: 'never',
    severity: 'essentials.severity',
    target: 'alert target (the component), then resource dimensions',
  },
  matches: ({ context, essentials }) =>
    isSearch(context) &&
    context.text('WorkspaceId') === '' &&
    (context.text('ApplicationId') !== '' || essentials.service.toLowerCase() === 'application insights'),
  read: readSearch,
}
