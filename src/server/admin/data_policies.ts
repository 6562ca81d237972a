import { STATE } from '../incident/store.ts'
import type { Settings } from '../settings/settings.ts'
import type { IncidentFacts } from './incident_lines.ts'
import { type Link, listLink, type Said } from './line.ts'
import { FILLED, holds, type KnownRecord } from './policy_condition.ts'

/** A data policy on incidents, as far as it makes fields mandatory. */
export interface DataPolicy {
  name: string
  /** Encoded query; '' holds always. */
  conditions: string
  mandatory: { field: string; label: string }[]
}

/** The two writes of the app that a policy must not stop. */
export type Write = 'open' | 'resolve'

/** What is known of an incident of the app when it is written (docs/facts/incident.md#defaults). */
export function knownIncident(write: Write, { cmdb }: Settings, facts: IncidentFacts): KnownRecord {
  const record = new Map<string, string | typeof FILLED>([
    ['state', write === 'open' ? STATE.new : STATE.resolved],
    ['active', 'true'],
    ['correlation_display', 'Azure Monitor'],
    ['sys_class_name', 'incident'],
    ['caller_id', facts.caller.value === '' ? '' : FILLED],
    ['category', facts.category.value || FILLED],
  ])
  for (const field of ALWAYS) record.set(field, FILLED)
  if (facts.channel.value !== '') record.set('contact_type', facts.channel.value)
  if (facts.subcategory.value !== '') record.set('subcategory', facts.subcategory.value)
  // Without one, the instance's own rules may fill it (docs/facts/incident.md#assignment).
  if (facts.group.value !== '') record.set('assignment_group', FILLED)
  if (write === 'resolve') {
    record.set('close_code', facts.closeCode.value)
    record.set('close_notes', FILLED)
    return record
  }
  for (const field of NOT_YET) record.set(field, '')
  if (!cmdb.serviceFromCi) record.set('business_service', '')
  return record
}

/** What the app, or the platform by default, fills in every incident. */
const ALWAYS = [
  'number',
  'short_description',
  'description',
  'impact',
  'urgency',
  'priority',
  'severity',
  'correlation_id',
  'work_notes',
  'opened_by',
  'opened_at',
]

/** What no incident of the app has when it is opened. */
const NOT_YET = ['close_code', 'close_notes', 'assigned_to', 'resolved_at', 'closed_at', 'hold_reason']

/** A policy that stops a write, or may, with the fields that it misses. */
interface Obstacle {
  policy: string
  fields: string[]
  sure: boolean
}

const POLICIES: Link = listLink('Data policies', 'sys_data_policy2', 'model_tableINincident,task^active=true')

/** The line about one write. Null for `policies`: the instance has no such table. */
export function policySaid(write: Write, policies: readonly DataPolicy[] | null, record: KnownRecord): Said {
  const verb = write === 'open' ? 'opening' : 'resolving'
  if (policies === null)
    return { state: 'unknown', found: 'Data policies could not be read.', next: 'Send a test alert.' }
  const obstacles = policies.map((policy) => obstacleOf(policy, record)).filter((found) => found !== null)
  if (obstacles.length === 0) {
    const looked = policies.length === 1 ? '1 data policy' : `${policies.length} data policies`
    return { state: 'ok', found: `Nothing stops ${verb} (${looked} looked at).` }
  }
  const found = obstacles.map(({ policy, fields, sure }) => {
    const effect = sure ? `stops ${verb}` : `may stop ${verb}, as the incident stands then`
    return `“${policy}” ${effect}: ${fields.join(', ')} ${fields.length === 1 ? 'is' : 'are'} mandatory and the app does not fill ${fields.length === 1 ? 'it' : 'them'} in every incident.`
  })
  const next =
    'Fill the fields by the settings or a mapping rule, or except incidents with Correlation display “Azure Monitor” from the policy. Then send a test alert.'
  const sure = obstacles.some((obstacle) => obstacle.sure)
  return { state: sure ? 'wrong' : 'todo', found: found.join(' '), next, link: POLICIES }
}

function obstacleOf({ name, conditions, mandatory }: DataPolicy, record: KnownRecord): Obstacle | null {
  const applies = holds(conditions, record)
  if (applies === 'no') return null
  const missing = mandatory.filter(({ field }) => !record.has(field) || record.get(field) === '')
  if (missing.length === 0) return null
  const sure = applies === 'yes' && missing.some(({ field }) => record.get(field) === '')
  return { policy: name, fields: missing.map(({ label }) => label), sure }
}
