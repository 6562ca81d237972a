import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { readBacklog, readDelivery } from '../delivery/overview.ts'
import { isConfigured } from '../entra/callers.ts'
import { activeCallers, wrongCallers } from '../entra/known_callers.ts'
import { guarded } from '../platform/http.ts'
import { tryNodeCache } from '../platform/node_cache.ts'
import type { Removed } from '../retention/limits.ts'
import { lastRetentionRun } from '../retention/retention_runs.ts'
import { readSettings } from '../settings/read.ts'
import type { Settings } from '../settings/settings.ts'
import { allChecks } from './all_checks.ts'
import { type CheckId, type CheckState, runCheck } from './check.ts'
import { readKeySets } from './key_checks.ts'

/** The state of the app, for monitoring. Times are ISO 8601, UTC. */
export interface Health {
  status: 'ok' | 'attention'
  /** An entry per check that needs somebody: its title, what it found, what to do next. */
  attention: string[]
  configured: boolean
  mode: string
  /** Of the settings and of active callers. */
  keys: { tenant: string; version: string; issuer: string; fetched: string | null; error: string | null }[]
  lastDelivery: { number: string; received: string | null; state: string; reason: string } | null
  deliveries: { waiting: number; retrying: number; dead: number }
  /** `problem` says why nothing can be kept, '' for nothing; `saved` counts questions since a time, on this node. */
  nodeCache: { on: boolean; problem: string; saved: number; since: string | null }
  /** The retention run that was asked for last, and what it has removed. */
  lastCleanup: { number: string; state: string; ended: string | null; removed: Removed } | null
}

/** `GET /health`, for the role viewer. */
export function health(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  guarded(response, 'The health could not be examined', () => {
    const report = examine(readSettings(), Date.now())
    return { status: 200, headers: {}, body: { ...report } }
  })
}

/** Checks that are reported when they are wrong, and checks that are reported also while they wait for the admin. */
const IF_WRONG: readonly CheckId[] = [
  'mapping_rules',
  'caller',
  'assignment_group',
  'close_code',
  'category',
  'subcategory',
  'channel',
  'classes',
  'cleanup',
  'notify',
]
const IF_TODO: readonly CheckId[] = ['all_settings', 'tenant', 'audience', 'keys', 'rungs', 'backlog']

function isReported(id: CheckId, state: CheckState): boolean {
  if (state === 'todo') return IF_TODO.includes(id)
  return state === 'wrong'
}

function examine(settings: Settings, now: number): Health {
  const attention = allChecks(settings, now)
    .filter(({ id }) => IF_TODO.includes(id) || IF_WRONG.includes(id))
    .flatMap((check) => {
      const { title, state, found, next } = runCheck(check)
      return isReported(check.id, state) ? [`${title}: ${found} ${next}`.trim()] : []
    })
  const { entra } = settings
  const callers = activeCallers(entra)
  const last = readDelivery('last')
  const retention = lastRetentionRun()
  const cache = tryNodeCache(now)
  return {
    status: attention.length === 0 ? 'ok' : 'attention',
    attention,
    configured: isConfigured(entra) || wrongCallers(callers, entra).length < callers.length,
    mode: settings.operation.mode,
    keys: readKeySets(entra, callers).map(({ tenant, version, issuer, fetchedAt, error }) => ({
      tenant,
      version,
      issuer,
      fetched: iso(fetchedAt),
      error: error || null,
    })),
    lastDelivery: last && {
      number: last.number,
      received: iso(last.receivedAt),
      state: last.state,
      reason: last.reason,
    },
    deliveries: readBacklog(),
    nodeCache: { ...cache, on: settings.nodeCache, since: iso(cache.since) },
    lastCleanup: retention && {
      number: retention.number,
      state: retention.state,
      ended: iso(retention.endedAt),
      removed: retention.removed,
    },
  }
}

function iso(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString()
}
