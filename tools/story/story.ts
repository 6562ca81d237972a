import { randomUUID } from 'node:crypto'
import Table from 'cli-table3'
import { colors } from '../colors.ts'
import { type Answer, postAlert } from '../send/answer.ts'
import { type AlertBody, asNewOccurrence, parseBody, resolvedTwin } from '../send/body.ts'
import { readSample } from '../send/samples.ts'
import { type TokenKind, demoCaller, obtainToken } from '../send/token.ts'
import { type AlertRecord, type Witness, createWitness } from './witness.ts'

export interface StoryResult {
  step: string
  status: number
  outcome: string
  reason: string
  incident: string
  /** Name of the CI that the alert was bound to, '' for none. */
  ci: string
  /** What came is what the story expects. */
  good: boolean
}

interface Step {
  title: string
  body: string
  token: TokenKind
  expected: { status: number; outcome: string; reasons?: string[]; ci?: string }
}

/**
 * Plays a few alerts over HTTP against a running instance, one line each, and ends with what came of them and where
 * to look. Alert ids are new every time, so that it tells the same story on an instance that has data. What goes wrong
 * is told, never thrown.
 */
export async function playStory(base: string, write: (text: string) => void): Promise<StoryResult[]> {
  const witness = createWitness(base)
  const results: StoryResult[] = []
  let incident = ''
  for (const step of storySteps(Date.now())) {
    const { result, alert } = await playStep(base, step, witness).catch((error: unknown) =>
      failed(step, error as Error),
    )
    results.push(result)
    incident ||= alert?.incident ?? ''
    const mark = result.good ? colors.green('✓') : colors.red('✗')
    const missed = result.good ? '' : colors.red(`  expected ${expectation(step)}`)
    const came = [result.status || '', result.outcome, result.reason && `(${result.reason})`]
      .filter(Boolean)
      .join(' ')
    write(`${mark} ${step.title}: ${came}${missed}\n`)
  }
  const settings = await witness.settingsForm().catch(() => '')
  write(
    `\n${resultTable(results)}\n\nWhere to look (admin / admin):\n${addressList(base, { incident, settings })}\n`,
  )
  return results
}

function storySteps(now: number): Step[] {
  const fired = now - 5 * 60_000
  const metric = sample('metric-static', fired)
  const unknown = sample('log-v2-unknown', fired)
  const refused = { status: 401, outcome: 'refused' }
  return [
    {
      title: 'A metric alert fires for shop-web-01',
      body: JSON.stringify(metric),
      token: 'v2',
      expected: { status: 200, outcome: 'opened', ci: 'shop-web-01' },
    },
    {
      title: 'Azure sends the same call again',
      body: JSON.stringify(metric),
      token: 'v2',
      expected: { status: 200, outcome: 'duplicate', ci: 'shop-web-01' },
    },
    {
      title: 'The metric alert resolves',
      body: JSON.stringify(resolvedTwin(metric, now)),
      token: 'v1',
      expected: { status: 200, outcome: 'resolved', ci: 'shop-web-01' },
    },
    {
      title: 'A log alert fires for a resource that no CI stands for',
      body: JSON.stringify(unknown),
      token: 'v1',
      expected: { status: 200, outcome: 'opened', ci: '' },
    },
    {
      title: 'Somebody signs a token with a key of their own',
      body: JSON.stringify(metric),
      token: 'forged',
      expected: { ...refused, reasons: ['bad_signature'] },
    },
    {
      title: 'Another tenant sends a genuine token of its own',
      body: JSON.stringify(metric),
      token: 'other-tenant',
      expected: { ...refused, reasons: ['wrong_tenant', 'wrong_issuer', 'unknown_key'] },
    },
    {
      title: 'An action group sends the old schema',
      body: readSample('noncommon-metric'),
      token: 'v2',
      expected: { status: 400, outcome: 'rejected', reasons: ['other_schema'] },
    },
  ]
}

function sample(name: string, fired: number): AlertBody {
  return asNewOccurrence(parseBody(readSample(name)), randomUUID(), fired)
}

interface Played {
  result: StoryResult
  alert: AlertRecord | null
}

async function playStep(base: string, step: Step, witness: Witness): Promise<Played> {
  const token = await obtainToken(step.token, { entra: `${base}/entra`, ...demoCaller })
  const before = await witness.refusals()
  const answer = await postAlert(`${base}/api/x_secx_azmon/secure_export/alerts`, step.body, token)
  const alert = answer.alert ? await witness.alert(answer.alert) : null
  const result = {
    step: step.title,
    status: answer.status,
    outcome: answer.outcome,
    reason: answer.reason || (await witness.reasonSince(before)),
    incident: answer.incident,
    ci: alert?.ci ?? '',
  }
  return { result: { ...result, good: isExpected(step, answer, result) }, alert }
}

function failed(step: Step, error: Error): Played {
  const nothing = { status: 0, outcome: '', incident: '', ci: '' }
  return { result: { step: step.title, ...nothing, reason: error.message, good: false }, alert: null }
}

function isExpected(step: Step, answer: Answer, result: { reason: string; ci: string }): boolean {
  const { status, outcome, reasons, ci } = step.expected
  return (
    answer.status === status &&
    answer.outcome === outcome &&
    (reasons?.includes(result.reason) ?? true) &&
    (ci === undefined || result.ci === ci)
  )
}

function expectation(step: Step): string {
  const { status, outcome, reasons, ci } = step.expected
  return [status, outcome, reasons?.join(' or '), ci === undefined ? '' : `on ${ci || 'no CI'}`]
    .filter(Boolean)
    .join(' ')
}

function resultTable(results: StoryResult[]): string {
  const head = ['', 'status', 'outcome', 'reason', 'incident', 'CI'].map((name) => colors.bold(name))
  const table = new Table({ head, style: { head: [], border: [], compact: true } })
  for (const { step, status, outcome, reason, incident, ci } of results)
    table.push([step, status, outcome, reason, incident, ci])
  return table.toString()
}

function addressList(base: string, places: { incident: string; settings: string }): string {
  const addresses: [string, string][] = [
    ['the incident', `incident.do?sys_id=${places.incident}`],
    ['the alerts', 'x_secx_azmon_alert_list.do'],
    ['the deliveries', 'x_secx_azmon_delivery_list.do'],
    ['the refused calls', 'x_secx_azmon_refusal_list.do'],
    ['the set-up page', 'x_secx_azmon_setup.do'],
    ['the settings', places.settings],
    ['the preview', 'x_secx_azmon_preview.do'],
    ['the health', 'api/x_secx_azmon/secure_export/health'],
  ]
  return addresses.map(([name, path]) => `  ${name.padEnd(18)} ${base}/${path}`).join('\n')
}
