import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Build } from '../../packages/local-instance/src/install/build.ts'
import { runProgram } from './program.ts'

/** The program as a package of its own: what the app of its version ships lies beside it. */
runProgram('verify-instance', () =>
  Promise.resolve(JSON.parse(readFileSync(join(__dirname, 'shipped.json'), 'utf8')) as Build),
)
