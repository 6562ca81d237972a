import type { Rule } from './rules.ts'
import { changed, changedTo, type Change } from './rules.ts'
import { onBehalfOf } from './actors.ts'
import type { RecordCore } from './core.ts'
import { platformTime } from './values.ts'

const RESOLVED = '6'
const CLOSED = '7'
const CANCELED = '8'
const ON_HOLD = '3'
const AT_AN_END = [RESOLVED, CLOSED, CANCELED]

/** The incident's business rules of a fresh instance, as far as docs/facts/incident.md#states tells them. */
export function incidentRules(store: RecordCore): Rule[] {
  const now = (): string => platformTime(store.clock())
  const before = (run: Rule['run'], operations: Rule['operations'] = ['insert', 'update']): Rule => ({
    table: 'incident',
    when: 'before',
    operations,
    run,
  })
  return [
    before(dropJournalsAfterTheEnd, ['update']),
    before(mirrorState),
    before((change) => reopen(change, now()), ['update']),
    before((change) => stampTheEnd(change, now())),
    before((change) => lookUpPriority(store, change)),
    before((change) => assign(store, change)),
    {
      table: 'incident',
      when: 'after',
      operations: ['update'],
      run: (change) => resolveChildren(store, change),
    },
  ]
}

/**
 * A note on a closed or canceled incident is lost without a word (docs/facts/incident.md#closed-incidents).
 */
function dropJournalsAfterTheEnd({ previous, current }: Change): void {
  if (previous?.['state'] !== CLOSED && previous?.['state'] !== CANCELED) return
  current['work_notes'] = ''
  current['comments'] = ''
}

function mirrorState(change: Change): void {
  const { current, given } = change
  if (given.has('incident_state') && !given.has('state')) current['state'] = current['incident_state'] ?? ''
  current['incident_state'] = current['state'] ?? ''
  current['active'] = current['state'] === CLOSED || current['state'] === CANCELED ? '0' : '1'
  if (changed(change, 'state') && current['state'] !== ON_HOLD && !given.has('hold_reason'))
    current['hold_reason'] = ''
}

/** Back from Resolved or Closed: counted, and everything that spoke of the end is gone. */
function reopen(change: Change, now: string): void {
  const { previous, current, given, actor } = change
  const wasOver = previous!['state'] === RESOLVED || previous!['state'] === CLOSED
  if (!wasOver || AT_AN_END.includes(current['state']!)) return
  current['reopen_count'] = String(Number(previous!['reopen_count'] || 0) + 1)
  current['reopened_time'] = now
  current['reopened_by'] = actor.userId
  for (const column of [
    'resolved_at',
    'resolved_by',
    'closed_at',
    'closed_by',
    'close_code',
    'close_notes',
  ]) {
    if (!given.has(column)) current[column] = ''
  }
}

function stampTheEnd(change: Change, now: string): void {
  const { current, actor } = change
  const stamp = (at: string, by: string): void => {
    current[at] ||= now
    current[by] ||= actor.userId
  }
  if (changedTo(change, 'state', RESOLVED)) stamp('resolved_at', 'resolved_by')
  if (changedTo(change, 'state', CLOSED, CANCELED)) stamp('closed_at', 'closed_by')
}

/**
 * Priority always comes from impact and urgency; one that was set is overwritten
 * (docs/facts/incident.md#priority).
 */
function lookUpPriority(store: RecordCore, change: Change): void {
  if (!['impact', 'urgency', 'priority'].some((column) => changed(change, column))) return
  const { impact = '', urgency = '' } = change.current
  const [match] = store.platformRows('dl_u_priority', { impact, urgency, active: 'true' }, 'order')
  if (match) change.current['priority'] = match['priority']!
}

/** A new group drops the old group's assignee (docs/facts/incident.md#assignment). */
function assign(store: RecordCore, change: Change): void {
  const { current, given } = change
  if (current['assignment_group'] === '' && current['assigned_to'] === '')
    current['assignment_group'] = groupOf(store, current)
  if (change.operation === 'update' && changed(change, 'assignment_group') && !given.has('assigned_to')) {
    current['assigned_to'] = ''
  }
}

/** The columns that name a CI, and the properties that say which of its fields is the group; support_group without them. */
const GROUP_FIELDS = {
  cmdb_ci: 'com.snc.incident.ci_assignment_group.field_name',
  service_offering: 'com.snc.incident.service_offering_assignment_group.field_name',
}

/**
 * "Populate Assignment Group based on CI/SO", at every insert and update of an incident that nobody is named in: the CI's
 * group, else the service offering's (docs/facts/incident.md#assignment; ServiceNow's documentation, "Create
 * an incident"). Nothing says that it looks whether the group is active.
 */
function groupOf(store: RecordCore, current: Change['current']): string {
  for (const [column, property] of Object.entries(GROUP_FIELDS)) {
    const [ci] = current[column] ? store.platformRows('cmdb_ci', { sys_id: current[column] }) : []
    const group = ci?.[store.getProperty(property) || 'support_group']
    if (group) return group
  }
  return ''
}

/** Resolving an incident resolves its open children. */
function resolveChildren(store: RecordCore, change: Change): void {
  if (!changedTo(change, 'state', RESOLVED)) return
  const { sys_id = '', close_code = '', close_notes = '' } = change.current
  for (const child of store.platformRows('incident', { parent_incident: sys_id, active: 'true' })) {
    if (AT_AN_END.includes(child['state']!)) continue
    store.update(onBehalfOf(change.actor), 'incident', child['sys_id']!, {
      state: RESOLVED,
      close_code,
      close_notes,
    })
  }
}
