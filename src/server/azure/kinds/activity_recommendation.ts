import type { Severity } from '../alert.ts'
import { wordSeverity } from '../severity.ts'
import { ACTIVITY_WORDS, activitySource, readActivity } from './activity_log.ts'
import type { Kind } from './kind.ts'

/** Azure Advisor has advice. Nothing is broken, so even a high impact is no more than a warning. */
export const ACTIVITY_RECOMMENDATION: Kind = {
  kind: 'activity_recommendation',
  label: 'Activity log, recommendation',
  words: {
    ...ACTIVITY_WORDS,
    recognised: 'eventSource Recommendation',
    problem: 'rule, recommendation type, target',
    severity: 'properties.recommendationImpact: High 2, Medium 3, Low 4',
    target: 'alert target',
  },
  matches: (payload) => activitySource(payload) === 'recommendation',
  read: (payload) => {
    const properties = payload.context.object('properties')
    const reading = readActivity(payload, {
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

const IMPACTS = new Map<string, Severity>([
  ['high', 2],
  ['medium', 3],
  ['low', 4],
])
