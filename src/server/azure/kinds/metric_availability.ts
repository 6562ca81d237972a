import type { Fields } from '../fields.ts'
import { conditionOf } from './condition.ts'
import type { Kind } from './kind.ts'
import { isMetric, METRIC_WORDS, readMetric } from './metric.ts'

/** An Application Insights availability test: how many locations could not reach the site. */
export const METRIC_AVAILABILITY: Kind = {
  kind: 'metric_availability',
  label: 'Availability test',
  words: {
    ...METRIC_WORDS,
    recognised: 'WebtestLocationAvailabilityCriteria, or a criterion with a web test name',
    target: 'alert targets as sent: Application Insights component, web test',
  },
  matches: (payload) => {
    const { type, criteria } = conditionOf(payload.context)
    return (
      isMetric(payload) &&
      (type === 'webtestlocationavailabilitycriteria' || criteria.some((one) => webTest(one) !== ''))
    )
  },
  read: (payload) => readMetric(payload, (criterion) => [['Web test', webTest(criterion)]]),
}

function webTest(criterion: Fields): string {
  return criterion.text('webTestName')
}
