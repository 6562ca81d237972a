import { type EngineName } from '../../packages/local-instance/src/engine/engine_name.ts'
import { metricAlert } from '../support/alerts.ts'
import { ALERTS, type InstalledApp, installedApp } from '../support/app_instance.ts'
import { OTHERS } from './support/engines.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Tokens are minted by the real time, and are good for years. */
const START = Math.ceil(Date.now() / HOUR) * HOUR

/** Of the base system: what a delivery writes besides the app's own tables. */
const BASE_TABLES = ['incident', 'sys_journal_field', 'sys_audit', 'task', 'sysevent']

interface Lived {
  /** Status and body of each answer. */
  answers: string[]
  /** Rows by table, with ids in the order in which they turn up in place of random ones. */
  rows: string[]
  log: string[]
}

/** One life of several alerts, whose every answer, row and line of the log is to be the same on every engine. */
async function live(engine: EngineName): Promise<Lived> {
  let now = START
  const app = await installedApp({ engine, clock: () => now })
  const answers: string[] = []
  const tell = async (body: unknown, authorization?: string) => {
    const answer =
      authorization === undefined ? await app.deliver(body) : await refused(app, body, authorization)
    answers.push(`${answer.status} ${answer.text}`)
    now += MINUTE
  }
  const set = (settings: Record<string, string>) => {
    for (const [name, value] of Object.entries(settings)) app.setProperty(`x_secx_azmon.${name}`, value)
  }
  const alert = (id: string, more: Parameters<typeof metricAlert>[0] = {}) => metricAlert({ id, ...more })

  await tell(alert('plain'))
  await tell(alert('plain'))
  await tell(alert('plain', { resolvedAt: 600 }))
  await tell(alert('plain', { firedAt: 1200 }))
  await tell(alert('first resolved', { resolvedAt: 600 }))
  await tell(alert('first resolved'))
  await tell(
    alert('elsewhere', { target: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/none' }),
  )
  await tell({ schemaId: 'other' })
  await tell('no JSON')
  await tell(alert('strange'), 'Bearer a.b.c')
  await tell(alert('strange'), 'Basic YTpi')
  set({
    'lifecycle.group_by': 'problem',
    'incident.description': '{{description}}\n{{#facts}}\n{{label}}: {{value}}\n{{/facts}}',
    'incident.short_description':
      '{{severity}} {{rule}} on {{target.name|?}} ({{customProperties.team|nobody}})',
  })
  await tell(alert('one', { problem: 'p', customProperties: { team: 'Ümit 😀' } }))
  await tell(alert('two', { problem: 'p', severity: 'Sev0' }))
  await tell(alert('one', { problem: 'p', resolvedAt: 60 }))
  await tell(alert('two', { problem: 'p', resolvedAt: 90 }))
  app.node.scheduler.runNow('Secure Export for Azure Monitor: process due alerts')
  app.node.scheduler.runNow('Secure Export for Azure Monitor: retry deliveries')

  const rename = renamer()
  const rows = tablesOf(app).flatMap((table) =>
    app.rows(table).map((row) => `${table} ${JSON.stringify(row)}`),
  )
  const lived = { answers: answers.map(rename), rows: rows.map(rename), log: app.log.map(rename) }
  await app.node.close()
  return lived
}

function refused(app: InstalledApp, body: unknown, authorization: string) {
  return app.request('POST', ALERTS, { headers: { authorization }, body })
}

function tablesOf(app: InstalledApp): string[] {
  const own = app.rows('sys_db_object').map((row) => row['name'] ?? '')
  return [...own.filter((name) => name.startsWith('x_secx_azmon_')), ...BASE_TABLES].sort()
}

/** Random ids by the order in which they turn up: what is the same row stays the same. Times of a token by that word. */
function renamer(): (text: string) => string {
  const known = new Map<string, string>()
  const nameOf = (id: string) => {
    const name = known.get(id) ?? `id ${known.size + 1}`
    known.set(id, name)
    return name
  }
  return (text) =>
    text
      .replace(/\b[0-9a-f]{32}\b/g, nameOf)
      .replace(/((?:expiry|validity|issued): [^;]+; found )[\d.:TZ-]+/g, '$1TIME')
}

describe('a life of alerts', () => {
  let onV8: Lived

  beforeAll(async () => {
    onV8 = await live('v8')
  }, 300_000)

  it('opens, repeats, resolves, groups and refuses on V8', () => {
    const outcomes = onV8.answers.map((answer) => /"outcome":"(\w+)"/.exec(answer)?.[1])
    for (const outcome of ['opened', 'duplicate', 'resolved', 'refused']) expect(outcomes).toContain(outcome)
    expect(onV8.rows.filter((row) => row.startsWith('x_secx_azmon_alert ')).length).toBeGreaterThan(4)
  })

  it.each(OTHERS)(
    'gives the same answers, rows and log on %s',
    async (engine) => {
      const lived = await live(engine)
      const other = lived.rows.filter((row, at) => row !== onV8.rows[at])
      expect({ answers: lived.answers, log: lived.log }).toEqual({ answers: onV8.answers, log: onV8.log })
      expect(other).toEqual([])
      expect(lived.rows).toHaveLength(onV8.rows.length)
    },
    300_000,
  )
})
