import { gs } from '@servicenow/glide'

/** A new GUID as Azure writes it: lower case, with hyphens. */
export function guid(): string {
  return String(gs.generateGUID())
    .toLowerCase()
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
