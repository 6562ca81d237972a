import { cleanLine, cleanText } from '../../platform/text.ts'
import { parseTime } from '../times.ts'
import { oncePer } from '../../platform/result.ts'
import { timeInWords } from '../../platform/time.ts'
import type { Severity } from '../alert.ts'
import { activitySeverity, type Payload, wordSeverity } from '../essentials.ts'
import { describe, type FactLine } from '../facts.ts'
import { type Fields, fieldsOf, listOf, unpacked } from '../fields.ts'
import { problemKey, type Series } from '../problem_key.ts'
import { type Clues, orderTargets } from '../targets.ts'
import { identifier, joined, paragraphs, plain } from '../text.ts'
import { type Kind, type Reading, toDo } from './kind.ts'

const SOURCES = [
  'administrative',
  'policy',
  'autoscale',
  'security',
  'recommendation',
  'servicehealth',
  'resourcehealth',
] as const

type ActivitySource = (typeof SOURCES)[number]

/** Operations by provider, for events whose source is a number. */
const PROVIDERS: (readonly [prefix: string, source: ActivitySource])[] = [
  ['microsoft.servicehealth/', 'servicehealth'],
  ['microsoft.resourcehealth/', 'resourcehealth'],
  ['microsoft.authorization/policies/', 'policy'],
  ['microsoft.insights/autoscalesettings/scale', 'autoscale'],
  ['microsoft.security/locations/alerts/', 'security'],
  ['microsoft.advisor/', 'recommendation'],
]

const MAX_PROPERTIES = 20
/** Characters of JSON text within a property that are parsed. */
const MAX_JSON = 100_000
const MAX_POLICIES = 5
const MAX_WORDS = 2000
const MAX_DETAILS = 5

/**
 * The part of the activity log that an event comes from: `eventSource` in words, else the operation's provider, else the
 * monitoring service (`eventSource` may be a number, docs/facts/azure.md#activity-log). '' if it is not such an event.
 */
export const activitySource = oncePer(({ context, essentials }: Payload): ActivitySource | '' => {
  const operation = context.text('operationName').toLowerCase()
  if (operation === '' && context.text('eventSource') === '' && context.text('eventDataId') === '') return ''
  const provider = PROVIDERS.find(([prefix]) => operation.startsWith(prefix))
  const service = plain(essentials.service).replace(/^activitylog/, '')
  return sourceNamed(plain(context.text('eventSource', 60))) || (provider?.[1] ?? sourceNamed(service))
})

function sourceNamed(name: string): ActivitySource | '' {
  return SOURCES.find((source) => source === name) ?? ''
}

export function happenedAt(context: Fields): number | null {
  return parseTime(context.raw('eventTimestamp')) ?? parseTime(context.raw('submissionTimestamp'))
}

/** Somebody did something to a resource. `claims` and `authorization` hold parts of that person's token and are not shown. */
export const ACTIVITY_ADMINISTRATIVE: Kind = {
  kind: 'activity_administrative',
  matches: (payload) => activitySource(payload) === 'administrative',
  read: (payload) =>
    readActivity(payload, {
      steps: true,
      byPerson: true,
      lines: [],
      skip: ['eventcategory', 'entity', 'hierarchy', 'statuscode'],
      clues: { scopes: [[payload.context.object('properties').raw('entity'), 'properties.entity']] },
    }),
}

/** A policy found something; `properties.policies`, a JSON text, says which one. */
export const ACTIVITY_POLICY: Kind = {
  kind: 'activity_policy',
  matches: (payload) => activitySource(payload) === 'policy',
  read: (payload) => {
    const lines = policyLines(payload.context.object('properties').raw('policies'))
    return readActivity(payload, {
      headline: lines.slice(0, 1).map(([, policy]) => policy && `policy ${policy}`),
      lines,
      skip: [
        'policies',
        'ancestors',
        'hierarchy',
        'eventcategory',
        'entity',
        'iscompliancecheck',
        'resourcelocation',
      ],
    })
  },
}

function policyLines(policies: unknown): FactLine[] {
  const entries = listOf(unpacked(policies, MAX_JSON)).slice(0, MAX_POLICIES)
  return entries.map(fieldsOf).map((policy): FactLine => {
    const words = [policy.text('policyAssignmentName', 200), policy.text('policyDefinitionReferenceId', 200)]
    const effect = policy.text('policyDefinitionEffect', 60)
    return ['Policy', joined(words, ', ') + (effect === '' ? '' : ` (${effect})`)]
  })
}

/** An autoscale setting changed, or failed to change, the number of instances. */
export const ACTIVITY_AUTOSCALE: Kind = {
  kind: 'activity_autoscale',
  matches: (payload) => activitySource(payload) === 'autoscale',
  read: (payload) => {
    const properties = payload.context.object('properties')
    const counts = [properties.text('oldInstancesCount', 20), properties.text('newInstancesCount', 20)]
    const instances = joined(counts, ' to ')
    return readActivity(payload, {
      steps: true,
      narrative: properties.block('description'),
      headline: [instances && `instances ${instances}`, payload.context.text('status', 100)],
      lines: [['Instances', instances]],
      skip: [
        'description',
        'resourcename',
        'oldinstancescount',
        'newinstancescount',
        'activeautoscaleprofile',
      ],
      clues: { scopes: [[properties.raw('resourceName'), 'properties.resourceName']] },
    })
  },
}

/** A Defender alert. Its level is always Informational; only `properties.severity` says how bad it is. */
export const ACTIVITY_SECURITY: Kind = {
  kind: 'activity_security',
  matches: (payload) => activitySource(payload) === 'security',
  read: (payload) => {
    const properties = payload.context.object('properties')
    const severity = properties.text('severity', 60)
    const steps = remediation(properties.raw('remediationSteps'))
    const finding = findingInWords(properties)
    return {
      ...readActivity(payload, {
        narrative: finding,
        headline: [
          finding.split('\n')[0] || joined(['Defender alert', severity && `severity ${severity}`], ', '),
        ],
        lines: [
          ['Severity given by Defender', severity],
          ['Compromised entity', properties.text('compromisedEntity')],
          ['What to do', steps, 'detail'],
        ],
        skip: [
          'severity',
          'compromisedentity',
          'remediationsteps',
          'eventcategory',
          'resourcetype',
          'attackedresourcetype',
        ],
        clues: { names: [[properties.raw('compromisedEntity'), 'properties.compromisedEntity']] },
      }),
      advice: toDo(steps),
      severity: wordSeverity(severity, DEFENDER_SEVERITIES, 'properties.severity'),
    }
  },
}

/** Name and description of the finding, if the event has them. */
function findingInWords(properties: Fields): string {
  return paragraphs([
    properties.text('alertDisplayName') || properties.text('alertName') || properties.text('title'),
    properties.block('description', MAX_WORDS),
  ])
}

/** A list of sentences, sent as JSON text. */
function remediation(steps: unknown): string {
  const list = listOf(unpacked(steps, MAX_REMEDIATION)).map((step) => cleanLine(step, 500))
  return list.length > 0 ? list.join('\n') : cleanText(steps, 1000)
}

const MAX_REMEDIATION = 10_000

const DEFENDER_SEVERITIES = new Map<string, Severity>([
  ['critical', 0],
  ['high', 1],
  ['medium', 2],
  ['low', 3],
  ['informational', 4],
])

/** Azure Advisor has advice. Nothing is broken, so even a high impact is no more than a warning. */
export const ACTIVITY_RECOMMENDATION: Kind = {
  kind: 'activity_recommendation',
  matches: (payload) => activitySource(payload) === 'recommendation',
  read: (payload) => {
    const properties = payload.context.object('properties')
    const name = properties.text('recommendationName')
    const category = properties.text('recommendationCategory')
    const impact = properties.text('recommendationImpact', 60)
    const type = properties.text('recommendationType', 100).toLowerCase()
    const advice = adviceInWords(name, cleanLine(category, 100), impact)
    const reading = readActivity(payload, {
      narrative: advice,
      headline: [advice],
      lines: [
        ['Recommendation', name, 'detail'],
        ['Category', category, 'detail'],
        ['Impact', impact, 'detail'],
      ],
      skip: [
        'recommendationname',
        'recommendationcategory',
        'recommendationimpact',
        'recommendationresourcelink',
        'recommendationschemaversion',
        'recommendationtype',
      ],
    })
    return {
      ...reading,
      problemKey: type === '' ? reading.problemKey : `${reading.problemKey}|${type}`,
      severity: wordSeverity(impact, IMPACTS, 'properties.recommendationImpact'),
      links: [['Recommendation in Azure', properties.raw('recommendationResourceLink')]],
    }
  },
}

/** `Enable autoscaling for your node pools (HighAvailability, impact High)`. */
function adviceInWords(name: string, category: string, impact: string): string {
  const notes = joined([category, impact && `impact ${impact}`], ', ')
  return name === '' || notes === '' ? name : `${name} (${notes})`
}

const IMPACTS = new Map<string, Severity>([
  ['high', 2],
  ['medium', 3],
  ['low', 4],
])

/** What a kind adds to what every event of the activity log has. */
interface ActivityKind {
  lines: FactLine[]
  /** Properties that are not shown, lower case. */
  skip: string[]
  clues?: Clues
  /** What the call says in sentences, besides the status message. */
  narrative?: string
  /** Parts of the headline; without any, the operation and its status. */
  headline?: string[]
  /** Its events are steps of an operation, which share an `operationId`. */
  steps?: boolean
  /** The operation and its caller are what the event is about. */
  byPerson?: boolean
}

/** Lines and targets that every event of the activity log has, after those of its kind. */
function readActivity(payload: Payload, kind: ActivityKind): Reading {
  const { context, essentials } = payload
  const operation = context.text('operationName')
  const properties = context.object('properties')
  const scope = [context.object('authorization').raw('scope'), 'authorization.scope'] as const
  const resource = [context.raw('resourceId'), 'alertContext.resourceId'] as const
  const targets = orderTargets(essentials, {
    ...kind.clues,
    names: [...(kind.clues?.names ?? []), resource],
    scopes: [...(kind.clues?.scopes ?? []), scope],
  })
  const words = properties.block('message', MAX_WORDS)
  // A message of one word repeats the name of the operation.
  const message = /\s/.test(words) ? words : ''
  const series = { targets, dimensions: [{ name: 'operation', value: operation.toLowerCase() }] }
  const [status, caller] = [context.text('status', 100), context.text('caller')]
  const event = context.text('Activity Log Event Description')
  // The provider's name says less than the type of the resource and the action.
  const done = event || operation.slice(operation.indexOf('/') + 1).replace(/\/action$/i, '')
  return {
    ...(kind.steps === true ? stepKey(payload, series) : {}),
    problemKey: problemKey(essentials, series),
    end: 'never',
    severity: activitySeverity(payload),
    happenedAt: happenedAt(context),
    headline: joined(kind.headline ?? [], ', ') || joined([done, status], ': '),
    summary: kind.byPerson ? joined([joined([operation, status], ': '), caller && `by ${caller}`], ', ') : '',
    narrative: paragraphs([kind.narrative ?? '', message, statusMessage(properties)]),
    targets,
    lines: [
      ...kind.lines,
      ['Operation', operation, kind.byPerson ? undefined : 'detail'],
      ['Status', status, kind.steps ? undefined : 'detail'],
      ['Substatus', context.text('subStatus', 100)],
      ['Level', context.text('level', 60), 'detail'],
      ['Caller', caller, kind.byPerson ? undefined : 'detail'],
      ['Event', event, 'detail'],
      ['Event time', timeInWords(parseTime(context.raw('eventTimestamp'))), 'detail'],
      ...describe(properties, { skip: [...kind.skip, 'message', 'statusmessage'], limit: MAX_PROPERTIES }),
      ['Correlation id', context.text('correlationId', 100), 'id'],
    ],
  }
}

/**
 * The identity of an operation: all its events are one alert, so that Started, Accepted and Succeeded do not open three
 * incidents. An id of zeros does not count.
 */
function stepKey({ context, essentials }: Payload, series: Series): Pick<Reading, 'key' | 'isStep'> {
  const operationId = identifier(context.raw('operationId')).toLowerCase()
  if (/^[0-]*$/.test(operationId)) return {}
  return { key: `operation:${operationId}|${problemKey(essentials, series)}`.toLowerCase(), isStep: true }
}

/**
 * `properties.statusMessage` in words: `AllocationFailed: We do not have sufficient capacity.`, each detail in a line of
 * its own. It is text, or JSON as text with the error of the resource provider; the body that a successful operation
 * returned is not a message.
 */
function statusMessage(properties: Fields): string {
  const sent = properties.raw('statusMessage')
  if (typeof sent !== 'string') return errorInWords(sent)
  const value = /^\s*[{[]/.test(sent) ? unpacked(sent, MAX_JSON) : sent
  return typeof value === 'string' ? cleanText(value, MAX_WORDS) : errorInWords(value)
}

function errorInWords(value: unknown): string {
  const outer = fieldsOf(value)
  const error = outer.raw('error') === undefined ? outer : outer.object('error')
  const details = error.list('details').slice(0, MAX_DETAILS).map(fieldsOf).map(oneError)
  return cleanText(paragraphs([oneError(error), ...details], '\n'), MAX_WORDS)
}

function oneError(error: Fields): string {
  const message = error.block('message', MAX_WORDS)
  return message === '' ? '' : joined([error.text('code', 200), message], ': ')
}
