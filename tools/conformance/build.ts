import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nowSdkBuild } from '../../packages/local-instance/src/install/now_sdk.ts'

/** The project of the app that asks. */
export const APP = join(__dirname, 'app')
const SDK = join(__dirname, '../..', 'node_modules', '@servicenow', 'sdk')
/** Beside what is packed. */
const HASH = join(APP, 'dist', 'sources.sha256')

/** Builds the app with the Now SDK if its sources, or the SDK, are not those of the build that is there. */
export async function buildApp(): Promise<void> {
  const hash = sourceHash()
  if (existsSync(HASH) && readFileSync(HASH, 'utf8') === hash) return
  await nowSdkBuild(APP)
  writeFileSync(HASH, hash)
}

function sourceHash(): string {
  const hash = createHash('sha256').update(readFileSync(join(SDK, 'package.json')))
  for (const path of ['package.json', 'now.config.json', 'src'].flatMap(filesBelow))
    hash.update(`${path}\0`).update(readFileSync(join(APP, path)))
  return hash.digest('hex')
}

/** The SDK writes its list of ids while it builds: that is no change of ours. */
function filesBelow(path: string): string[] {
  const full = join(APP, path)
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .filter((name) => name !== 'generated')
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}
