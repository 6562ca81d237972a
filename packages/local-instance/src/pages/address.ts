/** `x.do?a=1`, with what is empty left out. */
export function address(page: string, parameters: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined && value !== '') query.set(name, String(value))
  return query.size === 0 ? `/${page}` : `/${page}?${query.toString()}`
}

/** Where a list is and how much of it: `firstRow` counts from 1, `view` is the name of a list layout's view. */
export interface ListPlace {
  firstRow?: number
  view?: string
}

export function listAddress(table: string, query = '', { firstRow = 1, view }: ListPlace = {}): string {
  return address(`${table}_list.do`, {
    sysparm_query: query,
    sysparm_first_row: firstRow > 1 ? firstRow : undefined,
    sysparm_view: view,
  })
}

/** The sys_id by which a form's address means a record that is not there yet. */
export const NEW_RECORD = '-1'

/** '' is a new record. */
export function recordAddress(table: string, sysId: string): string {
  return address(`${table}.do`, { sys_id: sysId || NEW_RECORD })
}

export function deleteAddress(table: string, sysId: string): string {
  return address(`${table}.do`, { sys_id: sysId, delete: 'ask' })
}

/** A link for a browser, or undefined for what must not become one (`javascript:` in a url column). */
export function webLink(value: string): string | undefined {
  return /^https?:\/\//i.test(value) && URL.canParse(value) ? value : undefined
}

/**
 * Where a script sends the browser: an address on this instance as a path, or one of another site by https
 * (docs/facts/servicenow.md#redirects-of-ui-actions). '' for anything else.
 */
export function redirectAddress(target: string): string {
  return localAddress(target) || (/^https:/i.test(target) && URL.canParse(target) ? target : '')
}

/** An address on this instance as a path, '' for one that leads elsewhere: scripts and menus may name any. */
export function localAddress(target: string): string {
  const here = 'http://local.invalid'
  const url = target !== '' && URL.canParse(target, here) ? new URL(target, here) : undefined
  return url?.origin === here ? url.pathname + url.search : ''
}
