import { GlideRecord, gs } from '@servicenow/glide'
import type { Target } from '../azure/alert.ts'
import { readSettings } from '../settings/read.ts'
import type { CmdbSettings } from '../settings/settings.ts'
import {
  accepted,
  boundNow,
  correlated,
  dismissed,
  NOT_NEEDED,
  type NotWritten,
  notSaved,
} from './link_words.ts'
import { InstanceCmdb } from './reader.ts'
import { reapplyTo, UNMATCHED } from './reapply.ts'
import { resourceOf } from './resources.ts'
import { LAST_RUNGS } from './rungs.ts'
import { searchCi } from './search.ts'

/** Characters of cmdb_ci.correlation_id (facts/servicenow-platform.md G2). */
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
  if (isDecided) searchAlertsOf(current.getValue('resource_key') ?? '')
}

/** Alerts about the resource that have no CI need not wait for the next search of all. */
function searchAlertsOf(resourceKey: string): void {
  const record = new GlideRecord('x_secx_azmon_alert')
  record.addQuery('target_key', resourceKey)
  record.addQuery('ci_rung', 'IN', UNMATCHED)
  record.orderByDesc('last_event_at')
  record.setLimit(MOST_SEARCHED)
  record.query()
  let bound = 0
  while (record.next()) if (reapplyTo(record).ci !== '') bound += 1
  if (bound > 0) gs.addInfoMessage(boundNow(bound))
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
  const record = new GlideRecord('x_secx_azmon_ci_link')
  return record.get(alert.getValue('ci_link') ?? '') ? record : null
}

function namesOf(link: GlideRecord): { name: string; ci: string } {
  const resource = link.getValue('resource') ?? ''
  const name = resourceOf(resource, 'CI link')?.name ?? resource
  return { name, ci: link.getDisplayValue('cmdb_ci') }
}

function decide(link: GlideRecord, state: 'noted' | 'accepted' | 'dismissed', message: string): boolean {
  link.setValue('state', state)
  if (link.update() === null) {
    gs.addErrorMessage(notSaved((link.getLastErrorMessage() as string | null) ?? ''))
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
    record.update()
  }
}

/** Writes the resource's id into the CI, where the search will find it there, and says why not otherwise. */
function correlate(resource: Target, ci: string): 'written' | NotWritten {
  const settings = readSettings().cmdb
  if (!settings.rungs.includes('correlation')) return 'off'
  if (resource.id.length > CORRELATION_SIZE) return 'too_long'
  if (!decidesByCorrelation(resource, settings)) return 'no_use'
  const record = new GlideRecord('cmdb_ci')
  if (!record.get(ci) || !record.canWrite()) return 'not_allowed'
  if ((record.getValue('correlation_id') ?? '') !== '') return 'taken'
  record.setValue('correlation_id', resource.id)
  return record.update() === null ? 'not_allowed' : 'written'
}

/** Whether a correlation id would have a say: no step before that one knows the resource. */
function decidesByCorrelation(resource: Target, settings: CmdbSettings): boolean {
  const { rungs } = settings
  const { rung } = searchCi([resource], new InstanceCmdb(), settings, { company: '', domain: '' })
  if (rung === 'none') return true
  if (rung === 'ambiguous') return false
  const at = rungs.findIndex((one) => one === rung)
  return LAST_RUNGS.some((one) => one === rung) || at > rungs.indexOf('correlation')
}
