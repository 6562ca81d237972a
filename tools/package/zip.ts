import { unzipSync, zipSync, type Zippable } from 'fflate'

/** The earliest day that a zip entry can bear. */
const NO_DATE = new Date(1980, 0, 1)

/**
 * The SDK's package with the same entries in the order of their names, without what differs from run to run: the SDK
 * writes when each file was made, and zips in the order in which the file system lists them
 * (docs/facts/packaging.md#reproducible-builds).
 */
export function withoutDates(zip: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(zip)).sort(([a], [b]) => (a < b ? -1 : 1))
  const dated: Zippable = Object.fromEntries(
    entries.map(([name, bytes]) => [name, [bytes, { mtime: NO_DATE }]]),
  )
  return zipSync(dated, { level: 9 })
}
