import type { Payload } from '../essentials.ts'
import { describe, type Line } from '../facts.ts'
import type { Fields } from '../fields.ts'
import { identifier } from '../identifier.ts'
import { problemKey, type Series } from '../problem_key.ts'
import { activitySeverity } from '../severity.ts'
import { type Clues, orderTargets } from '../targets.ts'
import { plain } from '../text.ts'
import { parseTime } from '../times.ts'
import { timeInWords } from '../../platform/time.ts'
import type { Reading } from './kind.ts'
import { statusMessage } from './status_message.ts'

export type ActivitySource =
  | 'administrative'
  | 'policy'
  | 'autoscale'
  | 'security'
  | 'recommendation'
  | 'servicehealth'
  | 'resourcehealth'

/** What all kinds of the activity log have in common in the docs. */
export const ACTIVITY_WORDS = {
  identity:
    'rule, operationId, operation and target: Started, Accepted, Succeeded and Failed are steps of one alert; else alert id',
  problem: 'rule, operation, target',
  resolves: 'never',
  severity: 'alertContext.level',
}

const MAX_PROPERTIES = 20

/**
 * Which part of the activity log an event comes from: `eventSource` in words, else the operation's provider, else the
 * monitoring service (`eventSource` may be a number, docs/facts/azure.md#activity-log). '' for what is no
 * such event.
 */
export function activitySource({ context, essentials }: Payload): ActivitySource | '' {
  const operation = context.text('operationName').toLowerCase()
  if (operation === '' && context.text('eventSource') === '' && context.text('eventDataId') === '') return ''
  const provider = PROVIDERS.find(([prefix]) => operation.startsWith(prefix))
  const service = plain(essentials.service).replace(/^activitylog/, '')
  return sourceNamed(plain(context.text('eventSource', 60))) || (provider?.[1] ?? sourceNamed(service))
}

/** What a kind adds to what every activity log event has. */
interface ActivityKind {
  lines: Line[]
  /** Properties that are not shown, lower case. */
  skip: string[]
  clues?: Clues
  /** What its call says in words, besides the status message. */
  narrative?: string
  /** Its events are steps of an operation, which have their `operationId` in common. */
  steps?: boolean
}

/** Lines and targets that every activity log event has, after those of its kind. */
export function readActivity(payload: Payload, kind: ActivityKind): Reading {
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
  const words = properties.block('message', 2000)
  // A message of one word is the name of the operation once more.
  const message = /\s/.test(words) ? words : ''
  const series = { targets, dimensions: [{ name: 'operation', value: operation.toLowerCase() }] }
  return {
    ...(kind.steps === true ? stepKey(payload, series) : {}),
    problemKey: problemKey(essentials, series),
    end: 'never',
    severity: activitySeverity(payload),
    happenedAt: happenedAt(context),
    narrative: [kind.narrative ?? '', message, statusMessage(properties)]
      .filter((text, at, all) => text !== '' && all.indexOf(text) === at)
      .join('\n\n'),
    targets,
    lines: [
      ...kind.lines,
      ['Operation', operation],
      [
        'Status',
        [context.text('status', 100), context.text('subStatus', 100)]
          .filter((text) => text !== '')
          .join(', '),
      ],
      ['Level', context.text('level', 60)],
      ['Caller', context.text('caller')],
      ['Event', context.text('Activity Log Event Description')],
      ['Event time', timeInWords(parseTime(context.raw('eventTimestamp')))],
      ...describe(properties, { skip: [...kind.skip, 'message', 'statusmessage'], limit: MAX_PROPERTIES }),
      ['Correlation id', context.text('correlationId', 100)],
    ],
    links: [],
  }
}

/**
 * Key of an operation: its events are one alert, so that Started, Accepted and Succeeded do not open three incidents. An id
 * of zeros is none.
 */
function stepKey({ context, essentials }: Payload, series: Series): Pick<Reading, 'key' | 'isStep'> {
  const operationId = identifier(context.raw('operationId')).toLowerCase()
  if (/^[0-]*$/.test(operationId)) return {}
  return { key: `operation:${operationId}|${problemKey(essentials, series)}`.toLowerCase(), isStep: true }
}

export function happenedAt(context: Fields): number | null {
  return parseTime(context.raw('eventTimestamp')) ?? parseTime(context.raw('submissionTimestamp'))
}

/** Operations by provider, for events whose source is a number. */
const PROVIDERS: (readonly [prefix: string, source: ActivitySource])[] = [
  ['microsoft.servicehealth/', 'servicehealth'],
  ['microsoft.resourcehealth/', 'resourcehealth'],
  ['microsoft.authorization/policies/', 'policy'],
  ['microsoft.insights/autoscalesettings/scale', 'autoscale'],
  ['microsoft.security/locations/alerts/', 'security'],
  ['microsoft.advisor/', 'recommendation'],
]

const SOURCES: ActivitySource[] = [
  'administrative',
  'policy',
  'autoscale',
  'security',
  'recommendation',
  'servicehealth',
  'resourcehealth',
]

function sourceNamed(name: string): ActivitySource | '' {
  return SOURCES.find((source) => source === name) ?? ''
}
