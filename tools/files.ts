import { readFileSync } from 'node:fs'

/** A file that somebody named on the command line; one sentence for one that cannot be read. */
export function readNamedFile(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new Error(`There is no file ${path}.`, { cause: error })
    if (code === 'EISDIR') throw new Error(`${path} is a folder, not a file.`, { cause: error })
    throw new Error(`The file ${path} cannot be read: ${message}.`, { cause: error })
  }
}
