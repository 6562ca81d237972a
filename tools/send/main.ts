import { randomUUID } from 'node:crypto'
import Table from 'cli-table3'
import { Command, InvalidArgumentError } from 'commander'
import { colors } from '../colors.ts'
import { failed, wholeNumber } from '../program.ts'
import { readNamedFile } from '../files.ts'
import { type Answer, postAlert } from './answer.ts'
import {
  type AlertBody,
  asNewOccurrence,
  parseBody,
  resolvedTwin,
  withAlertId,
  withEssential,
} from './body.ts'
import { readSample, sampleNames } from './samples.ts'
import { demoCaller, isTokenKind, obtainToken, tokenKinds } from './token.ts'

interface SendOptions {
  kind?: string
  file?: string
  resolve?: boolean
  id?: string
  set?: [string, string][]
  repeat: number
  token: string
  tokenFile?: string
  url: string
  entra?: string
  tenant: string
  audience: string
  clientId: string
}

/** Where action groups send to. */
const ROUTE = '/api/x_secx_azmon/secure_export/alerts'

const command = new Command('npm run send --')
  .description('Sends an alert to the webhook as Azure Monitor does, with an Entra token.')
  .option('-k, --kind <sample>', 'one of the samples below (default: metric-static)')
  .option('-f, --file <path>', 'any file, sent as it is unless an option below changes it')
  .option('--resolve', 'send the Resolved call that belongs to the alert')
  .option('--id <id>', 'another alertId: a GUID, a whole id, or "new" for a new occurrence that fires now')
  .option('--set <key=value>', 'set one of the essentials, e.g. severity=Sev1; may be repeated', collectPair)
  .option('--repeat <times>', 'send the same call so many times', wholeNumber(1), 1)
  .option('--token <kind>', 'one of the tokens below, or a literal token', 'v2')
  .option('--token-file <path>', 'read the token from a file')
  .option(
    '--url <url>',
    'an instance, or the whole address of a route',
    routeAddress,
    `http://127.0.0.1:8080${ROUTE}`,
  )
  .option('--entra <url>', 'where tokens come from (default: /entra at the host of --url)', webAddress)
  .option('--tenant <id>', 'tenant that the token is from', demoCaller.tenant)
  .option(
    '--audience <uri>',
    'app that the token is for: its Application ID URI or client id',
    demoCaller.audience,
  )
  .option('--client-id <id>', 'app that asks for the token', demoCaller.clientId)
  .addHelpText('after', () => `\nSamples:\n${sampleList()}\n\nTokens:\n${tokenList()}\n\n${examples}`)

const examples = `Examples:
  npm run send -- --kind metric-static --id new
  npm run send -- --kind log-v2 --resolve
  npm run send -- --file my-alert.json --token forged
  npm run send -- --url https://example.service-now.com --token-file token.txt

Ends with 0 when every call got a 2xx, with 1 otherwise.`

async function send(options: SendOptions): Promise<boolean> {
  const body = composeBody(options)
  const token = await chooseToken(options)
  const answers: Answer[] = []
  for (let call = 0; call < options.repeat; call++) answers.push(await postAlert(options.url, body, token))
  process.stdout.write(`${answerTable(answers)}\n${whereToLook(options.url, answers)}`)
  return answers.every((answer) => answer.status >= 200 && answer.status < 300)
}

/** An untouched file goes out byte for byte, so that broken ones can be sent too. */
function composeBody(options: SendOptions): string | Uint8Array {
  if (options.kind && options.file) throw new Error('Give either --kind or --file, not both.')
  const bytes = options.file
    ? readNamedFile(options.file)
    : Buffer.from(readSample(options.kind ?? 'metric-static'))
  if (!options.resolve && !options.id && !options.set) return bytes
  const now = Date.now()
  let body: AlertBody = parseBody(bytes.toString('utf8'))
  if (options.id === 'new') body = asNewOccurrence(body, randomUUID(), now)
  else if (options.id) body = withAlertId(body, options.id)
  if (options.resolve) body = resolvedTwin(body, now)
  for (const [key, value] of options.set ?? []) body = withEssential(body, key, value)
  return JSON.stringify(body)
}

async function chooseToken(options: SendOptions): Promise<string | null> {
  if (options.tokenFile) return readNamedFile(options.tokenFile).toString('utf8').trim()
  if (!isTokenKind(options.token)) return options.token
  const entra = options.entra ?? `${new URL(options.url).origin}/entra`
  return obtainToken(options.token, { ...options, entra: entra.replace(/\/+$/, '') })
}

function answerTable(answers: Answer[]): string {
  const columns = ['status', 'outcome', 'reason', 'alert', 'incident', 'delivery', 'timing']
  const head = columns.map((name) => colors.bold(name))
  const table = new Table({ head, style: { head: [], border: [] } })
  for (const answer of answers) {
    const good = answer.status >= 200 && answer.status < 300
    table.push([
      (good ? colors.green : colors.red)(String(answer.status)),
      answer.outcome,
      answer.reason || answer.message,
      answer.alert,
      answer.incident,
      answer.delivery,
      answer.timing.replaceAll(', ', '\n'),
    ])
  }
  return table.toString()
}

/** The app tells strangers nothing, so whoever tries tokens has to be told where the reason stands. */
function whereToLook(url: string, answers: Answer[]): string {
  const isRefused = answers.some(({ outcome }) => outcome === 'refused')
  const { origin } = new URL(url)
  return isRefused ? `Answers never say why; it stands at ${origin}/x_secx_azmon_refusal_list.do\n` : ''
}

function sampleList(): string {
  return sampleNames()
    .map((name) => `  ${name}`)
    .join('\n')
}

function tokenList(): string {
  return Object.entries(tokenKinds)
    .map(([kind, meaning]) => `  ${kind.padEnd(15)} ${meaning}`)
    .join('\n')
}

function collectPair(text: string, before: [string, string][] = []): [string, string][] {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('Expected key=value.')
  return [...before, [text.slice(0, at), text.slice(at + 1)]]
}

function webAddress(text: string): string {
  if (!/^https?:/i.test(text) || !URL.canParse(text))
    throw new InvalidArgumentError('Expected http://… or https://….')
  return text
}

/** The address of an instance alone means its public route. */
function routeAddress(text: string): string {
  const { origin, pathname } = new URL(webAddress(text))
  return pathname === '/' ? origin + ROUTE : text
}

send(command.parse().opts<SendOptions>()).then(
  (good) => (process.exitCode = good ? 0 : 1),
  (error: unknown) => failed(error, `${colors.red('✗')} `),
)
