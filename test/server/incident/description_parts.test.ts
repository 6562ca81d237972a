import type { AzureAlert, Target } from '../../../src/server/azure/alert.ts'
import { targetOf } from '../../../src/server/azure/arm_id.ts'
import {
  linkBlock,
  namesOf,
  newFacts,
  newProperties,
  whereabouts,
} from '../../../src/server/incident/description.ts'

const GROUP = '/subscriptions/0b1f6471/resourceGroups/rg/providers/'
const STORAGE = GROUP + 'Microsoft.Storage/storageAccounts/shopassets/blobServices/default'
const target = (id: string) => targetOf(id, 'alertTargetIDs') as Target
const alert = (changes: Partial<AzureAlert>) =>
  ({
    description: '',
    rule: { name: 'Rule', id: '' },
    subject: '',
    targets: [],
    facts: [],
    links: [],
    customProperties: {},
    subscription: '0b1f6471',
    ...changes,
  }) as unknown as AzureAlert

test('a fact that is a line of the text, or the name of what is hit, is not told again', () => {
  const facts = [
    { label: 'Title', value: 'Storage errors' },
    { label: 'Dimension Computer', value: 'SHOP-WEB-01' },
    { label: 'Region', value: 'West Europe' },
  ]
  const machine = target(GROUP + 'Microsoft.Compute/virtualMachines/shop-web-01')
  const told = alert({
    facts,
    targets: [machine],
    description: 'Storage errors\n\nIn West Europe and elsewhere.',
  })
  expect(newFacts(told)).toEqual([{ label: 'Region', value: 'West Europe' }])
})

test('a measurement names its metric', () => {
  const facts = [
    { label: 'Measured', value: 'Percentage CPU 97 > 90' },
    { label: 'Metric', value: 'Percentage CPU' },
  ]
  expect(newFacts(alert({ facts }))).toEqual(facts.slice(0, 1))
})

test('a custom property that is a fact already is not told again', () => {
  const facts = [{ label: 'Team', value: 'Blue' }]
  expect(newProperties(alert({ customProperties: { team: 'blue', runbook: 'RB-7' } }), facts)).toEqual([
    { label: 'runbook', value: 'RB-7' },
  ])
})

test('a link that the text holds is not told again', () => {
  const links = ['https://a.example/1', 'https://a.example/2'].map((url) => ({ label: 'Page', url }))
  expect(linkBlock(alert({ links, description: 'See page (https://a.example/1).' })).lines).toEqual([
    'Page: https://a.example/2',
  ])
})

test('every resource is named, a child with its parent, none twice', () => {
  const targets = [target(STORAGE), target('default'), target(STORAGE.toUpperCase()), target('other-name')]
  expect(namesOf(targets)).toEqual(['shopassets/default', 'other-name'])
})

test('the ids of all resources are there, and a subscription is told once', () => {
  const facts = whereabouts(alert({ targets: [target(STORAGE), target(STORAGE + '2')] }))
  expect(facts.find(({ label }) => label === 'Resource ids')?.value).toBe(`${STORAGE}\n${STORAGE}2`)
  expect(facts.find(({ label }) => label === 'Subscription')?.value).toBe('')
  const subscription = whereabouts(alert({ targets: [target('/subscriptions/0b1f6471')] }))
  expect(subscription.map(({ value }) => value)).toEqual(['microsoft.resources/subscriptions', '', '', ''])
  expect(whereabouts(alert({})).find(({ label }) => label === 'Subscription')?.value).toBe('0b1f6471')
})
