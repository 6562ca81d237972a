import {
  named,
  type RelationType,
  relationTypeId,
} from '../../../packages/local-instance/src/records/base_data.ts'
import type { Row } from '../../../packages/local-instance/src/records/records.ts'
import { namedSysId } from '../../../packages/local-instance/src/records/sys_id.ts'
import type { InstalledApp } from '../app_instance.ts'

/** What one way of filling a CMDB leaves in it. CIs are called by their keys everywhere. */
export interface Cmdb {
  /** What fills it, as `discovery_source` says. */
  source: string
  cis: readonly Ci[]
  relations?: readonly Relation[]
  tags?: readonly Tag[]
  /** Rows of sys_object_source. A CI that is not there makes one that leads nowhere. */
  sources?: readonly Source[]
  /** Rows of svc_ci_assoc. */
  services?: readonly Service[]
}

type Relation = [parent: string, type: RelationType, child: string]
type Tag = [ci: string, key: string, value: string]
type Source = [ci: string, nativeKey: string]
type Service = [service: string, ci: string]

export interface Ci {
  /** The resource of the estate that it stands for, or another word for what is no resource. */
  key: string
  class: string
  values: Row
  /** Columns that refer to another CI, which is given by its key. */
  refers?: Record<string, string>
}

export function ci(key: string, className: string, name: string, values: Row = {}): Ci {
  return { key, class: className, values: { name, ...values } }
}

/**
 * Puts the CMDB into an instance that was started without the sample data, as far as it has the tables and columns for
 * it.
 */
export function loadCmdb({ node: { store } }: InstalledApp, cmdb: Cmdb): void {
  const load = (table: string, rows: Row[]): void => {
    if (store.dictionary.table(table) !== undefined) store.load(table, rows)
  }
  for (const one of cmdb.cis) load(one.class, [rowOf(cmdb, one)])
  load('cmdb_rel_ci', (cmdb.relations ?? []).map(relationRow))
  load('cmdb_key_value', (cmdb.tags ?? []).map(tagRow))
  load('sys_object_source', (cmdb.sources ?? []).map(sourceRow))
  load('svc_ci_assoc', (cmdb.services ?? []).map(serviceRow))

  function relationRow([parent, type, child]: Relation): Row {
    const ends = { parent: ciId(cmdb, parent), child: ciId(cmdb, child) }
    return named('cmdb_rel_ci', `${parent} ${type} ${child}`, { ...ends, type: relationTypeId(type) })
  }
  function tagRow([key, name, value]: Tag): Row {
    const configuration_item = ciId(cmdb, key)
    return named('cmdb_key_value', `${key} ${name}`, { configuration_item, key: name, value })
  }
  function sourceRow([key, id]: Source): Row {
    return named('sys_object_source', `${key} ${id}`, {
      name: cmdb.source,
      id,
      target_table: cmdb.cis.find((one) => one.key === key)?.class ?? 'cmdb_ci',
      target_sys_id: ciId(cmdb, key),
      last_scan: LAST_DISCOVERED,
    })
  }
  function serviceRow([service, key]: Service): Row {
    const ends = { service_id: ciId(cmdb, service), ci_id: ciId(cmdb, key) }
    return named('svc_ci_assoc', `${service} ${key}`, ends)
  }
}

export function ciId(cmdb: Cmdb, key: string): string {
  return namedSysId(`${cmdb.source} ${key}`)
}

/** What the tests call the CI with this sys_id; '' for ''. */
export function ciKey(cmdb: Cmdb, sysId: string): string {
  if (sysId === '') return ''
  const found = cmdb.cis.find((one) => ciId(cmdb, one.key) === sysId)
  if (found === undefined) throw new Error(`No CI of this CMDB has the sys_id ${sysId}`)
  return found.key
}

const LAST_DISCOVERED = '2024-11-19 04:00:00'

function rowOf(cmdb: Cmdb, { key, values, refers = {} }: Ci): Row {
  const references = Object.entries(refers).map(([column, other]): [string, string] => [
    column,
    ciId(cmdb, other),
  ])
  return {
    sys_id: ciId(cmdb, key),
    install_status: '1',
    operational_status: '1',
    sys_domain: 'global',
    sys_domain_path: '/',
    discovery_source: cmdb.source,
    last_discovered: LAST_DISCOVERED,
    ...Object.fromEntries(references),
    ...values,
  }
}
