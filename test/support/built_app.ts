import { spawnSync } from 'node:child_process'
import { mkdirSync, rmdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { builtApp, isBuildStale } from '../../instance/node/build.ts'

const ROOT = join(__dirname, '../..')
const LOCK = join(ROOT, 'node_modules/.app-build-lock')
/** Milliseconds after which a lock was left behind by a run that was killed. */
const LOCK_LIFETIME = 120_000

/** The folder of the real build, made anew if its sources are newer. Test files in other processes wait for it. */
export function builtAppFolder(): string {
  if (!isChecked && isBuildStale()) {
    while (!takeLock()) pause(100)
    try {
      if (isBuildStale()) build()
    } finally {
      rmdirSync(LOCK)
    }
  }
  isChecked = true
  return builtApp
}

/** Sources that change while a test file runs are for the next run. */
let isChecked = false

function build(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`npm run build failed\n${stdout}\n${stderr}`)
}

function takeLock(): boolean {
  try {
    mkdirSync(LOCK)
    return true
  } catch {
    const since = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - since > LOCK_LIFETIME) rmdirSync(LOCK)
    return false
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
