import { GlideRecord, gs } from '@servicenow/glide'
import { sha256Hex, updatePresent } from '../platform/glide.ts'
import { recountLinks } from '../cmdb/ci_classes.ts'
import { linkKey, resourceOf } from '../cmdb/resources.ts'
import { columnText } from '../platform/text.ts'

const TABLE = 'x_secx_azmon_ci_link'

/** Business rule before a CI link is written: fills what follows from resource and CI, or stops the write and says why. */
export function completeLink(current: GlideRecord): void {
  const resource = resourceOf(current.getValue('resource') ?? '', 'CI link')
  if (resource === null) return refuse(current, 'no_id')
  const ci = current.getValue('cmdb_ci') ?? ''
  if (ci === '') return refuse(current, 'no_ci')
  const resourceKey = linkKey(resource.id)
  const key = pairKey(resourceKey, ci)
  const before = current.getValue('link_key') ?? ''
  if (key !== before) {
    if (isThere(key)) return refuse(current, 'double')
    // Corrections were counted for another pair.
    if (before !== '') current.setValue('corrections', 0)
  }
  current.setValue('resource', resource.id)
  current.setValue('resource_type', columnText(resource.type, 150))
  current.setValue('resource_key', resourceKey)
  current.setValue('link_key', key)
  current.setValue('label', columnText(`${resource.name} → ${current.getDisplayValue('cmdb_ci')}`, 255))
}

/** Business rule after a CI link was written: of two that are accepted for a resource the later one counts. */
export function settleLink(current: GlideRecord): void {
  if (current.getValue('state') === 'accepted') dismissOthers(current)
  recountLinks()
}

/** The key of a CI link: of a resource, by its own key, and a CI, by its sys_id. */
export function pairKey(resourceKey: string, ci: string): string {
  return sha256Hex(`${resourceKey}|${ci}`)
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

function refuse(current: GlideRecord, problem: LinkProblem): void {
  gs.addErrorMessage(LINK_PROBLEMS[problem])
  current.setAbortAction(true)
}

/** Why a CI link is not saved. */
type LinkProblem = 'no_id' | 'no_ci' | 'double'

const LINK_PROBLEMS: Record<LinkProblem, string> = {
  no_id:
    'Azure resource: this is not the id of an Azure resource. It begins with /subscriptions/ and the id of the subscription; the Azure portal shows it under Properties, as Resource ID.',
  no_ci: 'Configuration item: choose the CI that stands for this resource.',
  double: 'There is a CI link of this resource to this CI already. Change that one instead.',
}
