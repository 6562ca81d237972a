import type { Severity } from '../alert.ts'
import { type Fields, listOf } from '../fields.ts'
import { parseJson } from '../json.ts'
import { wordSeverity } from '../severity.ts'
import { cleanLine, cleanText } from '../../platform/text.ts'
import { ACTIVITY_WORDS, activitySource, readActivity } from './activity_log.ts'
import type { Kind } from './kind.ts'

/** A Defender alert. Its level is always Informational; how bad it is says `properties.severity` alone. */
export const ACTIVITY_SECURITY: Kind = {
  kind: 'activity_security',
  label: 'Activity log, security',
  words: {
    ...ACTIVITY_WORDS,
    identity: 'alert id',
    recognised: 'eventSource Security',
    severity: 'properties.severity: High 1, Medium 2, Low 3, Informational 4',
    target: 'alert target, properties.compromisedEntity',
  },
  matches: (payload) => activitySource(payload) === 'security',
  read: (payload) => {
    const properties = payload.context.object('properties')
    const reading = readActivity(payload, {
      narrative: findingInWords(properties),
      lines: [
        ['Severity given by Defender', properties.text('severity', 60)],
        ['Compromised entity', properties.text('compromisedEntity')],
        ['What to do', remediation(properties.raw('remediationSteps')), 'lines'],
      ],
      skip: ['severity', 'compromisedentity', 'remediationsteps'],
      clues: { names: [[properties.raw('compromisedEntity'), 'properties.compromisedEntity']] },
    })
    return {
      ...reading,
      severity: wordSeverity(properties.text('severity', 60), SEVERITIES, 'properties.severity'),
    }
  },
}

/** Name and description of the finding, as far as the event bears them. */
function findingInWords(properties: Fields): string {
  const texts = [
    properties.text('alertDisplayName') || properties.text('alertName') || properties.text('title'),
    properties.block('description', 2000),
  ]
  return texts.filter((text, at) => text !== '' && texts.indexOf(text) === at).join('\n\n')
}

const SEVERITIES = new Map<string, Severity>([
  ['critical', 0],
  ['high', 1],
  ['medium', 2],
  ['low', 3],
  ['informational', 4],
])

const MAX_JSON = 10_000

/** A list of sentences, sent as JSON text. */
function remediation(steps: unknown): string {
  const parsed = typeof steps === 'string' && steps.length <= MAX_JSON ? parseJson(steps) : null
  const list = listOf(parsed?.ok === true ? parsed.value : steps).map((step) => cleanLine(step, 500))
  return list.length > 0 ? list.join('\n') : cleanText(steps, 1000)
}
