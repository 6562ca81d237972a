import { GlideRecord, gs } from '@servicenow/glide'
import { countFiring } from '../alert/members.ts'
import { ofCaller, readAlert } from '../azure/kinds/read_alert.ts'
import type { Binding } from '../cmdb/binding.ts'
import { readCiDetails } from '../cmdb/ci_details.ts'
import { trail } from '../cmdb/explain.ts'
import { isSubscriptionAllowed } from '../entra/caller.ts'
import { conditionsOf, seesAll } from '../incident/store.ts'
import { valuesOf } from '../incident/values.ts'
import { isLongerThan } from '../platform/cut.ts'
import { type Answer, tooLarge } from '../platform/http.ts'
import { once, unreachable } from '../platform/result.ts'
import { type AlertCall, callOf, draftFor, type Lookups, lookupsFor } from '../processing/call.ts'
import { readEnding } from '../processing/ending.ts'
import { type FactReading, startReading } from '../processing/facts.ts'
import { incidentFields, plan, type Plan, planAfterEnd, planAfterJoining } from '../processing/plan.ts'
import { readFacts } from '../processing/read_facts.ts'
import { sentence } from '../reasons/reasons.ts'
import { PREFIX } from '../settings/value_types.ts'
import { settingProblems, type Settings } from '../settings/settings.ts'
import { emptyPaths } from '../template/template.ts'
import { compare, presentValues, shown } from './compare.ts'

/** What would become of a body if it came now, and why. The mapping rule `triedRule` counts as active. Writes nothing. */
export function examine(body: string, settings: Settings, triedRule = ''): Answer {
  if (isLongerThan(body, settings.operation.maxBody)) return tooLarge()
  const read = ofCaller(readAlert(body), settings.entra.caller)
  const problems = { settings: settingProblems(settings) }
  if (!read.ok) {
    const { reason, detail } = read
    return report({ outcome: 'rejected', reason, sentence: sentence(reason), detail, ...problems })
  }
  const { alert } = read
  if (!isSubscriptionAllowed(alert, settings.entra)) {
    const reason = 'subscription_not_allowed'
    return report({ outcome: 'refused', reason, sentence: sentence(reason), alert, ...problems })
  }
  const call = callOf(alert, { sysId: '', receivedAt: Date.now(), payload: body }, settings)
  return report({ alert, ...foreseen(startReading(call, lookupsFor(call, triedRule))), ...problems })
}

function report(body: Answer['body']): Answer {
  return { status: 200, headers: {}, body }
}

function foreseen(reading: FactReading): Answer['body'] {
  const { call, lookups, row } = reading
  const known = row?.incident ?? ''
  if ((known !== '' || mayShare(reading)) && isHidden(known)) return unforeseen(reading)
  const forecast = foresee(reading)
  const { outcome, reason, fields, notes } = forecast
  const number = forecast.incident?.number ?? null
  // Compared with an incident that exists: one that is opened has these fields, and a resolution changes others.
  const isCompared = outcome !== 'opened' && call.alert.condition !== 'resolved'
  const anew = isCompared ? draftFor('first_fired', call, lookups).fields : null
  const rows = compare(fields, anew, number)
  const incident = { number, fields, now: presentValues(rows, number), comparison: rows }
  return { outcome, reason, sentence: sentence(reason), ...details(reading, incident, notes) }
}

/**
 * What the settings and rules make of an alert that is not on record and shares an incident with no other; null for a
 * resolution.
 */
function ifNew({ call, lookups }: FactReading) {
  if (call.alert.condition === 'resolved') return null
  const { lifecycle } = call.settings
  const alone = { ...lifecycle, groupBy: 'alert' as const, storm: null, flapping: null }
  const mapping = once(() => {
    const mapped = lookups.mapping()
    return { ...mapped, policy: { ...mapped.policy, groupBy: null } }
  })
  const newCall = { ...call, settings: { ...call.settings, lifecycle: alone } }
  const { outcome, reason, fields } = foresee(startReading(newCall, { ...lookups, mapping }, null))
  return {
    outcome,
    reason,
    sentence: sentence(reason),
    priority: priorityOf(fields),
    group: outcome === 'opened' ? groupOf(fields) : '',
  }
}

/**
 * The assignment group that the fields name, else the CI's support group, which the platform takes then
 * (docs/facts/incident.md#assignment). '' for neither.
 */
function groupOf(fields: Readonly<Record<string, string>>): string {
  const { assigned_to: person = '', cmdb_ci: ci = '' } = fields
  const own = shown(fields, 'assignment_group') ?? ''
  if (own !== '' || person !== '' || ci === '') return own
  const supportGroup = readCiDetails(ci)?.supportGroup ?? ''
  return supportGroup === '' ? '' : `${supportGroup} (support group of the CI)`
}

/**
 * The priority that this instance looks up for impact and urgency (docs/facts/incident.md#priority); where that cannot be
 * read, impact and urgency. '' without an incident.
 */
function priorityOf(fields: Readonly<Record<string, string>>): string {
  const { impact = '', urgency = '' } = fields
  if (impact === '' || urgency === '') return ''
  const priority = gs.tableExists('dl_u_priority') ? lookUpPriority(impact, urgency) : ''
  return priority === ''
    ? `impact ${impact}, urgency ${urgency}`
    : `priority ${shown({ priority }, 'priority')}`
}

function lookUpPriority(impact: string, urgency: string): string {
  const record = new GlideRecord('dl_u_priority')
  record.addQuery('impact', impact)
  record.addQuery('urgency', urgency)
  record.addQuery('active', true)
  record.orderBy('order')
  record.setLimit(1)
  record.query()
  return record.next() ? (record.getValue('priority') ?? '') : ''
}

type Forecast = Pick<Plan, 'outcome' | 'reason' | 'incident' | 'notes'> & { fields: Record<string, string> }

/** The plan of the delivery, to the end: what is decided after a write is foreseen. */
function foresee(reading: FactReading): Forecast {
  const facts = readFacts(reading)
  // The incident that the alert belongs to is still being opened.
  if (!facts.ok) {
    return { outcome: 'queued', reason: 'will_be_retried', incident: null, notes: [], fields: {} }
  }
  const planned = complete(plan(facts.value, reading.call), reading)
  return { ...planned, fields: incidentFields(planned) }
}

function complete(planned: Plan, { call, lookups, row }: FactReading): Plan {
  switch (planned.then?.after) {
    case 'joining': {
      const { joining } = planned.then
      // The number of an alert that is not on record yet is still to come.
      const firing = countFiring(joining.incident.sysId, row?.sysId) + 1
      return planAfterJoining(joining, { number: row?.number ?? '', firing }, call) ?? planned
    }
    case 'end': {
      const { ending } = planned.then
      return planAfterEnd(ending, readEnding(ending, call, lookups.payload, true))
    }
    // The incident of a test is shown as it is opened.
    case 'test':
    case 'resolution':
    case undefined:
      return planned
    default:
      return unreachable(planned.then)
  }
}

/** Whether the alert may belong to the incident of other alerts, so that theirs must be known. */
function mayShare({ call, lookups }: FactReading): boolean {
  const { lifecycle } = call.settings
  const groupBy = lookups.mapping().policy.groupBy ?? lifecycle.groupBy
  return groupBy !== 'alert' || lifecycle.storm !== null || lifecycle.flapping !== null
}

/** What can be told without seeing incidents: the CI, the rules, and what a new incident would have. */
function unforeseen(reading: FactReading): Answer['body'] {
  const { call, lookups } = reading
  const isEnd = call.alert.condition === 'resolved'
  const rows = isEnd ? [] : compare({}, draftFor('first_fired', call, lookups).fields, null)
  const incident = { number: null, fields: {}, now: null, comparison: rows }
  return {
    outcome: 'unknown',
    reason: 'incidents_hidden',
    sentence: CANNOT_SEE_INCIDENTS,
    ...details(reading, incident, []),
  }
}

/** What every preview tells besides the outcome. */
function details(reading: FactReading, incident: unknown, notes: readonly string[]) {
  const { call, lookups } = reading
  const { trials: rules, problems } = lookups.mapping()
  return {
    anew: ifNew(reading),
    ci: describe(lookups.ci().binding),
    rules,
    incident,
    fallbacks: [...new Set([...notes, ...problems, ...settingProblems(call.settings)])],
    templates: emptyPlaceholders(call, lookups),
  }
}

function describe(binding: Binding) {
  const { ci, ciName, step, matched, candidates, explanation, search } = binding
  return {
    sys_id: ci,
    name: ciName,
    rung: step,
    matched,
    candidates,
    explanation,
    search,
    trail: trail(search),
  }
}

/** Known only when something happens: the reasons, an earlier incident, the moment of a resolution. */
const OF_THE_MOMENT = ['why', 'previousIncident', 'resolvedAt', 'resolution', 'message']

/**
 * A sentence for each template of the settings that names values which this alert does not have. A custom property or a
 * path into the body may be misspelt, and nothing but an alert tells.
 */
function emptyPlaceholders({ alert, settings }: AlertCall, { ci, payload }: Lookups): string[] {
  const { incident } = settings
  const templates = {
    'incident.short_description': incident.shortDescription,
    'incident.description': incident.description,
    'incident.work_notes': incident.workNotes,
    'incident.close_notes': incident.closeNotes,
  }
  const { binding } = ci()
  const values = valuesOf(alert, { binding, ci: readCiDetails(binding.ci), payload: payload() })
  return Object.entries(templates).flatMap(([name, template]) => {
    const empty = emptyPaths(template, values).filter((path) => !OF_THE_MOMENT.includes(path))
    if (empty.length === 0) return []
    const listed = empty.map((path) => `{{${path}}}`).join(', ')
    return [`Template ${PREFIX}${name}: this alert has no value for ${listed}.`]
  })
}

/** For people whose session hides incidents (docs/facts/limits.md#incident-query). */
const CANNOT_SEE_INCIDENTS =
  'You cannot see incidents: you need the role itil or sn_incident_read. Real alerts are not affected: the app processes them with full sight of incidents.'

/** Number of latest alerts whose incidents are looked for. */
const LOOK_BACK = 20

/**
 * Whether this session hides incidents that exist. The role alone does not tell: "incident query" may be off, and it does
 * not act on calls that come from no browser. So this looks for the incidents of the latest alerts and for `besides`
 * (sys_id, '' for none). No query for users with the role, two for others.
 */
function isHidden(besides: string): boolean {
  if (seesAll()) return false
  const incidents = [...latestIncidents(), besides].filter((sysId) => sysId !== '')
  const seen = conditionsOf(incidents)
  return incidents.some((sysId) => !seen.has(sysId))
}

/** Incidents of the latest alerts; the reference to a deleted incident is empty. */
function latestIncidents(): string[] {
  const incidents: string[] = []
  const record = new GlideRecord('x_secx_azmon_alert')
  record.addNotNullQuery('incident')
  record.orderByDesc('last_event_at')
  record.setLimit(LOOK_BACK)
  record.query()
  while (record.next()) incidents.push(record.getValue('incident') ?? '')
  return incidents
}
