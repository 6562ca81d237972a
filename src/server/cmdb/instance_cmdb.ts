import { GlideRecord, GlideTableHierarchy, gs } from '@servicenow/glide'
import type { ClassMap, ClassRoute, Cmdb, FoundCi, Hits, Link } from './cmdb.ts'
import { type Keyed, LookupCache } from './lookup_cache.ts'
import { cachedRows, type Row } from '../platform/node_cache.ts'
import { linkKey, normalId } from './resources.ts'

/** The relation of a server, the parent, to the instance that it runs on (docs/facts/cmdb.md#machine-and-server). */
const RUNS_ON = 'Virtualized by::Virtualizes'

/** Fields of any class that hold an Azure id (docs/facts/cmdb.md#object_id). */
const ID_FIELDS = ['object_id', 'cluster_resource_id']

const CLOUD_RESOURCE_TABLE = 'cmdb_ci_vm_object'

/** Classes of resource groups and subscriptions. */
const CONTAINER_CLASSES = ['cmdb_ci_resource_group', 'cmdb_ci_cloud_service_account']

/** Relations or tags that are read at once. */
export const MAX_RELATED = 500

/**
 * The CMDB of this instance, for one delivery or one batch of alerts. It asks first whether a table and a field exist: a
 * query on a field that does not exist drops its condition and matches everything (docs/facts/servicenow.md#unknown-field).
 */
export class InstanceCmdb implements Cmdb {
  private readonly expected = { ids: new Set<string>(), names: new Set<string>(), types: new Set<string>() }
  private readonly caches = new Map<string, LookupCache<FoundCi> | null>()
  private readonly ancestors = new Map<string, readonly string[]>()
  private readonly cis = new LookupCache((values, limit) => readCis('cmdb_ci', 'sys_id', values, limit), same)
  private readonly linkRows = new LookupCache(readLinks, same)
  private readonly sources: LookupCache<string> | null = hasField('sys_object_source', 'id')
    ? new LookupCache(readSources, normalId)
    : null
  private classMap: ClassMap | null = null

  expect({ ids, names, types }: Parameters<Cmdb['expect']>[0]): void {
    for (const id of ids) this.expected.ids.add(id)
    for (const name of names) this.expected.names.add(name)
    for (const type of types) this.expected.types.add(type)
  }

  classes(): ClassMap {
    this.classMap ??= readClassMap([...this.expected.types])
    return this.classMap
  }

  links(ids: readonly string[]): Link[] {
    const { rows } = this.linkRows.find(ids.map(linkKey), () => [...this.expected.ids].map(linkKey))
    this.cis.find(
      rows.map(({ ci }) => ci),
      () => this.linkRows.known().map(({ ci }) => ci),
    )
    return rows.map((row) => ({ ...row, ci: this.withSysId(row.ci).cis[0] ?? null }))
  }

  /** The classes below the one of all cloud resources are asked together, in that one. */
  carrying(table: string, field: string, ids: readonly string[]): Hits | null {
    const isCloudClass = field === 'object_id' && table !== CLOUD_RESOURCE_TABLE
    if (!isCloudClass || !hasField(table, field) || !this.isA(table, CLOUD_RESOURCE_TABLE))
      return this.ask(table, field, ids, this.expected.ids)
    const all = this.ask(CLOUD_RESOURCE_TABLE, field, ids, this.expected.ids)
    return all && { ...all, cis: all.cis.filter(({ className }) => this.isA(className, table)) }
  }

  named(table: string, field: string, names: readonly string[]): Hits | null {
    // Names that were not announced may contain commas, which would split an IN list: they are asked for one by one.
    const isExpected = names.every((name) => this.expected.names.has(name))
    return this.ask(table, field, names, isExpected ? this.expected.names : [])
  }

  reported(ids: readonly string[]): Hits | null {
    const { sources } = this
    if (sources === null) return null
    const { rows, isCut } = sources.find(ids, () => this.expected.ids)
    // The row of a source stays after its CI is deleted.
    const { rows: cis } = this.cis.find(rows, () => sources.known())
    return { cis: cis.map((ci) => ({ ...ci, value: ids[0] ?? '' })), isCut }
  }

  withSysId(sysId: string): Hits {
    const { rows } = this.cis.find([sysId])
    return { cis: rows, isCut: false }
  }

  serversOn(instance: string): Hits {
    const related = hasField('cmdb_rel_ci', 'type') ? readParents(instance, RUNS_ON) : []
    const { rows } = this.cis.find(related)
    const referring = this.ask('cmdb_ci_hardware', 'vm_object', [instance], [])
    return { cis: [...(referring?.cis ?? []), ...rows], isCut: referring?.isCut ?? false }
  }

  relatedContainers(cis: readonly string[]): ReadonlyMap<string, readonly FoundCi[]> {
    const pairs = hasField('cmdb_rel_ci', 'parent') ? readRelated(cis) : []
    const others = pairs.map(({ row }) => row)
    const related = new Map<string, FoundCi[]>()
    for (const { value, row } of pairs) {
      // Read from cmdb_ci_vm_object, because object_id is a column there.
      const found = this.ask(CLOUD_RESOURCE_TABLE, 'sys_id', [row], others)?.cis ?? []
      const containers = found.filter(({ className }) => CONTAINER_CLASSES.includes(className))
      related.set(value, [...(related.get(value) ?? []), ...containers])
    }
    return related
  }

  tags(cis: readonly string[], key: string): ReadonlyMap<string, string> {
    return hasField('cmdb_key_value', 'key') ? readTags(cis, key) : new Map()
  }

  isA(table: string, ancestor: string): boolean {
    const known = this.ancestors.get(table) ?? tablesOf(table)
    this.ancestors.set(table, known)
    return known.includes(ancestor)
  }

  private ask(
    table: string,
    field: string,
    values: readonly string[],
    expected: Iterable<string>,
  ): Hits | null {
    const name = `${table}.${field}`
    let cache = this.caches.get(name)
    if (cache === undefined) {
      cache = hasField(table, field)
        ? new LookupCache((asked, limit) => readCis(table, field, asked, limit), normalId)
        : null
      this.caches.set(name, cache)
    }
    if (cache === null) return null
    const { rows, isCut } = cache.find(values, () => expected)
    return { cis: rows, isCut }
  }
}

/** The table CI classes. */
export const CI_CLASSES = 'x_secx_azmon_ci_class'

/** The row for every ARM type that has none of its own. */
export const ANY_TYPE = '*'

/** Whether a type may go into a query: it comes from outside, and a comma would split the list of values. */
export function isAskable(type: string): boolean {
  return /^[a-z0-9./_-]+$/.test(type)
}

/**
 * The classes of CIs of these types: one query of the table CI classes. Inactive rows still have the number of CI links
 * (`recountLinks`), which saves each delivery the query for links of types that have none. A type without a row is assumed
 * to have links.
 */
function readClassMap(types: readonly string[]): ClassMap {
  const plain = [...new Set(types)].filter(isAskable).sort()
  const routes = new Map<string, ClassRoute>()
  let any: ClassRoute | null = null
  const hasLinks = new Map<string, boolean>()
  for (const row of cachedRows('classes', plain.join(), () => readClasses([...plain, ANY_TYPE]))) {
    const { arm_type = '', ci_class: table = '', id_field: field = '', ci_links, active } = row
    const type = arm_type.toLowerCase()
    hasLinks.set(type, Number(ci_links) > 0)
    if (active !== '1' || table === '' || field === '') continue
    if (type === ANY_TYPE) any = { table, field }
    else routes.set(type, { table, field })
  }
  return { routes, any, isLearned: (type) => hasLinks.get(type) ?? hasLinks.get(ANY_TYPE) ?? true }
}

function readClasses(types: readonly string[]): Row[] {
  const rows: Row[] = []
  const record = new GlideRecord(CI_CLASSES)
  record.addQuery('arm_type', 'IN', types.join(','))
  record.query()
  while (record.next())
    rows.push({
      arm_type: record.getValue('arm_type') ?? '',
      ci_class: record.getValue('ci_class') ?? '',
      id_field: record.getValue('id_field') ?? '',
      ci_links: record.getValue('ci_links') ?? '',
      active: record.getValue('active') ?? '',
    })
  return rows
}

/** Whether the instance has a table and its field. */
export function hasField(table: string, field: string): boolean {
  return gs.tableExists(table) && new GlideRecord(table).isValidField(field)
}

/** A table and those that it extends; only itself if the platform does not say. */
export function tablesOf(table: string): string[] {
  try {
    const tables = new GlideTableHierarchy(table).getTables()
    return [table, ...Array.from({ length: tables.length }, (_, at) => String(tables[at]))]
  } catch {
    return [table]
  }
}

/** CIs by a field that exists; `value` is that field's. A single value may contain commas. */
export function readCis(
  table: string,
  field: string,
  values: readonly string[],
  limit: number,
): Keyed<FoundCi>[] {
  const found: Keyed<FoundCi>[] = []
  const record = new GlideRecord(table)
  const [first = ''] = values
  if (values.length === 1) record.addQuery(field, first)
  else record.addQuery(field, 'IN', values.join(','))
  record.setLimit(limit)
  record.query()
  const idField = ID_FIELDS.find((name) => record.isValidField(name))
  const hasDomain = record.isValidField('sys_domain')
  while (record.next()) {
    const value = (field === 'sys_id' ? record.getUniqueValue() : record.getValue(field)) ?? ''
    found.push({
      value,
      row: {
        sysId: record.getUniqueValue(),
        name: record.getValue('name') ?? '',
        className: record.getValue('sys_class_name') ?? table,
        value,
        azureId: (idField && record.getValue(idField)) ?? '',
        installStatus: record.getValue('install_status') ?? '',
        operationalStatus: record.getValue('operational_status') ?? '',
        company: record.getValue('company') ?? '',
        domain: (hasDomain && record.getValue('sys_domain')) || '',
        supportGroup: record.getValue('support_group') ?? '',
        managedByGroup: record.getValue('managed_by_group') ?? '',
      },
    })
  }
  return found
}

/** sys_ids of CIs by the native key under which a source reported them. */
function readSources(ids: readonly string[], limit: number): Keyed<string>[] {
  const found: Keyed<string>[] = []
  const record = new GlideRecord('sys_object_source')
  record.addQuery('id', 'IN', ids.join(','))
  record.setLimit(limit)
  record.query()
  while (record.next())
    found.push({ value: record.getValue('id') ?? '', row: record.getValue('target_sys_id') ?? '' })
  return found
}

function readLinks(keys: readonly string[], limit: number): Keyed<Omit<Link, 'ci'> & { ci: string }>[] {
  const found: Keyed<Omit<Link, 'ci'> & { ci: string }>[] = []
  const record = new GlideRecord('x_secx_azmon_ci_link')
  record.addQuery('resource_key', 'IN', keys.join(','))
  record.addQuery('state', 'IN', 'suggested,accepted')
  record.setLimit(limit)
  record.query()
  while (record.next()) {
    const state = record.getValue('state') === 'accepted' ? 'accepted' : 'suggested'
    const resource = normalId(record.getValue('resource') ?? '')
    const ci = record.getValue('cmdb_ci') ?? ''
    found.push({
      value: record.getValue('resource_key') ?? '',
      row: { sysId: record.getUniqueValue(), resource, state, ci },
    })
  }
  return found
}

/** The parents of a CI in relations of one type. */
export function readParents(child: string, relation: string): string[] {
  const parents: string[] = []
  const record = new GlideRecord('cmdb_rel_ci')
  record.addQuery('child', child)
  record.addQuery('type.name', relation)
  record.setLimit(MAX_RELATED)
  record.query()
  while (record.next()) parents.push(record.getValue('parent') ?? '')
  return parents.filter((sysId) => sysId !== '')
}

/** The other CI of every relation of some CIs. */
function readRelated(cis: readonly string[]): Keyed<string>[] {
  const found: Keyed<string>[] = []
  const record = new GlideRecord('cmdb_rel_ci')
  record.addQuery('parent', 'IN', cis.join(',')).addOrCondition('child', 'IN', cis.join(','))
  record.setLimit(MAX_RELATED)
  record.query()
  while (record.next()) {
    const parent = record.getValue('parent') ?? ''
    const child = record.getValue('child') ?? ''
    if (cis.includes(parent)) found.push({ value: parent, row: child })
    if (cis.includes(child)) found.push({ value: child, row: parent })
  }
  return found
}

function readTags(cis: readonly string[], key: string): Map<string, string> {
  const tags = new Map<string, string>()
  const record = new GlideRecord('cmdb_key_value')
  record.addQuery('configuration_item', 'IN', cis.join(','))
  record.addQuery('key', key)
  record.setLimit(MAX_RELATED)
  record.query()
  while (record.next())
    tags.set(record.getValue('configuration_item') ?? '', (record.getValue('value') ?? '').trim())
  return tags
}

function same(value: string): string {
  return value
}
