import { createHash, randomBytes } from 'node:crypto'

let moment = 0
let counter = 0

/**
 * A new sys_id: 32 hex digits that grow with time, the second half random. Growing ids go to the end of every index,
 * so that inserting costs the same in a full table as in an empty one.
 */
export function newSysId(): string {
  const now = Date.now()
  counter = now === moment ? counter + 1 : 0
  moment = now
  const order = moment.toString(16).padStart(12, '0') + (counter % 0x10000).toString(16).padStart(4, '0')
  return order + randomBytes(8).toString('hex')
}

/** The same id for the same name in every instance: for the records that are always there. */
export function namedSysId(name: string): string {
  return createHash('md5').update(name).digest('hex')
}
