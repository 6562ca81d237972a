import { join } from 'node:path'
import { privilegeFaults } from './privileges/compare.ts'
import { readAccesses, readShipped } from './privileges/read.ts'

/**
 * `tsx tools/check/compare-privileges.ts <folder>`: compares the cross-scope privileges of dist/app with what the app was
 * recorded to do (CROSS_SCOPE_RECORD=<folder> npx jest). Prints what to change, and exits with 1 if that is anything.
 */
const [folder = ''] = process.argv.slice(2)
const app = readShipped(join(__dirname, '../../dist/app'))
const faults = privilegeFaults(readAccesses(folder), app)
if (faults.length === 0) {
  process.stdout.write(
    `Cross-scope privileges: ${app.privileges.length} shipped, none missing, none unused\n`,
  )
} else {
  process.stderr.write(
    `Cross-scope privileges are not what the app does:\n${faults.map((fault) => `  ${fault}\n`).join('')}`,
  )
  process.exitCode = 1
}
