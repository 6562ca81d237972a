import {
  addApplication,
  ADDRESS,
  addSetUp,
  eachTestHasAzure,
  groupPath,
  NAME,
  role,
  SOMEBODY,
  WORDS,
  writes,
} from './support/estate.ts'
import { setUp } from './support/run.ts'
import { CALLER, CLOUDS } from './support/stand_in.ts'

const place = eachTestHasAzure()

const check = (...words: string[]) => setUp(place.front, [...WORDS, '--check', ...words])
const wrong = (text: string) => text.match(/(?<=^ {2}WRONG {4}).*/gm)

it('finds nothing wrong with a sound set-up that somebody made in the portal, and changes nothing', async () => {
  addSetUp(place.azure)
  const { status, text } = await check()
  expect(wrong(text)).toBeNull()
  expect(text).toMatch(/All is right\.\n$/)
  expect(status).toBe(0)
  expect(writes(place.azure)).toEqual([])
})

it('finds nothing wrong with what the script has made, whatever the registration is called', async () => {
  await setUp(place.front, [...WORDS, '--name', 'Other'])
  const { status, text } = await check()
  expect(wrong(text)).toBeNull()
  expect(status).toBe(0)
})

type Sound = ReturnType<typeof addSetUp>
const OTHER_ID = 'bbbbbbbb-0000-4000-8000-000000000000'

it.each<[string, (sound: Sound) => void, (string | RegExp)[]]>([
  [
    'the common alert schema is off',
    ({ webhook }) => (webhook.useCommonAlertSchema = false),
    ['the common alert schema is off (useCommonAlertSchema)'],
  ],
  [
    'the webhook is a plain one',
    ({ webhook }) => (webhook.useAadAuth = false),
    ['it is a plain webhook without a token (useAadAuth is off)'],
  ],
  [
    'the webhook calls another address',
    ({ webhook }) => (webhook.serviceUri = 'https://other.service-now.com/api?key=hunter2'),
    [`no webhook calls ${ADDRESS}; webhooks: https://other.service-now.com/api?…`],
  ],
  [
    'the webhook calls another address of the instance',
    ({ webhook }) => Object.assign(webhook, { name: 'dev00000', serviceUri: `${ADDRESS}/old` }),
    [`the webhook dev00000 calls ${ADDRESS}/old, not ${ADDRESS}`],
  ],
  [
    'there is no webhook',
    ({ group }) => (group.properties.webhookReceivers = []),
    [`no webhook calls ${ADDRESS}; webhooks: none`],
  ],
  [
    'there is no action group',
    () => place.azure.actionGroups.clear(),
    ['there is no action group azure-alerts in alerts'],
  ],
  [
    'the action group is disabled',
    ({ group }) => (group.properties.enabled = false),
    ['it is disabled: it calls nobody'],
  ],
  [
    'the object id is that of the enterprise application',
    ({ webhook, ours }) => (webhook.objectId = ours.id),
    [/^its object id \S+ is that of the enterprise application; that of the app registration is 77777777-/],
  ],
  [
    'the object id is the client id',
    ({ webhook, application }) => (webhook.objectId = application.appId),
    [/^its object id 8\S+ is the client id; the object id of the app registration is 77777777-/],
  ],
  [
    'the object id is nobody’s',
    ({ webhook }) => (webhook.objectId = OTHER_ID),
    [`its object id ${OTHER_ID} is none of an app registration in this tenant`],
  ],
  ['the object id is no id', ({ webhook }) => (webhook.objectId = '../me'), ["its object id is '../me'"]],
  [
    'the audience is another one',
    ({ webhook }) => (webhook.identifierUri = 'api://x"\\('),
    [
      `its Application ID URI 'api://x"\\(' is none of the registration's: api://88888888-8888-4888-8888-888888888888`,
    ],
  ],
  [
    'the registration has no audience',
    ({ application }) => (application.identifierUris = []),
    [/none of the registration's: it has none$/, 'it has no Application ID URI'],
  ],
  [
    'the tenant is another one',
    ({ webhook }) => (webhook.tenantId = OTHER_ID),
    [`its tenant is ${OTHER_ID}, not aaaabbbb-0000-cccc-1111-dddd2222eeee`],
  ],
  [
    'the registration is open to other tenants',
    ({ application }) => (application.signInAudience = 'AzureADMultipleOrgs'),
    ['it is open to other tenants'],
  ],
  [
    'the caller is no owner',
    ({ application }) => place.azure.owners.set(application.id, new Set([SOMEBODY])),
    [/^you \(\S+\) are no owner: .*AadWebhookResourceNotOwnedByCaller/],
  ],
  [
    'the role is missing',
    ({ application }) => (application.appRoles = [role('Reader')]),
    [
      'it has no app role ActionGroupsSecureWebhook; app roles: Reader',
      'Azure Monitor has another app role of it: Reader',
    ],
  ],
  [
    'the role is disabled',
    ({ application }) => (application.appRoles[0]!.isEnabled = false),
    ['the app role ActionGroupsSecureWebhook is disabled or not for applications'],
  ],
  [
    'the role is for people',
    ({ application }) => (application.appRoles[0]!.allowedMemberTypes = ['User']),
    ['the app role ActionGroupsSecureWebhook is disabled or not for applications'],
  ],
  [
    'the role is not assigned',
    () => place.azure.assignments.clear(),
    ['Azure Monitor has no app role of it: calls are refused with missing_role'],
  ],
  [
    'another role is assigned',
    ({ application, assignment }) => {
      application.appRoles.push(role('Reader', OTHER_ID))
      assignment.appRoleId = OTHER_ID
    },
    ['Azure Monitor has another app role of it: Reader'],
  ],
  [
    'the role is assigned to somebody else',
    ({ assignment }) => (assignment.principalId = CALLER.id),
    ['Azure Monitor has no app role of it: calls are refused with missing_role'],
  ],
  [
    'the enterprise application is missing',
    ({ ours }) => place.azure.principals.delete(ours.id),
    ['it has no service principal (enterprise application)'],
  ],
  [
    'the enterprise application is disabled',
    ({ ours }) => (ours.accountEnabled = false),
    ['its service principal is disabled'],
  ],
  [
    'Azure Monitor is missing',
    ({ azns }) => place.azure.principals.delete(azns.id),
    [`Azure Monitor (${CLOUDS.AzureCloud.azns}) has no service principal in this tenant`],
  ],
  [
    'Azure Monitor is disabled',
    ({ azns }) => (azns.accountEnabled = false),
    ['the service principal of Azure Monitor is disabled'],
  ],
])('notices that %s', async (_, spoil, expected) => {
  spoil(addSetUp(place.azure))
  const { status, text } = await check()
  expect(wrong(text)).toEqual(
    expected.map((one) => (typeof one === 'string' ? one : (expect.stringMatching(one) as string))),
  )
  expect(text).toMatch(new RegExp(`^${expected.length} wrong\\.$`, 'm'))
  expect(status).toBe(1)
})

it('looks for the registration by its name where there is no action group, and says that it is missing too', async () => {
  const { status, text } = await check()
  expect(wrong(text)).toEqual(['there is no action group azure-alerts in alerts', 'it does not exist'])
  expect(text).toContain(`App registration ${NAME}\n`)
  expect(status).toBe(1)
})

it('takes the only secure webhook of the group where none calls the address, to check the rest', async () => {
  const { webhook, application } = addSetUp(place.azure)
  addApplication(place.azure, { id: OTHER_ID, appId: OTHER_ID })
  webhook.serviceUri = 'https://other.example/'
  const { text } = await check()
  expect(text).toContain(`its object id is that of the app registration ${application.displayName}`)
  expect(place.azure.actionGroups.has(groupPath())).toBe(true)
})
