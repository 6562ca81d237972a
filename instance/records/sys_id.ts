import { createHash, randomBytes } from 'node:crypto'

export function randomSysId(): string {
  return randomBytes(16).toString('hex')
}

/** The same id for the same name in every instance: for the records that are always there. */
export function namedSysId(name: string): string {
  return createHash('md5').update(name).digest('hex')
}
