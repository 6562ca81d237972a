import {
  addApplication,
  addGroup,
  eachTestHasAzure,
  groupOf,
  groupPath,
  NAME,
  onlyApplication,
  WORDS,
  writes,
} from './support/estate.ts'
import { setUp } from './support/run.ts'
import { armError, CALLER, CLOUDS, SECOND_SUBSCRIPTION, SUBSCRIPTION } from './support/stand_in.ts'

const place = eachTestHasAzure()
const REMOVE = ['--remove', '--resource-group', 'alerts']
const MAIL = { name: 'Night', emailAddress: 'night@example.com' }

it('removes what the script has made, and leaves Azure Monitor in the tenant', async () => {
  const { azure, front } = place
  await setUp(front, WORDS)
  const { status, text } = await setUp(front, REMOVE, { input: 'y\n' })
  expect(status).toBe(0)
  expect(azure.actionGroups.size).toBe(0)
  expect(azure.applications.size).toBe(0)
  expect(azure.assignments.size).toBe(0)
  expect([...azure.principals.values()].map(({ appId }) => appId)).toEqual([
    CALLER.appId,
    CLOUDS.AzureCloud.azns,
  ])
  expect(text).toContain('kept     service principal of Azure Monitor')
})

it('removes nothing without a yes, or with --what-if', async () => {
  const { azure, front } = place
  await setUp(front, WORDS)
  azure.log.length = 0
  expect((await setUp(front, REMOVE)).status).toBe(1)
  const { status, text } = await setUp(front, [...REMOVE, '--what-if'])
  expect(status).toBe(0)
  expect(text.match(/^ {2}would /gm)).toHaveLength(4)
  expect(writes(azure)).toEqual([])
})

it('leaves a registration that somebody else has made', async () => {
  const { azure, front } = place
  addApplication(azure)
  const { status, text } = await setUp(front, [...REMOVE, '--yes'])
  expect(status).toBe(1)
  expect(text).toContain(`this script has not made the app registration ${NAME}`)
  expect(writes(azure)).toEqual([])
})

it('says that there is nothing to remove', async () => {
  const { status, text } = await setUp(place.front, [...REMOVE, '--yes'])
  expect(status).toBe(1)
  expect(text).toContain('there is no app registration')
})

it('leaves the rest of an action group that was there before, or that others have added to', async () => {
  const { azure, front } = place
  addGroup(azure, { emailReceivers: [MAIL] })
  const both = ['--subscriptions', `${SUBSCRIPTION},${SECOND_SUBSCRIPTION}`]
  await setUp(front, [...WORDS, ...both, '--yes'])
  groupOf(azure, 'azure-alerts', SECOND_SUBSCRIPTION).properties['smsReceivers'] = [{ name: 'Phone' }]
  const { status, text } = await setUp(front, [...REMOVE, ...both, '--yes'])
  expect(status).toBe(0)
  expect(text).toContain('kept: Night')
  expect(text).toContain('kept: Phone')
  expect(groupOf(azure)).toMatchObject({
    tags: { team: 'night' },
    properties: { emailReceivers: [MAIL], webhookReceivers: [] },
  })
  expect(azure.applications.size).toBe(0)
})

it('keeps an empty action group that was there before', async () => {
  const { azure, front } = place
  addGroup(azure)
  await setUp(front, [...WORDS, '--yes'])
  await setUp(front, [...REMOVE, '--yes'])
  expect(groupOf(azure).properties.webhookReceivers).toEqual([])
})

it.each([
  ['another action group', ['--action-group', 'Other']],
  ['one of another subscription', ['--subscriptions', SECOND_SUBSCRIPTION]],
])('stops while %s uses the registration', async (_, words) => {
  const { azure, front } = place
  await setUp(front, WORDS)
  await setUp(front, [...WORDS, ...words])
  azure.log.length = 0
  const { status, text } = await setUp(front, [...REMOVE, '--yes'])
  expect(status).toBe(1)
  expect(text).toMatch(/other action groups use the app registration .*: \/subscriptions\//)
  expect(writes(azure)).toEqual([])
})

it('says which subscriptions it may not look into', async () => {
  const { azure, front } = place
  await setUp(front, WORDS)
  azure.intercept = ({ path }) =>
    path.startsWith(`/subscriptions/${SECOND_SUBSCRIPTION}/`)
      ? armError(403, 'AuthorizationFailed', 'The client does not have authorization.')
      : undefined
  const { status, text } = await setUp(front, [...REMOVE, '--yes'])
  expect(status).toBe(0)
  expect(text).toContain(`skipped  subscription ${SECOND_SUBSCRIPTION}`)
})

it('goes on where it was broken off', async () => {
  const { azure, front } = place
  await setUp(front, WORDS)
  azure.actionGroups.delete(groupPath())
  azure.assignments.clear()
  const { appId } = onlyApplication(azure)
  const ours = [...azure.principals.values()].find((one) => one.appId === appId)
  azure.principals.delete(ours!.id)
  expect((await setUp(front, [...REMOVE, '--yes'])).status).toBe(0)
  expect(azure.applications.size).toBe(0)
})
