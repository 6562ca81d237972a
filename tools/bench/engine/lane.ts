import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EngineName, LEVELS } from '../../../packages/local-instance/src/engine/engine_name.ts'
import { rhinoHost } from '../../../packages/local-instance/src/engine/rhino/host.ts'
import { PLATFORM } from '../../../packages/local-instance/src/records/actors.ts'
import { type Caller, openCaller } from '../../../test/support/measured_calls.ts'
import { postOf } from '../../../test/support/rest_request.ts'

const SCRIPTS = join(__dirname, 'scripts')
const ROOT = join(__dirname, '../../..')
const SCOPE = 'x_secx_azmon'

/** Where the libraries have their code for browsers, and what each expects to find. */
const LIBRARIES = {
  node_forge: ['node-forge/dist/forge.min.js', 'var window = {}, self = window, console = {};'],
  jsrsasign: ['jsrsasign/lib/jsrsasign.js', ''],
  bn: ['bn.js/lib/bn.js', ''],
} as const

/** An instance on one engine, the libraries among its modules. */
export interface Lane extends Caller {
  engine: EngineName
  /** Runs a script of ./scripts in the app's scope; throws where it fails. */
  run(script: string, inputs?: object): void
  /** Milliseconds of processor time that the engine has worked: on V8 the whole process. */
  working(): number
  /** The next transaction compiles everything anew. Says what was compiled since. */
  forget(): () => { scripts: number; chars: number; compiling: number }
}

export async function openLane(engine: EngineName): Promise<Lane> {
  const caller = await openCaller(1_000, engine)
  const { app } = caller
  const { store } = app.node
  const [own] = app.rows('sys_app', { scope: SCOPE })
  const folder = (own?.['package_json'] ?? '').replace('/package.json', '')
  for (const [name, [file, head]] of Object.entries(LIBRARIES)) {
    const content = head + readFileSync(join(ROOT, 'node_modules', file), 'utf8')
    store.insert(PLATFORM, 'sys_module', {
      path: `${folder}/bench/${name}.js`,
      content,
      sys_scope: own?.['sys_id'] ?? '',
    })
  }
  const read = (name: string) => readFileSync(join(SCRIPTS, `${name}.js`), 'utf8')
  const guest = store.users.guest()
  return {
    ...caller,
    engine,
    run: (name, inputs) => {
      const script = (inputs ? read('measured') : '') + read(name)
      const operation = { sysId: name, script, scope: SCOPE }
      const answer = app.node.engine.rest(guest, operation, postOf(inputs ?? {}))
      if (answer.status !== 200) throw new Error(`${name} on ${engine}: ${answer.body}`)
    },
    working: () => {
      if (engine !== 'v8') return rhinoHost(LEVELS[engine]).statistics().working
      const { user, system } = process.cpuUsage()
      return (user + system) / 1000
    },
    forget: () => {
      if (engine === 'v8') {
        app.node.engine.reload()
        return () => ({ scripts: 0, chars: 0, compiling: 0 })
      }
      const host = rhinoHost(LEVELS[engine])
      host.forget()
      return () => host.statistics()
    },
  }
}
