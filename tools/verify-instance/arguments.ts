import { InvalidArgumentError } from 'commander'

/** A password goes along, so plain http is for this machine only. */
export function instanceAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const isHere = url !== null && ['127.0.0.1', 'localhost'].includes(url.hostname)
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isHere)))
    throw new InvalidArgumentError('An address with https is needed, since the password goes there.')
  if (url.username !== '' || url.password !== '')
    throw new InvalidArgumentError('No password in the address.')
  return url.origin
}

export function loginHost(text: string): string {
  instanceAddress(text)
  return text.replace(/\/+$/, '')
}

/** It goes into a query. */
export function userName(text: string): string {
  if (!/^[^\s^:]+$/.test(text) || text.startsWith('javascript'))
    throw new InvalidArgumentError('Not a user name.')
  return text
}

export function seconds(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('Expected a whole number of seconds.')
  return value
}
