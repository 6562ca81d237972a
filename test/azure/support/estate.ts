import { openFront, type Front } from './front.ts'
import {
  type ActionGroup,
  type Application,
  type Azure,
  CALLER,
  CLOUDS,
  createAzure,
  SUBSCRIPTION,
  TENANT,
  type Webhook,
} from './stand_in.ts'

export const INSTANCE = 'https://dev00000.service-now.com'
export const ADDRESS = `${INSTANCE}/api/x_secx_azmon/secure_export/alerts`
export const NAME = 'Azure Monitor secure webhook'
/** The options that every run needs. */
export const WORDS = ['--instance', INSTANCE, '--resource-group', 'alerts']
export const SOMEBODY = '66666666-6666-4666-8666-666666666666'

/** An Azure, and programs' way to it: new for every test. */
export function eachTestHasAzure(): { azure: Azure; front: Front } {
  const place = {} as { azure: Azure; front: Front }
  beforeEach(async () => {
    place.azure = createAzure()
    place.front = await openFront(place.azure)
  })
  afterEach(() => place.front.close())
  return place
}

/** What changes something, without the ids of objects that the stand-in makes up. */
export function writes({ log }: Azure): string[] {
  return log.filter((line) => !/^\d+ GET /.test(line))
}

export const groupPath = (name = 'azure-alerts', subscription = SUBSCRIPTION) =>
  `/subscriptions/${subscription}/resourcegroups/alerts/providers/microsoft.insights/actiongroups/${name}`

export function onlyApplication({ applications }: Azure): Application {
  const [application, ...others] = applications.values()
  if (!application || others.length > 0) throw new Error(`${applications.size} app registrations`)
  return application
}

export function groupOf(azure: Azure, name?: string, subscription?: string): ActionGroup {
  const group = azure.actionGroups.get(groupPath(name, subscription))
  if (!group) throw new Error(`There is no action group ${name}`)
  return group
}

/** A registration as somebody makes it in the portal: complete, without the mark of the script. */
export function addApplication(
  azure: Azure,
  values: Partial<Application> = {},
  owner = CALLER.id,
): Application {
  const application: Application = {
    id: '77777777-7777-4777-8777-777777777777',
    appId: '88888888-8888-4888-8888-888888888888',
    displayName: NAME,
    signInAudience: 'AzureADMyOrg',
    identifierUris: ['api://88888888-8888-4888-8888-888888888888'],
    appRoles: [role('ActionGroupsSecureWebhook')],
    api: { requestedAccessTokenVersion: null },
    tags: [],
    ...values,
  }
  azure.applications.set(application.id, application)
  azure.owners.set(application.id, new Set([owner]))
  return application
}

export function role(value: string, id = '99999999-9999-4999-8999-999999999999') {
  return { id, value, isEnabled: true, allowedMemberTypes: ['Application'] }
}

export function addGroup(azure: Azure, properties: object = {}, name?: string): ActionGroup {
  const group: ActionGroup = {
    location: 'Global',
    tags: { team: 'night' },
    properties: { groupShortName: 'night', enabled: true, ...properties },
  }
  azure.actionGroups.set(groupPath(name), group)
  return group
}

/** A whole set-up as somebody makes it in the portal. */
export function addSetUp(azure: Azure) {
  const application = addApplication(azure)
  const [ours, azns] = [application.appId, CLOUDS[azure.cloud].azns].map((appId, index) => {
    const principal = { id: `aaaaaaaa-0000-4000-8000-00000000000${index}`, appId, accountEnabled: true }
    azure.principals.set(principal.id, principal)
    return principal
  })
  const assignment = {
    id: 'assignment',
    principalId: azns!.id,
    resourceId: ours!.id,
    appRoleId: application.appRoles[0]!.id,
  }
  azure.assignments.set(assignment.id, assignment)
  const webhook: Webhook = {
    name: 'To ServiceNow',
    serviceUri: ADDRESS,
    useCommonAlertSchema: true,
    useAadAuth: true,
    objectId: application.id,
    identifierUri: application.identifierUris[0]!,
    tenantId: TENANT,
  }
  const group = addGroup(azure, { webhookReceivers: [webhook] })
  return { application, ours: ours!, azns: azns!, assignment, webhook, group }
}
