import { newMeter } from '../../packages/local-instance/src/records/meter.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { toGlideTime } from '../../src/server/platform/time.ts'
import { installedApp, type InstalledApp } from '../../test/support/app_instance.ts'
import { type Figures, times } from './figures.ts'

/** Deliveries that are old enough, each with the alert that it opened. */
const OLD = 10_000
/** Others that stay: the ratio says whether what is kept makes removing dearer. */
const KEPT = [10_000, 100_000]

const DAY = 24 * 60 * 60_000
const PAYLOAD = JSON.stringify({ text: 'x'.repeat(5_000) })
const JOB = 'Secure Export for Azure Monitor'

interface Sample {
  milliseconds: number
  app: number
  platform: number
}

/** What it takes to empty the payloads of 10 000 deliveries, and to remove as many, among few others and among many. */
export async function benchRetention(progress: (line: string) => void): Promise<Figures[]> {
  const head = [
    'Retention run',
    'kept',
    'removed',
    'ms per row',
    'against few kept',
    'app statements per row',
    'platform statements per row',
  ]
  const table: Figures = [head]
  const few = new Map<string, number>()
  for (const kept of KEPT) {
    for (const [what, days, column] of [
      ['payloads', 40, 'payloads'],
      ['deliveries', 100, 'deliveries'],
    ] as const) {
      progress(`cleaning up: ${OLD} ${what} among ${kept} deliveries`)
      const sample = await measure(kept, days, column)
      const each = sample.milliseconds / OLD
      if (!few.has(what)) few.set(what, each)
      table.push([
        what,
        kept,
        OLD,
        each.toFixed(2),
        times(each / (few.get(what) ?? each), 1),
        (sample.app / OLD).toFixed(2),
        (sample.platform / OLD).toFixed(2),
      ])
    }
  }
  return [table]
}

async function measure(kept: number, days: number, column: string): Promise<Sample> {
  const began = performance.now()
  const start = Date.now()
  const app = await installedApp({ clock: () => Math.floor(start + performance.now() - began), demo: false })
  const isEmptied = column === 'deliveries'
  load(app, 'a0', kept, start - DAY, false)
  load(app, 'b0', OLD, start - days * DAY, isEmptied)
  const meter = newMeter()
  app.node.store.statements.meter = meter
  const from = performance.now()
  app.node.scheduler.runNow(`${JOB}: start the daily retention run`)
  for (;;) {
    app.node.scheduler.runNow(`${JOB}: continue retention runs`)
    const [cleanup] = app.rows('x_secx_azmon_cleanup')
    if (cleanup?.['state'] === 'failed') throw new Error(cleanup['message'])
    if (cleanup?.['state'] !== 'done') continue
    if (cleanup[column] !== String(OLD)) throw new Error(`${cleanup[column]} ${column} were removed`)
    break
  }
  const milliseconds = performance.now() - from
  await app.node.close()
  return { milliseconds, app: meter.app.statements, platform: meter.platform.statements }
}

function load(
  { node: { store } }: InstalledApp,
  prefix: string,
  rows: number,
  at: number,
  isEmptied: boolean,
) {
  const sysId = (kind: string, row: number) => prefix + kind + row.toString(16).padStart(28, '0')
  const alerts: Row[] = []
  const deliveries: Row[] = []
  for (let row = 0; row < rows; row++) {
    alerts.push({
      sys_id: sysId('a0', row),
      alert_key: `${prefix} ${row}`,
      state: 'resolved',
      stateful: '1',
      last_event_at: toGlideTime(at),
      delivery: sysId('d0', row),
      resolving_delivery: sysId('d0', row),
    })
    deliveries.push({
      sys_id: sysId('d0', row),
      number: `AZD${prefix}${row}`,
      state: 'done',
      received_at: toGlideTime(at),
      payload: isEmptied ? '' : PAYLOAD,
      payload_removed: isEmptied ? toGlideTime(at) : '',
      alert: sysId('a0', row),
    })
  }
  store.load('x_secx_azmon_alert', alerts)
  store.load('x_secx_azmon_delivery', deliveries)
}
