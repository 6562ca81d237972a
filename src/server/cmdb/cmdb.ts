import { lookupValue } from '../azure/text.ts'
import { isSysId } from '../platform/text.ts'

/** A CI as the search sees it. */
export interface FoundCi {
  sysId: string
  name: string
  className: string
  /** The value that it was found by: an id or a name, as stored. */
  value: string
  /** The Azure id in the CI's own id field, as stored; '' for none. */
  azureId: string
  installStatus: string
  operationalStatus: string
  /** sys_ids; '' if it has none, or the instance has no such field. */
  company: string
  domain: string
  supportGroup: string
  managedByGroup: string
}

/** The answer of the CMDB to a question. */
export interface Hits {
  cis: FoundCi[]
  /** There are more than are read, so none of them can be the only one. */
  isCut: boolean
}

/** Class and id field of the CIs of a type of Azure resource, from the table CI classes. */
export interface ClassRoute {
  table: string
  field: string
}

/** What the table CI classes says about some types. */
export interface ClassMap {
  routes: ReadonlyMap<string, ClassRoute>
  /** The route for every type without a row of its own; null without such a row. */
  any: ClassRoute | null
  /** Whether a resource of a type may have a CI link. */
  isLearned(type: string): boolean
}

/** A CI link that people made or that is suggested to them. */
export interface Link {
  sysId: string
  /** Lower-case ARM id. */
  resource: string
  state: 'suggested' | 'accepted'
  ci: FoundCi | null
}

/** The questions of the search to a CMDB. Each is asked once, for all announced values, and its answer kept. */
export interface Cmdb {
  /** Announces values for batching: the first query of a table fetches all of them. */
  expect(values: { ids: readonly string[]; names: readonly string[]; types: readonly string[] }): void
  classes(): ClassMap
  links(ids: readonly string[]): readonly Link[]
  /** CIs whose id field holds one of these. Null if the instance lacks the table or the field. */
  carrying(table: string, field: string, ids: readonly string[]): Hits | null
  /** CIs with one of these names. Null as above. */
  named(table: string, field: string, names: readonly string[]): Hits | null
  /** CIs that a source reported under one of these ids (sys_object_source). Null as above. */
  reported(ids: readonly string[]): Hits | null
  /** The servers that run on a machine instance. */
  serversOn(instance: string): Hits
  /** Resource groups and subscriptions that CIs are related to, by the CI's sys_id. */
  relatedContainers(cis: readonly string[]): ReadonlyMap<string, readonly FoundCi[]>
  withSysId(sysId: string): Hits
  /** Values of a tag by the CI's sys_id. */
  tags(cis: readonly string[], key: string): ReadonlyMap<string, string>
  /** Whether a table is another one or extends it. */
  isA(table: string, ancestor: string): boolean
}

/** The longest name that a CI can have (docs/facts/cmdb.md#columns-of-cmdb_ci). */
const MAX_NAME = 255

/**
 * CIs with the sys_id or exact name that a tag or a custom property gives. Null without a look-up if it could be an
 * operator or a script (docs/facts/servicenow.md#scripts-in-query-values), or is empty.
 */
export function exactlyNamed(wanted: string, cmdb: Cmdb): Hits | null {
  const value = lookupValue(wanted)
  if (value === '' || value.length > MAX_NAME) return null
  const hits = isSysId(value) ? cmdb.withSysId(value) : cmdb.named('cmdb_ci', 'name', [value])
  return hits && { ...hits, cis: hits.cis.filter((ci) => isNamed(ci, value)) }
}

/** Whether a CI has this sys_id or name; the database may compare more loosely. */
export function isNamed({ sysId, name }: Pick<FoundCi, 'sysId' | 'name'>, wanted: string): boolean {
  return sysId === wanted || name.trim().toLowerCase() === wanted.toLowerCase()
}
