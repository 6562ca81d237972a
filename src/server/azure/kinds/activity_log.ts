import type { Payload } from '../essentials.ts'
import { describe } from '../facts.ts'
import type { Line } from '../facts.ts'
import type { Fields } from '../fields.ts'
import { problemKey, ruleOf } from '../problem_key.ts'
import { levelSeverity } from '../severity.ts'
import { orderTargets } from '../targets.ts'
import type { Clues } from '../targets.ts'
import { plain } from '../text.ts'
import { parseTime, timeInWords } from '../times.ts'
import type { Reading } from './kind.ts'

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
  identity: 'alert id',
  problem: 'rule, operation, target',
  resolves: 'never',
  severity: 'alertContext.level',
}

const MAX_PROPERTIES = 20

/**
 * Which part of the activity log an event comes from: `eventSource` in words, else the operation's provider, else the
 * monitoring service (`eventSource` may be a number, facts/azure-monitor.md a6). '' for what is no such event.
 */
export function activitySource({ context, essentials }: Payload): ActivitySource | '' {
  const operation = context.text('operationName').toLowerCase()
  if (operation === '' && context.text('eventSource') === '' && context.text('eventDataId') === '') return ''
  const provider = PROVIDERS.find(([prefix]) => operation.startsWith(prefix))
  const service = plain(essentials.service).replace(/^activitylog/, '')
  return sourceNamed(plain(context.text('eventSource', 60))) || (provider?.[1] ?? sourceNamed(service))
}

/** Lines and targets that every activity log event has; a kind adds its own before them. */
export function readActivity(
  payload: Payload,
  kind: { lines: Line[]; skip: string[]; clues?: Clues },
): Reading {
  const { context, essentials } = payload
  const operation = context.text('operationName')
  const scope = [context.object('authorization').raw('scope'), 'authorization.scope'] as const
  const targets = orderTargets(essentials, { ...kind.clues, scopes: [...(kind.clues?.scopes ?? []), scope] })
  return {
    problemKey: problemKey(ruleOf(essentials), {
      targets,
      dimensions: [{ name: 'operation', value: operation }],
    }),
    end: 'never',
    severity: levelSeverity(context),
    happenedAt: happenedAt(context),
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
      ...describe(context.object('properties'), { skip: kind.skip, limit: MAX_PROPERTIES }),
      ['Correlation id', context.text('correlationId', 100)],
    ],
    links: [],
  }
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
