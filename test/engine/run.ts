/** `npm run test:engine`: what is tested on Rhino. Parameters go to Jest. Without Java it says so, and fails in CI only. */
import { spawnSync } from 'node:child_process'
import { missingForRhino } from '../../instance/engine/rhino/java.ts'
import { rhinoHost } from '../../instance/engine/rhino/host.ts'
import { LEVELS } from '../../instance/engine/engine_name.ts'
import { projectRoot } from '../../instance/node/build.ts'

function main(): number {
  const missing = missingForRhino()
  if (missing !== '') {
    console.log(`test:engine skipped. ${missing}`)
    return process.env['CI'] === 'true' ? 1 : 0
  }
  console.log(`The engine is ${rhinoHost(LEVELS.rhino).version}`)
  const jest = ['jest', '--config', 'jest.engine.config.cjs', ...process.argv.slice(2)]
  return spawnSync('npx', jest, { cwd: projectRoot, stdio: 'inherit' }).status ?? 1
}

process.exit(main())
