import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Usage } from './usage.ts'

const root = join(__dirname, '..', '..')

/** Megabytes that each thread of the instance may have on its heap: without a limit memory grows before it is collected. */
export const HEAP_LIMIT = 512

/** An instance that runs for one storm only, in a process of its own. */
export interface OwnInstance {
  base: string
  usage(): Promise<Usage>
  /** Ends the process and deletes its data. */
  stop(): Promise<void>
}

/** Its data are in a file, so that the memory measured is the program's and not the records'. */
export async function startOwnInstance(): Promise<OwnInstance> {
  const folder = mkdtempSync(join(tmpdir(), 'storm-'))
  const probe = join(__dirname, 'probe.cjs')
  const heap = `--max-old-space-size=${HEAP_LIMIT}`
  const program = [heap, '--require', probe, '--require', 'tsx/cjs', join('tools', 'start', 'main.ts')]
  const options = ['--port', '0', '--no-story', '--data', join(folder, 'storm.sqlite')]
  const child = spawn(process.execPath, [...program, ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const base = await Promise.race([readyAt(child), ended.then(() => null)])
  if (base === null) {
    await stop()
    throw new Error('The instance ended before it was ready.')
  }
  const gone = ended.then(() => Promise.reject(new Error('The instance has ended.')))
  gone.catch(() => undefined)
  return { base, usage: () => Promise.race([ask(child), gone]), stop }
}

function readyAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let said = ''
    child.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const base = /^Ready (http:\/\/127\.0\.0\.1:\d+)$/m.exec(said)?.[1]
      if (base !== undefined) resolve(base)
    })
  })
}

/** Other modules of the process may send messages of their own over the same channel. */
function ask(child: ChildProcess): Promise<Usage> {
  return new Promise((resolve, reject) => {
    const listen = (message: { usage?: Usage }) => {
      if (message.usage === undefined) return
      child.off('message', listen)
      resolve(message.usage)
    }
    child.on('message', listen)
    child.send('usage', (error) => error && reject(error))
  })
}
