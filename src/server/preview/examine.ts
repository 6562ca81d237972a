import { isSubscriptionAllowed } from '../alert/admission.ts'
import { findAlert } from '../alert/store.ts'
import { type Answer, tooLarge } from '../platform/http.ts'
import { readAlert } from '../azure/kinds/read_alert.ts'
import { isLongerThan } from '../platform/cut.ts'
import type { Binding } from '../cmdb/binding.ts'
import { trail } from '../cmdb/explain.ts'
import { complaints } from '../processing/process.ts'
import { isHidden, UNSEEN } from '../incident/hidden_incidents.ts'
import { draftAnew, plan, type Plan } from '../processing/plan.ts'
import { type Work, workOf } from '../processing/work.ts'
import { sentence } from '../reasons/reasons.ts'
import type { Settings } from '../settings/settings.ts'
import { compare, presentValues } from './compare.ts'
import { forecastOf } from './forecast.ts'
import { emptyPlaceholders } from './templates.ts'

/** What would become of a body if it came now, and why. Writes nothing. */
export function examine(body: string, settings: Settings): Answer {
  if (isLongerThan(body, settings.operation.maxBody)) return tooLarge()
  const read = readAlert(body)
  const wrong = { settings: complaints(settings) }
  if (!read.ok) {
    const { reason, detail } = read
    return report({ outcome: 'rejected', reason, sentence: sentence(reason), detail, ...wrong })
  }
  const { alert } = read
  if (!isSubscriptionAllowed(alert, settings.entra)) {
    const reason = 'subscription_not_allowed'
    return report({ outcome: 'refused', reason, sentence: sentence(reason), alert, ...wrong })
  }
  const work = workOf(alert, { sysId: '', receivedAt: Date.now(), payload: body }, settings)
  const row = findAlert(work.key)
  const known = row?.incident ?? ''
  if ((known !== '' || mayShare(work)) && isHidden(known))
    return report({ alert, ...unforeseen(work), ...wrong })
  return report({ alert, ...foreseen(plan(row, work), work), ...wrong })
}

/** Whether the alert may belong to the incident of other alerts, so that theirs must be known. */
function mayShare({ settings: { lifecycle }, mapping }: Work): boolean {
  const groupBy = mapping().policy.groupBy ?? lifecycle.groupBy
  return groupBy !== 'alert' || lifecycle.storm !== null || lifecycle.flapping !== null
}

/** What can be told without seeing incidents: the CI, the rules, and what a new incident would have. */
function unforeseen(work: Work): Answer['body'] {
  const rows = work.alert.condition === 'resolved' ? [] : compare({}, draftAnew(work).fields, null)
  const { trail: rules, complaints: ofRules } = work.mapping()
  return {
    outcome: 'unknown',
    reason: 'incidents_hidden',
    sentence: UNSEEN,
    ci: describe(work.binding()),
    rules,
    incident: { number: null, fields: {}, now: null, comparison: rows },
    fallbacks: [...new Set([...ofRules, ...complaints(work.settings)])],
    templates: emptyPlaceholders(work),
  }
}

function foreseen(todo: Plan, work: Work): Answer['body'] {
  const { outcome, reason, incident: number, fields, fallbacks } = forecastOf(todo, work)
  const { trail: rules, complaints: ofRules } = work.mapping()
  const rows = compare(fields, anewOf(todo, work), number)
  return {
    outcome,
    reason,
    sentence: sentence(reason),
    ci: describe(work.binding()),
    rules,
    incident: { number, fields, now: presentValues(rows, number), comparison: rows },
    fallbacks: [...new Set([...fallbacks, ...ofRules, ...complaints(work.settings)])],
    templates: emptyPlaceholders(work),
  }
}

/** To be held against an incident that is there. Whoever opens one says it already; a resolution changes other fields. */
function anewOf(todo: Plan, work: Work): Record<string, string> | null {
  return todo.step === 'open' || work.alert.condition === 'resolved' ? null : draftAnew(work).fields
}

function report(body: Answer['body']): Answer {
  return { status: 200, headers: {}, body }
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
