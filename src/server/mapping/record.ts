import type { GlideRecord } from '@servicenow/glide'
import { cut } from '../platform/cut.ts'
import { columnText } from '../platform/text.ts'
import { REFIRE_POLICIES, RESOLVE_POLICIES, type Settings } from '../settings/settings.ts'
import type { Mapping, PolicyOverride, RuleTrial } from './rule.ts'

/**
 * What the rules said about an alert's life when it got its incident. The alert's row keeps it, because the rules may have
 * changed when the alert resolves.
 */
export interface AlertPolicies extends Omit<PolicyOverride, 'groupBy'> {
  /** Template of the close notes; '' for that of the settings. */
  closeNotes: string
}

export function policiesOf({ policy, sets }: Pick<Mapping, 'policy' | 'sets'>): AlertPolicies {
  const { resolve, refire, refireWindow, autoResolveAfter } = policy
  return { resolve, refire, refireWindow, autoResolveAfter, closeNotes: sets.closeNotes }
}

/** The settings as they hold for an alert. */
export function effectiveSettings(settings: Settings, policies: AlertPolicies): Settings {
  const { incident, lifecycle } = settings
  return {
    ...settings,
    incident: { ...incident, closeNotes: policies.closeNotes || incident.closeNotes },
    lifecycle: {
      ...lifecycle,
      resolve: policies.resolve ?? lifecycle.resolve,
      refire: policies.refire ?? lifecycle.refire,
      refireWindow: policies.refireWindow ?? lifecycle.refireWindow,
    },
  }
}

/** Sets what the rules said about an alert on its row; the caller writes the row. */
export function writeMapping(record: GlideRecord, mapping: Mapping): void {
  const { resolve, refire, refireWindow, autoResolveAfter, closeNotes } = policiesOf(mapping)
  record.setValue('mapping_rules', columnText(mapping.matched.map(({ name }) => name).join(', '), 1000))
  record.setValue('mapping_trail', columnText(mapping.trials.map(trialLine).join('\n'), 16000))
  record.setValue('resolve_policy', resolve ?? '')
  record.setValue('refire_policy', refire ?? '')
  record.setValue('refire_window', String(refireWindow ?? ''))
  record.setValue('auto_resolve_hours', String(autoResolveAfter ?? ''))
  record.setValue('close_notes', closeNotes)
}

export function readPolicies(record: GlideRecord): AlertPolicies {
  const value = (column: string) => record.getValue(column) ?? ''
  const number = (column: string) => (value(column) === '' ? null : Number(value(column)))
  return {
    resolve: RESOLVE_POLICIES.find((one) => one === value('resolve_policy')) ?? null,
    refire: REFIRE_POLICIES.find((one) => one === value('refire_policy')) ?? null,
    refireWindow: number('refire_window'),
    autoResolveAfter: number('auto_resolve_hours'),
    closeNotes: value('close_notes'),
  }
}

/** The line for notes that names the rules that matched; none when no rule did. */
export function mappingLine({ matched }: Pick<Mapping, 'matched'>): string[] {
  if (matched.length === 0) return []
  const names = matched.map(({ name }) => `"${name}"`).join(', ')
  return [`Mapping: ${matched.length === 1 ? 'rule' : 'rules'} ${cut(names, 500)}.`]
}

function trialLine({ rule, order, matched, why }: RuleTrial): string {
  return `${order} ${rule}: ${matched ? 'matched' : `no, ${why}`}`
}
