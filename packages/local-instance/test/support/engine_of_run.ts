import { type EngineName, isEngineName } from '../../src/engine/engine_name.ts'

/** What the environment variable ENGINE names, V8 by default: `npm run test:engine` runs tests on the others. */
export function engineOfRun(): EngineName {
  const name = process.env['ENGINE'] ?? 'v8'
  if (!isEngineName(name)) throw new Error(`ENGINE=${name} is no engine`)
  return name
}
