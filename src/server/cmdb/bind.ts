import { gs } from '@servicenow/glide'
import type { Target } from '../azure/alert.ts'
import type { CmdbSettings } from '../settings/settings.ts'
import type { Binding, Party, Purpose } from './binding.ts'
import type { Cmdb } from './cmdb.ts'
import { InstanceCmdb } from './reader.ts'
import { searchCi, unsearched } from './search.ts'

/**
 * The CI of an alert, out of this instance's CMDB. A search that fails costs the CI, never the ticket: it is
 * logged and stands on the alert.
 */
export function bindCi(
  targets: readonly Target[],
  settings: CmdbSettings,
  party: Party,
  cmdb: () => Cmdb = () => new InstanceCmdb(),
  purpose: Purpose = 'live',
): Binding {
  try {
    return searchCi(targets, cmdb(), settings, party, purpose)
  } catch (error) {
    gs.error('The search for a CI failed: ' + String(error))
    return unsearched(targets, 'No CI was bound: the search failed; the system log says how.')
  }
}
