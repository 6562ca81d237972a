import { readFiles } from '../../packages/local-instance/src/install/build.ts'
import { filesOfFolder } from '../../packages/local-instance/src/install/package_files.ts'
import { build, builtApp, isBuildStale } from '../start/build.ts'
import { runProgram } from './program.ts'

/** `npm run verify-instance`: what the instance should have is what this checkout builds. */
runProgram('npm run verify-instance --', async () => {
  if (isBuildStale()) {
    console.error('Building the app, to know what the instance should have …')
    await build()
  }
  return readFiles(filesOfFolder(builtApp))
})
