import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(__dirname, 'samples')

/** Names of the sample alerts that come with the project; each says what kind of alert it is. */
export function sampleNames(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()
}

/** The text of a sample. Throws with the list of samples when there is none of that name. */
export function readSample(name: string): string {
  const names = sampleNames()
  if (!names.includes(name)) throw new Error(`There is no sample "${name}". There are: ${names.join(', ')}`)
  return readFileSync(join(folder, `${name}.json`), 'utf8')
}
