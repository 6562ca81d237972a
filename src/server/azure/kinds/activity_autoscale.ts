import type { Fields } from '../fields.ts'
import { ACTIVITY_WORDS, activitySource, readActivity } from './activity_log.ts'
import type { Kind } from './kind.ts'

/** An autoscale setting changed, or failed to change, the number of instances. */
export const ACTIVITY_AUTOSCALE: Kind = {
  kind: 'activity_autoscale',
  label: 'Activity log, autoscale',
  words: {
    ...ACTIVITY_WORDS,
    recognised: 'eventSource Autoscale',
    target: 'alert target, properties.resourceName',
  },
  matches: (payload) => activitySource(payload) === 'autoscale',
  read: (payload) => {
    const properties = payload.context.object('properties')
    return readActivity(payload, {
      steps: true,
      narrative: properties.block('description'),
      lines: [['Instances', instances(properties)]],
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

function instances(properties: Fields): string {
  const before = properties.text('oldInstancesCount', 20)
  const after = properties.text('newInstancesCount', 20)
  return before === '' || after === '' ? before + after : `${before} to ${after}`
}
