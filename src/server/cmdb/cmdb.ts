/** A CI as the search sees it. */
export interface FoundCi {
  sysId: string
  name: string
  className: string
  /** The value that it was found by: an id, a name, as stored. */
  value: string
  /** The Azure id that it carries itself, as stored; '' for none. */
  azureId: string
  installStatus: string
  operationalStatus: string
  /** sys_ids; '' where it has none, or where the instance has no such field. */
  company: string
  domain: string
  supportGroup: string
  managedByGroup: string
}

/** What a question to the CMDB brought. */
export interface Hits {
  cis: FoundCi[]
  /** There were more than are read: nobody can say that one of them is the only one. */
  isCut: boolean
}

/** Where CIs of a type of Azure resource are, from the table CI classes. */
export interface ClassRoute {
  table: string
  field: string
}

/** What the table CI classes says about the types at hand. */
export interface ClassMap {
  routes: ReadonlyMap<string, ClassRoute>
  /** The route for every type without a row of its own; null without such a row. */
  any: ClassRoute | null
  /** Whether a resource of a type may have a CI link. */
  isLearned(type: string): boolean
}

/** A link of a resource to a CI that people made or that is suggested to them. */
export interface Link {
  sysId: string
  /** Lower-case ARM id. */
  resource: string
  state: 'suggested' | 'accepted'
  ci: FoundCi | null
}

/** What the search asks a CMDB. Every question is asked once, for all values that are expected, and remembered. */
export interface Cmdb {
  /** Values that will be asked about: they go into the same statements. */
  expect(values: { ids: readonly string[]; names: readonly string[]; types: readonly string[] }): void
  classes(): ClassMap
  links(ids: readonly string[]): readonly Link[]
  /** CIs whose id field holds one of these. Null when the instance lacks the table or the field. */
  carrying(table: string, field: string, ids: readonly string[]): Hits | null
  /** CIs with one of these names. Null as above. */
  named(table: string, field: string, names: readonly string[]): Hits | null
  /** CIs that a source reported under one of these ids (sys_object_source). Null as above. */
  reported(ids: readonly string[]): Hits | null
  /** The servers that run on a machine instance. */
  serversOn(instance: string): Hits
  /** Resource groups and subscriptions that CIs are related to, by the CI's sys_id. */
  relatedContainers(cis: readonly string[]): ReadonlyMap<string, readonly FoundCi[]>
  /** One CI by its sys_id. */
  withSysId(sysId: string): Hits
  /** Values of a tag by the CI's sys_id. */
  tags(cis: readonly string[], key: string): ReadonlyMap<string, string>
  /** Whether a table is another one or extends it. */
  isA(table: string, ancestor: string): boolean
}
