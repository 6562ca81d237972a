import { Command } from 'commander'
import { colors } from '../colors.ts'
import { failed } from '../program.ts'
import type { Build } from '../../packages/local-instance/src/install/build.ts'
import { CHECKS } from './checks/all.ts'
import { reach } from './checks/reach.ts'
import type { Finding } from './finding.ts'
import { createInstance } from './instance.ts'
import { instanceAddress, loginHost, seconds, userName } from './arguments.ts'
import { askPassword, createLogin, PASSWORD_VARIABLE } from './login.ts'
import { numberOf, type PointId } from './points.ts'
import { type Topic, withoutSecrets } from './report.ts'
import { tell } from './tell.ts'
import { SECRET_VARIABLE, TOKEN_VARIABLE, type TokenOptions, tokenSource } from './token.ts'
import { deleteAllMade } from './made.ts'
import { visitAll } from './visit.ts'

interface Options extends TokenOptions {
  url: string
  user: string
  write: boolean
  atf: boolean
  askSession: boolean
  report?: string
  json: boolean
  timeout: number
}

/** Milliseconds between looks, and for how long a job of each minute is waited for. */
const PAUSE = 2000
const PATIENCE = 100_000

/**
 * The program as it is called, with what the app of its version ships. Sets the exit code: 0 when nothing is “not ok”.
 * Text that is for people goes to stderr, findings to stdout.
 */
export function runProgram(name: string, shipped: () => Promise<Build>): void {
  commandLine(name)
    .action((options: Options) => run(options, shipped))
    .parseAsync()
    .catch((error: unknown) => failed(error, `${colors.red('✗')} `))
}

function commandLine(name: string): Command {
  return new Command(name)
    .description(
      'Tries on an instance what docs/verify-instance.md asks for, as far as that can be done from outside.',
    )
    .requiredOption('--url <url>', 'the instance: https://dev12345.service-now.com', instanceAddress)
    .requiredOption('--user <name>', 'an administrator of the instance', userName)
    .option('--write', 'try what makes incidents as well: they are resolved again, and stay', false)
    .option('--atf', 'run the test suite on the instance as well: not on a production instance', false)
    .option(
      '--ask-session',
      'make a public route for one call, which asks whose session a stranger gets',
      false,
    )
    .option('--token-file <path>', 'an Entra token that the settings let in; makes deliveries with --write')
    .option('--client-id <id>', 'or a client that gets one, of a tenant and for an audience')
    .option('--tenant <id>', 'its tenant')
    .option('--audience <uri>', 'the Application ID URI or client id that the token is for')
    .option('--authority <url>', 'login host of the tenant', loginHost, 'https://login.microsoftonline.com')
    .option('--report <file>', 'write the report as Markdown too')
    .option('--json', 'print the findings as JSON instead of a table', false)
    .option('--timeout <seconds>', 'for each call', seconds, 60)
    .addHelpText(
      'after',
      `
Nothing secret is an argument: ${PASSWORD_VARIABLE} may hold the password (else it is asked for), ${TOKEN_VARIABLE} a
token instead of --token-file, ${SECRET_VARIABLE} the secret of --client-id.

Without --write nothing is made or changed but what strangers cause too: their calls are counted under Refused calls, and
an unknown key lets the app fetch the signing keys, at most every five minutes.
Ends with 0 when nothing is "not ok", with 1 otherwise; at once when the login is wrong or the user is no administrator.`,
    )
}

async function run(options: Options, readShipped: () => Promise<Build>): Promise<void> {
  const timeout = options.timeout * 1000
  const source = tokenSource(options, timeout)
  const shipped = await readShipped()
  const password = await askPassword(options.user)
  const login = createLogin(options.user, password)
  const instance = createInstance(options.url, login, timeout)
  const token = await source?.()

  const secrets = [login.header().slice('Basic '.length), password.length >= 8 ? password : '', token ?? '']
  const hidden = (findings: readonly Finding[]) => withoutSecrets(findings, secrets.filter(Boolean))
  const { findings: first, fault } = await reach(instance, options.user)
  if (fault !== '') {
    const findings = hidden(first)
    if (options.json || options.report !== undefined) tell(findings, TOPIC, options, shipped.app.version)
    throw new Error(findings[0]?.found)
  }
  const visit = {
    instance,
    shipped,
    write: options.write,
    atf: options.atf,
    askSession: options.askSession,
    token: token === undefined ? null : () => Promise.resolve(token),
    pause: PAUSE,
    patience: PATIENCE,
  }
  stopOnSignal(hidden)
  const findings = hidden([...first, ...(await visitAll(visit, CHECKS, showProgress))])
  tell(findings, TOPIC, options, shipped.app.version)
}

/** What was made is deleted before the program ends. */
function stopOnSignal(hidden: (findings: readonly Finding[]) => Finding[]): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      console.error('Stopped. What was made is deleted; an incident that a trial alert opened may stay open.')
      void deleteAllMade().then((left) => {
        for (const { found } of hidden(left)) console.error(found)
        process.exit(130)
      })
    })
  }
}

const TOPIC: Topic<PointId> = {
  title: 'Verify instance: report',
  note: 'The numbers are those of docs/verify-instance.md.',
  nameOf: (point) => String(numberOf(point)),
}

function showProgress({ points }: { points: readonly string[] }): void {
  if (process.stderr.isTTY) console.error(colors.dim(`… ${points.join(', ')}`))
}
