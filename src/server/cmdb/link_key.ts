import { sha256Hex } from '../platform/glide.ts'
import { normalId } from './resources.ts'

/** The key of a resource in CI links and on alerts: 64 hex digits, since an ARM id is too long for an index. */
export function linkKey(id: string): string {
  return sha256Hex(normalId(id))
}

/** The key of a CI link: of a resource, by its own key, and a CI, by its sys_id. */
export function pairKey(resourceKey: string, ci: string): string {
  return sha256Hex(`${resourceKey}|${ci}`)
}
