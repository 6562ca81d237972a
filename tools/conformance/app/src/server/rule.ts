import type { GlideRecord } from '@servicenow/glide'

/** Before rule: a record with this name is not written. */
export function refuse(current: GlideRecord): void {
  if (current.getValue('name') === 'refused') current.setAbortAction(true)
}
