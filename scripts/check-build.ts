import { accessFaults } from './check/access.ts'
import { moduleFaults } from './check/modules.ts'
import { pageFaults } from './check/pages.ts'
import { readBuild } from './check/records.ts'
import { referenceFaults } from './check/references.ts'

/** `tsx scripts/check-build.ts <dist/app>`: prints what is in the build, or what is wrong with it, and exits with 1. */
async function main(folder: string): Promise<void> {
  const build = readBuild(folder)
  if (build.records.length === 0) throw new Error(`${folder} holds no build`)
  const faults = [
    ...referenceFaults(build),
    ...accessFaults(build),
    ...(await moduleFaults(build)),
    ...(await pageFaults(build)),
  ]
  for (const fault of faults) process.stderr.write(`  ${fault}\n`)
  if (faults.length > 0) {
    process.stderr.write(`The build has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}\n`)
    process.exitCode = 1
    return
  }
  const modules = [...build.modules.keys()].filter((path) => path.endsWith('.ts')).length
  process.stdout.write(`${build.records.length} records, ${build.tables.size} tables, ${modules} modules`)
}

main(process.argv[2] ?? 'dist/app').catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
