import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { builtHash, sourceHash } from '../../../../tools/build/source_hash.cjs'

export const projectRoot = join(__dirname, '..', '..', '..', '..')

/** The folder that `now-sdk build` fills and that is installed. */
export const builtApp = join(projectRoot, 'dist', 'app')

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
