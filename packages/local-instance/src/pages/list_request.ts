import { listAddress } from './address.ts'

/** What the address of a list says. */
export interface ListRequest {
  table: string
  /** Encoded query. */
  query: string
  /** First row of the page, or first group of a list that is grouped; counts from 1. */
  firstRow: number
  /** Name of the view whose layout the list has; '' for the default view. */
  view: string
}

export function readListRequest(table: string, parameters: Record<string, string>): ListRequest {
  const { sysparm_query: query = '', sysparm_first_row: first = '1', sysparm_view: view = '' } = parameters
  return { table, query, firstRow: /^\d{1,9}$/.test(first) ? Math.max(1, Number(first)) : 1, view }
}

export function addressOf({ table, query, firstRow, view }: ListRequest): string {
  return listAddress(table, query, { firstRow, view })
}
