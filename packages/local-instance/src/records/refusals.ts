/**
 * The platform evaluates a query value that begins with `javascript:`
 * (docs/facts/servicenow.md#scripts-in-query-values). Nothing here ever should, so the local instance stops
 * whoever lets one through instead of imitating it.
 */
export class JavascriptInQuery extends Error {
  constructor(column: string, value: string) {
    super(`javascript: value in a query on ${column}: ${value.slice(0, 100)}`)
    this.name = 'JavascriptInQuery'
  }
}

/** The instance knows fewer operators than the platform. Better a stop than a wrong answer. */
export class UnknownOperator extends Error {
  constructor(column: string, operator: string) {
    super(`The local instance does not know the operator ${operator} (on ${column})`)
    this.name = 'UnknownOperator'
  }
}
