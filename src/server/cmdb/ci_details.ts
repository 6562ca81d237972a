import { GlideRecord, gs } from '@servicenow/glide'
import { getById, scriptString } from '../platform/glide.ts'
import { errorText, logError } from '../platform/log.ts'
import { isSysId } from '../platform/text.ts'
import { type Hits, isNamed } from './cmdb.ts'
import { hasField, MAX_RELATED, readCis, readParents, tablesOf } from './instance_cmdb.ts'
import { judge, type JudgeRules } from './judge.ts'

/** `map`: the services in svc_ci_assoc (service mapping); `relation`: those that depend on the CI directly. */
export type ServiceSource = 'map' | 'relation'

/** The services of a CI. */
export interface Services {
  /** The sources that were asked, if the instance has them; the last one gave `services`. */
  asked: readonly ServiceSource[]
  services: Hits
}

const SERVICE = 'cmdb_ci_service'

/** Rows of one name that are read. */
const MAX_NAMESAKES = 20

/** The service is the parent, the CI that it depends on the child. Not confirmed on an instance. */
const DEPENDS_ON = 'Depends on::Used by'

/** Whether CIs of a class are services. */
export function isService(className: string): boolean {
  return tablesOf(className).includes(SERVICE)
}

/**
 * The services of a CI, in use or not: those that it is mapped to or, if there are none, those that depend on it. Three
 * statements at the most. Null if the search fails: that is logged, and the incident has no service.
 */
export function findServices(ci: string): Services | null {
  try {
    return lookForServices(ci)
  } catch (error) {
    logError('The search for the service of a CI failed: ' + errorText(error))
    return null
  }
}

/** The service with this sys_id or exact name, if exactly one is in use; else value and name are ''. One statement. */
export function findNamedService(wanted: string, rules: JudgeRules): { value: string; name: string } {
  if (wanted === '' || !gs.tableExists(SERVICE)) return { value: '', name: '' }
  const field = isSysId(wanted) ? 'sys_id' : 'name'
  const found = readCis(SERVICE, field, [wanted], MAX_NAMESAKES)
  const cis = found.map(({ row }) => row).filter((one) => isNamed(one, wanted))
  const { ci } = judge({ cis, isCut: found.length >= MAX_NAMESAKES }, rules)
  return { value: ci?.sysId ?? '', name: ci?.name ?? '' }
}

function lookForServices(ci: string): Services {
  const asked: ServiceSource[] = []
  for (const source of sources()) {
    asked.push(source)
    const sysIds = source === 'map' ? mappedTo(ci) : readParents(ci, DEPENDS_ON)
    if (sysIds.length === 0) continue
    // Of the CIs that depend on it, only services are in this table.
    const found = readCis(SERVICE, 'sys_id', sysIds, MAX_RELATED)
    const isCut = sysIds.length >= MAX_RELATED
    return { asked, services: { cis: found.map(({ row }) => row), isCut } }
  }
  return { asked, services: { cis: [], isCut: false } }
}

function sources(): ServiceSource[] {
  if (!gs.tableExists(SERVICE)) return []
  const hasMap = hasField('svc_ci_assoc', 'ci_id') && hasField('svc_ci_assoc', 'service_id')
  const hasRelations = hasField('cmdb_rel_ci', 'type')
  return [...(hasMap ? ['map' as const] : []), ...(hasRelations ? ['relation' as const] : [])]
}

function mappedTo(ci: string): string[] {
  const sysIds: string[] = []
  const record = new GlideRecord('svc_ci_assoc')
  record.addQuery('ci_id', ci)
  record.setLimit(MAX_RELATED)
  record.query()
  while (record.next()) sysIds.push(record.getValue('service_id') ?? '')
  return sysIds.filter((sysId) => sysId !== '')
}

/** The fields of a CI for templates: display values, '' for none. */
export interface CiDetails {
  name: string
  class: string
  supportGroup: string
  managedByGroup: string
  location: string
  environment: string
  owner: string
}

/** Null if there is no such CI. */
export function readCiDetails(ci: string): CiDetails | null {
  const record = getById('cmdb_ci', ci)
  if (record === null) return null
  const display = (field: string) =>
    record.isValidField(field) ? scriptString(record.getDisplayValue(field) ?? '') : ''
  return {
    name: record.getValue('name') ?? '',
    class: record.getValue('sys_class_name') ?? '',
    supportGroup: display('support_group'),
    managedByGroup: display('managed_by_group'),
    location: display('location'),
    environment: display('environment'),
    owner: display('owned_by'),
  }
}
