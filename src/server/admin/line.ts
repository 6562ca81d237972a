import { errorText } from '../platform/log.ts'
import { PREFIX, type SettingName } from '../settings/catalog.ts'
import type { Settings } from '../settings/settings.ts'

/** How one thing stands: `todo` waits for the admin, `unknown` cannot be told from here (yet). */
export type LineState = 'ok' | 'todo' | 'wrong' | 'unknown'

/** One check of the set-up page, in plain words. */
export interface Line {
  id: string
  title: string
  state: LineState
  found: string
  /** What to do next; '' when there is nothing. */
  next: string
  /** Where to do it, within this instance; null when there is no such place. */
  link: Link | null
}

export interface Link {
  text: string
  /** Relative: `x_secx_azmon_delivery_list.do?…`. */
  address: string
}

/** What is said of one thing: the rest of its line is always the same. */
export type Said = Pick<Line, 'state' | 'found'> & Partial<Pick<Line, 'next' | 'link'>>

export function line(id: string, title: string, { state, found, next = '', link = null }: Said): Line {
  return { id, title, state, found, next, link }
}

/** A check that fails says so on its own line; the others are told all the same. */
export function checked(id: string, title: string, check: () => Said): Line {
  try {
    return line(id, title, check())
  } catch (error) {
    const next = 'See the system log. If the app was updated just now, load this page again.'
    return line(id, title, {
      state: 'unknown',
      found: 'This could not be checked: ' + errorText(error),
      next,
    })
  }
}

/** The list of a table, filtered. */
export function listLink(text: string, table: string, query: string): Link {
  return { text, address: `${table}_list.do?sysparm_query=${encodeURIComponent(query)}` }
}

/** A section of the settings form. */
export function settingsLink(section: string): Link {
  const category = encodeURIComponent(`${PREFIX.slice(0, -1)} ${section}`)
  const title = encodeURIComponent('Secure Export for Azure Monitor')
  return {
    text: `Settings, ${section}`,
    address: `system_properties_ui.do?sysparm_title=${title}&sysparm_category=${category}`,
  }
}

/** What is wrong with the value of a setting; null when nothing is. */
export function complaintOn(name: SettingName, { problems }: Pick<Settings, 'problems'>): string | null {
  const complaint = problems.find(({ setting }) => setting === PREFIX + name)
  return complaint ? `"${complaint.value}" is not ${complaint.expected}.` : null
}

/** A moment (ms) for the page, which shows it in the browser's time zone. */
export function moment(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
}
