import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSigningKeys, type SigningKey } from '../../packages/local-instance/src/entra/keys.ts'

/** The folder that test/support/build_once.cjs had prepared; '' where each test makes its own. */
const FOLDER = process.env['PREPARED_FOR_TESTS'] ?? ''

export const imageFile = (folder: string): string => join(folder, 'installed.db')
export const keysFile = (folder: string): string => join(folder, 'keys.json')

/** Options of installedApp that ask for another instance than the prepared one. */
interface Wishes {
  data?: string | null
  demo?: boolean
  dictionary?: unknown
  install?: unknown
}

let image: Uint8Array | undefined

/**
 * The bytes of an instance with the app, which saves an installation; null where a test wants an instance of another kind.
 * Installing itself is tested with instances of its own.
 */
export function imageFor({ data, demo = true, dictionary, install }: Wishes): Uint8Array | null {
  if (FOLDER === '' || typeof data === 'string' || !demo || dictionary !== undefined || install !== undefined)
    return null
  return (image ??= readFileSync(imageFile(FOLDER)))
}

let keys: Promise<SigningKey[]> | undefined

/** The keys of the Entra stand-in, the same for all instances of a test file: making them takes longer than most tests. */
export function signingKeys(): Promise<SigningKey[]> {
  return (keys ??= openSigningKeys(FOLDER === '' ? undefined : keysFile(FOLDER)))
}
