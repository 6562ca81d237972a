import { GlideRecord, gs } from '@servicenow/glide'
import { updatePresent } from '../platform/glide.ts'
import { recountLinks } from '../cmdb/link_counts.ts'
import { linkKey, pairKey } from '../cmdb/link_key.ts'
import { LINK_FAULTS, type LinkFault, linkLabel } from './link_words.ts'
import { columnText } from '../platform/text.ts'
import { resourceOf } from '../cmdb/resources.ts'

const TABLE = 'x_secx_azmon_ci_link'

/** Business rule before a CI link is written: fills what follows from resource and CI, or stops the write and says why. */
export function completeLink(current: GlideRecord): void {
  const resource = resourceOf(current.getValue('resource') ?? '', 'CI link')
  if (resource === null) {
    refuse(current, 'no_id')
    return
  }
  const ci = current.getValue('cmdb_ci') ?? ''
  if (ci === '') {
    refuse(current, 'no_ci')
    return
  }
  const resourceKey = linkKey(resource.id)
  const key = pairKey(resourceKey, ci)
  const before = current.getValue('link_key') ?? ''
  if (key !== before) {
    if (isThere(key)) {
      refuse(current, 'double')
      return
    }
    // Corrections were counted for another pair.
    if (before !== '') current.setValue('corrections', 0)
  }
  current.setValue('resource', resource.id)
  current.setValue('resource_type', columnText(resource.type, 150))
  current.setValue('resource_key', resourceKey)
  current.setValue('link_key', key)
  current.setValue('label', columnText(linkLabel(resource.name, current.getDisplayValue('cmdb_ci')), 255))
}

/** Business rule after a CI link was written: of two that are accepted for a resource the later one counts. */
export function settleLink(current: GlideRecord): void {
  if (current.getValue('state') === 'accepted') dismissOthers(current)
  recountLinks()
}

function dismissOthers(current: GlideRecord): void {
  const record = new GlideRecord(TABLE)
  record.addQuery('resource_key', current.getValue('resource_key') ?? '')
  record.addQuery('state', 'accepted')
  record.addQuery('sys_id', '!=', current.getUniqueValue())
  record.query()
  while (record.next()) {
    record.setValue('state', 'dismissed')
    updatePresent(record)
  }
}

function isThere(key: string): boolean {
  const record = new GlideRecord(TABLE)
  record.addQuery('link_key', key)
  record.setLimit(1)
  record.query()
  return record.hasNext()
}

function refuse(current: GlideRecord, fault: LinkFault): void {
  gs.addErrorMessage(LINK_FAULTS[fault])
  current.setAbortAction(true)
}
