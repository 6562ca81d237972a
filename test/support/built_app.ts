import { builtApp, isBuildStale } from '../../tools/start/build.ts'

/** The folder of the real build. test/support/build_once.cjs has made it before the tests. */
export function builtAppFolder(): string {
  if (!isChecked && isBuildStale())
    throw new Error('dist/app is not what the sources make: run npm run build, and the tests again.')
  isChecked = true
  return builtApp
}

/** Sources that change while a test file runs are for the next run. */
let isChecked = false
