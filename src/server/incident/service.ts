import type { Binding, CallerScope } from '../cmdb/binding.ts'
import { findServices, isService } from '../cmdb/ci_details.ts'
import type { CmdbSettings } from '../settings/settings.ts'
import { type FromCi, NOTHING_SAID, serviceFromCi, serviceIsCi } from './from_ci.ts'

/** The business service of an incident with this CI, where the settings want one: three statements at the most. */
export function findService(binding: Binding, party: CallerScope, settings: CmdbSettings): FromCi {
  if (!settings.serviceFromCi || binding.ci === '') return NOTHING_SAID
  if (isService(binding.ciClass)) return serviceIsCi(binding)
  return serviceFromCi(binding.ciName, findServices(binding.ci), { settings, party })
}
