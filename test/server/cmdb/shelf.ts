import type { ClassMap, Cmdb, FoundCi, Hits, Link } from '../../../src/server/cmdb/cmdb.ts'
import { normalId } from '../../../src/server/cmdb/resources.ts'

/** A CI on the shelf: its fields by name. */
export interface ShelfCi {
  sysId: string
  class: string
  name: string
  fields?: Record<string, string>
  found?: Partial<FoundCi>
}

export interface ShelfContent {
  cis?: ShelfCi[]
  /** Native key → sys_id. */
  sources?: Record<string, string>
  links?: { resource: string; ci: string; state?: Link['state'] }[]
  /** parent, child. */
  relations?: [string, string][]
  servers?: Record<string, string[]>
  /** `<sys_id> <key>` → value. */
  tags?: Record<string, string>
  classes?: Record<string, string>
  /** Tables that this instance lacks. */
  absent?: string[]
}

/** Tables by what they extend, as far as the search cares. */
const PARENTS: Record<string, string> = {
  cmdb_ci_vm_instance: 'cmdb_ci_vm_object',
  cmdb_ci_cloud_database: 'cmdb_ci_vm_object',
  cmdb_ci_cmp_resource: 'cmdb_ci_vm_object',
  cmdb_ci_resource_group: 'cmdb_ci_vm_object',
  cmdb_ci_cloud_service_account: 'cmdb_ci_vm_object',
  cmdb_ci_linux_server: 'cmdb_ci_computer',
  cmdb_ci_computer: 'cmdb_ci_hardware',
  cmdb_ci_vm_object: 'cmdb_ci',
  cmdb_ci_hardware: 'cmdb_ci',
  cmdb_ci_storage_volume: 'cmdb_ci',
  cmdb_ci_kubernetes_cluster: 'cmdb_ci',
}

export const CLASSES: Record<string, string> = {
  'microsoft.compute/virtualmachines': 'cmdb_ci_vm_instance.object_id',
  'microsoft.sql/servers': 'cmdb_ci_cloud_database.object_id',
  'microsoft.sql/servers/databases': 'cmdb_ci_cloud_database.object_id',
  'microsoft.containerservice/managedclusters': 'cmdb_ci_kubernetes_cluster.cluster_resource_id',
  'microsoft.resources/subscriptions': 'cmdb_ci_cloud_service_account.account_id',
  '*': 'cmdb_ci_cmp_resource.object_id',
}

/** A small CMDB in memory, with the list of questions it was asked. */
export class Shelf implements Cmdb {
  readonly asked: string[] = []
  private readonly content: ShelfContent

  constructor(content: ShelfContent) {
    this.content = content
  }

  expect(): void {}

  classes(): ClassMap {
    const routes = new Map(
      Object.entries(this.content.classes ?? CLASSES).map(([type, place]) => {
        const [table = '', field = ''] = place.split('.')
        return [type, { table, field }] as const
      }),
    )
    return { routes, any: routes.get('*') ?? null, isLearned: () => this.content.links !== undefined }
  }

  links(ids: readonly string[]): Link[] {
    const wanted = ids.map(normalId)
    return (this.content.links ?? [])
      .filter(({ resource }) => wanted.includes(normalId(resource)))
      .map(({ resource, ci, state = 'accepted' }) => ({
        sysId: `link of ${ci}`,
        resource: normalId(resource),
        state,
        ci: this.withSysId(ci).cis[0] ?? null,
      }))
  }

  carrying(table: string, field: string, ids: readonly string[]): Hits | null {
    return this.find(table, field, ids)
  }

  named(table: string, field: string, names: readonly string[]): Hits | null {
    return this.find(table, field, names)
  }

  reported(ids: readonly string[]): Hits {
    this.asked.push('sys_object_source.id')
    const sysIds = ids.flatMap((id) => this.content.sources?.[id] ?? [])
    const cis = sysIds.flatMap((sysId) => this.withSysId(sysId).cis)
    return { cis: cis.map((ci) => ({ ...ci, value: ids[0] ?? '' })), isCut: false }
  }

  withSysId(sysId: string): Hits {
    const cis = (this.content.cis ?? []).filter((ci) => ci.sysId === sysId)
    return { cis: cis.map((ci) => foundCi(ci, sysId)), isCut: false }
  }

  serversOn(instance: string): Hits {
    const sysIds = this.content.servers?.[instance] ?? []
    return { cis: sysIds.flatMap((sysId) => this.withSysId(sysId).cis), isCut: false }
  }

  relatedContainers(cis: readonly string[]): ReadonlyMap<string, readonly FoundCi[]> {
    const pairs = (this.content.relations ?? []).flatMap(([one, other]) => [
      [one, other] as const,
      [other, one] as const,
    ])
    return new Map(
      cis.map((ci) => [
        ci,
        pairs
          .filter(([own]) => own === ci)
          .flatMap(([, other]) => this.withSysId(other).cis)
          .filter(({ className }) => /resource_group|service_account/.test(className)),
      ]),
    )
  }

  tags(cis: readonly string[], key: string): ReadonlyMap<string, string> {
    const found = cis.flatMap((ci) => {
      const value = this.content.tags?.[`${ci} ${key}`]
      return value === undefined ? [] : [[ci, value] as const]
    })
    return new Map(found)
  }

  isA(table: string, ancestor: string): boolean {
    return table === ancestor || (PARENTS[table] !== undefined && this.isA(PARENTS[table], ancestor))
  }

  private find(table: string, field: string, values: readonly string[]): Hits | null {
    this.asked.push(`${table}.${field}`)
    if (this.content.absent?.includes(table)) return null
    const wanted = values.map(normalId)
    const cis = (this.content.cis ?? []).flatMap((ci) => {
      const value = field === 'name' ? ci.name : ci.fields?.[field]
      const isHit = value !== undefined && this.isA(ci.class, table) && wanted.includes(normalId(value))
      return isHit ? [foundCi(ci, value)] : []
    })
    return { cis, isCut: false }
  }
}

function foundCi(ci: ShelfCi, value: string): FoundCi {
  return {
    sysId: ci.sysId,
    name: ci.name,
    className: ci.class,
    value,
    azureId: ci.fields?.['object_id'] ?? ci.fields?.['cluster_resource_id'] ?? '',
    installStatus: '1',
    operationalStatus: '1',
    company: '',
    domain: '',
    supportGroup: '',
    managedByGroup: '',
    ...ci.found,
  }
}
