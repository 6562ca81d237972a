import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzip } from './unzip.ts'

/** The XML files of a package: bytes by path, `update/sys_module_….xml`. What else is in it says nothing to an instance. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>

/** Of a zip as `now-sdk pack` makes it. */
export function filesOfZip(zip: Uint8Array): PackageFiles {
  return new Map([...unzip(zip)].filter(([path]) => isXml(path)))
}

/** Of the folder that a package is made from (`dist/app`). */
export function filesOfFolder(folder: string): PackageFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isXml)
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))]))
}

/** The same for the same content, whatever its order, dates and packing. */
export function hashOf(files: PackageFiles): string {
  const hash = createHash('sha256')
  for (const path of [...files.keys()].sort()) {
    const content = files.get(path)!
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function isXml(path: string): boolean {
  return path.endsWith('.xml')
}
