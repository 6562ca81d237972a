import type { Evidence } from './evidence.ts'
import type { PlannedAlert, Storm } from './plan.ts'
import type { Sample } from './sender.ts'

/** One thing that the storm was to prove. */
export interface Check {
  good: boolean
  says: string
  /** What is wrong, by example; empty when nothing is. */
  wrong: string[]
}

type AlertRow = Evidence['alerts'][number]
type IncidentRow = Evidence['incidents'][number]

/** States of incidents that nobody has ended: new, in progress, on hold. */
const OPEN = ['1', '2', '3']

/** Examples that a check names at the most. */
const EXAMPLES = 5

/**
 * What the records say about the storm: none lost, none twice. Holds for the settings in `settings.ts`; `stormLimit` is
 * how many alerts may open or join incidents before the storm incident takes the others, 0 for no limit.
 */
export function judge(
  storm: Storm,
  answers: readonly Pick<Sample, 'call' | 'answer'>[],
  evidence: Evidence,
  stormLimit: number,
): Check[] {
  return [
    everyCallAccepted(storm, answers),
    everyCallInTheLedger(answers, evidence),
    everyDeliveryProcessed(evidence),
    oneRowForEachAlert(storm, evidence),
    everyStateAsTheTimesSay(storm, evidence),
    everyFiringAlertHasAnOpenIncident(evidence),
    noAlertInTwoOpenIncidents(evidence),
    noIncidentOpenedTwice(evidence),
    everyIncidentBelongsToAlerts(evidence),
    noIncidentOutlivesItsAlerts(evidence),
    ...(stormLimit > 0 ? [fewIncidents(storm, evidence, stormLimit)] : []),
  ]
}

function everyCallAccepted(storm: Storm, answers: readonly Pick<Sample, 'answer'>[]): Check {
  const refused = answers.filter(({ answer }) => !isAccepted(answer.status))
  const unanswered = storm.calls.length - answers.length
  return check(`${storm.calls.length} calls, every one accepted`, [
    ...(unanswered === 0 ? [] : [`${unanswered} were not answered`]),
    ...refused.map(({ answer }) => `${answer.status} ${answer.message}`),
  ])
}

function everyCallInTheLedger(answers: readonly Pick<Sample, 'answer'>[], { deliveries }: Evidence): Check {
  const accepted = answers.filter(({ answer }) => isAccepted(answer.status))
  const numbers = accepted.map(({ answer }) => answer.delivery)
  const ledger = new Set(deliveries.map(({ number }) => number))
  const told = new Set(numbers)
  return check(`${deliveries.length} deliveries in the ledger, one for each accepted call`, [
    ...numbers.filter((number) => !ledger.has(number)).map((number) => `${number} is missing`),
    ...repeated(numbers).map((number) => `${number} stands for two calls`),
    ...deliveries.filter(({ number }) => !told.has(number)).map(({ number }) => `${number} was never told`),
  ])
}

function everyDeliveryProcessed({ deliveries }: Evidence): Check {
  const left = deliveries.filter(({ state }) => state !== 'done')
  return check(
    'every delivery was processed',
    left.map(({ number, state }) => `${number} is ${state}`),
  )
}

function oneRowForEachAlert(storm: Storm, { alerts }: Evidence): Check {
  const ids = alerts.map((row) => row.alert_id)
  const rows = new Set(ids)
  const planned = new Set(storm.alerts.map(({ id }) => id))
  return check(`${storm.alerts.length} alerts, exactly one row each`, [
    ...[...planned].filter((id) => !rows.has(id)).map((id) => `lost: ${id}`),
    ...repeated(ids).map((id) => `twice: ${id}`),
    ...ids.filter((id) => !planned.has(id)).map((id) => `nobody sent: ${id}`),
  ])
}

function everyStateAsTheTimesSay(storm: Storm, { alerts }: Evidence): Check {
  const planned = new Map(storm.alerts.map((alert) => [alert.id, alert]))
  const rows = new Map(alerts.map((row) => [row.sys_id, row]))
  const wrong = alerts.filter((row) => {
    const newer = rows.get(row.ended_with)
    return !isAsPlanned(row, planned.get(row.alert_id), newer && planned.get(newer.alert_id))
  })
  const resolved = storm.alerts.filter((alert) => alert.resolvedAt !== null).length
  return check(
    `${resolved} alerts resolved, ${storm.alerts.length - resolved} firing, as their times say`,
    wrong.map(({ number, state }) => `${number} is ${state}, or has other times`),
  )
}

/** `newer`: the alert of the same problem that the row says it ended with; it may only end alerts that did not fire later. */
function isAsPlanned(
  row: AlertRow,
  alert: PlannedAlert | undefined,
  newer: PlannedAlert | undefined,
): boolean {
  if (alert === undefined || Date.parse(row.fired_exact) !== alert.firedAt) return false
  const isEndedByIt = newer !== undefined && newer.firedAt >= alert.firedAt
  const ends = [alert.resolvedAt, isEndedByIt ? newer.resolvedAt : null].filter((at) => at !== null)
  if (ends.length === 0) return row.state === 'fired' && row.resolved_exact === ''
  return row.state === 'resolved' && ends.includes(Date.parse(row.resolved_exact))
}

function everyFiringAlertHasAnOpenIncident({ alerts, incidents }: Evidence): Check {
  const open = new Set(incidents.filter(isOpen).map((incident) => incident.sys_id))
  const alone = alerts.filter(({ state, incident }) => state === 'fired' && !open.has(incident))
  return check(
    'every firing alert has an open incident',
    alone.map(({ number }) => `${number} has none`),
  )
}

/** By what the alert names now, by what its deliveries opened or joined, and by the alert's id on the incidents. */
function noAlertInTwoOpenIncidents({ alerts, deliveries, incidents }: Evidence): Check {
  const open = new Set(incidents.filter(isOpen).map((incident) => incident.sys_id))
  const incidentsOf = new Map<string, Set<string>>()
  const links = [
    ...alerts.map((row) => ({ alert: row.sys_id, incident: row.incident })),
    ...deliveries.map(({ alert, incident }) => ({ alert, incident })),
  ]
  for (const { alert, incident } of links) {
    if (alert === '' || !open.has(incident)) continue
    incidentsOf.set(alert, (incidentsOf.get(alert) ?? new Set()).add(incident))
  }
  const twice = alerts.filter((row) => (incidentsOf.get(row.sys_id)?.size ?? 0) > 1)
  const correlations = incidents.filter(isOpen).map((incident) => incident.correlation_id)
  return check('no alert is in two open incidents', [
    ...twice.map(({ number }) => number),
    ...repeated(correlations.filter(Boolean)).map((id) => `two are open for ${id}`),
  ])
}

/** No alert of the storm fires a second time, so none may open or join a second incident. */
function noIncidentOpenedTwice({ alerts, deliveries, incidents }: Evidence): Check {
  const opened = deliveries.filter(({ outcome }) => outcome === 'opened').length
  return check(`${incidents.length} incidents, each opened once`, [
    ...(opened === incidents.length ? [] : [`${opened} deliveries say that they opened one`]),
    ...alerts
      .filter((row) => Number(row.incidents) > 1)
      .map(({ number, incidents: count }) => `${number} had ${count}`),
  ])
}

function everyIncidentBelongsToAlerts({ alerts, incidents }: Evidence): Check {
  const named = new Set(alerts.map((row) => row.incident))
  const existing = new Set(incidents.map((incident) => incident.sys_id))
  return check('every incident belongs to alerts, and no alert names one that does not exist', [
    ...incidents
      .filter((incident) => !named.has(incident.sys_id))
      .map(({ number }) => `${number} belongs to none`),
    ...alerts
      .filter((row) => row.incident !== '' && !existing.has(row.incident))
      .map(({ number }) => `${number} names one`),
  ])
}

function noIncidentOutlivesItsAlerts({ alerts, incidents }: Evidence): Check {
  const firing = new Set(alerts.filter(({ state }) => state === 'fired').map((row) => row.incident))
  const idle = incidents.filter((incident) => isOpen(incident) && !firing.has(incident.sys_id))
  return check(
    'no incident is open after all its alerts have resolved',
    idle.map(({ number }) => number),
  )
}

/** The limit is passed by the alert that makes the storm; severity 0 is exempt. */
function fewIncidents(storm: Storm, { alerts, incidents }: Evidence, limit: number): Check {
  const isStorms = (incident: IncidentRow) => incident.correlation_id === ''
  const storms = incidents.filter(isStorms)
  const own = incidents.length - storms.length
  const critical = storm.alerts.filter(({ severity }) => severity === 0).length
  const most = limit + 1 + critical
  const members = alerts.filter((row) => storms.some(({ sys_id }) => sys_id === row.incident)).length
  const says = `${own} incidents of their own, ${storms.length} of the storm with ${members} alerts`
  return check(`${says} (limit ${limit}, ${critical} alerts of severity 0)`, [
    ...(own <= most ? [] : [`at most ${most} may have their own`]),
    ...(storms.filter(isOpen).length <= 1 ? [] : ['more than one incident of the storm is open']),
  ])
}

function check(says: string, wrong: string[]): Check {
  const more = wrong.length - EXAMPLES
  return {
    good: wrong.length === 0,
    says,
    wrong: more > 0 ? [...wrong.slice(0, EXAMPLES), `and ${more} more`] : wrong,
  }
}

function isAccepted(status: number): boolean {
  return status >= 200 && status < 300
}

function isOpen(incident: IncidentRow): boolean {
  return OPEN.includes(incident.state)
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>()
  return values.filter((value) => seen.size === seen.add(value).size)
}
