import { GlideRecord } from '@servicenow/glide'
import { linkKey, resourceOf } from '../cmdb/resources.ts'
import { addTo, insertRecord, setDomain, updatePresent } from '../platform/glide.ts'
import { logError } from '../platform/log.ts'
import { explained } from '../alert/row.ts'
import { UNMATCHED } from '../rebinding/search_again.ts'
import { readSettings } from '../settings/read.ts'
import { pairKey } from './link_rules.ts'

const ALERTS = 'x_secx_azmon_alert'
const LINKS = 'x_secx_azmon_ci_link'

/** Alerts without CI that get a new suggestion, latest first. */
const MAX_ALERTS = 500

/**
 * Asynchronous business rule after the CI of an incident that the app opened changed. Only the present CI counts: a
 * change that was taken back in between is ignored, and so is the CI that the app wrote itself, which the alert has too.
 * A storm's incident, and one that its alert has left for another, are ignored.
 *
 * Each incident counts for one CI at most, which the alert records (`ci_chosen`): going back and forth counts once, and
 * taking a correction back is subtracted.
 */
export function noteCorrection(current: GlideRecord): void {
  const alert = openerOf(current.getUniqueValue())
  if (alert === null) return
  const ci = current.getValue('cmdb_ci') ?? ''
  const isRestored = ci === (alert.getValue('cmdb_ci') ?? '')
  if (isRestored && alert.getValue('ci_by_hand') !== '1') return
  const link = isRestored || ci === '' ? null : linkTo(ci, alert)
  const chosen = link?.getUniqueValue() ?? ''
  const counted = alert.getValue('ci_chosen') ?? ''
  alert.setValue('ci_by_hand', !isRestored)
  alert.setValue('ci_chosen', chosen)
  alert.setValue('explanation', explained(alert.getValue('explanation') ?? '', sentence(current, alert)))
  if (!updatePresent(alert)) {
    logError(`Alert ${alert.getValue('number')}: a change of its incident's CI could not be noted.`)
    return
  }
  if (chosen === counted) return
  if (counted !== '') countDown(counted)
  if (link) countUp(link, current.getUniqueValue())
}

/** The alert that opened an incident, if that is its present one. */
function openerOf(incident: string): GlideRecord | null {
  const record = new GlideRecord(ALERTS)
  record.addQuery('incident', incident)
  record.addQuery('opener', true)
  record.addNullQuery('storm')
  record.setLimit(2)
  record.query()
  const isOne = record.next() && !record.hasNext()
  return isOne ? record : null
}

/** `2026-03-22 13:40:03 UTC: jane set the CI of INC1 to web02; the app had bound web01.` */
function sentence(incident: GlideRecord, alert: GlideRecord): string {
  const [to, own] = [ciOf(incident), ciOf(alert)]
  const isRestored = (incident.getValue('cmdb_ci') ?? '') === (alert.getValue('cmdb_ci') ?? '')
  const number = incident.getValue('number') ?? ''
  const did = to === '' ? `removed the CI of ${number}` : `set the CI of ${number} to ${to}`
  const before = isRestored ? 'that is as the app had it' : `the app had bound ${own || 'none'}`
  const at = incident.getValue('sys_updated_on') ?? ''
  return `${at} UTC: ${incident.getValue('sys_updated_by') ?? ''} ${did}; ${before}.`
}

/** The name of a record's CI, '' for none. */
function ciOf(record: GlideRecord): string {
  const ci = record.getValue('cmdb_ci') ?? ''
  return ci === '' ? '' : record.getDisplayValue('cmdb_ci') || ci
}

/** The link of the alert's resource to a CI, inserted if there is none; null for an alert without a resource id. */
function linkTo(ci: string, alert: GlideRecord): GlideRecord | null {
  const resource = resourceOf(alert.getValue('target') ?? '', 'alert')
  if (resource === null) return null
  const key = pairKey(linkKey(resource.id), ci)
  const known = findLink('link_key', key)
  if (known) return known
  const record = new GlideRecord(LINKS)
  record.initialize()
  record.setValue('resource', resource.id)
  record.setValue('cmdb_ci', ci)
  record.setValue('state', 'noted')
  record.setValue('corrections', 0)
  setDomain(record, alert.getValue('sys_domain') ?? '')
  // Null: another node may have been faster.
  return insertRecord(record) === null ? findLink('link_key', key) : record
}

function findLink(field: 'link_key' | 'sys_id', value: string): GlideRecord | null {
  const record = new GlideRecord(LINKS)
  record.addQuery(field, value)
  record.setLimit(1)
  record.query()
  return record.next() ? record : null
}

/** Only a link in the state noted may become suggested; accepted and dismissed links keep their state. */
function countUp(link: GlideRecord, incident: string): void {
  const { correctionTimes } = readSettings().cmdb
  const corrections = Number(link.getValue('corrections') ?? 0) + 1
  const isDue = correctionTimes > 0 && corrections >= correctionTimes && link.getValue('state') === 'noted'
  addTo(link, 'corrections', 1)
  link.setValue('last_incident', incident)
  if (isDue) link.setValue('state', 'suggested')
  if (updatePresent(link) && isDue) suggest(link)
}

function countDown(sysId: string): void {
  const link = findLink('sys_id', sysId)
  if (link === null || Number(link.getValue('corrections') ?? 0) < 1) return
  addTo(link, 'corrections', -1)
  link.update()
}

/** Adds the suggestion to alerts that are there; later alerts find it themselves. */
function suggest(link: GlideRecord): void {
  const record = new GlideRecord(ALERTS)
  record.addQuery('target_key', link.getValue('resource_key') ?? '')
  record.addQuery('ci_rung', 'IN', UNMATCHED)
  record.orderByDesc('last_event_at')
  record.setLimit(MAX_ALERTS)
  record.query()
  while (record.next()) {
    record.setValue('ci_link', link.getUniqueValue())
    updatePresent(record)
  }
}
