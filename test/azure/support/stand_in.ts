import { randomUUID } from 'node:crypto'

/**
 * Microsoft Graph and Azure Resource Manager of one tenant, in memory: what azure/set-up.sh asks, answered as documented,
 * errors included. What it was not told about is refused, so that a test fails.
 */

export const CLOUDS = {
  AzureCloud: {
    login: 'login.microsoftonline.com',
    graph: 'graph.microsoft.com',
    arm: 'management.azure.com',
    azns: '461e8683-5575-4561-ac7f-899cc907d62a',
  },
  AzureUSGovernment: {
    login: 'login.microsoftonline.us',
    graph: 'graph.microsoft.us',
    arm: 'management.usgovcloudapi.net',
    azns: 'f1f34126-d4ef-40e1-ad4b-bf5d47b4860d',
  },
  AzureChinaCloud: {
    login: 'login.chinacloudapi.cn',
    graph: 'microsoftgraph.chinacloudapi.cn',
    arm: 'management.chinacloudapi.cn',
    azns: 'cccccccc-0000-4000-8000-00000000c01a',
  },
} as const
export type CloudName = keyof typeof CLOUDS

export const TENANT = 'aaaabbbb-0000-cccc-1111-dddd2222eeee'
export const SUBSCRIPTION = '22222222-2222-4222-8222-222222222222'
export const SECOND_SUBSCRIPTION = '33333333-3333-4333-8333-333333333333'
/** Who is logged in: a service principal by its application id, and its object id. */
export const CALLER = {
  appId: '44444444-4444-4444-8444-444444444444',
  id: '55555555-5555-4555-8555-555555555555',
}

export interface AppRole {
  id: string
  value: string
  isEnabled: boolean
  allowedMemberTypes: string[]
}
export interface Application {
  id: string
  appId: string
  displayName: string
  signInAudience: string
  identifierUris: string[]
  appRoles: AppRole[]
  api: { requestedAccessTokenVersion: number | null }
  tags: string[]
}
export interface Principal {
  id: string
  appId: string
  accountEnabled: boolean
}
export interface Assignment {
  id: string
  principalId: string
  resourceId: string
  appRoleId: string
}
export interface Webhook {
  name: string
  serviceUri: string
  useCommonAlertSchema?: boolean
  useAadAuth?: boolean
  objectId?: string
  identifierUri?: string
  tenantId?: string
}
export interface ActionGroup {
  location: string
  tags?: Record<string, string>
  properties: {
    groupShortName: string
    enabled: boolean
    webhookReceivers?: Webhook[]
    [receivers: string]: unknown
  }
}

export interface AzureRequest {
  method: string
  host: string
  /** Decoded. */
  path: string
  query: URLSearchParams
  body: Record<string, unknown>
}
export interface AzureAnswer {
  status: number
  body?: unknown
}

export interface Azure {
  cloud: CloudName
  /** Who is logged in, as az names it. */
  user: { type: 'user' | 'servicePrincipal'; name: string }
  applications: Map<string, Application>
  principals: Map<string, Principal>
  /** Object ids of the owners, by the object id of the application. */
  owners: Map<string, Set<string>>
  assignments: Map<string, Assignment>
  /** By their path in lower case. */
  actionGroups: Map<string, ActionGroup>
  /** `<subscription>/<name>` in lower case. */
  resourceGroups: Set<string>
  /** Entries on a page of a list. */
  pageSize: number
  /** How often a new object of Microsoft Graph answers 404 before it is known everywhere. */
  lag: number
  /** How often an action group is refused after its owner was added. */
  ownerLag: number
  /** Answers before everything else. */
  intercept?: (request: AzureRequest) => AzureAnswer | undefined
  /** Every request: `<status> <method> <host><path>`. */
  log: string[]
  answer(request: AzureRequest): AzureAnswer
}

export function createAzure(cloud: CloudName = 'AzureCloud'): Azure {
  const azure: Azure = {
    cloud,
    user: { type: 'servicePrincipal', name: CALLER.appId },
    applications: new Map(),
    principals: new Map([[CALLER.id, { id: CALLER.id, appId: CALLER.appId, accountEnabled: true }]]),
    owners: new Map(),
    assignments: new Map(),
    actionGroups: new Map(),
    resourceGroups: new Set([`${SUBSCRIPTION}/alerts`, `${SECOND_SUBSCRIPTION}/alerts`]),
    pageSize: 100,
    lag: 0,
    ownerLag: 0,
    log: [],
    answer: (request) => {
      const answer = azure.intercept?.(request) ?? respond(azure, unknownYet, request)
      azure.log.push(`${answer.status} ${request.method} ${request.host}${request.path}`)
      return answer
    },
  }
  const unknownYet = new Map<string, number>()
  return azure
}

export function graphError(status: number, code: string, message: string): AzureAnswer {
  return { status, body: { error: { code, message, innerError: { 'request-id': randomUUID() } } } }
}

export function armError(status: number, code: string, message: string): AzureAnswer {
  return { status, body: { error: { code, message } } }
}

/** Objects that are new, and how often each is still to be denied. */
type UnknownYet = Map<string, number>

/** What ends a request early. */
class Refusal extends Error {
  constructor(readonly answer: AzureAnswer) {
    super(JSON.stringify(answer))
  }
}

function respond(azure: Azure, unknownYet: UnknownYet, request: AzureRequest): AzureAnswer {
  const { graph, arm } = CLOUDS[azure.cloud]
  try {
    if (request.host === graph) return graphAnswer(azure, unknownYet, request)
    if (request.host === arm) return armAnswer(azure, request)
  } catch (error) {
    if (error instanceof Refusal) return error.answer
    throw error
  }
  return noRoute(request)
}

function noRoute({ method, host, path }: AzureRequest): AzureAnswer {
  return armError(400, 'StandIn', `Nothing answers ${method} ${host}${path}`)
}

// ---------------------------------------------------------------- Microsoft Graph

const missing = (id: string) =>
  graphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  )

function graphAnswer(azure: Azure, unknownYet: UnknownYet, request: AzureRequest): AzureAnswer {
  const [, kind = '', key, ...rest] = pathParts(request.path)
  const { method, query } = request
  if (kind === 'me') return { status: 200, body: { id: CALLER.id } }
  if (key === undefined && method === 'GET' && kind === 'applications')
    return page(azure, request, filtered([...azure.applications.values()], query.get('$filter')))
  if (key === undefined && method === 'GET' && kind === 'servicePrincipals')
    return page(azure, request, filtered([...azure.principals.values()], query.get('$filter')))
  if (key === undefined && method === 'POST' && kind === 'applications')
    return createApplication(azure, unknownYet, request.body)
  if (key === undefined && method === 'POST' && kind === 'servicePrincipals')
    return createPrincipal(azure, unknownYet, String(request.body['appId']))
  if (key === undefined) return noRoute(request)

  const id = key.startsWith('(appId=')
    ? ([...azure.principals.values()].find(({ appId }) => key === `(appId='${appId}')`)?.id ?? key)
    : key
  isKnown(unknownYet, id)
  if (kind === 'applications') return ofApplication(azure, request, id, rest)
  if (kind === 'servicePrincipals') return ofPrincipal(azure, request, id, rest)
  return noRoute(request)
}

/** `/v1.0/servicePrincipals(appId='x')/y` as `v1.0`, `servicePrincipals`, `(appId='x')`, `y`. */
function pathParts(path: string): string[] {
  return path.slice(1).replace('(appId', '/(appId').split('/')
}

function isKnown(unknownYet: UnknownYet, id: string): void {
  const left = unknownYet.get(id) ?? 0
  if (left === 0) return
  unknownYet.set(id, left - 1)
  throw new Refusal(missing(id))
}

function page(azure: Azure, { host, path, query }: AzureRequest, all: readonly unknown[]): AzureAnswer {
  const start = Number(query.get('$skiptoken') ?? 0)
  const end = start + azure.pageSize
  const next = new URLSearchParams([...query].filter(([name]) => name !== '$skiptoken'))
  next.set('$skiptoken', String(end))
  const link =
    end < all.length ? { '@odata.nextLink': `https://${host}${encodeURI(path)}?${next.toString()}` } : {}
  return { status: 200, body: { value: all.slice(start, end), ...link } }
}

/** `eq` on one property, the only filter that is used. */
function filtered<T extends object>(all: readonly T[], filter: string | null): T[] {
  if (filter === null) return [...all]
  const [, name = '', value = ''] = /^(\w+) eq '((?:[^']|'')*)'$/.exec(filter) ?? []
  if (name === '')
    throw new Refusal(graphError(400, 'Request_UnsupportedQuery', `Unsupported filter: ${filter}`))
  return all.filter((one) => Reflect.get(one, name) === value.replaceAll("''", "'"))
}

function createApplication(azure: Azure, unknownYet: UnknownYet, body: Record<string, unknown>): AzureAnswer {
  const application: Application = {
    identifierUris: [],
    appRoles: [],
    tags: [],
    signInAudience: 'AzureADandPersonalMicrosoftAccount',
    api: { requestedAccessTokenVersion: null },
    displayName: '',
    ...body,
    id: randomUUID(),
    appId: randomUUID(),
  }
  checkRoles([], application.appRoles)
  azure.applications.set(application.id, application)
  // Not its maker: those with the role Application Administrator are not added as owners.
  azure.owners.set(application.id, new Set())
  unknownYet.set(application.id, azure.lag)
  unknownYet.set(application.appId, azure.lag)
  return { status: 201, body: application }
}

function checkRoles(before: readonly AppRole[], after: readonly AppRole[]): void {
  const bad = (code: string, message: string) => new Refusal(graphError(400, code, message))
  if (after.some(({ id }) => !/^[0-9a-f-]{36}$/.test(id)))
    throw bad('Request_BadRequest', "Invalid value specified for property 'id' of resource 'AppRole'.")
  if (new Set(after.map(({ value }) => value)).size < after.length)
    throw bad('Request_BadRequest', 'Request contains a property with duplicate values.')
  if (before.some(({ id, isEnabled }) => isEnabled && !after.some((role) => role.id === id)))
    throw bad(
      'CannotDeleteOrUpdateEnabledEntitlement',
      'Permission (scope or role) cannot be deleted or updated unless disabled first.',
    )
}

function ofApplication(azure: Azure, request: AzureRequest, id: string, rest: string[]): AzureAnswer {
  const { method, body } = request
  const application = azure.applications.get(id)
  const owners = azure.owners.get(id)
  if (!application || !owners) return missing(id)
  switch (`${method} ${rest.join('/')}`) {
    case 'GET ':
      return { status: 200, body: application }
    case 'PATCH ': {
      const uris = (body['identifierUris'] ?? []) as string[]
      const taken = [...azure.applications.values()].some(
        (other) => other.id !== id && other.identifierUris.some((uri) => uris.includes(uri)),
      )
      if (taken)
        return graphError(
          400,
          'Request_BadRequest',
          'Another object with the same value for property identifierUris already exists.',
        )
      if (body['appRoles']) checkRoles(application.appRoles, body['appRoles'] as AppRole[])
      Object.assign(application, body)
      return { status: 204 }
    }
    case 'DELETE ':
      azure.applications.delete(id)
      return { status: 204 }
    case 'GET owners':
      return page(
        azure,
        request,
        [...owners].map((owner) => ({ id: owner })),
      )
    case 'POST owners/$ref': {
      const owner = String(body['@odata.id']).split('/').pop() ?? ''
      if (owners.has(owner))
        return graphError(
          400,
          'Request_BadRequest',
          "One or more added object references already exist for the following modified properties: 'owners'.",
        )
      owners.add(owner)
      return { status: 204 }
    }
    default:
      return noRoute(request)
  }
}

function createPrincipal(azure: Azure, unknownYet: UnknownYet, appId: string): AzureAnswer {
  const isKnownApp =
    appId === CLOUDS[azure.cloud].azns || [...azure.applications.values()].some((one) => one.appId === appId)
  const left = unknownYet.get(appId) ?? 0
  if (left > 0) unknownYet.set(appId, left - 1)
  if (!isKnownApp || left > 0)
    return graphError(
      400,
      'NoBackingApplicationObject',
      `The appId '${appId}' of the service principal does not reference a valid application object.`,
    )
  if ([...azure.principals.values()].some((one) => one.appId === appId))
    return graphError(
      409,
      'Request_MultipleObjectsWithSameKeyValue',
      `The service principal cannot be created, updated, or restored because the service principal name ${appId} is already in use.`,
    )
  const principal = { id: randomUUID(), appId, accountEnabled: true }
  azure.principals.set(principal.id, principal)
  unknownYet.set(principal.id, azure.lag)
  return { status: 201, body: principal }
}

function ofPrincipal(azure: Azure, request: AzureRequest, id: string, rest: string[]): AzureAnswer {
  const principal = azure.principals.get(id)
  if (!principal) return missing(id)
  const [collection, assignment] = rest
  if (request.method === 'GET' && collection === undefined) return { status: 200, body: principal }
  if (request.method === 'DELETE' && collection === undefined) {
    azure.principals.delete(id)
    for (const one of azure.assignments.values())
      if (one.resourceId === id || one.principalId === id) azure.assignments.delete(one.id)
    return { status: 204 }
  }
  if (collection !== 'appRoleAssignedTo') return noRoute(request)
  if (request.method === 'GET')
    return page(
      azure,
      request,
      [...azure.assignments.values()].filter(({ resourceId }) => resourceId === id),
    )
  if (request.method === 'POST') return assign(azure, request.body as unknown as Assignment)
  if (request.method === 'DELETE' && assignment !== undefined)
    return azure.assignments.delete(assignment) ? { status: 204 } : missing(assignment)
  return noRoute(request)
}

function assign(azure: Azure, { principalId, resourceId, appRoleId }: Assignment): AzureAnswer {
  const resource = azure.principals.get(resourceId)
  if (!resource) return missing(resourceId)
  if (!azure.principals.has(principalId)) return missing(principalId)
  const application = [...azure.applications.values()].find(({ appId }) => appId === resource.appId)
  if (!application?.appRoles.some(({ id }) => id === appRoleId))
    return graphError(400, 'Request_BadRequest', 'Permission being assigned was not found on application')
  const isSame = (one: Assignment) =>
    one.principalId === principalId && one.resourceId === resourceId && one.appRoleId === appRoleId
  if ([...azure.assignments.values()].some(isSame))
    return graphError(400, 'Request_BadRequest', 'Permission being assigned already exists on the object')
  const made = { id: randomUUID().replaceAll('-', ''), principalId, resourceId, appRoleId }
  azure.assignments.set(made.id, made)
  return { status: 201, body: made }
}

// ---------------------------------------------------------------- Azure Resource Manager

const GROUP =
  /^\/subscriptions\/([^/]+)\/resourcegroups\/([^/]+)\/providers\/microsoft\.insights\/actiongroups\/([^/]+)$/
const ALL_GROUPS = /^\/subscriptions\/([^/]+)\/providers\/microsoft\.insights\/actiongroups$/

function armAnswer(azure: Azure, request: AzureRequest): AzureAnswer {
  const path = request.path.toLowerCase()
  if (path === '/subscriptions') return { status: 200, body: { value: [SUBSCRIPTION].map(subscription) } }
  const [, ofSubscription] = ALL_GROUPS.exec(path) ?? []
  if (ofSubscription !== undefined)
    return {
      status: 200,
      body: {
        value: [...azure.actionGroups]
          .filter(([id]) => id.startsWith(`/subscriptions/${ofSubscription}/`))
          .map(shown),
      },
    }
  const [, subscriptionId, resourceGroup, name = ''] = GROUP.exec(path) ?? []
  if (resourceGroup === undefined) return noRoute(request)
  if (!azure.resourceGroups.has(`${subscriptionId}/${resourceGroup}`))
    return armError(404, 'ResourceGroupNotFound', `Resource group '${resourceGroup}' could not be found.`)
  const group = azure.actionGroups.get(path)
  switch (request.method) {
    case 'GET':
      return group
        ? { status: 200, body: shown([request.path, group]) }
        : armError(
            404,
            'ResourceNotFound',
            `The Resource 'Microsoft.Insights/actionGroups/${name}' under resource group '${resourceGroup}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
          )
    case 'DELETE':
      return { status: azure.actionGroups.delete(path) ? 200 : 204 }
    case 'PUT':
      return putGroup(azure, request, path, group !== undefined)
    default:
      return noRoute(request)
  }
}

function subscription(id: string) {
  return {
    id: `/subscriptions/${id}`,
    subscriptionId: id,
    tenantId: TENANT,
    displayName: 'Alerts',
    state: 'Enabled',
  }
}

/** As Azure answers it: with what it adds to what was put. */
function shown([id, group]: [string, ActionGroup]) {
  return {
    id,
    name: id.split('/').pop(),
    type: 'Microsoft.Insights/ActionGroups',
    kind: null,
    identity: null,
    ...group,
  }
}

/** Replaces the whole group. The texts of its refusals are not known, their codes are. */
function putGroup(azure: Azure, request: AzureRequest, path: string, exists: boolean): AzureAnswer {
  const group = request.body as unknown as ActionGroup
  const { groupShortName, webhookReceivers = [] } = group.properties
  if (groupShortName.length < 1 || groupShortName.length > 12)
    return armError(400, 'InvalidGroupShortName', 'groupShortName has 1 to 12 characters.')
  for (const { useAadAuth, objectId = '', identifierUri = '' } of webhookReceivers) {
    if (useAadAuth !== true) continue
    const owned = azure.owners.get(objectId)?.has(CALLER.id) === true
    if (!owned || azure.ownerLag > 0) {
      azure.ownerLag--
      return armError(400, 'AadWebhookResourceNotOwnedByCaller', `The caller does not own ${objectId}.`)
    }
    if (azure.applications.get(objectId)?.identifierUris.includes(identifierUri) !== true)
      return armError(400, 'AadWebhookApplicationUriNotFound', `There is no ${identifierUri}.`)
  }
  const names = receiverNames(group)
  if (new Set(names).size < names.length)
    return armError(400, 'DuplicateReceiverName', 'Receiver names are unique in an action group.')
  azure.actionGroups.set(path, {
    ...group,
    properties: {
      ...group.properties,
      webhookReceivers: webhookReceivers.map((one) => ({
        useCommonAlertSchema: false,
        useAadAuth: false,
        ...one,
      })),
    },
  })
  return { status: exists ? 200 : 201, body: shown([request.path, azure.actionGroups.get(path) ?? group]) }
}

function receiverNames({ properties }: ActionGroup): string[] {
  return Object.entries(properties).flatMap(([key, value]) =>
    key.endsWith('Receivers') ? (value as { name: string }[]).map(({ name }) => name.toLowerCase()) : [],
  )
}
