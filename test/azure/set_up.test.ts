import {
  addApplication,
  addGroup,
  ADDRESS,
  addSetUp,
  eachTestHasAzure,
  groupOf,
  INSTANCE,
  NAME,
  onlyApplication,
  role,
  SOMEBODY,
  WORDS,
  writes,
} from './support/estate.ts'
import { openFront } from './support/front.ts'
import { setUp } from './support/run.ts'
import {
  type ActionGroup,
  armError,
  CALLER,
  CLOUDS,
  createAzure,
  graphError,
  SECOND_SUBSCRIPTION,
  SUBSCRIPTION,
  TENANT,
} from './support/stand_in.ts'

const place = eachTestHasAzure()

describe('in an empty tenant', () => {
  it('makes the registration, the role, its assignment, the owner and the action group, and says what to enter', async () => {
    const { azure, front } = place
    const { status, text } = await setUp(front, WORDS)
    expect(status).toBe(0)
    const application = onlyApplication(azure)
    const uri = `api://${application.appId}`
    expect(application).toMatchObject({
      displayName: NAME,
      signInAudience: 'AzureADMyOrg',
      api: { requestedAccessTokenVersion: 2 },
      identifierUris: [uri],
      appRoles: [
        { value: 'ActionGroupsSecureWebhook', isEnabled: true, allowedMemberTypes: ['Application'] },
      ],
    })
    expect([...azure.owners.get(application.id)!]).toEqual([CALLER.id])
    const principalOf = (id: string) => [...azure.principals.values()].find(({ appId }) => appId === id)?.id
    expect([...azure.assignments.values()]).toEqual([
      {
        id: expect.any(String) as string,
        principalId: principalOf(CLOUDS.AzureCloud.azns),
        resourceId: principalOf(application.appId),
        appRoleId: application.appRoles[0]!.id,
      },
    ])
    expect(groupOf(azure)).toMatchObject({
      location: 'Global',
      properties: {
        groupShortName: 'azure-alerts',
        enabled: true,
        webhookReceivers: [
          {
            name: 'dev00000',
            serviceUri: ADDRESS,
            useCommonAlertSchema: true,
            useAadAuth: true,
            objectId: application.id,
            identifierUri: uri,
            tenantId: TENANT,
          },
        ],
      },
    })
    expect(text).toContain(`Tenant     ${TENANT}\n`)
    expect(text).toContain(`Audiences  ${uri},${application.appId}\n`)
    expect(text).not.toContain('Login host')
  })

  it('changes nothing when it runs again', async () => {
    const { azure, front } = place
    await setUp(front, WORDS)
    azure.log.length = 0
    const { status, text } = await setUp(front, WORDS)
    expect(status).toBe(0)
    expect(writes(azure)).toEqual([])
    expect(text.match(/^ {2}\w+/gm)?.filter((word) => word !== '  found')).toEqual([])
  })

  it('only says what it would do with --what-if', async () => {
    const { azure, front } = place
    const { status, text } = await setUp(front, [...WORDS, '--what-if'])
    expect(status).toBe(0)
    expect(writes(azure)).toEqual([])
    expect(text.match(/^ {2}would /gm)).toHaveLength(6)
    expect(text).toMatch(/Nothing was changed\.\n$/)
  })

  it('makes an action group in every subscription that is named', async () => {
    const { azure, front } = place
    const ids = `${SUBSCRIPTION},${SECOND_SUBSCRIPTION}`
    const { status } = await setUp(front, [
      ...WORDS,
      '--subscriptions',
      ids,
      '--action-group',
      'Nightly (prod)',
    ])
    expect(status).toBe(0)
    for (const id of [SUBSCRIPTION, SECOND_SUBSCRIPTION])
      expect(groupOf(azure, 'nightly (prod)', id).properties.groupShortName).toBe('Nightly (pro')
  })

  it('finds a name with quotes and signs again', async () => {
    const { azure, front } = place
    const words = [...WORDS, '--name', "O'Neil & Söhne 100%"]
    await setUp(front, words)
    expect((await setUp(front, words)).status).toBe(0)
    expect(onlyApplication(azure).displayName).toBe("O'Neil & Söhne 100%")
  })

  it('tells another receiver, such as BMC Helix, which ids to enter, and hides what may be a key', async () => {
    const { azure, front } = place
    const address = 'https://acme.helix.example/services/azure?key=hunter2'
    const { status, text } = await setUp(front, ['--webhook', address, '--resource-group', 'alerts'])
    expect(status).toBe(0)
    expect(groupOf(azure).properties.webhookReceivers?.[0]).toMatchObject({
      name: 'acme',
      serviceUri: address,
    })
    expect(text).toContain(`Application (client) id ${onlyApplication(azure).appId}\n`)
    expect(text).not.toContain('hunter2')
    expect(text).not.toContain('ServiceNow')
  })
})

describe('as', () => {
  it('a person, it asks Microsoft Graph who that is', async () => {
    const { azure, front } = place
    azure.user = { type: 'user', name: 'ada@example.com' }
    expect((await setUp(front, WORDS)).text).toContain(`added    you (${CALLER.id}) as an owner`)
  })

  it('a managed identity, it needs the object id', async () => {
    const { azure, front } = place
    azure.user = { type: 'servicePrincipal', name: 'systemAssignedIdentity' }
    expect(await setUp(front, WORDS)).toMatchObject({
      status: 1,
      text: expect.stringContaining('--owner') as string,
    })
    expect((await setUp(front, [...WORDS, '--owner', CALLER.id])).status).toBe(0)
  })
})

describe('in another cloud', () => {
  it('uses the ids of US Government, and tells the callers and the login host', async () => {
    const azure = createAzure('AzureUSGovernment')
    const front = await openFront(azure)
    const { status, text } = await setUp(front, [...WORDS, '--cloud', 'AzureUSGovernment'])
    front.close()
    expect(status).toBe(0)
    expect([...azure.principals.values()].map(({ appId }) => appId)).toContain(CLOUDS.AzureUSGovernment.azns)
    expect(text).toContain(`Callers    ${CLOUDS.AzureUSGovernment.azns}\n`)
    expect(text).toContain('Login host https://login.microsoftonline.us\n')
  })

  it('of China, takes the id of Azure Monitor that is given', async () => {
    const azure = createAzure('AzureChinaCloud')
    const front = await openFront(azure)
    const words = [...WORDS, '--cloud', 'AzureChinaCloud', '--azns', CLOUDS.AzureChinaCloud.azns]
    const { status, text } = await setUp(front, words)
    front.close()
    expect(status).toBe(0)
    expect(text).toContain('Login host https://login.partner.microsoftonline.cn\n')
  })

  it.each([
    ['cloud', ['--cloud', 'AzureUSGovernment'], 'az cloud set --name AzureUSGovernment'],
    ['tenant', ['--tenant', SOMEBODY], `az login --tenant ${SOMEBODY}`],
  ])('stops when az is logged in to another %s', async (_, words, advice) => {
    const { azure, front } = place
    expect(await setUp(front, [...WORDS, ...words])).toMatchObject({
      status: 1,
      text: expect.stringContaining(advice) as string,
    })
    expect(writes(azure)).toEqual([])
  })
})

describe('waits', () => {
  it('for objects that are not known everywhere yet', async () => {
    const { azure, front } = place
    azure.lag = 2
    azure.ownerLag = 2
    const { status, text } = await setUp(front, WORDS)
    expect(status).toBe(0)
    expect([...new Set(text.match(/waiting .*/g))]).toEqual([
      'waiting  for Azure, which answers Request_ResourceNotFound',
      'waiting  for Azure, which answers NoBackingApplicationObject',
      'waiting  for Azure, which answers AadWebhookResourceNotOwnedByCaller',
    ])
  })

  it('when there were too many requests', async () => {
    const { azure, front } = place
    let left = 3
    azure.intercept = () => (left-- > 0 ? graphError(429, 'TooManyRequests', 'Too many requests') : undefined)
    expect(await setUp(front, WORDS)).toMatchObject({
      status: 0,
      text: expect.stringContaining('which answers Too Many Requests') as string,
    })
  })

  it('for nothing else', async () => {
    const { azure, front } = place
    azure.intercept = ({ method, path }) =>
      method === 'POST' && path.endsWith('/applications')
        ? graphError(400, 'Request_BadRequest', 'Something else.')
        : undefined
    const { status, text } = await setUp(front, WORDS)
    expect(status).toBe(1)
    expect(text).toContain('Something else.')
    expect(writes(azure)).toHaveLength(1)
  })

  it('for no owner of a registration that it has not changed', async () => {
    const { azure, front } = place
    addSetUp(azure)
    azure.actionGroups.clear()
    azure.ownerLag = 1
    const { status, text } = await setUp(front, WORDS)
    expect(status).toBe(1)
    expect(text).toContain('must own the app registrations of all its secure webhooks')
  })
})

describe('without the rights', () => {
  it('in Microsoft Entra, names the role that is needed', async () => {
    const { azure, front } = place
    azure.intercept = ({ method }) =>
      method === 'POST'
        ? graphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')
        : undefined
    const { status, text } = await setUp(front, WORDS)
    expect(status).toBe(1)
    expect(text).toContain('You need the role Application Administrator in Microsoft Entra ID.')
  })

  it('in Azure, says so before anything is made', async () => {
    const { azure, front } = place
    azure.intercept = ({ host }) =>
      host === CLOUDS.AzureCloud.arm
        ? armError(403, 'AuthorizationFailed', 'The client does not have authorization.')
        : undefined
    const { status, text } = await setUp(front, WORDS)
    expect(status).toBe(1)
    expect(text).toContain('You need the role Monitoring Contributor on the resource group.')
    expect(writes(azure)).toEqual([])
  })

  it('and without the resource group, says how to make it', async () => {
    const { azure, front } = place
    const { status, text } = await setUp(front, ['--instance', INSTANCE, '--resource-group', 'other'])
    expect(status).toBe(1)
    expect(text).toContain("az group create --name 'other'")
    expect(writes(azure)).toEqual([])
  })
})

describe('an app registration that exists', () => {
  it.each([
    ['belongs to others', () => addApplication(place.azure, {}, SOMEBODY), 'belongs to others'],
    [
      'is open to other tenants',
      () => addApplication(place.azure, { signInAudience: 'AzureADMultipleOrgs' }),
      'open to other tenants',
    ],
    [
      'has the role for people only',
      () =>
        addApplication(place.azure, {
          appRoles: [{ ...role('ActionGroupsSecureWebhook'), allowedMemberTypes: ['User'] }],
        }),
      'not for applications',
    ],
    [
      'exists twice',
      () => {
        addApplication(place.azure)
        addApplication(place.azure, { id: SOMEBODY })
      },
      'several app registrations',
    ],
  ])('is not touched if it %s', async (_, add, reason) => {
    add()
    const { status, text } = await setUp(place.front, [...WORDS, '--yes'])
    expect(status).toBe(1)
    expect(text).toContain(reason)
    expect(writes(place.azure)).toEqual([])
  })

  it('is not changed without a yes', async () => {
    const { azure, front } = place
    addApplication(azure, { appRoles: [role('Other')] })
    for (const input of ['', 'n\n']) {
      const { status, text } = await setUp(front, WORDS, { input })
      expect(status).toBe(1)
      expect(text).toContain('It gets: appRoles.')
    }
    expect(writes(azure)).toEqual([])
  })

  it('keeps its roles and addresses', async () => {
    const { azure, front } = place
    const uri = 'api://example.com/alerts'
    addApplication(azure, { appRoles: [role('Other')], identifierUris: [uri] })
    const { status, text } = await setUp(front, WORDS, { input: 'y\n' })
    expect(status).toBe(0)
    const { appRoles, identifierUris, tags } = onlyApplication(azure)
    expect(appRoles.map(({ value }) => value)).toEqual(['Other', 'ActionGroupsSecureWebhook'])
    expect(appRoles[0]).toEqual(role('Other'))
    expect(identifierUris).toEqual([uri])
    expect(tags).toEqual([])
    expect(groupOf(azure).properties.webhookReceivers?.[0]?.identifierUri).toBe(uri)
    expect(text).toContain(`Audiences  ${uri},`)
  })

  it('gets a disabled role back under its id', async () => {
    const { azure, front } = place
    addApplication(azure, { appRoles: [{ ...role('ActionGroupsSecureWebhook'), isEnabled: false }] })
    expect((await setUp(front, [...WORDS, '--yes'])).status).toBe(0)
    expect(onlyApplication(azure).appRoles).toEqual([role('ActionGroupsSecureWebhook')])
  })

  it('of a colleague who used the script gets one more owner, after a yes; owners may fill several pages', async () => {
    const { azure, front } = place
    azure.pageSize = 1
    await setUp(front, WORDS)
    const owners = azure.owners.get(onlyApplication(azure).id)!
    owners.clear()
    owners.add(SOMEBODY).add(CALLER.appId)
    expect((await setUp(front, WORDS)).status).toBe(1)
    expect((await setUp(front, WORDS, { input: 'y\n' })).status).toBe(0)
    expect([...owners]).toEqual([SOMEBODY, CALLER.appId, CALLER.id])
    expect((await setUp(front, WORDS)).text).toContain('found    you')
  })

  it('may be changed by somebody else meanwhile', async () => {
    const { azure, front } = place
    const { assignment, ours, azns, application } = addSetUp(azure)
    azure.owners.set(application.id, new Set())
    application.tags = ['made-by-azure-monitor-secure-export']
    azure.assignments.clear()
    azure.principals.delete(ours.id)
    azure.principals.delete(azns.id)
    // Between the look and the write, the other one writes the same.
    azure.intercept = ({ method, path }) => {
      if (method !== 'POST') return undefined
      if (path.endsWith('/owners/$ref')) azure.owners.get(application.id)?.add(CALLER.id)
      if (path.endsWith('/servicePrincipals')) azure.principals.set(ours.id, ours).set(azns.id, azns)
      if (path.endsWith('/appRoleAssignedTo')) azure.assignments.set(assignment.id, assignment)
      return undefined
    }
    expect(await setUp(front, [...WORDS, '--yes'])).toMatchObject({ status: 0 })
    expect(azure.principals.size).toBe(3)
    expect(azure.assignments.size).toBe(1)
  })
})

describe('an action group that exists', () => {
  const mail = { name: 'Night', emailAddress: 'night@example.com', status: 'Enabled' }
  const webhook = {
    name: 'Chat',
    serviceUri: 'https://chat.example/?token=hunter2',
    useCommonAlertSchema: false,
  }

  it('keeps its other receivers, tags and names, after a yes', async () => {
    const { azure, front } = place
    addGroup(azure, { emailReceivers: [mail], webhookReceivers: [webhook] })
    expect((await setUp(front, WORDS, { input: 'no\n' })).status).toBe(1)
    expect(writes(azure)).toEqual([])
    const { status, text } = await setUp(front, WORDS, { input: 'y\n' })
    expect(status).toBe(0)
    expect(text).toContain('kept: Chat, Night')
    expect(text).not.toContain('hunter2')
    expect(groupOf(azure)).toMatchObject({
      tags: { team: 'night' },
      properties: {
        groupShortName: 'night',
        emailReceivers: [mail],
        webhookReceivers: [webhook, { name: 'dev00000', serviceUri: ADDRESS }],
      },
    })
  })

  it('keeps the name and the place of a webhook that calls the address already', async () => {
    const { azure, front } = place
    const { webhook: ours, application } = addSetUp(azure)
    groupOf(azure).properties.webhookReceivers = [
      { name: ours.name, serviceUri: ADDRESS.toUpperCase().replace('HTTPS', 'https') },
      webhook,
    ]
    groupOf(azure).properties.enabled = false
    expect((await setUp(front, [...WORDS, '--yes'])).status).toBe(0)
    expect(groupOf(azure).properties).toMatchObject({
      enabled: true,
      webhookReceivers: [
        { name: ours.name, serviceUri: ADDRESS, objectId: application.id, useAadAuth: true },
        webhook,
      ],
    })
  })

  it('is not touched if a receiver of another kind has the name', async () => {
    const { azure, front } = place
    addGroup(azure, { emailReceivers: [{ ...mail, name: 'DEV00000' }] })
    const { status, text } = await setUp(front, [...WORDS, '--yes'])
    expect(status).toBe(1)
    expect(text).toContain('another kind of receiver called dev00000')
    expect(writes(azure)).toEqual([])
  })

  it.each<[string, (group: ActionGroup) => void, string]>([
    [
      'makes a plain webhook of it',
      (group) => (group.properties.webhookReceivers![0]!.useAadAuth = false),
      'what was written',
    ],
    [
      'leaves the schema off',
      (group) => (group.properties.webhookReceivers![0]!.useCommonAlertSchema = false),
      'what was written',
    ],
    [
      'loses a receiver',
      (group) => (group.properties['emailReceivers'] = []),
      'other receivers than it has now',
    ],
  ])('is read back: an Azure that %s is noticed', async (_, spoil, reason) => {
    const { azure, front } = place
    addGroup(azure, { emailReceivers: [mail] })
    azure.intercept = ({ method, path }) => {
      if (method === 'GET' && writes(azure).some((line) => line.includes(' PUT '))) {
        const group = azure.actionGroups.get(path.toLowerCase())
        if (group) spoil(group)
      }
      return undefined
    }
    const { status, text } = await setUp(front, [...WORDS, '--yes'])
    expect(status).toBe(1)
    expect(text).toContain(reason)
  })
})

describe('refuses', () => {
  it.each<[string, string[], string]>([
    [
      'an http instance',
      ['--instance', 'http://dev.service-now.com', '--resource-group', 'a'],
      'https address',
    ],
    ['an instance with a path', ['--instance', `${INSTANCE}/api`, '--resource-group', 'a'], 'without a path'],
    [
      'an instance with a user',
      ['--instance', 'https://a:b@c.com', '--resource-group', 'a'],
      'https address',
    ],
    ['an http webhook', ['--webhook', 'http://a.example/b', '--resource-group', 'a'], 'https address'],
    [
      'a webhook with spaces',
      ['--webhook', 'https://a.example/b c', '--resource-group', 'a'],
      'https address',
    ],
    ['two receivers', [...WORDS, '--webhook', ADDRESS], 'not both'],
    ['no receiver', ['--resource-group', 'a'], '--instance or --webhook'],
    ['no resource group', ['--instance', INSTANCE], '--resource-group is missing'],
    [
      'a resource group that ends in a period',
      ['--instance', INSTANCE, '--resource-group', 'a.'],
      '--resource-group has',
    ],
    [
      'a resource group with a slash',
      ['--instance', INSTANCE, '--resource-group', 'a/b'],
      '--resource-group has',
    ],
    [
      'a long resource group',
      ['--instance', INSTANCE, '--resource-group', 'a'.repeat(91)],
      '--resource-group has',
    ],
    ...[':', '<', '>', '+', '/', '&', '%', '\\', '?', '|', '#', '\n', ' ', '.'].map(
      (sign): [string, string[], string] => [
        `an action group with ${JSON.stringify(sign)}`,
        [...WORDS, '--action-group', `a${sign}`],
        '--action-group has',
      ],
    ),
    ['a long action group', [...WORDS, '--action-group', 'a'.repeat(261)], '--action-group has'],
    ['a name with <', [...WORDS, '--name', 'a<b'], '--name has'],
    ['a blank name', [...WORDS, '--name', '  '], '--name has'],
    ['a long name', [...WORDS, '--name', 'a'.repeat(121)], '--name has'],
    [
      'a subscription by name',
      [...WORDS, '--subscriptions', `${SUBSCRIPTION},Production`],
      "'Production' is not an id",
    ],
    ['an empty subscription', [...WORDS, '--subscriptions', `${SUBSCRIPTION},`], "'' is not an id"],
    ['a tenant by name', [...WORDS, '--tenant', 'example.com'], 'is not an id'],
    ['an unknown cloud', [...WORDS, '--cloud', 'AzureGermanCloud'], '--cloud is'],
    ['China without an id', [...WORDS, '--cloud', 'AzureChinaCloud'], '--azns'],
    ['an option without a value', [...WORDS, '--name', '--yes'], '--name needs a value'],
    ['an option at the end without a value', [...WORDS, '--name'], '--name needs a value'],
    ['an unknown option', [...WORDS, '--force'], 'no option --force'],
    ['two modes', [...WORDS, '--check', '--remove'], 'exclude each other'],
    ['a check that changes nothing', [...WORDS, '--check', '--what-if'], 'leave --what-if out'],
    [
      'a ServiceNow user of another receiver',
      ['--webhook', ADDRESS, '--resource-group', 'a', '--servicenow-user', 'admin'],
      'needs --instance',
    ],
  ])('%s', async (_, words, reason) => {
    const { azure, front } = place
    const { status, text } = await setUp(front, words)
    expect(status).toBe(2)
    expect(text).toContain(reason)
    expect(azure.log).toEqual([])
  })
})

it('explains itself', async () => {
  const { status, text } = await setUp(place.front, ['--help'])
  expect(status).toBe(0)
  expect(text).toMatch(/^Usage: azure\/set-up\.sh --instance/)
})
