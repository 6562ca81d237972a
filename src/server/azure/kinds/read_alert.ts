import { cleanLine, cleanText } from '../../platform/text.ts'
import { cut, shorten } from '../../platform/cut.ts'
import type { AzureAlert, Target } from '../alert.ts'
import { labelOf, subscriptionOf } from '../arm_id.ts'
import { customProperties, factsOf } from '../facts.ts'
import { openEnvelope } from '../envelope.ts'
import {
  type Essentials,
  essentialsSeverity,
  MAX_DESCRIPTION,
  type Payload,
  saysResolved,
} from '../essentials.ts'
import { fieldsOf, parseJson } from '../fields.ts'
import { type FoundLink, httpsUrl, peopleLinks } from '../text.ts'
import { ruleOf } from '../problem_key.ts'
import { isCollector, MAX_TARGETS } from '../targets.ts'
import {
  ACTIVITY_ADMINISTRATIVE,
  ACTIVITY_AUTOSCALE,
  ACTIVITY_POLICY,
  ACTIVITY_RECOMMENDATION,
  ACTIVITY_SECURITY,
} from './activity_log.ts'
import { BACKUP } from './backup.ts'
import { COST } from './cost.ts'
import { HEALTH_MODEL } from './health_model.ts'
import { type Kind, type Reading, UNKNOWN } from './kind.ts'
import { APP_INSIGHTS_V1, LOG_V1 } from './log_v1.ts'
import { LOG_SIMPLE, LOG_V2 } from './log_v2.ts'
import { METRIC_AVAILABILITY, METRIC_DYNAMIC, METRIC_QUERY, METRIC_STATIC } from './metric.ts'
import { PROMETHEUS } from './prometheus.ts'
import { RESOURCE_HEALTH } from './resource_health.ts'
import { SERVICE_HEALTH } from './service_health.ts'
import { SMART_DETECTION } from './smart_detection.ts'

type RejectReason = 'not_json' | 'other_schema' | 'issue_schema' | 'unknown_schema' | 'no_identity'

type ReadResult = { ok: true; alert: AzureAlert } | { ok: false; reason: RejectReason; detail: string }

/** Every kind, in the order in which they are tried: of two that match, the narrower one comes first. */
export const KINDS: readonly Kind[] = [
  METRIC_AVAILABILITY,
  METRIC_QUERY,
  METRIC_DYNAMIC,
  METRIC_STATIC,
  LOG_SIMPLE,
  LOG_V2,
  APP_INSIGHTS_V1,
  LOG_V1,
  SERVICE_HEALTH,
  RESOURCE_HEALTH,
  ACTIVITY_ADMINISTRATIVE,
  ACTIVITY_POLICY,
  ACTIVITY_AUTOSCALE,
  ACTIVITY_SECURITY,
  ACTIVITY_RECOMMENDATION,
  PROMETHEUS,
  COST,
  SMART_DETECTION,
  HEALTH_MODEL,
  BACKUP,
  UNKNOWN,
]

/**
 * Reads the body of a delivery. Refuses what is not JSON (or nested too deeply to be parsed safely), Azure's other schemas
 * (`detail` says what to switch on), unknown schemas, and alerts without any identity. Never throws, whatever the text.
 * All strings in the result are length-limited, except `key` and `problemKey`, which are only hashed.
 */
export function readAlert(text: string): ReadResult {
  const parsed = parseJson(text)
  if (!parsed.ok) return { ok: false, reason: 'not_json', detail: parsed.error }
  const envelope = openEnvelope(parsed.value)
  if (!envelope.ok) return envelope
  const { payload } = envelope
  const kind = KINDS.find((one) => one.matches(payload)) ?? UNKNOWN
  const alert = assemble(payload, kind, kind.read(payload))
  if (alert.key === '') return { ok: false, reason: 'no_identity', detail: NO_IDENTITY }
  return { ok: true, alert }
}

/**
 * An alert of a row of the table Callers: what one caller says never touches another's alerts, whatever ids it names. ''
 * stands for the caller of the settings form.
 */
export function ofCaller(read: ReadResult, { sysId, domain }: { sysId: string; domain: string }): ReadResult {
  if (!read.ok || sysId === '') return read
  const own = (key: string) => (key === '' ? '' : `${sysId}|${key}`)
  const { alert } = read
  return {
    ok: true,
    alert: { ...alert, caller: sysId, domain, key: own(alert.key), problemKey: own(alert.problemKey) },
  }
}

const NO_IDENTITY =
  'The alert has no usable essentials.alertId (text of at most 1000 characters), and its kind names nothing else to tell it from others.'

function assemble(payload: Payload, { kind, reports }: Kind, reading: Reading): AzureAlert {
  const { essentials, test } = payload
  const key = keyOf(payload, kind, reading)
  const targets = reading.targets.slice(0, MAX_TARGETS)
  const custom = customProperties(payload.customProperties, reading.properties ?? fieldsOf(null))
  const leftOut = {
    resource: reading.targets.length - targets.length + essentials.unreadTargets,
    'custom property': custom.leftOut,
  }
  const message = cleanText(reading.narrative ?? '', MAX_DESCRIPTION)
  const { severity, origin } = reading.severity ?? essentialsSeverity(essentials)
  const rule = reading.rule ?? ruleOf(essentials)
  const subject =
    cleanLine(reading.subject ?? '', MAX_SUBJECT) || reading.targets.slice(0, 1).map(labelOf).join('')
  const isReported = reports === true && targets.slice(0, 1).some(isCollector)
  const { condition, conditionOrigin, firedAt, resolvedAt } = firedOrResolved(payload, reading)
  return {
    key,
    caller: '',
    domain: '',
    alertId: essentials.alertId,
    isStep: reading.isStep ?? false,
    problemKey: test || reading.problemKey === '' ? key : reading.problemKey,
    kind,
    service: essentials.service,
    condition,
    conditionOrigin,
    firedAt,
    resolvedAt,
    unchanged: reading.unchanged === true && !test && !saysResolved(essentials),
    // A test action measures nothing: Azure never reports its end.
    end: test ? 'never' : reading.end,
    severity,
    severityOrigin: origin,
    rule,
    description: descriptionOf(essentials.description, message),
    message,
    summary: cleanLine(reading.summary ?? '', MAX_SENTENCE),
    advice: cleanText(reading.advice ?? '', MAX_SENTENCE),
    headline: headlineOf(isReported ? '' : subject, rule.name, reading),
    subject,
    isReported,
    targets,
    configurationItems: essentials.configurationItems,
    facts: factsOf(reading.lines, leftOut),
    links: linksOf(essentials, reading, targets),
    customProperties: custom.properties,
    subscription: subscriptionOfAlert(essentials, targets),
    alertSubscription: subscriptionOf(essentials.alertId),
    test,
  }
}

/** The title of a Service Health event is a sentence. */
const MAX_SUBJECT = 200
const MAX_SENTENCE = 1000

/** With the mark of a test it fits a short description (docs/facts/incident.md#columns). */
const MAX_HEADLINE = 160 - '[Test] '.length

/** Characters of a part below which it is left out instead of shortened. */
const LEAST_PART = 12

/**
 * `subject: what is wrong (remark)`. Without a subject the rule takes its place; a headline that is the subject, such as a
 * title, stands alone. If it is too long the remark is shortened first, then what is wrong; the subject only where it does
 * not fit by itself.
 */
function headlineOf(subject: string, rule: string, { headline = '', remark, ...reading }: Reading): string {
  const own = cleanLine(headline)
  const start = headline !== '' && headline === reading.subject ? '' : subject || rule
  const what = own || (subject === '' || remark !== undefined ? '' : rule)
  const end = toldIn(`${start} ${what}`, remark ?? rule) ? '' : (remark ?? rule)
  const least = end === '' ? 0 : Math.min(end.length, LEAST_PART) + 3
  const head = withWhat(start, what, MAX_HEADLINE - least)
  const room = MAX_HEADLINE - head.length - 3
  return end === '' || room < Math.min(end.length, LEAST_PART) ? head : `${head} (${shorten(end, room)})`
}

function withWhat(start: string, what: string, max: number): string {
  if (start === '') return shorten(what, max)
  const room = max - start.length - 2
  return what === '' || room < Math.min(what.length, LEAST_PART)
    ? shorten(start, MAX_HEADLINE)
    : `${start}: ${shorten(what, room)}`
}

function toldIn(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase())
}

/**
 * Test actions of all kinds share a few alert ids, so the kind is part of their identity. What identifies real alerts
 * (tracking id, resource, budget and month) is canned in a test.
 */
function keyOf({ essentials, test }: Payload, kind: string, reading: Reading): string {
  const alertId = essentials.alertId.toLowerCase()
  return test && alertId !== '' ? `test:${kind}:${alertId}` : (reading.key ?? alertId)
}

type Condition = Pick<AzureAlert, 'condition' | 'conditionOrigin' | 'firedAt' | 'resolvedAt'>

/**
 * Azure's own condition, or "resolved" if a stage or status says so. In that case `firedDateTime` is the time of this call,
 * and the payload does not say when the alert fired. For a test action only Azure's own condition counts: the one of
 * Service Health always has the stage Resolved and would never open anything.
 */
function firedOrResolved({ essentials, test }: Payload, reading: Reading): Condition {
  const firedAt = essentials.firedAt ?? reading.happenedAt ?? null
  if (saysResolved(essentials))
    return { condition: 'resolved', conditionOrigin: SAID, firedAt, resolvedAt: essentials.resolvedAt }
  const endedBy = reading.endedBy ?? ''
  if (endedBy !== '' && !test)
    return {
      condition: 'resolved',
      conditionOrigin: endedBy,
      firedAt: null,
      resolvedAt: essentials.resolvedAt ?? firedAt,
    }
  const origin = essentials.monitorCondition === '' ? `${SAID} is missing` : SAID
  return { condition: 'fired', conditionOrigin: origin, firedAt, resolvedAt: null }
}

const SAID = 'essentials.monitorCondition'

/** The rule's description first, then the sentences of this call, unless they are the same. */
function descriptionOf(description: string, narrative: string): string {
  if (narrative === '' || description.includes(narrative)) return description
  return cut(description === '' ? narrative : `${description}\n\n${narrative}`, MAX_DESCRIPTION)
}

/** The best page to begin with comes first: of the event, the alert, the query, the resource, in this order. */
function linksOf(essentials: Essentials, reading: Reading, targets: Target[]): AzureAlert['links'] {
  const { page = alertPage(essentials), links: further = [] } = reading
  const investigation: FoundLink = ['Investigate in Azure', essentials.investigationLink]
  const hasPage = reading.page !== undefined || httpsUrl(essentials.investigationLink) === ''
  const found = [...(hasPage ? [page] : []), investigation, ...further]
  const known = targets.filter(({ type }) => type !== '')
  const resource = known.find((target) => !isCollector(target))
  const reporter = known.find(({ id }) => /^\/subscriptions\//i.test(id))
  const hasLink = found.some(([, url]) => AZURE.test(httpsUrl(url)))
  const shown = resource ?? (hasLink ? undefined : reporter)
  if (shown !== undefined) found.push(['Resource in Azure', resourcePage(shown.id, found)])
  const links = peopleLinks(found)
  const best = links.find(({ url }) => AZURE.test(url))
  if (best === undefined) return links
  const what = best.label.endsWith(' in Azure') ? '' : ` (${best.label.toLowerCase()})`
  return [{ label: `Open in Azure${what}`, url: best.url }, ...links.filter((link) => link !== best)]
}

const AZURE = /^https:\/\/(portal\.azure\.(com|us|cn)|app\.azure\.com)(?=[/#?]|$)/i

/** The alert's own page, if its id has the form of one that Azure keeps (docs/facts/azure.md#alert-page). */
function alertPage({ alertId }: Essentials): FoundLink {
  const view = '#view/Microsoft_Azure_Monitoring_Alerts/AlertDetails.ReactView/alertId~/'
  const isKept = /^\/subscriptions\/.*\/providers\/microsoft\.alertsmanagement\/alerts\/[^/]+$/i.test(alertId)
  return ['Alert in Azure', isKept ? `https://portal.azure.com/${view}${encodeURIComponent(alertId)}` : '']
}

/** The portal's page of a resource, in the cloud that the payload's own links lead to. */
function resourcePage(id: string, found: FoundLink[]): string {
  const portals = found.map(
    ([, url]) => /^https:\/\/portal\.azure\.(us|cn)(?=[/#?]|$)/i.exec(httpsUrl(url))?.[0],
  )
  const portal = portals.find((address) => address !== undefined) ?? 'https://portal.azure.com'
  return `${portal}/#resource${id.split('/').map(encodeURIComponent).join('/')}`
}

/** The alert's own subscription, else that of the likeliest target, else that of the rule. */
function subscriptionOfAlert({ alertId, ruleId }: Essentials, targets: Target[]): string {
  const ids = [alertId, ...targets.map((target) => target.id), ruleId]
  return ids.map(subscriptionOf).find((subscription) => subscription !== '') ?? ''
}
