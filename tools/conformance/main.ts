import { Command } from 'commander'
import { failed } from '../program.ts'
import { instanceAddress, seconds, userName } from '../verify-instance/arguments.ts'
import { reach } from '../verify-instance/checks/reach.ts'
import { createInstance } from '../verify-instance/instance.ts'
import { askPassword, createLogin, PASSWORD_VARIABLE } from '../verify-instance/login.ts'
import { withoutSecrets } from '../verify-instance/report.ts'
import { tell, type TellOptions } from '../verify-instance/tell.ts'
import { nowSdkInstall } from '../../packages/local-instance/src/install/now_sdk.ts'
import { APP, buildApp } from './build.ts'
import { conform, TOPIC } from './conform.ts'
import { ownInstance } from './own_instance.ts'

interface Options extends TellOptions {
  url?: string
  user: string
  installed: boolean
  timeout: number
}

const command = new Command('npm run conformance --')
  .description(
    'Asks an instance whether it does what the app relies on: builds a small app, installs it, and runs its checks.',
  )
  .option('--url <url>', 'a real instance; without it, a local instance of its own', instanceAddress)
  .option('--user <name>', 'an administrator of it', userName, 'admin')
  .option('--installed', 'the conformance app is there already: do not install it', false)
  .option('--report <file>', 'write the report as Markdown too')
  .option('--json', 'print the findings as JSON instead of a table', false)
  .option('--timeout <seconds>', 'for each call', seconds, 60)
  .addHelpText(
    'after',
    `
The password is asked for, or read from ${PASSWORD_VARIABLE}. The checks delete the records that they make; the app “Conformance
for Secure Export” (x_secx_conf), with one public route that answers with what it was sent, stays: uninstall it afterwards.
Ends with 0 when nothing is "not ok", with 1 otherwise.`,
  )
  .action(async (options: Options) => {
    if (options.url !== undefined) return run(options.url, await askPassword(options.user), options)
    const own = await ownInstance()
    try {
      await run(own.base, 'admin', { ...options, user: 'admin' })
    } finally {
      await own.stop()
    }
  })

async function run(base: string, password: string, options: Options): Promise<void> {
  const login = createLogin(options.user, password)
  const instance = createInstance(base, login, options.timeout * 1000)
  const { fault } = await reach(instance, options.user)
  if (fault !== '') throw new Error(fault)
  if (!options.installed) {
    console.error('Building and installing the conformance app …')
    await buildApp()
    const { code, output } = await nowSdkInstall(APP, base, {
      kind: 'basic',
      name: options.user,
      secret: password,
    })
    if (code !== 0) throw new Error(`The conformance app could not be installed:\n${output}`)
  }
  const secrets = [login.header().slice('Basic '.length), password.length >= 8 ? password : '']
  tell(withoutSecrets(await conform(instance), secrets.filter(Boolean)), TOPIC, options, '1.0.0')
}

command.parseAsync().catch((error: unknown) => failed(error))
