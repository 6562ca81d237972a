import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { metricAlert, type MetricAlertOptions } from './alerts.ts'
import { type InstalledApp, installedApp, type InstalledAppOptions } from './app_instance.ts'

export interface Told {
  status: number
  outcome: string
  reason: string
  alert: string | null
  incident: string | null
}

/** An installed app on which alerts are played; the clock is the test's. */
export interface Storyteller {
  app: InstalledApp
  /** Milliseconds since 1970. Starts at the real time, whole seconds. */
  now(): number
  pass(minutes: number): void
  set(settings: Record<string, string>): void
  deliver(options?: MetricAlertOptions): Promise<Told>
  deliverBody(body: unknown): Promise<Told>
  incident(number: string | null): Row
  incidents(): Row[]
  notes(number: string | null): string[]
  change(number: string | null, values: Row): void
  run(
    job:
      | 'retry deliveries'
      | 'process due alerts'
      | 'refresh signing keys'
      | 'continue CI searches'
      | 'start the daily CI search'
      | 'continue retention runs'
      | 'start the daily retention run',
  ): void
}

export async function tellStories(options: InstalledAppOptions = {}): Promise<Storyteller> {
  let now = Math.floor(Date.now() / 1000) * 1000
  const app = await installedApp({ ...options, clock: () => now })
  const incident = (number: string | null) => app.rows('incident', { number: number ?? '' })[0] ?? {}
  const deliverBody = async (body: unknown): Promise<Told> => {
    const { status, json } = await app.deliver(body)
    return { status, ...(json as { result: Omit<Told, 'status'> }).result }
  }
  return {
    app,
    now: () => now,
    pass: (minutes) => {
      now += minutes * 60_000
    },
    set: (settings) => {
      for (const [name, value] of Object.entries(settings)) app.setProperty(`x_secx_azmon.${name}`, value)
    },
    deliver: (options = {}) => deliverBody(metricAlert(options)),
    deliverBody,
    incident,
    incidents: () => app.rows('incident'),
    notes: (number) =>
      app
        .rows('sys_journal_field', { element_id: incident(number)['sys_id'] ?? '', element: 'work_notes' })
        .map((row) => row['value'] ?? ''),
    change: (number, values) =>
      void app.node.store.update(PLATFORM, 'incident', incident(number)['sys_id'] ?? '', values),
    run: (job) => void app.node.scheduler.runNow(`Secure Export for Azure Monitor: ${job}`),
  }
}
