import type { Settings } from '../settings/settings.ts'
import type { Mapping, PolicyOverride } from './rule.ts'

/**
 * What the rules said about an alert's life when it got its incident. It is kept with the alert, because the rules may be
 * others by the time that the alert resolves.
 */
export interface Kept extends Omit<PolicyOverride, 'groupBy'> {
  /** Template of the close notes; '' for that of the settings. */
  closeNotes: string
}

export function toKeep({ policy, sets }: Pick<Mapping, 'policy' | 'sets'>): Kept {
  const { resolve, refire, refireWindow, autoResolveAfter } = policy
  return { resolve, refire, refireWindow, autoResolveAfter, closeNotes: sets.closeNotes }
}

/** The settings as they hold for an alert. A rule's word on resolving also stands above that for its severity. */
export function effectiveSettings(settings: Settings, kept: Kept): Settings {
  const { incident, lifecycle } = settings
  return {
    ...settings,
    incident: kept.closeNotes === '' ? incident : { ...incident, closeNotes: kept.closeNotes },
    lifecycle: {
      ...lifecycle,
      ...(kept.resolve === null ? {} : { resolve: kept.resolve, resolveBySeverity: {} }),
      refire: kept.refire ?? lifecycle.refire,
      refireWindow: kept.refireWindow ?? lifecycle.refireWindow,
    },
  }
}
