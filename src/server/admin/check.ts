import { gs } from '@servicenow/glide'
import { errorText } from '../platform/log.ts'
import { PREFIX } from '../settings/value_types.ts'

/** `todo` waits for the admin; `unknown` cannot be told from here, or not yet. */
export type CheckState = 'ok' | 'todo' | 'wrong' | 'unknown'

/** What a check found, in sentences for admins. */
export interface Finding {
  state: CheckState
  found: string
  /** What to do next. */
  next?: string
  /** Where to do it, within this instance. */
  link?: Link | null
  /** Azure's calls are refused for it. */
  refuses?: boolean
}

/** Relative: `x_secx_azmon_delivery_list.do?…`. */
export interface Link {
  text: string
  address: string
}

/** The names by which Set up, the health report and the instance scan choose checks. */
export type CheckId =
  | 'tenant'
  | 'audience'
  | 'authority'
  | 'callers'
  | 'caller_rows'
  | 'keys'
  | 'role'
  | 'refused'
  | 'classes'
  | 'rungs'
  | 'caller'
  | 'assignment_group'
  | 'close_code'
  | 'category'
  | 'subcategory'
  | 'channel'
  | 'jobs'
  | 'cleanup'
  | 'rules'
  | 'api'
  | 'node_cache'
  | 'first_delivery'
  | 'last_delivery'
  | 'backlog'
  | 'app_role'
  | 'other_callers'
  | 'login_host'
  | 'platform_login'
  | 'routes'
  | 'settings'
  | 'all_settings'
  | 'mapping_rules'
  | 'related_list'
  | 'notify'

/** One thing that must be right. Nothing is read before `find` is called, and `find` writes nothing. */
export interface Check {
  id: CheckId
  title: string
  find: () => Finding
}

/** A check and what it found, as the REST routes return it. */
export interface CheckResult extends Required<Finding> {
  id: string
  title: string
}

export function resultOf(id: string, title: string, finding: Finding): CheckResult {
  const { state, found, next = '', link = null, refuses = false } = finding
  return { id, title, state, found, next, link, refuses }
}

/** The state of several checks together: that of the one that is worst. */
export function worstOf(lines: readonly { state: CheckState }[]): CheckState {
  const order: CheckState[] = ['wrong', 'todo', 'unknown']
  return order.find((state) => lines.some((line) => line.state === state)) ?? 'ok'
}

export function runCheck({ id, title, find }: Check): CheckResult {
  return resultOf(id, title, find())
}

/** For checks that read tables of the platform: one that throws says so, and the others are shown all the same. */
export function unknownIfFailed(find: () => Finding): () => Finding {
  return () => {
    try {
      return find()
    } catch (error) {
      const found = `This could not be checked: ${errorText(error)}`
      const next = 'See the system log. If the app was updated just now, load this page again.'
      return { state: 'unknown', found, next }
    }
  }
}

export function listLink(text: string, table: string, query: string): Link {
  return { text, address: `${table}_list.do?sysparm_query=${encodeURIComponent(query)}` }
}

export function recordLink(text: string, table: string, sysId: string): Link {
  return { text, address: `${table}.do?sys_id=${sysId}` }
}

/** A section of the settings form, by its title. */
export function settingsLink(title: string): Link {
  const form = encodeURIComponent('Secure Export for Azure Monitor')
  const category = encodeURIComponent(`${PREFIX.slice(0, -1)} ${title}`)
  return {
    text: `Settings, ${title}`,
    address: `system_properties_ui.do?sysparm_title=${form}&sysparm_category=${category}`,
  }
}

/** The instance's own address without the slash at its end; '' where the instance does not say it. */
export function ownHost(): string {
  const uri = gs.getProperty('glide.servlet.uri') ?? ''
  return /^https?:\/\/[^\s/]+\/?$/.test(uri) ? uri.replace(/\/$/, '') : ''
}

/** A time (ms) as text; the page Set up shows it in the browser's time zone. */
export function timeText(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
}
