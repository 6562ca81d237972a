export type DisplayValue = 'false' | 'true' | 'all'

/** The Table API's query parameters. */
export interface TableParameters {
  /** Encoded query; pairs without the prefix (`?active=true`) are part of it. */
  query: string
  /** Columns, dot-walked ones too; empty means all. */
  fields: string[]
  limit: number
  offset: number
  displayValue: DisplayValue
  excludeReferenceLink: boolean
  noCount: boolean
}

/** Rows of one answer, unless asked otherwise. */
const DEFAULT_LIMIT = 10_000

/** A value that makes no sense counts as not given, as on the platform. */
export function readParameters(given: Record<string, string[]>): TableParameters {
  const last = (name: string) => given[name]?.at(-1) ?? ''
  const pairs = Object.entries(given)
    .filter(([name]) => !name.startsWith('sysparm_') && /^[a-z0-9_.]+$/.test(name))
    .map(([name, values]) => `${name}=${values.at(-1) ?? ''}`)
  const displayValue = last('sysparm_display_value')
  return {
    query: [last('sysparm_query'), ...pairs].filter(Boolean).join('^'),
    fields: last('sysparm_fields')
      .split(',')
      .map((field) => field.trim())
      .filter(Boolean),
    limit: wholeNumber(last('sysparm_limit')) ?? DEFAULT_LIMIT,
    offset: wholeNumber(last('sysparm_offset')) ?? 0,
    displayValue: displayValue === 'true' || displayValue === 'all' ? displayValue : 'false',
    excludeReferenceLink: last('sysparm_exclude_reference_link') === 'true',
    noCount: last('sysparm_no_count') === 'true',
  }
}

/**
 * The Link header: first, previous, next and last page, each the request's own address with another offset. Empty
 * where one page holds everything.
 */
export function pageLinks(url: string, { limit, offset }: TableParameters, total: number): string {
  if (limit === 0 || total <= limit) return ''
  const last = Math.floor((total - 1) / limit) * limit
  const pages: [string, number][] = [['first', 0]]
  if (offset > 0) pages.push(['prev', Math.max(0, offset - limit)])
  if (offset + limit < total) pages.push(['next', offset + limit])
  pages.push(['last', last])
  return pages.map(([relation, at]) => `<${withOffset(url, at)}>;rel="${relation}"`).join(',')
}

function withOffset(url: string, offset: number): string {
  const address = new URL(url)
  address.searchParams.set('sysparm_offset', String(offset))
  return address.href
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}
