import type { Severity } from '../alert.ts'
import type { Fields } from '../fields.ts'
import { wordSeverity } from '../severity.ts'
import { ACTIVITY_WORDS, activitySource, readActivity } from './activity_log.ts'
import type { Kind } from './kind.ts'

/** Azure Advisor has advice. Nothing is broken, so even a high impact is no more than a warning. */
export const ACTIVITY_RECOMMENDATION: Kind = {
  kind: 'activity_recommendation',
  label: 'Activity log, recommendation',
  words: {
    ...ACTIVITY_WORDS,
    identity: 'alert id',
    recognised: 'eventSource Recommendation',
    problem: 'rule, recommendation type, target',
    severity: 'properties.recommendationImpact: High 2, Medium 3, Low 4',
    target: 'alert target',
  },
  matches: (payload) => activitySource(payload) === 'recommendation',
  read: (payload) => {
    const properties = payload.context.object('properties')
    const reading = readActivity(payload, {
      narrative: adviceInWords(properties),
      lines: [
        ['Recommendation', properties.text('recommendationName')],
        ['Category', properties.text('recommendationCategory')],
        ['Impact', properties.text('recommendationImpact', 60)],
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
    const type = properties.text('recommendationType', 100).toLowerCase()
    return {
      ...reading,
      problemKey: type === '' ? reading.problemKey : `${reading.problemKey}|${type}`,
      severity: wordSeverity(
        properties.text('recommendationImpact', 60),
        IMPACTS,
        'properties.recommendationImpact',
      ),
      links: [['Recommendation in Azure', properties.raw('recommendationResourceLink')]],
    }
  },
}

/** `Enable autoscaling for your node pools (HighAvailability, impact High)`. */
function adviceInWords(properties: Fields): string {
  const [category, impact] = [
    properties.text('recommendationCategory', 100),
    properties.text('recommendationImpact', 60),
  ]
  const notes = [category, impact === '' ? '' : `impact ${impact}`].filter((note) => note !== '').join(', ')
  const name = properties.text('recommendationName')
  return name === '' || notes === '' ? name : `${name} (${notes})`
}

const IMPACTS = new Map<string, Severity>([
  ['high', 2],
  ['medium', 3],
  ['low', 4],
])
