import { GlideAggregate, GlideRecord } from '@servicenow/glide'
import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { write } from './answer.ts'
import { ciComplaints } from './cmdb/health.ts'
import { complaints } from './delivery/process.ts'
import { fromGlideTime } from './glide_time.ts'
import { addRowCount, rowCount } from './row_count.ts'
import { readSettings } from './settings/read.ts'
import type { Settings } from './settings/settings.ts'

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
}

/** `GET /health`, for the role viewer. */
export function health(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  const report = examine(readSettings())
  write(response, { status: 200, headers: {}, body: { ...report } })
}

function examine(settings: Settings): Health {
  const configured = settings.entra.tenant !== '' && settings.entra.audiences.length > 0
  const keys = readKeySets(settings)
  const counts = countByState()
  const deliveries = {
    waiting: (counts.get('received') ?? 0) + (counts.get('queued') ?? 0),
    retrying: counts.get('retry') ?? 0,
    dead: counts.get('dead') ?? 0,
  }
  const attention = complaints(settings)
  if (!configured) attention.push('Tenant and audience are not set: every call is refused.')
  if (configured && keys.length === 0) attention.push('No signing keys have been fetched yet.')
  for (const set of keys) if (set.error) attention.push(`Signing keys (${set.version}): ${set.error}`)
  if (deliveries.retrying > 0)
    attention.push(`Deliveries that failed and will be tried again: ${deliveries.retrying}.`)
  if (deliveries.dead > 0)
    attention.push(`Deliveries that failed for good and wait for a replay: ${deliveries.dead}.`)
  attention.push(...ciComplaints(settings.cmdb))
  return {
    status: attention.length === 0 ? 'ok' : 'attention',
    attention,
    configured,
    mode: settings.operation.mode,
    keys,
    lastDelivery: readLastDelivery(),
    deliveries,
  }
}

function readKeySets(settings: Settings): Health['keys'] {
  const sets: Health['keys'] = []
  if (settings.entra.tenant === '') return sets
  const record = new GlideRecord('x_secx_azmon_key_set')
  record.addQuery('tenant', settings.entra.tenant)
  record.addQuery('authority', settings.entra.authority)
  record.orderBy('version')
  record.query()
  while (record.next()) {
    sets.push({
      version: record.getValue('version') ?? '',
      issuer: record.getValue('issuer') ?? '',
      fetched: toIso(record.getValue('fetched_at')),
      error: record.getValue('last_error') || null,
    })
  }
  return sets
}

function readLastDelivery(): Health['lastDelivery'] {
  const record = new GlideRecord('x_secx_azmon_delivery')
  record.orderByDesc('received_at')
  record.setLimit(1)
  record.query()
  if (!record.next()) return null
  return {
    number: record.getValue('number') ?? '',
    received: toIso(record.getValue('received_at')),
    state: record.getValue('state') ?? '',
    reason: record.getValue('reason') ?? '',
  }
}

function countByState(): Map<string, number> {
  const counts = new Map<string, number>()
  const aggregate = new GlideAggregate('x_secx_azmon_delivery')
  aggregate.addQuery('state', 'IN', 'received,queued,retry,dead')
  addRowCount(aggregate)
  aggregate.groupBy('state')
  aggregate.query()
  while (aggregate.next()) {
    counts.set(aggregate.getValue('state') ?? '', rowCount(aggregate))
  }
  return counts
}

function toIso(value: string | null): string | null {
  const time = fromGlideTime(value ?? '')
  return time === null ? null : new Date(time).toISOString()
}
