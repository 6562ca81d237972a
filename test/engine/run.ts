/** `npm run test:engine`: the tests on Rhino. Parameters go to Jest. Without Java and Rhino it is skipped; in CI it fails. */
import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { missingForRhino, rhinoJar } from '../../packages/local-instance/src/engine/rhino/java.ts'
import { projectRoot } from '../../tools/start/build.ts'

function main(): number {
  const missing = missingForRhino()
  if (missing !== '') {
    const isCi = process.env['CI'] === 'true'
    console.log(`test:engine ${isCi ? 'failed' : 'skipped'}. ${missing}`)
    return isCi ? 1 : 0
  }
  console.log(`The engine is ${realpathSync(rhinoJar())}`)
  const jest = ['jest', '--config', 'jest.engine.config.cjs', ...process.argv.slice(2)]
  return spawnSync('npx', jest, { cwd: projectRoot, stdio: 'inherit' }).status ?? 1
}

process.exit(main())
