import type { AzureAlert } from '../../../src/server/azure/alert.ts'
import type { Binding } from '../../../src/server/cmdb/binding.ts'
import { NO_BINDING } from '../../../src/server/cmdb/binding.ts'
import {
  description as describe,
  descriptionBy,
  shortDescription,
} from '../../../src/server/incident/description.ts'
import { closeNotes, openingNote } from '../../../src/server/incident/notes.ts'
import { priorityOf } from '../../../src/server/incident/priority.ts'
import { valuesOf } from '../../../src/server/incident/values.ts'
import { timeInWords } from '../../../src/server/platform/time.ts'
import type { ImpactUrgency, Settings } from '../../../src/server/settings/settings.ts'

const FIRED = Date.UTC(2026, 10, 20, 14, 5, 9)
const pair = (impact: 1 | 2 | 3, urgency: 1 | 2 | 3): ImpactUrgency => ({ impact, urgency })
const settings = {
  incident: {
    shortDescription: '{{rule}} on {{target.name}} ({{customProperties.team|nobody}})',
    closeNotes: 'Azure: {{rule}} resolved at {{resolvedAt}}',
  },
  severity: {
    '0': pair(1, 1),
    '1': pair(1, 2),
    '2': pair(2, 2),
    '3': pair(3, 2),
    '4': pair(3, 3),
    none: pair(2, 3),
  },
} as Settings

const alert = (changes: Partial<AzureAlert> = {}): AzureAlert => ({
  key: '/subscriptions/s/providers/microsoft.alertsmanagement/alerts/1',
  alertId: '/subscriptions/s/providers/Microsoft.AlertsManagement/alerts/1',
  problemKey: 'p',
  kind: 'metric_static',
  service: 'Platform',
  condition: 'fired',
  conditionOrigin: 'monitorCondition Fired',
  end: 'reported',
  severity: 1,
  severityOrigin: 'essentials.severity',
  rule: { name: 'CPU high', id: '/rule' },
  firedAt: FIRED,
  resolvedAt: null,
  description: 'The shop is slow when this fires.',
  message: '',
  subject: 'vm-web-01',
  unchanged: false,
  isStep: false,
  targets: [
    {
      id: '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm-web-01',
      origin: 'alertTargetIDs',
      name: 'vm-web-01',
      type: 'microsoft.compute/virtualmachines',
      resourceGroup: 'rg',
      subscription: 's',
      nameOf: 'resource',
    },
  ],
  configurationItems: [],
  facts: [{ label: 'Measured', value: '97.3 > 90 (average over 5 minutes)' }],
  links: [{ label: 'Azure portal', url: 'https://portal.azure.com/x' }],
  customProperties: { runbook: 'RB-7' },
  subscription: 's',
  alertSubscription: 's',
  test: false,
  ...changes,
})
const description = (...args: Parameters<typeof describe>) => describe(...args).text
const bound: Binding = { ...NO_BINDING, ci: 'c', ciName: 'WEB01', step: 'class', matched: 'm' }

test('the description says what, where, since when, measured against what, and where to look', () => {
  const text = description(alert(), bound, '')
  for (const part of [
    'The shop is slow',
    'CPU high',
    'Sev1 Error',
    '2026-11-20 14:05:09 UTC',
    'vm-web-01',
    'CI: WEB01',
    '97.3 > 90',
    'runbook: RB-7',
    'https://portal.azure.com/x',
  ]) {
    expect(text).toContain(part)
  }
})

test('what the alert does not say leaves no empty line behind', () => {
  const text = description(
    alert({
      description: '',
      severity: null,
      firedAt: null,
      targets: [],
      facts: [],
      links: [],
      customProperties: {},
    }),
    { ...bound, ciName: '' },
    '',
  )
  expect(text).toBe('Alert rule: CPU high\n\nSubscription: s')
})

test('however much comes, the links survive and the column is not exceeded', () => {
  const noisy = alert({
    description: 'word '.repeat(1000),
    facts: Array.from({ length: 60 }, (_, n) => ({ label: `Fact ${n}`, value: 'x'.repeat(200) })),
    customProperties: { note: 'y '.repeat(900) },
  })
  const { text, rest } = describe(noisy, bound, '')
  expect(text.length).toBeGreaterThan(3500)
  for (const lost of ['Fact 59', 'y y y', 'word word']) expect(rest).toContain(lost)
  expect(text.length).toBeLessThanOrEqual(4000)
  expect(text).toContain('https://portal.azure.com/x')
})

const titled = (one: AzureAlert, template = settings.incident.shortDescription) =>
  shortDescription(one, template, valuesOf(one))

test('the short description is one line of at most 160 characters', () => {
  const line = titled(alert({ rule: { name: 'CPU\nhigh ' + 'very '.repeat(60), id: '' } }))
  expect(line).not.toContain('\n')
  expect(line.length).toBeLessThanOrEqual(160)
  expect(line).toMatch(/… on vm-web-01 \(nobody\)$/)
})

test('the resource is what a test keeps, too, when the rule has a long name', () => {
  const line = titled(alert({ test: true, rule: { name: 'very '.repeat(60), id: '' } }))
  expect(line).toMatch(/^\[Test\] very .*… on vm-web-01 \(nobody\)$/)
  expect(line.length).toBeLessThanOrEqual(160)
})

test('several resources are all named', () => {
  const [target] = alert().targets
  const other = { ...target!, id: `${target!.id.slice(0, -2)}02`, name: 'vm-web-02' }
  const text = description(alert({ targets: [target!, other] }), bound, '')
  expect(text).toContain('Resources:\nvm-web-01\nvm-web-02')
  expect(text).toContain(`Resource ids: ${target!.id}\n${other.id}`)
})

test('what an admin’s template gives beyond the column is handed back for the work note', () => {
  const long = alert({ description: 'word '.repeat(1500) })
  const { text, rest } = descriptionBy('{{description}}\n{{rule}}', long, valuesOf(long))
  expect(text.length).toBeLessThanOrEqual(4000)
  expect(text).toMatch(/… \(more in the work notes\)$/)
  expect(rest).toMatch(/word\s+CPU high$/)
})

test('the short description follows its template, fallback included', () => {
  expect(titled(alert())).toBe('CPU high on vm-web-01 (nobody)')
  expect(titled(alert({ customProperties: { team: 'Shop' } }))).toBe('CPU high on vm-web-01 (Shop)')
})

test('a test from the portal is marked in the first line and in the description', () => {
  expect(titled(alert({ test: true }))).toMatch(/^\[Test\] /)
  expect(description(alert({ test: true }), bound, '')).toMatch(/^This is a test/)
})

test('a template that gives nothing still gives a short description', () => {
  expect(titled(alert({ description: '' }), '{{description}}')).toBe('Azure Monitor alert')
})

test('impact and urgency follow the severity, with the reason', () => {
  expect(priorityOf(alert({ severity: 3 }), settings)).toMatchObject({ impact: 3, urgency: 2 })
  expect(priorityOf(alert({ severity: null }), settings)).toMatchObject({ impact: 2, urgency: 3 })
  expect(priorityOf(alert(), settings).why).toContain('Sev1 Error (from essentials.severity)')
})

test('description and first work note end with how the incident ends', () => {
  expect(description(alert(), bound, '', 'It ends so.')).toMatch(/\n\nIt ends so\.$/)
  expect(openingNote(['Because.'], 'It ends so.')).toBe('Because.\nIt ends so.')
  expect(openingNote(['Because.'], '')).toBe('Because.')
})

test('close notes follow their template and are never empty', () => {
  expect(closeNotes(settings.incident.closeNotes, valuesOf(alert({ resolvedAt: FIRED })))).toBe(
    `Azure: CPU high resolved at ${timeInWords(FIRED)}`,
  )
  expect(closeNotes(' ', valuesOf(alert()))).not.toBe('')
})
