import Table from 'cli-table3'
import { Command } from 'commander'
import { colors } from '../colors.ts'
import { failed } from '../program.ts'
import { createInstanceClient } from './client.ts'
import { startOwnInstance } from '../storm/own_instance.ts'

const SUITE = 'Secure Export for Azure Monitor'
const PASSWORD = 'SN_SDK_USER_PWD'

const command = new Command('npm run atf --')
  .description('Runs the tests that the app ships, on a local instance of its own or on a running one.')
  .option('--url <url>', 'a running instance, where the Automated Test Framework is switched on')
  .option(
    '--user <name>',
    `who runs them there; the password comes from the environment, ${PASSWORD}`,
    'admin',
  )
  .action(async ({ url, user }: { url?: string; user: string }) => {
    if (url === undefined) return onOwnInstance()
    const password = process.env[PASSWORD]
    if (password === undefined)
      throw new Error(`Put the password of ${user} into the environment: ${PASSWORD}`)
    await run(url.replace(/\/+$/, ''), user, password)
  })

async function onOwnInstance(): Promise<void> {
  const instance = await startOwnInstance()
  try {
    await switchOn(instance.base)
    await run(instance.base, 'admin', 'admin')
  } finally {
    await instance.stop()
  }
}

/** As an admin does under Automated Test Framework, Administration, Properties. */
async function switchOn(base: string): Promise<void> {
  const client = createInstanceClient(base, 'admin', 'admin')
  for (const name of ['sn_atf.runner.enabled', 'sn_atf.schedule.enabled']) {
    const [property] = await client.rows('sys_properties', `name=${name}`, ['sys_id'])
    await client.change('sys_properties', property?.['sys_id'] ?? '', { value: 'true' })
  }
}

async function run(base: string, user: string, password: string): Promise<void> {
  const client = createInstanceClient(base, user, password)
  const result = await client.runSuite(SUITE)
  const fields = ['sys_id', 'test_name', 'status', 'start_time_millis', 'end_time_millis']
  const tests = await client.rows('sys_atf_test_result', `parent=${result}^ORDERBYstart_time_millis`, fields)
  const table = new Table({
    head: ['Test', 'Result', 'What was found', 'ms'],
    colWidths: [44, 9, 84, 8],
    wordWrap: true,
    style: { head: [], border: [] },
  })
  for (const { sys_id = '', test_name = '', status = '', start_time_millis, end_time_millis } of tests) {
    const steps = await client.rows('sys_atf_test_result_step', `test_result=${sys_id}`, STEP_FIELDS)
    const shown = status === 'success' ? colors.green('passed') : colors.red(status)
    table.push([test_name, shown, found(steps), Number(end_time_millis) - Number(start_time_millis)])
  }
  console.log(table.toString())
  const failed = tests.filter(({ status }) => status !== 'success').length
  console.log(`${tests.length} tests, ${failed} failed`)
  if (failed > 0 || tests.length === 0) process.exitCode = 1
}

const STEP_FIELDS = ['status', 'summary', 'output']

/** Of a passed test only how much was tried, a step that says no more counting once: the whole is in its result. */
function found(steps: Record<string, string>[]): string {
  const failing = steps.find(({ status }) => status !== 'success')
  if (failing) return failing['output'] || failing['summary'] || 'The instance does not say.'
  const counts = steps.map(
    ({ output, summary }) => (output || summary || '').match(/^passed /gm)?.length ?? 1,
  )
  return `${counts.reduce((sum, count) => sum + count, 0)} as expected`
}

command.parseAsync().catch((error: unknown) => failed(error))
