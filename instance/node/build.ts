import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const projectRoot = join(__dirname, '..', '..')

/** The folder that `now-sdk build` fills and that is installed. */
export const builtApp = join(projectRoot, 'dist', 'app')

/** Whether there is no build, or something that goes into it was changed after it was made. */
export function isBuildStale(): boolean {
  if (!existsSync(builtApp)) return true
  const built = statSync(builtApp).mtimeMs
  const sources = [
    join(projectRoot, 'src'),
    join(projectRoot, 'now.config.json'),
    join(projectRoot, 'package.json'),
  ]
  return sources.some((source) => newestChange(source) > built)
}

/** Runs `npm run build` with its output shown; rejects when it fails. */
export function build(): Promise<void> {
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', ['run', '--silent', 'build'], {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    })
    npm.once('error', reject)
    npm.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`npm run build ended with code ${code}`)),
    )
  })
}

/** Milliseconds. The SDK writes its list of ids below `generated` while it builds: that is no change of ours. */
function newestChange(path: string): number {
  const entry = statSync(path)
  if (!entry.isDirectory()) return entry.mtimeMs
  const inside = readdirSync(path).filter((name) => name !== 'generated')
  return Math.max(0, ...inside.map((name) => newestChange(join(path, name))))
}
