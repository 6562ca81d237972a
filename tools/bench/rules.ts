import { Bench } from 'tinybench'
import { readAlert } from '../../src/server/azure/kinds/read_alert.ts'
import { evaluate, plainTrial } from '../../src/server/mapping/evaluate.ts'
import { parseRule } from '../../src/server/mapping/parse.ts'
import type { RuleColumn } from '../../src/server/mapping/rule.ts'
import { namedSysId } from '../../packages/local-instance/src/records/sys_id.ts'
import { ruleRow } from '../../test/server/mapping/rule_row.ts'
import { metricAlert } from '../../test/support/alerts.ts'
import { ALERTS, AUDIENCE, type InstalledApp, installedApp, TENANT } from '../../test/support/app_instance.ts'
import { type Figures, median } from './figures.ts'

const RULES = 200
const ROUNDS = 100

/** Milliseconds that 200 rules are to take at the most. */
const GOAL = 5

/**
 * What 200 mapping rules cost, none of which matches before the last: reading and trying their rows, and a whole delivery
 * on an instance with them against one with none, by turns.
 */
export async function benchRules(progress: (line: string) => void): Promise<Figures[]> {
  const tried = await tryRules()
  progress(`delivering with and without ${RULES} rules`)
  const [without, having] = await deliverByTurns()
  const more = `${(having - without).toFixed(1)} ms more, the instance's database included`
  return [
    [
      ['Mapping rules', 'ms p50', ''],
      [`${RULES} rows understood and tried`, tried.toFixed(2), `goal: ≤ ${GOAL} ms`],
      ['a delivery without rules', without.toFixed(2), ''],
      [`a delivery with ${RULES} rules`, having.toFixed(2), more],
    ],
  ]
}

function values(): Partial<Record<RuleColumn, string>>[] {
  return Array.from({ length: RULES }, (_, at) => ({
    name: `Team ${at}`,
    order: String(at),
    condition: `severity<=2^target_typeSTARTSWITHmicrosoft.compute/^ORtarget_typeSTARTSWITHmicrosoft.sql/^${
      at === RULES - 1 ? 'ruleISNOTEMPTY' : `ruleLIKEteam-${at}-^ORruleSTARTSWITHteam ${at} `
    }`,
    custom_property: 'team=*',
    set_impact: '2',
    set_category: 'software',
    set_short_description: 'Team {{customProperties.team|nobody}}: {{rule}} on {{target.name}}',
    set_description: '{{description}}\n{{#facts}}\n{{label}}: {{value}}\n{{/facts}}',
    set_fields: 'business_impact = {{customProperties.impact|unknown}}',
  }))
}

function alert(id: string) {
  return metricAlert({ id, customProperties: { team: 'shop' } })
}

async function tryRules(): Promise<number> {
  const read = readAlert(JSON.stringify(alert('a')))
  if (!read.ok) throw new Error(read.reason)
  const rows = values().map(ruleRow)
  const bench = new Bench({ time: 1000 })
  bench.add('rules', () => {
    // Without the filter, which is the platform’s.
    const circumstances = {
      fits: (condition: readonly { operator: string }[]) => condition.at(-1)?.operator === 'ISNOTEMPTY',
      isCiOf: () => true,
      isWithin: () => true,
    }
    const rules = rows.map((row) =>
      parseRule(row, (conditions) => plainTrial(conditions, read.alert, circumstances)),
    )
    const { matched } = evaluate(rules, read.alert, circumstances)
    if (matched.length !== 1) throw new Error('The last rule was to match')
  })
  await bench.run()
  const result = bench.tasks[0]?.result
  if (!result || !('latency' in result)) throw new Error('The rules were not tried')
  return result.latency.p50
}

async function deliverByTurns(): Promise<[without: number, having: number]> {
  const lanes = [await installedApp(), await installedApp()] as const
  const numbered = values().map((row, at) => ({ ...row, sys_id: namedSysId(`rule ${at}`), active: '1' }))
  lanes[1].node.store.load('x_secx_azmon_rule', numbered)
  const token = await lanes[0].entra.mint({ tenant: TENANT, version: 'v1', audience: AUDIENCE })
  const other = await lanes[1].entra.mint({ tenant: TENANT, version: 'v1', audience: AUDIENCE })
  const times: [number[], number[]] = [[], []]
  for (let round = -10; round < ROUNDS; round++) {
    for (const [at, lane] of lanes.entries()) {
      const taken = await deliver(lane, at === 0 ? token : other, round)
      if (round >= 0) times[at === 0 ? 0 : 1].push(taken)
    }
  }
  for (const lane of lanes) await lane.node.close()
  return [median(times[0]), median(times[1])]
}

async function deliver(app: InstalledApp, token: string, round: number): Promise<number> {
  const start = performance.now()
  const answer = await app.request('POST', ALERTS, {
    headers: { authorization: `Bearer ${token}` },
    body: alert(`bench-${round}`),
  })
  const taken = performance.now() - start
  if (!answer.text.includes('"opened"')) throw new Error(`${answer.status} ${answer.text}`)
  return taken
}
