import type { Severity } from '../alert.ts'
import { subscriptionOf } from '../arm_id.ts'
import {
  activitySeverity,
  type Essentials,
  MAX_DESCRIPTION,
  type Payload,
  wordSeverity,
} from '../essentials.ts'
import { type Fields, fieldsOf, listOf, unpacked } from '../fields.ts'
import { htmlText } from '../html_text.ts'
import { type FoundLink, identifier, joined } from '../text.ts'
import { orderTargets } from '../targets.ts'
import { parseTime } from '../times.ts'
import { isGuid } from '../../platform/text.ts'
import { timeInWords } from '../../platform/time.ts'
import { activitySource, happenedAt } from './activity_log.ts'
import type { Kind } from './kind.ts'

/**
 * Something is or will be wrong with Azure itself. Each communication is a new alert that says Fired; the tracking id
 * connects them, and the stage says whether it is over (docs/facts/azure.md#service-health-stages).
 */
export const SERVICE_HEALTH: Kind = {
  kind: 'service_health',
  matches: (payload) => {
    const properties = payload.context.object('properties')
    const tracked = properties.text('trackingId') !== '' && properties.text('incidentType') !== ''
    return tracked || activitySource(payload) === 'servicehealth'
  },
  read: (payload) => {
    const { context, essentials } = payload
    const properties = context.object('properties')
    const incidentType = properties.text('incidentType', 60)
    const typed = wordSeverity(incidentType, INCIDENT_TYPES, 'properties.incidentType')
    const key = identityOf(payload)
    const trackingId = trackingIdOf(context)
    return {
      key,
      problemKey: trackingId === '' ? key : `servicehealth:${trackingId}`,
      end: ENDING_TYPES.includes(incidentType.toLowerCase()) ? 'reported' : 'uncertain',
      endedBy: endedBy(context),
      severity: typed.severity === null ? activitySeverity(payload) : typed,
      happenedAt: happenedAt(context),
      narrative: narrative(properties),
      subject: titleOf(properties),
      headline: titleOf(properties),
      remark: properties.text('trackingId', 100),
      summary: summaryOf(context),
      advice: adviceOf(context),
      targets: orderTargets(essentials),
      lines: [
        ['Title', titleOf(properties)],
        ['Tracking id', properties.text('trackingId', 100)],
        ['Type', incidentType, 'detail'],
        ['Stage', stageOf(context)],
        ['Services and regions', impacted(properties)],
        ['Impact since', timeInWords(parseTime(properties.raw('impactStartTime')))],
        ['Impact until', timeInWords(parseTime(properties.raw('impactMitigationTime')))],
        ['Impact type', properties.text('impactType', 100), 'detail'],
      ],
      page: eventPage(payload),
      links: htmlText(communication(properties), MAX_DESCRIPTION).links.map(({ label, url }) => [label, url]),
    }
  },
}

const INCIDENT_TYPES = new Map<string, Severity>([
  ['incident', 1],
  ['security', 1],
  ['actionrequired', 2],
  ['maintenance', 3],
  ['informational', 4],
])

/**
 * Types whose stages include an end; ActionRequired, Billing and Informational stay Active
 * (docs/facts/azure.md#service-health-stages).
 */
const ENDING_TYPES = ['incident', 'maintenance', 'security']

/** A review (RCA) is published when it is over; as a firing it would reopen the incident. */
const END_STAGES = ['resolved', 'complete', 'completed', 'canceled', 'cancelled', 'rca']
const MAX_SERVICES = 20
const MAX_JSON = 100_000

/** The alert id if there is no tracking id. */
function identityOf({ context, essentials }: Payload): string {
  const trackingId = trackingIdOf(context)
  const subscription = subscriptionHit(essentials)
  return trackingId === '' ? essentials.alertId.toLowerCase() : `servicehealth:${subscription}:${trackingId}`
}

/** Lower case; '' if there is none. */
function trackingIdOf(context: Fields): string {
  return identifier(context.object('properties').raw('trackingId')).toLowerCase()
}

/** '' for an event about a whole tenant. */
function subscriptionHit({ targetIds, alertId }: Essentials): string {
  return [...targetIds, alertId].map(subscriptionOf).find((id) => id !== '') ?? ''
}

/**
 * The portal's page of the event: the tracking id, then the first and the last three characters of the subscription id
 * (docs/facts/azure.md#service-health-page); the page of all events unless both have the form of such an id.
 */
function eventPage({ context, essentials }: Payload): FoundLink {
  const trackingId = identifier(context.object('properties').raw('trackingId'))
  const subscription = subscriptionHit(essentials)
  if (!/^[a-z0-9]{2,20}(-[a-z0-9]{1,20}){0,3}$/i.test(trackingId) || !isGuid(subscription))
    return ['Service Health in Azure', ALL_EVENTS]
  const short = subscription.slice(0, 3) + subscription.slice(-3)
  return ['Service Health event in Azure', `https://app.azure.com/h/${trackingId}/${short}`]
}

const ALL_EVENTS =
  'https://portal.azure.com/#view/Microsoft_Azure_Health/AzureHealthBrowseBlade/~/serviceIssues'

function stageOf(context: Fields): string {
  return context.object('properties').text('stage', 60) || context.text('status', 60)
}

/** `Microsoft reports an incident (SHOP-7R8, stage Active): SQL is slow.` */
function summaryOf(context: Fields): string {
  const properties = context.object('properties')
  const type = properties.text('incidentType', 60).toLowerCase()
  const stage = stageOf(context)
  const what = joined([properties.text('trackingId', 100), stage && `stage ${stage}`], ', ')
  const start = `Microsoft reports ${TYPES_IN_WORDS.get(type) ?? 'an event'}${what && ` (${what})`}`
  return `${joined([start, titleOf(properties)], ': ')}.`
}

const TYPES_IN_WORDS = new Map([
  ['incident', 'an incident'],
  ['security', 'a security event'],
  ['actionrequired', 'that you have to act'],
  ['maintenance', 'planned maintenance'],
])

/** Of an incident, nobody here can repair what is broken. */
function adviceOf(context: Fields): string {
  const properties = context.object('properties')
  if (properties.text('incidentType', 60).toLowerCase() !== 'incident') return ''
  const services = impacted(properties) || 'the service'
  return `Nothing to fix here: check what depends on ${services} and tell its users.`
}

function endedBy(context: Fields): string {
  const stage = context.object('properties').text('stage', 60)
  if (stage !== '') return END_STAGES.includes(stage.toLowerCase()) ? `properties.stage ${stage}` : ''
  const status = context.text('status', 60)
  return END_STAGES.includes(status.toLowerCase()) ? `alertContext.status ${status}` : ''
}

/** The title, the communication, and the texts that an event adds when it is over. */
function narrative(properties: Fields): string {
  const title = titleOf(properties)
  const text = htmlText(communication(properties), MAX_DESCRIPTION).text
  const more = FURTHER_TEXTS.map(([name, label]) => {
    const words = htmlText(properties.raw(name), MAX_DESCRIPTION).text
    return words === '' || text.includes(words) ? '' : `${label}: ${words}`
  })
  return joined([title, text === title ? '' : text, ...more], '\n\n')
}

const FURTHER_TEXTS = [
  ['summary', 'Summary'],
  ['mitigation', 'Mitigation'],
  ['rootCause', 'Root cause'],
  ['review', 'Review'],
  ['nextSteps', 'Next steps'],
] as const

function titleOf(properties: Fields): string {
  return properties.text('title') || properties.text('defaultLanguageTitle')
}

function communication(properties: Fields): unknown {
  return properties.raw('communication') ?? properties.raw('defaultLanguageContent')
}

/** `Azure SQL (East US, West US); …`: a JSON text, in test actions a list; else the plain members. */
function impacted(properties: Fields): string {
  const services = listOf(unpacked(properties.raw('impactedServices'), MAX_JSON))
    .slice(0, MAX_SERVICES)
    .map(fieldsOf)
  const words = services.map((service) => {
    const regions = service.list('ImpactedRegions').map((region) => fieldsOf(region).text('RegionName', 100))
    return withRegions(service.text('ServiceName', 200), regions)
  })
  return words.join('; ') || withRegions(properties.text('service'), [properties.text('region')])
}

function withRegions(service: string, regions: string[]): string {
  const named = joined(regions, ', ')
  return named === '' ? service : `${service} (${named})`
}
