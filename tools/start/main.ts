import { Command, InvalidArgumentError } from 'commander'
import {
  addInstanceOptions,
  fail,
  type InstanceOptions,
} from '../../packages/local-instance/src/command_line.ts'
import { entraStandIn, startLocalInstance } from '../../packages/local-instance/src/local_instance.ts'
import { playStory } from '../story/story.ts'
import { setPropertiesAsAdmin } from './admin.ts'
import { build, isBuildStale, projectRoot } from './build.ts'
import { ACTION_GROUP, APP_USERS, authorityProperty, initialProperties, oidcProviders } from './setup.ts'

interface StartOptions extends InstanceOptions {
  story: boolean
  authority?: string
  oidc: boolean
}

const command = new Command('npm start --').description(
  'Runs the app from its real build on a local instance.',
)
addInstanceOptions(command)
  .option('--no-story', 'without the story that is played after the start, which needs the sample data')
  .option('--authority <url>', 'where the app fetches signing keys (default: the Entra stand-in)', loginHost)
  .option(
    '--oidc',
    "as on an instance whose admin registered an OIDC provider for the app's audience: genuine calls then run as azure.integration",
    false,
  )
  .action(start)
  .parseAsync()
  .catch(fail)

async function start({ authority, oidc, story, bare, ...options }: StartOptions): Promise<void> {
  const loginHostOf = (base: string) => authority ?? entraStandIn(base)
  const base = await startLocalInstance({
    ...options,
    app: bare ? null : projectRoot,
    build: buildIfStale,
    users: APP_USERS,
    oidc: (address) => (oidc ? oidcProviders(loginHostOf(address)) : []),
    properties: authority === undefined ? {} : authorityProperty(authority),
    entraCaller: ACTION_GROUP,
    setUp: (address) => setPropertiesAsAdmin(address, initialProperties(loginHostOf(address))),
  })
  if (bare) console.log(withoutApp(base, initialProperties(loginHostOf(base))))
  else if (story && options.demo) await playStory(base, (text) => process.stdout.write(text))
}

async function buildIfStale(): Promise<void> {
  if (!isBuildStale()) return
  console.log('Building the app, because its sources have changed. That usually takes one to two minutes:')
  await build()
}

/** What to do on an instance without the app. */
function withoutApp(base: string, settings: Record<string, string>): string {
  return [
    'The app is not installed. Log in as admin with the password admin, then import, preview and commit the update set',
    `(npm run package writes it to target/): ${base}/sys_remote_update_set_list.do`,
    'For npm run send, set these system properties afterwards:',
    ...Object.entries(settings).map(([name, value]) => `  ${name} = ${value}`),
  ].join('\n')
}

function loginHost(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new InvalidArgumentError('An http or https address is needed.')
  return text.replace(/\/+$/, '')
}
