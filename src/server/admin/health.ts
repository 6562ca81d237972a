import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { guarded } from '../platform/http.ts'
import { ciComplaints } from './ci_health.ts'
import { readBacklog, readDelivery, undoneSince } from '../delivery/overview.ts'
import { settingProblems, type Settings } from '../settings/settings.ts'
import { readKeySets } from '../entra/key_sets.ts'
import { ruleComplaints } from './rule_faults.ts'
import { lastCleanup } from '../retention/cleanups.ts'
import { cleanupComplaints, deadWord } from './retention_health.ts'
import { readSettings } from '../settings/read.ts'
import type { Removed } from '../retention/words.ts'
import { namedInVain } from './incident_lines.ts'

/** The state of the bridge, for monitoring and for the person who wonders why no tickets come. Times are ISO 8601, UTC. */
export interface Health {
  status: 'ok' | 'attention'
  /** What to do something about; empty when all is well. */
  attention: string[]
  configured: boolean
  mode: string
  keys: { version: string; issuer: string; fetched: string | null; error: string | null }[]
  lastDelivery: { number: string; received: string | null; state: string; reason: string } | null
  deliveries: { waiting: number; retrying: number; dead: number }
  /** The clean-up that was asked for last, and what it has removed. */
  lastCleanup: { number: string; state: string; ended: string | null; removed: Removed } | null
}

/** `GET /health`, for the role viewer. */
export function health(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  guarded(response, 'The health could not be examined', () => {
    const report = examine(readSettings(), Date.now())
    return { status: 200, headers: {}, body: { ...report } }
  })
}

function examine(settings: Settings, now: number): Health {
  const configured = settings.entra.tenant !== '' && settings.entra.audiences.length > 0
  const keys = readKeySets(settings.entra)
  const deliveries = readBacklog()
  const last = readDelivery('last')
  const cleanup = lastCleanup()
  const attention = [...settingProblems(settings), ...ruleComplaints()]
  if (!configured) attention.push('Tenant and audience are not set: every call is refused.')
  if (configured && keys.length === 0) attention.push('No signing keys have been fetched yet.')
  for (const set of keys) if (set.error) attention.push(`Signing keys (${set.version}): ${set.error}`)
  if (deliveries.retrying > 0)
    attention.push(`Deliveries that failed and will be tried again: ${deliveries.retrying}.`)
  if (deliveries.dead > 0) attention.push(deadWord(deliveries.dead, undoneSince('dead'), now))
  attention.push(...cleanupComplaints(cleanup, settings.operation.keep, now))
  attention.push(...namedInVain(settings), ...ciComplaints(settings.cmdb))
  return {
    status: attention.length === 0 ? 'ok' : 'attention',
    attention,
    configured,
    mode: settings.operation.mode,
    keys: keys.map(({ version, issuer, fetchedAt, error }) => ({
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
    deliveries,
    lastCleanup: cleanup && {
      number: cleanup.number,
      state: cleanup.state,
      ended: iso(cleanup.endedAt),
      removed: cleanup.removed,
    },
  }
}

function iso(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString()
}
