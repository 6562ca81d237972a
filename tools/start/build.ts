import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildFolder } from '../../packages/local-instance/src/install/now_sdk.ts'
import { builtHash, sourceHash } from '../build/source_hash.cjs'

export const projectRoot = join(__dirname, '..', '..')

/** The build, which is what is installed. */
export const builtApp = buildFolder(projectRoot)

/** Whether there is no whole build, or what goes into it is not what it was made from. Time stamps say nothing. */
export function isBuildStale(): boolean {
  return builtHash(projectRoot) !== sourceHash(projectRoot)
}

/** `npm run build` without its checks, its steps shown; rejects when it fails. */
export function build(): Promise<void> {
  return new Promise((resolve, reject) => {
    const program = spawn(
      process.execPath,
      [join(projectRoot, 'tools', 'build', 'build.mjs'), '--no-check'],
      {
        cwd: projectRoot,
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    )
    program.once('error', reject)
    program.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('The app could not be built: see above.')),
    )
  })
}
