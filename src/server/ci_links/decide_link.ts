import { GlideRecord, gs } from '@servicenow/glide'
import type { Target } from '../azure/alert.ts'
import { InstanceCmdb } from '../cmdb/instance_cmdb.ts'
import { resourceOf } from '../cmdb/resources.ts'
import { searchCi } from '../cmdb/search.ts'
import { getById, tryUpdate, updatePresent } from '../platform/glide.ts'
import { attempt, errorText, logError } from '../platform/log.ts'
import { searchAgain, UNMATCHED } from '../rebinding/search_again.ts'
import { readSettings } from '../settings/read.ts'
import { LAST_STEPS } from '../settings/ci_steps.ts'
import type { CmdbSettings } from '../settings/settings.ts'

/** Characters of cmdb_ci.correlation_id (docs/facts/cmdb.md#columns-of-cmdb_ci). */
const CORRELATION_SIZE = 512

/** Alerts that are searched again at once, latest first; the others wait for the daily search. */
const MAX_SEARCHED = 100

/** Alerts whose suggestion is removed after a decision. */
const MAX_ALERTS = 1000

/** Why a correlation id was not written. */
type NotWritten = 'off' | 'no_use' | 'too_long' | 'taken' | 'not_allowed'

const NOT_WRITTEN: Record<NotWritten, string> = {
  off: '',
  no_use:
    'Its correlation id was left alone, because an earlier step of the search decides for this resource.',
  too_long: 'Its correlation id was left alone, because the id of the resource is too long for it.',
  taken: 'Its correlation id was left alone, because it has one already.',
  not_allowed: 'Its correlation id was left alone, because you or the app may not change that CI.',
}

/**
 * UI action "Accept" of a CI link. If the resource id could be written to the CI's correlation id, the link is no longer
 * needed and goes back to Noted; further corrections may suggest it again.
 */
export function acceptLink(current: GlideRecord): void {
  const resource = resourceOf(current.getValue('resource') ?? '', 'CI link')
  const written = resource === null ? 'off' : correlate(resource, current.getValue('cmdb_ci') ?? '')
  const { name, ci } = namesOf(current)
  if (written !== 'written') {
    const message = `Accepted: from now on alerts about ${name} get the CI ${ci}, by the CI link. ${NOT_WRITTEN[written]}`
    if (decide(current, 'accepted', message.trim())) askForSearch(current)
    return
  }
  gs.addInfoMessage(
    `Accepted: the correlation id of the CI ${ci} is now the id of ${name}, by which alerts find it from now on.`,
  )
  const message = 'The CI link is not needed for that; its state is Noted now.'
  if (decide(current, 'noted', message)) askForSearch(current)
}

/** UI action "Dismiss" of a CI link. */
export function dismissLink(current: GlideRecord): void {
  const { name, ci } = namesOf(current)
  decide(current, 'dismissed', `Dismissed: the CI ${ci} is not suggested for ${name} again.`)
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
    const error = (link.getLastErrorMessage() as string | null) ?? ''
    gs.addErrorMessage(`The CI link could not be saved. ${error}`.trim())
    return false
  }
  clearSuggestion(link.getUniqueValue())
  gs.addInfoMessage(message)
  return true
}

function clearSuggestion(link: string): void {
  const record = new GlideRecord('x_secx_azmon_alert')
  record.addQuery('ci_link', link)
  record.setLimit(MAX_ALERTS)
  record.query()
  while (record.next()) {
    record.setValue('ci_link', '')
    updatePresent(record)
  }
}

/**
 * Queues a search for the resource's alerts without CI. An event's script action does it, because it may write incidents,
 * which the user's session may not see (docs/facts/limits.md#incident-query).
 */
function askForSearch(link: GlideRecord): void {
  try {
    gs.eventQueue('x_secx_azmon.ci_link.accepted', link, link.getUniqueValue(), '')
  } catch (error) {
    logError(`CI link: the search for alerts about its resource could not be queued: ${errorText(error)}`)
    gs.addErrorMessage(
      'The search for alerts about it could not be queued; they get their CI by the daily search. See the system log.',
    )
    return
  }
  gs.addInfoMessage('Alerts about it that have no CI are searched again within a minute.')
}

/** Script action of `x_secx_azmon.ci_link.accepted`, as the user system: searches the CIs of the resource's alerts again. */
export function searchAccepted(current: GlideRecord): void {
  const link = getById('x_secx_azmon_ci_link', current.getUniqueValue())
  const resourceKey = link?.getValue('resource_key') ?? ''
  if (resourceKey === '') return
  const record = new GlideRecord('x_secx_azmon_alert')
  record.addQuery('target_key', resourceKey)
  record.addQuery('ci_rung', 'IN', UNMATCHED)
  record.orderByDesc('last_event_at')
  record.setLimit(MAX_SEARCHED)
  record.query()
  while (record.next()) attempt(`Alert ${record.getValue('number') ?? ''}`, () => void searchAgain(record))
}

/** Writes the resource's id into the CI, where the search finds it, or says why not. */
function correlate(resource: Target, ci: string): 'written' | NotWritten {
  const settings = readSettings().cmdb
  if (!settings.steps.includes('correlation')) return 'off'
  if (resource.id.length > CORRELATION_SIZE) return 'too_long'
  if (!isReached(resource, settings)) return 'no_use'
  const record = getById('cmdb_ci', ci)
  if (record === null || !record.canWrite()) return 'not_allowed'
  if ((record.getValue('correlation_id') ?? '') !== '') return 'taken'
  record.setValue('correlation_id', resource.id)
  return tryUpdate(record).ok ? 'written' : 'not_allowed'
}

/** Whether the search for a resource gets as far as the step of the correlation id. */
function isReached(resource: Target, settings: CmdbSettings): boolean {
  const { steps } = settings
  const { step } = searchCi([resource], new InstanceCmdb(), settings, { company: '', domain: '' })
  if (step === 'none') return true
  if (step === 'ambiguous') return false
  const at = steps.findIndex((one) => one === step)
  return LAST_STEPS.some((one) => one === step) || at > steps.indexOf('correlation')
}
