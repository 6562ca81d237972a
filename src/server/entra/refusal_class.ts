import type { EntraSettings } from '../settings/settings.ts'
import type { Verdict } from './verdict.ts'

/** Under what a refusal is counted. */
export interface RefusalClass {
  tenant: string
  caller: string
}

const OTHER = 'other'

/**
 * Tenant and caller as far as they may tell rows apart. Names from outside would let anybody make a row per call: a
 * forger by inventing claims, and the owner of any other tenant, whose tokens the same keys sign, by registering
 * applications. So a name is kept only if it is one of the settings, or comes from the configured tenant itself;
 * everything else is "other". What exactly stood there is in the row's example.
 */
export function refusalClass(
  verdict: Verdict,
  settings: Pick<EntraSettings, 'tenant' | 'callers'>,
): RefusalClass {
  const { tenant, caller } = verdict.facts
  const isOwnTenant = tenant !== '' && tenant === settings.tenant
  const isNamed = settings.callers.includes(caller) || (isOwnTenant && verdict.signatureVerified)
  return {
    tenant: tenant === '' || isOwnTenant ? tenant : OTHER,
    caller: caller === '' || isNamed ? caller : OTHER,
  }
}
