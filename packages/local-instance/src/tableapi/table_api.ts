import type { RestRequest, RestResponse } from '../engine/engine.ts'
import { parseEncodedQuery } from '../records/encoded_query.ts'
import { classOf, countRows, recordById } from '../records/lookup.ts'
import type { Actor, Records, Row, WriteResult } from '../records/records.ts'
import type { AccessControl } from '../records/acl.ts'
import { queryFor } from '../records/query_access.ts'
import { isPlain } from '../records/values.ts'
import { isConsumed } from '../rest/media_types.ts'
import {
  jsonReply,
  methodNotSupported,
  noSuchResource,
  notAuthenticated,
  notAuthorized,
  refusal,
} from '../rest/replies.ts'
import { pageLinks, readParameters } from './parameters.ts'
import { represent, type RepresentationParts } from './representation.ts'

export interface TableApiParts {
  records: Records
  access: Pick<AccessControl, 'allowed' | 'mayQuery'>
}

const PATH = /^\/api\/now\/(?:v[12]\/)?table\/([a-z0-9_]+)(?:\/([^/]+))?$/

/** `/api/now/table/<table>[/<sys_id>]`: the platform's own API to any table, ACLs applied. */
export function answerTableApi(parts: TableApiParts, actor: Actor, request: RestRequest): RestResponse {
  const [, table, sysId] = PATH.exec(request.uri) ?? []
  if (table === undefined) return noSuchResource()
  if (actor.userName === 'guest') return notAuthenticated()
  const definition = parts.records.dictionary.table(table)
  if (definition === undefined) return refusal(400, `Invalid table ${table}`)
  if (!definition.webServiceAccess) return notAuthorized()

  const call: Call = {
    ...parts,
    actor,
    request,
    table,
    parameters: readParameters(request.queryParams),
    origin: new URL(request.url).origin,
  }
  switch (`${request.method} ${sysId === undefined ? 'table' : 'record'}`) {
    case 'GET table':
      return list(call)
    case 'POST table':
      return withValues(call, (values) => create(call, values))
    case 'GET record':
      return withRecord(call, sysId, (row) => jsonReply(200, { result: represent(call, call.table, row) }))
    case 'PUT record':
    case 'PATCH record':
      return withRecord(call, sysId, (row) => withValues(call, (values) => update(call, row, values)))
    case 'DELETE record':
      return withRecord(call, sysId, (row) => remove(call, row))
    default:
      return methodNotSupported()
  }
}

interface Call extends TableApiParts, RepresentationParts {
  request: RestRequest
  table: string
}

function list(call: Call): RestResponse {
  const { records, actor, access, table, parameters, request } = call
  const query = queryFor(records, access, actor, { table, ...parseEncodedQuery(parameters.query) })
  const rows = records
    .query(actor, { ...query, limit: parameters.limit, offset: parameters.offset })
    .filter((row) => access.allowed(actor, 'read', classOf(records, table, row), undefined, row))
  const headers: Record<string, string> = {}
  if (!parameters.noCount) {
    const total = countRows(records, actor, query)
    headers['x-total-count'] = String(total)
    const links = pageLinks(request.url, parameters, total)
    if (links !== '') headers['link'] = links
  }
  return jsonReply(200, { result: rows.map((row) => represent(call, table, row)) }, headers)
}

function create(call: Call, values: Row): RestResponse {
  const { records, actor, access, table, origin } = call
  if (!access.allowed(actor, 'create', table))
    return failed('ACL Exception Insert Failed due to security constraints')
  const allowed = pick(values, (column) => access.allowed(actor, 'create', table, column))
  const written = records.insert(actor, table, allowed)
  return afterWrite(call, written, 201, (sysId) => ({
    location: `${origin}/api/now/table/${table}/${sysId}`,
  }))
}

function update(call: Call, row: Row, values: Row): RestResponse {
  const { records, actor, access } = call
  const table = classOf(records, call.table, row)
  if (!access.allowed(actor, 'write', table, undefined, row))
    return failed('ACL Exception Update Failed due to security constraints')
  const allowed = pick(values, (column) => access.allowed(actor, 'write', table, column, row))
  return afterWrite(call, records.update(actor, table, row['sys_id'] ?? '', allowed), 200, () => ({}))
}

function remove(call: Call, row: Row): RestResponse {
  const { records, actor, access } = call
  const table = classOf(records, call.table, row)
  if (!access.allowed(actor, 'delete', table, undefined, row))
    return failed('ACL Exception Delete Failed due to security constraints')
  const removed = records.remove(actor, table, row['sys_id'] ?? '')
  return removed ? { status: 204, headers: {}, body: '' } : failed('Delete was refused')
}

function afterWrite(
  call: Call,
  written: WriteResult,
  status: number,
  headers: (sysId: string) => Record<string, string>,
): RestResponse {
  if (written.sysId === null) return failed(written.error)
  const shown = represent(call, call.table, written.row)
  return jsonReply(status, { result: shown }, headers(written.sysId))
}

/** Refused by an ACL, a data policy, a business rule or a unique index: all come as 403. */
function failed(detail: string): RestResponse {
  return refusal(403, 'Operation Failed', detail)
}

/** A record that does not exist and one that may not be read look alike. */
function withRecord(call: Call, sysId: string | undefined, then: (row: Row) => RestResponse): RestResponse {
  const { records, actor, access, table } = call
  const row = recordById(records, actor, table, sysId ?? '')
  if (row === undefined || !access.allowed(actor, 'read', classOf(records, table, row), undefined, row))
    return refusal(404, 'No Record found', "Record doesn't exist or ACL restricts the record retrieval")
  return then(row)
}

/** The fields of a JSON body that are columns of the table; others are passed over, as the platform does. */
function withValues(call: Call, then: (values: Row) => RestResponse): RestResponse {
  const { request, records, table } = call
  if (!isConsumed(request.headers['content-type'], 'application/json'))
    return refusal(415, 'Unsupported Media Type', `Content-Type: ${request.headers['content-type']}`)
  const body = readObject(request.body)
  if (body === undefined)
    return refusal(400, 'Exception while reading request', 'The payload is not valid JSON.')
  const values: Row = {}
  for (const column of records.dictionary.columns(table)) {
    const value = Object.hasOwn(body, column.name) ? body[column.name] : undefined
    if (value === null) values[column.name] = ''
    else if (isPlain(value)) values[column.name] = String(value)
  }
  return then(values)
}

function readObject(body: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body))
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function pick(values: Row, isAllowed: (column: string) => boolean): Row {
  return Object.fromEntries(Object.entries(values).filter(([column]) => isAllowed(column)))
}
