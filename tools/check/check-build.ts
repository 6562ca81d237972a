import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { checked } from './all.ts'
import { readBuild } from './records.ts'

/**
 * `tsx tools/check/check-build.ts [dist/app]`: a line for each group of rules with how often it looked, and at the end what is
 * in the build. Faults go to stderr, a line each; then it exits with 1.
 */
async function main(folder: string): Promise<void> {
  if (!existsSync(folder)) throw new Error(`There is no build in ${folder}: run npm run build.`)
  const build = readBuild(folder)
  if (build.records.length === 0) throw new Error(`${folder} holds no build: run npm run build.`)
  const groups = await checked(build)
  const faults = groups.flatMap((group) => group.faults)
  for (const fault of faults) process.stderr.write(`  ${fault}\n`)
  if (faults.length > 0) {
    process.stderr.write(`The build has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}\n`)
    process.exitCode = 1
    return
  }
  for (const group of groups) process.stdout.write(`${group.summary()}\n`)
  const modules = [...build.modules.keys()].filter((path) => path.endsWith('.ts')).length
  process.stdout.write(`${build.records.length} records, ${build.tables.size} tables, ${modules} modules\n`)
}

new Command('npm run check --')
  .description('Checks a build: prints what was looked at, and each fault with what to do about it.')
  .argument('[folder]', 'the folder that the Now SDK has built', 'dist/app')
  .action(main)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
