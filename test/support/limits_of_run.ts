import { type Limit, limitsNamed } from '../../packages/local-instance/src/engine/limits.ts'

/** What the environment variable LIMITS names, none by default: `LIMITS=all npx jest test/contract/life.test.ts`. */
export function limitsOfRun(): readonly Limit[] {
  const names = process.env['LIMITS'] ?? ''
  return names === '' ? [] : limitsNamed(names)
}
