import { Command, InvalidArgumentError } from 'commander'
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { addInstanceOptions, fail, type InstanceOptions } from './command_line.ts'
import { hasBuild, nowSdkBuild } from './install/now_sdk.ts'
import { startLocalInstance } from './local_instance.ts'

interface Options extends InstanceOptions {
  app?: string
}

const command = new Command('local-instance').description(
  'Runs a now-sdk app on a local stand-in of a ServiceNow instance. Log in as admin with the password admin.',
)
command.option('--app <folder>', 'the project folder of the app, which has now.config.json', projectFolder)
addInstanceOptions(command)
  .action(async ({ app, bare, ...options }: Options) => {
    if (app === undefined && !bare)
      throw new Error('Name the project folder of an app with --app, or start without an app with --bare.')
    const project = bare || app === undefined ? null : app
    await startLocalInstance({
      ...options,
      app: project,
      build: async () => {
        if (project === null || hasBuild(project)) return
        console.log('Building the app with now-sdk build …')
        await nowSdkBuild(project)
      },
    })
  })
  .parseAsync()
  .catch(fail)

function projectFolder(path: string): string {
  const folder = resolve(path)
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new InvalidArgumentError(`There is no folder ${path}.`)
  for (const file of ['now.config.json', 'package.json'])
    if (!existsSync(join(folder, file)))
      throw new InvalidArgumentError(`${path} is not the project folder of a now-sdk app: it has no ${file}.`)
  return folder
}
