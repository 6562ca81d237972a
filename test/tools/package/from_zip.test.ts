import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { createFront, listen } from '../../../packages/local-instance/src/http/front.ts'
import { toRawResponse, toRequest } from '../../../packages/local-instance/src/http/message.ts'
import { createNode, type InstanceNode } from '../../../packages/local-instance/src/node/node.ts'
import { ALERTS } from '../../support/app_instance.ts'
import { builtAppFolder } from '../../support/built_app.ts'
import { builtPackage, packed } from '../../support/package.ts'

const ROOT = join(__dirname, '../../..')
/** Milliseconds: the SDK takes its time. */
const LONG = 300_000

let folder: string
let node: InstanceNode
let server: Server
let base: string
beforeAll(async () => {
  const { version } = builtPackage().app
  folder = mkdtempSync(join(tmpdir(), 'from-zip-'))
  writeFileSync(join(folder, `azure-monitor-secure-export_${version}.zip`), packed(builtAppFolder()))
  node = createNode({
    data: null,
    demo: false,
    oidc: [],
    outbound: () => ({ error: 'no network in this test', code: -1 }),
    log: () => undefined,
  })
  server = createFront(new Hono(), async (raw) => toRawResponse(await node.handle(toRequest(raw))))
  base = `http://127.0.0.1:${await listen(server, 0)}`
}, LONG)
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await node.close()
  rmSync(folder, { recursive: true })
})

/** The lines of the first block of commands below a heading of docs/install.md. */
function commandsBelow(heading: string): string[] {
  const page = readFileSync(join(ROOT, 'docs/install.md'), 'utf8')
  const [, commands = ''] = /```sh\n(.*?)```/s.exec(page.slice(page.indexOf(`## ${heading}`))) ?? []
  return commands.trim().split('\n')
}

const isExport = (line: string) => line.startsWith('export ')

function bash(script: string): Promise<string> {
  const env = { PATH: process.env['PATH'], HOME: folder, npm_config_update_notifier: 'false' }
  return new Promise((resolve, reject) => {
    execFile('bash', ['-c', script], { cwd: folder, env }, (error, out, err) =>
      error ? reject(new Error(`${out}${err}`)) : resolve(out),
    )
  })
}

test(
  'the commands of docs/install.md install the release zip in a folder that holds nothing else',
  async () => {
    const { version, sysId } = builtPackage().app
    const install = commandsBelow('By package, without the sources')
    const variables = commandsBelow('By package, with the Now SDK, in a pipeline').filter(isExport)
    // What a registry would give is here already; and this instance stands in for yours.
    const sdk = 'npm install --no-save @servicenow/sdk@4.9.0'
    expect(install).toContain(sdk)
    const filled = [...variables, ...install]
      .filter((line) => !line.startsWith('npx now-sdk auth'))
      .map((line) =>
        line
          .replaceAll('<version>', version)
          .replace('https://<instance>.service-now.com', base)
          .replace(/<(admin|password)>/g, 'admin')
          .replace(' --auth my-instance', '')
          .replace(sdk, `ln -s ${join(ROOT, 'node_modules')} node_modules`),
      )
    const out = await bash(filled.join('\n'))
    expect(out).toContain('Installation completed')
    expect(node.store.platformRows('sys_app', { sys_id: sysId })).toMatchObject([{ version }])
    const answer = await fetch(base + ALERTS, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(answer.status).toBe(401)
  },
  LONG,
)
