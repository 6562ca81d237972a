import { setTimeout as pause } from 'node:timers/promises'
import type { TableReader } from './table_reader.ts'

const ALERT_COLUMNS = [
  'sys_id',
  'number',
  'alert_id',
  'state',
  'fired_exact',
  'resolved_exact',
  'ended_with',
  'incident',
  'incidents',
] as const
const DELIVERY_COLUMNS = ['number', 'state', 'outcome', 'alert', 'incident'] as const
const INCIDENT_COLUMNS = ['sys_id', 'number', 'state', 'correlation_id'] as const

type Rows<Columns extends readonly string[]> = Record<Columns[number], string>[]

/** Every record that the storm has made. */
export interface Evidence {
  alerts: Rows<typeof ALERT_COLUMNS>
  deliveries: Rows<typeof DELIVERY_COLUMNS>
  incidents: Rows<typeof INCIDENT_COLUMNS>
}

/** The last number of each table before the storm: what comes after it, the storm has made. */
export interface Mark {
  alert: string
  delivery: string
  incident: string
}

/** Milliseconds between looks at what is still to be processed, and without progress until nobody waits any longer. */
const LOOK = 500
const PATIENCE = 60_000

export async function setMark(tables: TableReader): Promise<Mark> {
  return {
    alert: await tables.lastNumber('x_secx_azmon_alert'),
    delivery: await tables.lastNumber('x_secx_azmon_delivery'),
    incident: await tables.lastNumber('incident'),
  }
}

/** Resolves once every delivery was processed, or none has been for a while. */
export async function untilProcessed(
  tables: TableReader,
  mark: Mark,
  told: (left: number) => void,
): Promise<void> {
  const query = `${since(mark.delivery)}^stateINreceived,queued,retry`
  let least = Infinity
  let movedAt = Date.now()
  for (;;) {
    const left = await tables.count('x_secx_azmon_delivery', query)
    if (left < least) movedAt = Date.now()
    least = Math.min(least, left)
    if (left === 0 || Date.now() - movedAt > PATIENCE) return
    told(left)
    await pause(LOOK)
  }
}

export async function gatherEvidence(tables: TableReader, mark: Mark): Promise<Evidence> {
  const ours = `${since(mark.incident)}^correlation_display=Azure Monitor`
  return {
    alerts: await tables.rows('x_secx_azmon_alert', since(mark.alert), ALERT_COLUMNS),
    deliveries: await tables.rows('x_secx_azmon_delivery', since(mark.delivery), DELIVERY_COLUMNS),
    incidents: await tables.rows('incident', ours, INCIDENT_COLUMNS),
  }
}

function since(number: string): string {
  return number === '' ? 'numberISNOTEMPTY' : `number>${number}`
}
