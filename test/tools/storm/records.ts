import type { Evidence } from '../../../tools/storm/evidence.ts'
import type { Storm } from '../../../tools/storm/plan.ts'
import type { Sample } from '../../../tools/storm/sender.ts'

export type AlertRow = Evidence['alerts'][number]
export type IncidentRow = Evidence['incidents'][number]

/** How a call went, with an answer as the app gives it. */
export function sample(
  given: Partial<Omit<Sample, 'answer'>> & { answer?: Partial<Sample['answer']> },
): Sample {
  return {
    at: 0,
    milliseconds: 10,
    tries: 1,
    call: { alert: 0, event: 'fired', body: '' },
    statements: 10,
    ...given,
    answer: {
      status: 200,
      outcome: 'opened',
      reason: '',
      alert: '',
      incident: '',
      delivery: '',
      message: '',
      timing: '',
      ...given.answer,
    },
  }
}

export interface Played {
  storm: Storm
  answers: Sample[]
  evidence: Evidence
}

/** A storm of alerts that each fired once and opened an incident; every second one resolved. All went well. */
export function playedWell(alerts = 4): Played {
  const played: Played = {
    storm: { alerts: [], calls: [] },
    answers: [],
    evidence: { alerts: [], deliveries: [], incidents: [] },
  }
  for (let alert = 0; alert < alerts; alert++) add(played, alert)
  return played
}

function add({ storm, answers, evidence }: Played, alert: number): void {
  const firedAt = Date.UTC(2026, 0, 1, 0, alert)
  const resolvedAt = alert % 2 === 0 ? null : firedAt + 1000
  storm.alerts.push({ id: `/alerts/${alert}`, severity: 2, firedAt, resolvedAt })
  evidence.alerts.push({
    sys_id: `alert-${alert}`,
    number: `AZA${alert}`,
    alert_id: `/alerts/${alert}`,
    state: resolvedAt === null ? 'fired' : 'resolved',
    fired_exact: new Date(firedAt).toISOString(),
    ended_with: '',
    resolved_exact: resolvedAt === null ? '' : new Date(resolvedAt).toISOString(),
    incident: `incident-${alert}`,
    incidents: '1',
  })
  evidence.incidents.push({
    sys_id: `incident-${alert}`,
    number: `INC${alert}`,
    state: resolvedAt === null ? '1' : '6',
    correlation_id: `guid-${alert}`,
  })
  const events = resolvedAt === null ? (['fired'] as const) : (['fired', 'resolved'] as const)
  for (const event of events) {
    const call = { alert, event, body: '' }
    const delivery = `AZD${evidence.deliveries.length}`
    const outcome = event === 'fired' ? 'opened' : 'resolved'
    storm.calls.push(call)
    answers.push(sample({ call, answer: { outcome, delivery } }))
    evidence.deliveries.push({
      number: delivery,
      state: 'done',
      outcome,
      alert: `alert-${alert}`,
      incident: `incident-${alert}`,
    })
  }
}
