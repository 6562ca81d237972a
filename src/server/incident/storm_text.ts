import { cut } from '../platform/cut.ts'
import type { Settings } from '../settings/settings.ts'
import { SEVERITY_NAMES, SIZE } from './text.ts'

export const STORM_TITLE = 'Azure Monitor alert storm'

/** How many alerts of a storm have a value: rules, resource groups, severities. Most first. */
export interface StormCount {
  value: string
  alerts: number
}

export interface StormCounts {
  total: number
  firing: number
  rules: StormCount[]
  resourceGroups: StormCount[]
  severities: StormCount[]
}

/** What a storm's incident says before its alerts have been counted. */
export function stormDescription({ lifecycle }: Settings): string {
  const { storm } = lifecycle
  const limit = storm ? `More than ${storm.incidents} alerts came within ${storm.minutes} minutes. ` : ''
  return `${limit}The alerts that follow belong to this incident until it is quiet again; they are listed under Azure alerts, by incident. It is resolved with the last of them.`
}

/** The same with the counts. */
export function stormReport(counts: StormCounts, settings: Settings): string {
  const parts = [
    stormDescription(settings),
    `Alerts: ${counts.total}, of which ${counts.firing} still fire.`,
    list(
      'By severity',
      counts.severities.map(({ value, alerts }) => ({ value: severityName(value), alerts })),
    ),
    list('By rule', counts.rules),
    list('By resource group', counts.resourceGroups),
  ]
  return cut(parts.filter((part) => part !== '').join('\n\n'), SIZE.description)
}

function list(title: string, counts: readonly StormCount[]): string {
  if (counts.length === 0) return ''
  return [title + ':', ...counts.map(({ value, alerts }) => `${alerts} × ${value || '(none)'}`)].join('\n')
}

function severityName(value: string): string {
  return /^[0-4]$/.test(value) ? SEVERITY_NAMES[Number(value) as 0] : 'without severity'
}
