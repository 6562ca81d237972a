import { isActivityLog } from '../essentials.ts'
import { describe } from '../facts.ts'
import { problemKey } from '../problem_key.ts'
import { activitySeverity } from '../severity.ts'
import { orderTargets } from '../targets.ts'
import type { Kind } from './kind.ts'

const MAX_LINES = 40

/** Any other body of the common schema: new kinds, an empty context, a context of unknown shape. */
export const UNKNOWN: Kind = {
  kind: 'unknown',
  matches: () => true,
  read: (payload) => {
    const { context, essentials } = payload
    const targets = orderTargets(essentials, {
      affected: [[context.raw('linkedResourceId'), 'linkedResourceId']],
    })
    return {
      problemKey: problemKey(essentials, { targets }),
      end: isActivityLog(essentials) ? 'never' : 'uncertain',
      ...(isActivityLog(essentials) ? { severity: activitySeverity(payload) } : {}),
      targets,
      lines: describe(context, { skip: PRIVATE, limit: MAX_LINES }),
    }
  },
}

/** Parts of the caller's token: they do not belong in a ticket. */
const PRIVATE = ['claims', 'authorization', 'httprequest']
