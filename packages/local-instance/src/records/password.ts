import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Salted SHA-256: enough for the made-up users of a local instance, and cheap enough to check on every request. */
export function hashPassword(password: string, salt = randomBytes(8).toString('hex')): string {
  return `${salt}$${createHash('sha256')
    .update(salt + password)
    .digest('hex')}`
}

export function isPassword(password: string, stored: string): boolean {
  const salt = stored.split('$')[0]!
  const computed = Buffer.from(hashPassword(password, salt))
  const known = Buffer.from(stored)
  return computed.length === known.length && timingSafeEqual(computed, known)
}
