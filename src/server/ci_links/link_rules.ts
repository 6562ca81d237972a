import { GlideRecord, gs } from '@servicenow/glide'
import { recountLinks } from '../cmdb/ci_classes.ts'
import { linkKey, resourceOf } from '../cmdb/resources.ts'
import { sha256Hex, updatePresent } from '../platform/glide.ts'
import { columnText } from '../platform/text.ts'

const TABLE = 'x_secx_azmon_ci_link'

/** Why a CI link is not saved. */
const PROBLEMS = {
  no_id:
    'Azure resource: this is not the id of an Azure resource. It begins with /subscriptions/ and the id of the subscription; the Azure portal shows it under Properties, as Resource ID.',
  no_ci: 'Configuration item: choose the CI that stands for this resource.',
  double: 'There is a CI link of this resource to this CI already. Change that one instead.',
}

/** Business rule before a CI link is written: fills what follows from resource and CI, or stops the write and says why. */
export function completeLink(current: GlideRecord): void {
  const problem = complete(current)
  if (problem === null) return
  gs.addErrorMessage(PROBLEMS[problem])
  current.setAbortAction(true)
}

function complete(link: GlideRecord): keyof typeof PROBLEMS | null {
  const resource = resourceOf(link.getValue('resource') ?? '', 'CI link')
  if (resource === null) return 'no_id'
  const ci = link.getValue('cmdb_ci') ?? ''
  if (ci === '') return 'no_ci'
  const resourceKey = linkKey(resource.id)
  const key = pairKey(resourceKey, ci)
  const before = link.getValue('link_key') ?? ''
  if (key !== before) {
    if (exists(key)) return 'double'
    // The corrections were counted for another pair.
    if (before !== '') link.setValue('corrections', 0)
  }
  link.setValue('resource', resource.id)
  link.setValue('resource_type', columnText(resource.type, 150))
  link.setValue('resource_key', resourceKey)
  link.setValue('link_key', key)
  link.setValue('label', columnText(`${resource.name} → ${link.getDisplayValue('cmdb_ci')}`, 255))
  return null
}

/** Business rule after a CI link was written: of two accepted links of a resource only the later one stays accepted. */
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

function exists(key: string): boolean {
  const record = new GlideRecord(TABLE)
  record.addQuery('link_key', key)
  record.setLimit(1)
  record.query()
  return record.hasNext()
}
