import { getById } from '../platform/glide.ts'

/** What templates may say of a CI: display values, '' where it has none. */
export interface CiDetails {
  name: string
  class: string
  supportGroup: string
  managedByGroup: string
  location: string
  environment: string
  owner: string
}

/** Reads a CI for templates. Null when there is no such CI. */
export function readCiDetails(ci: string): CiDetails | null {
  const record = getById('cmdb_ci', ci)
  if (record === null) return null
  const shown = (field: string) =>
    record.isValidField(field) ? String((record.getDisplayValue(field) as string | null) ?? '') : ''
  return {
    name: record.getValue('name') ?? '',
    class: record.getValue('sys_class_name') ?? '',
    supportGroup: shown('support_group'),
    managedByGroup: shown('managed_by_group'),
    location: shown('location'),
    environment: shown('environment'),
    owner: shown('owned_by'),
  }
}
