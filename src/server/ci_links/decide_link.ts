import { GlideRecord, gs } from '@servicenow/glide'
import type { Target } from '../azure/alert.ts'
import { attempt, errorText, logError } from '../platform/log.ts'
import { getById, tryUpdate, updatePresent } from '../platform/glide.ts'
import { readSettings } from '../settings/read.ts'
import type { CmdbSettings } from '../settings/settings.ts'
import {
  accepted,
  correlated,
  dismissed,
  NOT_NEEDED,
  notSaved,
  type NotWritten,
  SEARCH_NOT_QUEUED,
  SEARCH_QUEUED,
} from './link_words.ts'
import { InstanceCmdb } from '../cmdb/reader.ts'
import { searchAgain, UNMATCHED } from '../rebinding/search_again.ts'
import { resourceOf } from '../cmdb/resources.ts'
import { LAST_STEPS } from '../settings/ci_steps.ts'
import { searchCi } from '../cmdb/search.ts'

/** Characters of cmdb_ci.correlation_id (docs/facts/cmdb.md#columns-of-cmdb_ci). */
const CORRELATION_SIZE = 512

/** Alerts that are searched again at once, the latest first; the others wait for the next search of all. */
const MOST_SEARCHED = 100

/** Alerts from which a suggestion is taken that was decided on. */
const MOST_ALERTS = 1000

/**
 * UI action "Accept" of a CI link. Where the id can stand in the CI itself, the link goes back to Noted: in nobody's way,
 * and suggested again should people have to correct the same once more.
 */
export function acceptLink(current: GlideRecord): void {
  const resource = resourceOf(current.getValue('resource') ?? '', 'CI link')
  const written = resource === null ? 'off' : correlate(resource, current.getValue('cmdb_ci') ?? '')
  const { name, ci } = namesOf(current)
  if (written === 'written') gs.addInfoMessage(correlated(name, ci))
  const isDecided =
    written === 'written'
      ? decide(current, 'noted', NOT_NEEDED)
      : decide(current, 'accepted', accepted(name, ci, written))
  if (isDecided) askForSearch(current)
}

/**
 * Alerts about the resource that have no CI need not wait for the next search of all. It may give the CI to incidents,
 * which the session of the user who asks may not see (docs/facts/limits.md#incident-query): so the event's
 * script action does it.
 */
function askForSearch(link: GlideRecord): void {
  try {
    gs.eventQueue('x_secx_azmon.ci_link.accepted', link, link.getUniqueValue(), '')
  } catch (error) {
    logError(`CI link: the search for alerts about its resource could not be queued: ${errorText(error)}`)
    gs.addErrorMessage(SEARCH_NOT_QUEUED)
    return
  }
  gs.addInfoMessage(SEARCH_QUEUED)
}

/** Script action of `x_secx_azmon.ci_link.accepted`, as the user system: searches the CIs of the resource's alerts again. */
export function searchAccepted(current: GlideRecord): void {
  const resourceKey =
    getById('x_secx_azmon_ci_link', current.getUniqueValue())?.getValue('resource_key') ?? ''
  if (resourceKey === '') return
  const record = new GlideRecord('x_secx_azmon_alert')
  record.addQuery('target_key', resourceKey)
  record.addQuery('ci_rung', 'IN', UNMATCHED)
  record.orderByDesc('last_event_at')
  record.setLimit(MOST_SEARCHED)
  record.query()
  while (record.next()) attempt(`Alert ${record.getValue('number') ?? ''}`, () => void searchAgain(record))
}

/** UI action "Dismiss" of a CI link. */
export function dismissLink(current: GlideRecord): void {
  const { name, ci } = namesOf(current)
  decide(current, 'dismissed', dismissed(name, ci))
}

/** UI action "Accept suggested CI" of an alert. */
export function acceptSuggestion(current: GlideRecord): void {
  const link = suggestionOf(current)
  if (link) acceptLink(link)
}

/** UI action "Dismiss suggested CI" of an alert. */
export function dismissSuggestion(current: GlideRecord): void {
  const link = suggestionOf(current)
  if (link) dismissLink(link)
}

function suggestionOf(alert: GlideRecord): GlideRecord | null {
  return getById('x_secx_azmon_ci_link', alert.getValue('ci_link'))
}

function namesOf(link: GlideRecord): { name: string; ci: string } {
  const resource = link.getValue('resource') ?? ''
  const name = resourceOf(resource, 'CI link')?.name ?? resource
  return { name, ci: link.getDisplayValue('cmdb_ci') }
}

function decide(link: GlideRecord, state: 'noted' | 'accepted' | 'dismissed', message: string): boolean {
  link.setValue('state', state)
  if (link.update() === null) {
    gs.addErrorMessage(notSaved(link.getLastErrorMessage() ?? ''))
    return false
  }
  clearSuggestion(link.getUniqueValue())
  gs.addInfoMessage(message)
  return true
}

function clearSuggestion(link: string): void {
  const record = new GlideRecord('x_secx_azmon_alert')
  record.addQuery('ci_link', link)
  record.setLimit(MOST_ALERTS)
  record.query()
  while (record.next()) {
    record.setValue('ci_link', '')
    updatePresent(record)
  }
}

/** Writes the resource's id into the CI, where the search will find it there, and says why not otherwise. */
function correlate(resource: Target, ci: string): 'written' | NotWritten {
  const settings = readSettings().cmdb
  if (!settings.steps.includes('correlation')) return 'off'
  if (resource.id.length > CORRELATION_SIZE) return 'too_long'
  if (!decidesByCorrelation(resource, settings)) return 'no_use'
  const record = getById('cmdb_ci', ci)
  if (record === null || !record.canWrite()) return 'not_allowed'
  if ((record.getValue('correlation_id') ?? '') !== '') return 'taken'
  record.setValue('correlation_id', resource.id)
  return tryUpdate(record).ok ? 'written' : 'not_allowed'
}

/** Whether a correlation id would have a say: no step before that one knows the resource. */
function decidesByCorrelation(resource: Target, settings: CmdbSettings): boolean {
  const { steps } = settings
  const { rung } = searchCi([resource], new InstanceCmdb(), settings, { company: '', domain: '' })
  if (rung === 'none') return true
  if (rung === 'ambiguous') return false
  const at = steps.findIndex((one) => one === rung)
  return LAST_STEPS.some((one) => one === rung) || at > steps.indexOf('correlation')
}
