import { ACTIVITY_WORDS, activitySource, readActivity } from './activity_log.ts'
import type { Kind } from './kind.ts'

/** Somebody did something to a resource. `claims` and `authorization` hold parts of that person's token and are not shown. */
export const ACTIVITY_ADMINISTRATIVE: Kind = {
  kind: 'activity_administrative',
  label: 'Activity log, administrative',
  words: {
    ...ACTIVITY_WORDS,
    recognised: 'eventSource Administrative',
    target: 'alert target, properties.entity, authorization scope',
  },
  matches: (payload) => activitySource(payload) === 'administrative',
  read: (payload) =>
    readActivity(payload, {
      steps: true,
      lines: [],
      skip: ['eventcategory', 'entity', 'hierarchy'],
      clues: { scopes: [[payload.context.object('properties').raw('entity'), 'properties.entity']] },
    }),
}
