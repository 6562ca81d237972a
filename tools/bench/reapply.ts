import { createHash } from 'node:crypto'
import { type Figures, times } from './figures.ts'
import { fill } from './fill.ts'
import { armId } from '../../packages/local-instance/src/demo/demo_cmdb.ts'
import { newMeter } from '../../packages/local-instance/src/records/meter.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { type InstalledApp, installedApp } from '../../test/support/app_instance.ts'
import { press } from '../../test/support/press.ts'

const ALERTS = 10_000
/** One by one, before the run and again after it. */
const ALONE = 200
/** Other CIs that are there. */
const CIS = 50_000

const ALERT = 'x_secx_azmon_alert'
const JOB = 'Secure Export for Azure Monitor: continue CI searches'

/** What some alerts took. */
interface Sample {
  alerts: number
  bound: number
  milliseconds: number
  app: number
  platform: number
}

/**
 * What it takes to search 10 000 alerts without CI again, each with an open incident, half of them with their CI in the
 * CMDB by now: in one run, and one by one before and after it, so that the ratio holds on a noisy machine.
 */
export async function benchReapply(progress: (line: string) => void): Promise<Figures[]> {
  progress(`filling an instance with ${CIS} CIs and ${ALERTS} alerts without CI`)
  let now = Date.now()
  const began = performance.now()
  const app = await installedApp({ clock: () => Math.floor(now + performance.now() - began) })
  fill(app.node.store, { cis: CIS, alerts: 0 })
  const alone = (from: number) => {
    addUnmatched(app, from, ALONE)
    return measure(app, ALONE, () => searchAlone(app, from, ALONE))
  }
  const before = await alone(0)
  addUnmatched(app, ALONE, ALERTS)
  // What was searched in the second in which a run begins is not searched again.
  now += 60_000
  const together = await measure(app, ALERTS, () => searchTogether(app, progress))
  const after = await alone(ALONE + ALERTS)
  await app.node.close()
  const samples: [string, Sample][] = [
    ['one by one, before', before],
    ['in one run', together],
    ['one by one, after', after],
  ]
  return [rendered(samples)]
}

/** Alerts as a search that found nothing left them, and by now the CI of every second one. */
function addUnmatched({ node: { store } }: InstalledApp, from: number, count: number): void {
  const numbers = Array.from({ length: count }, (_, at) => from + at)
  store.load('incident', numbers.map(incident))
  store.load(ALERT, numbers.map(alert))
  store.load('cmdb_ci_vm_instance', numbers.filter((number) => number % 2 === 0).map(ci))
}

/** The button queues the search: an event does it. */
async function searchAlone(app: InstalledApp, from: number, count: number): Promise<void> {
  for (let number = from; number < from + count; number++) {
    press(app, 'ada.admin', ALERT, 'Search CI again', sysId('c3', number))
    await app.node.runEvents()
  }
}

function searchTogether(app: InstalledApp, progress: (line: string) => void): void {
  press(app, 'ada.admin', ALERT, 'Search all again')
  for (;;) {
    app.node.scheduler.runNow(JOB)
    const run = app.rows('x_secx_azmon_ci_run').at(-1) ?? {}
    progress(`run ${run['state']}: ${run['looked_at']} of ${run['total']} searched, ${run['bound']} bound`)
    if (run['state'] === 'failed') throw new Error(run['message'])
    if (run['state'] === 'done') return
  }
}

async function measure(app: InstalledApp, alerts: number, work: () => void | Promise<void>): Promise<Sample> {
  const bound = () => app.rows(ALERT, { ci_rung: 'class' }).length
  const boundBefore = bound()
  const meter = newMeter()
  app.node.store.statements.meter = meter
  const start = performance.now()
  await work()
  const milliseconds = performance.now() - start
  const sample = { alerts, milliseconds, app: meter.app.statements, platform: meter.platform.statements }
  const newlyBound = bound() - boundBefore
  if (newlyBound !== alerts / 2) throw new Error(`${newlyBound} of ${alerts} alerts got their CI`)
  return { ...sample, bound: newlyBound }
}

function target(number: number): string {
  return armId(`rg-bench-${number % 500}`, 'Microsoft.Compute/virtualMachines', `bench-${number}`)
}

function sysId(prefix: string, number: number): string {
  return prefix + number.toString(16).padStart(30, '0')
}

function incident(number: number): Row {
  return {
    sys_id: sysId('c2', number),
    number: `INC7${String(number).padStart(6, '0')}`,
    short_description: `Percentage CPU over 90 on machine ${number}`,
    state: '1',
    incident_state: '1',
    active: '1',
    impact: '2',
    urgency: '2',
    priority: '3',
  }
}

function ci(number: number): Row {
  return {
    sys_id: sysId('c1', number),
    name: `bench-${number}`,
    object_id: target(number),
    install_status: '1',
    operational_status: '1',
  }
}

function alert(number: number): Row {
  const id = target(number)
  return {
    sys_id: sysId('c3', number),
    number: `AZA7${String(number).padStart(6, '0')}`,
    alert_key: createHash('sha256').update(`unmatched ${number}`).digest('hex'),
    state: 'fired',
    fired_at: '2024-11-02 05:00:00',
    target: id,
    target_type: 'microsoft.compute/virtualmachines',
    incident: sysId('c2', number),
    opener: '1',
    ci_rung: 'none',
    ci_search: JSON.stringify({ resources: [{ id, origin: 'alertTargetIDs' }], questions: [] }),
    ci_searched_at: '2024-11-02 05:00:00',
  }
}

function rendered(samples: [string, Sample][]): Figures {
  const each = ({ milliseconds, alerts }: Sample) => milliseconds / alerts
  const run = Math.min(...samples.map(([, sample]) => each(sample)))
  const head = [
    'Search again',
    'alerts',
    'bound',
    'seconds',
    'ms per alert',
    'against one run',
    'app statements per alert',
    'platform statements per alert',
  ]
  const table: Figures = [head]
  for (const [name, sample] of samples)
    table.push([
      name,
      sample.alerts,
      sample.bound,
      (sample.milliseconds / 1000).toFixed(1),
      each(sample).toFixed(2),
      times(each(sample) / run, 1),
      (sample.app / sample.alerts).toFixed(2),
      (sample.platform / sample.alerts).toFixed(2),
    ])
  return table
}
