import type { Actor, Records, Row } from '../records/records.ts'
import { isTrue } from '../records/values.ts'

/** A Scripted REST operation (sys_ws_operation) with what its API's record adds. */
export interface Operation {
  sysId: string
  script: string
  scope: string
  method: string
  consumes: string
  produces: string
  requiresAuthentication: boolean
  requiresAcl: boolean
  requiresInternalRole: boolean
  /** sys_ids of REST_Endpoint ACLs, any of which lets in. */
  enforcedAcls: string[]
}

/** One path that operations answer at, by HTTP method. */
export interface Resource {
  segments: string[]
  operations: Map<string, Operation>
}

export interface ResourceMatch {
  operations: Map<string, Operation>
  pathParams: Record<string, string>
}

/**
 * Every path that installed and active APIs answer at: `/api/<scope>/<service>/<path>` for the default version,
 * `/api/<scope>/<version>/<service>/<path>` for each active one.
 */
export function readResources(records: Records, platform: Actor): Resource[] {
  const rows = (table: string) => records.query(platform, { table, where: [] })
  const versions = new Map(rows('sys_ws_version').map((row) => [text(row, 'sys_id'), row]))
  const definitions = new Map(rows('sys_ws_definition').map((row) => [text(row, 'sys_id'), row]))
  const resources = new Map<string, Resource>()
  for (const row of rows('sys_ws_operation')) {
    const definition = definitions.get(text(row, 'web_service_definition'))
    if (!definition || !isTrue(definition['active']) || !isTrue(row['active'])) continue
    for (const path of pathsOf(row, definition, versions.get(text(row, 'web_service_version')))) {
      const resource = resources.get(path) ?? { segments: path.split('/'), operations: new Map() }
      resource.operations.set(text(row, 'http_method').toUpperCase(), operationOf(row, definition))
      resources.set(path, resource)
    }
  }
  return [...resources.values()].sort(bySpecificity)
}

/** The resource at a path; undefined where nothing answers. A `{name}` segment takes any one segment. */
export function matchResource(resources: Resource[], path: string): ResourceMatch | undefined {
  const segments = path.split('/')
  for (const resource of resources) {
    const pathParams = matchSegments(resource.segments, segments)
    if (pathParams !== undefined) return { operations: resource.operations, pathParams }
  }
  return undefined
}

function matchSegments(pattern: string[], segments: string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, expected] of pattern.entries()) {
    const found = decode(segments[index] ?? '')
    if (found === undefined) return undefined
    const name = /^\{(.+)\}$/.exec(expected)?.[1]
    if (name === undefined ? found !== expected : found === '') return undefined
    if (name !== undefined) params[name] = found
  }
  return params
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

function pathsOf(operation: Row, definition: Row, version: Row | undefined): string[] {
  const scope = text(definition, 'namespace')
  const service = text(definition, 'service_id')
  const relative = text(operation, 'relative_path').replace(/\/$/, '')
  const unversioned = `/api/${scope}/${service}${relative}`
  if (!isTrue(definition['is_versioned'])) return [unversioned]
  if (!version || !isTrue(version['active'])) return []
  const versioned = `/api/${scope}/${text(version, 'version_id')}/${service}${relative}`
  return isTrue(version['is_default']) ? [unversioned, versioned] : [versioned]
}

function operationOf(row: Row, definition: Row): Operation {
  return {
    sysId: text(row, 'sys_id'),
    script: text(row, 'operation_script'),
    scope: text(definition, 'namespace'),
    method: text(row, 'http_method').toUpperCase(),
    consumes: customized(row, definition, 'consumes'),
    produces: customized(row, definition, 'produces'),
    requiresAuthentication: isTrue(row['requires_authentication']),
    requiresAcl: isTrue(row['requires_acl_authorization']),
    requiresInternalRole: isTrue(row['requires_snc_internal_role']),
    enforcedAcls: text(row, 'enforce_acl').split(',').filter(Boolean),
  }
}

/** The operation's list if it overrides it, else the API's if that does, else the platform's own (''). */
function customized(row: Row, definition: Row, column: 'consumes' | 'produces'): string {
  for (const record of [row, definition]) {
    if (isTrue(record[`${column}_customized`])) return text(record, column)
  }
  return ''
}

/** Fixed segments win over parameters, from the left. */
function bySpecificity(a: Resource, b: Resource): number {
  for (let index = 0; index < Math.min(a.segments.length, b.segments.length); index++) {
    const difference = Number(isParameter(a, index)) - Number(isParameter(b, index))
    if (difference !== 0) return difference
  }
  return 0
}

function isParameter(resource: Resource, index: number): boolean {
  return (resource.segments[index] ?? '').startsWith('{')
}

function text(row: Row, column: string): string {
  return row[column] ?? ''
}
