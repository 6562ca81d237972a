import { GlideRecord } from '@servicenow/glide'
import { logError } from '../platform/log.ts'
import { explained } from '../platform/text.ts'
import { readSettings } from '../settings/read.ts'
import { addTo, insertRecord, updatePresent } from '../platform/glide.ts'
import { linkKey, resourceOf } from '../cmdb/resources.ts'
import { pairKey } from './link_rules.ts'

const ALERTS = 'x_secx_azmon_alert'
const LINKS = 'x_secx_azmon_ci_link'

/** Alerts without CI that a new suggestion is shown on, the latest first. */
const MOST_ALERTS = 500

/**
 * Asynchronous business rule after the CI of an incident of ours changed. `current` is the incident as it is by now, which
 * is all that counts: what was changed and changed back in between is nothing, and a CI that the app filled in itself is
 * the one that the alert has. Of a storm's incident, and of one that its alert has left for another, nothing is noted.
 *
 * Each incident is counted for one CI at the most. Which one stands on the alert (`ci_chosen`), so that going back and
 * forth counts once, and giving a correction up takes it back.
 */
export function noteCorrection(current: GlideRecord): void {
  const alert = openerOf(current.getUniqueValue())
  if (alert === null) return
  const ci = current.getValue('cmdb_ci') ?? ''
  const isBack = ci === (alert.getValue('cmdb_ci') ?? '')
  if (isBack && alert.getValue('ci_by_hand') !== '1') return
  const link = isBack || ci === '' ? null : linkTo(ci, alert)
  const chosen = link?.getUniqueValue() ?? ''
  const counted = alert.getValue('ci_chosen') ?? ''
  alert.setValue('ci_by_hand', !isBack)
  alert.setValue('ci_chosen', chosen)
  alert.setValue('explanation', explained(alert.getValue('explanation') ?? '', sentence(current, alert)))
  if (!updatePresent(alert)) {
    logError(`Alert ${alert.getValue('number')}: a change of its incident's CI could not be noted.`)
    return
  }
  if (chosen === counted) return
  if (counted !== '') takeBack(counted)
  if (link) count(link, current.getUniqueValue())
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

function sentence(incident: GlideRecord, alert: GlideRecord): string {
  const ci = incident.getValue('cmdb_ci') ?? ''
  const own = alert.getValue('cmdb_ci') ?? ''
  return corrected({
    who: incident.getValue('sys_updated_by') ?? '',
    at: incident.getValue('sys_updated_on') ?? '',
    incident: incident.getValue('number') ?? '',
    to: ci === '' ? '' : incident.getDisplayValue('cmdb_ci') || ci,
    own: own === '' ? '' : alert.getDisplayValue('cmdb_ci') || own,
    isBack: ci === own,
  })
}

/** The link of the alert's resource to a CI, made if there is none; null for an alert that names no resource by its id. */
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
  // Another node may have been faster.
  return insertRecord(record) === null ? findLink('link_key', key) : record
}

function findLink(field: 'link_key' | 'sys_id', value: string): GlideRecord | null {
  const record = new GlideRecord(LINKS)
  record.addQuery(field, value)
  record.setLimit(1)
  record.query()
  return record.next() ? record : null
}

/** What people have decided about a link stays; one that was only noted is suggested in time. */
function count(link: GlideRecord, incident: string): void {
  const { correctionTimes } = readSettings().cmdb
  const corrections = Number(link.getValue('corrections') ?? 0) + 1
  const isDue = correctionTimes > 0 && corrections >= correctionTimes && link.getValue('state') === 'noted'
  addTo(link, 'corrections', 1)
  link.setValue('last_incident', incident)
  if (isDue) link.setValue('state', 'suggested')
  if (updatePresent(link) && isDue) suggest(link)
}

function takeBack(sysId: string): void {
  const link = findLink('sys_id', sysId)
  if (link === null || Number(link.getValue('corrections') ?? 0) < 1) return
  addTo(link, 'corrections', -1)
  link.update()
}

/** Alerts to come find the suggestion by themselves. */
function suggest(link: GlideRecord): void {
  const record = new GlideRecord(ALERTS)
  record.addQuery('target_key', link.getValue('resource_key') ?? '')
  record.addQuery('ci_rung', 'IN', 'none,ambiguous')
  record.orderByDesc('last_event_at')
  record.setLimit(MOST_ALERTS)
  record.query()
  while (record.next()) {
    record.setValue('ci_link', link.getUniqueValue())
    updatePresent(record)
  }
}

/** What somebody did to the CI of an incident. Names of CIs are '' for none. */
interface Correction {
  /** User name. */
  who: string
  /** As the platform stores it, UTC. */
  at: string
  incident: string
  /** What the incident has now. */
  to: string
  /** What the app had bound. */
  own: string
  isBack: boolean
}

/** A line for the alert. */
function corrected({ who, at, incident, to, own, isBack }: Correction): string {
  const did = to === '' ? `removed the CI of ${incident}` : `set the CI of ${incident} to ${to}`
  const bound = own === '' ? 'the app had bound none' : `the app had bound ${own}`
  return `${at} UTC: ${who} ${did}; ${isBack ? 'that is as the app had it' : bound}.`
}
