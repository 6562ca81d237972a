import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENGINES, type EngineName } from '../../../packages/local-instance/src/engine/engine_name.ts'
import { type InstalledApp, installedApp } from '../../support/app_instance.ts'
import { postOf } from '../../support/rest_request.ts'

const SCRIPTS = join(__dirname, '../scripts')
const SCOPE = 'x_secx_azmon'

/** The engines that V8 is compared with. */
export const OTHERS = ENGINES.filter((name) => name !== 'v8')

/** Runs a script of ../scripts in the app's scope with these inputs, and gives what it answers, as text. */
export type Runner = (script: string, inputs: unknown) => string

export async function runnerOn(engine: EngineName): Promise<Runner & { app: InstalledApp }> {
  const app = await installedApp({ engine, demo: false })
  const shared = readFileSync(join(SCRIPTS, 'shared.js'), 'utf8')
  const run = (name: string, inputs: unknown) => {
    const script = shared + readFileSync(join(SCRIPTS, `${name}.js`), 'utf8')
    const response = app.node.engine.rest(
      app.node.store.users.guest(),
      { sysId: name, script, scope: SCOPE },
      postOf(inputs),
    )
    if (response.status !== 200) throw new Error(`${name} on ${engine}: ${response.body.slice(0, 500)}`)
    return response.body
  }
  return Object.assign(run, { app })
}
