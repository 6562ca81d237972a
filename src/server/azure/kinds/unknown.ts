import { isActivityLog } from '../essentials.ts'
import { describe } from '../facts.ts'
import { problemKey } from '../problem_key.ts'
import { activitySeverity, essentialsSeverity } from '../severity.ts'
import { orderTargets } from '../targets.ts'
import type { Kind } from './kind.ts'

const MAX_LINES = 40

/** Any other body of the common schema: kinds yet to come, an empty context, a context of no shape that is known. */
export const UNKNOWN: Kind = {
  kind: 'unknown',
  label: 'Any other kind',
  words: {
    recognised: 'everything else in the common schema',
    identity: 'alert id',
    problem: 'rule, target',
    resolves: 'not known; a Resolved is honoured',
    severity: 'essentials.severity; of an activity log alert alertContext.level',
    target: 'linked resource, alert target, configuration items, workspace or vault',
  },
  matches: () => true,
  read: (payload) => {
    const { context, essentials } = payload
    const targets = orderTargets(essentials, {
      affected: [[context.raw('linkedResourceId'), 'linkedResourceId']],
    })
    return {
      problemKey: problemKey(essentials, { targets }),
      end: isActivityLog(essentials) ? 'never' : 'uncertain',
      severity: isActivityLog(essentials) ? activitySeverity(payload) : essentialsSeverity(essentials),
      targets,
      lines: describe(context, { skip: PRIVATE, limit: MAX_LINES }),
      links: [],
    }
  },
}

/** Parts of the caller's token: nothing for a ticket. */
const PRIVATE = ['claims', 'authorization', 'httprequest']
