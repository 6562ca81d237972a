import { errorText, logError } from '../platform/log.ts'
import type { Target } from '../azure/alert.ts'
import type { CmdbSettings } from '../settings/settings.ts'
import type { Binding, Party, Purpose } from './binding.ts'
import type { Cmdb } from './cmdb.ts'
import { bindNamed } from './named_ci.ts'
import { InstanceCmdb } from './reader.ts'
import { wantedResources } from './resources.ts'
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
  return searching(targets, () => searchCi(targets, cmdb(), settings, party, purpose))
}

/** The same for an alert that fires and has a custom property which names its CI: the search comes after that, if it is not one CI in use. */
export function bindNamedCi(
  named: string,
  targets: readonly Target[],
  settings: CmdbSettings,
  party: Party,
): Binding {
  return searching(targets, () => {
    const cmdb = new InstanceCmdb()
    const asked = bindNamed(named, cmdb, settings, party)
    if (asked.ci !== '') return { ...asked, search: { ...asked.search, resources: recorded(targets) } }
    const found = searchCi(targets, cmdb, settings, party)
    return { ...found, search: { ...found.search, steps: [...asked.search.steps, ...found.search.steps] } }
  })
}

/** What a later search for this alert starts from. */
function recorded(targets: readonly Target[]) {
  return wantedResources(targets, true).map(({ id, origin }) => ({ id, origin }))
}

function searching(targets: readonly Target[], search: () => Binding): Binding {
  try {
    return search()
  } catch (error) {
    logError('The search for a CI failed: ' + errorText(error))
    return unsearched(targets, 'No CI was bound: the search failed; the system log says how.')
  }
}
