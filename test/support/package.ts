import { zipSync } from 'fflate'
import { type Build, readPackage } from '../../packages/local-instance/src/install/build.ts'
import { filesOfFolder } from '../../packages/local-instance/src/install/package_files.ts'
import { builtAppFolder } from './built_app.ts'

/** A zip as `now-sdk pack` makes it of a folder: names that start with a slash. */
export function packed(folder: string): Uint8Array<ArrayBuffer> {
  const files = [...filesOfFolder(folder)].map(([path, bytes]): [string, Uint8Array] => [`/${path}`, bytes])
  // Only as small as it must be: the packing is not what is tested.
  return new Uint8Array(zipSync(Object.fromEntries(files), { level: 1 }))
}

let app: Build | undefined

/** The real build, packed and read once per test file. */
export function builtPackage(): Build {
  return (app ??= readPackage(packed(builtAppFolder())))
}
