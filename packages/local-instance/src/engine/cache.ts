import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { randomUUID } from 'node:crypto'

/** What is made anew when it is not there: compiled Java, translated scripts. */
export const CACHE = join(__dirname, '../../node_modules/.cache')

/** The text kept under this name; null where there is none. */
export function kept(name: string): string | null {
  try {
    return readFileSync(join(CACHE, name), 'utf8')
  } catch {
    return null
  }
}

/** Another process may be keeping the same: each writes a file of its own and renames it. */
export function keep(name: string, text: string): void {
  const path = join(CACHE, name)
  const own = `${path}.${randomUUID()}`
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(own, text)
  renameSync(own, path)
}

/** Fills a folder by its own name and moves it to `path`, unless another process was faster. */
export function makeFolder(path: string, fill: (folder: string) => void): void {
  const own = `${path}.${randomUUID()}`
  mkdirSync(own, { recursive: true })
  try {
    fill(own)
    renameSync(own, path)
  } catch (error) {
    rmSync(own, { recursive: true, force: true })
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}
