/** `npm run test:engine`: what is tested on Rhino. Parameters go to Jest. Without Java it says so, and fails in CI only. */
import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { missingForRhino, rhinoJar } from '../../instance/engine/rhino/java.ts'
import { projectRoot } from '../../instance/node/build.ts'

function main(): number {
  const missing = missingForRhino()
  if (missing !== '') {
    console.log(`test:engine skipped. ${missing}`)
    return process.env['CI'] === 'true' ? 1 : 0
  }
  console.log(`The engine is ${realpathSync(rhinoJar())}`)
  const jest = ['jest', '--config', 'jest.engine.config.cjs', ...process.argv.slice(2)]
  return spawnSync('npx', jest, { cwd: projectRoot, stdio: 'inherit' }).status ?? 1
}

process.exit(main())
