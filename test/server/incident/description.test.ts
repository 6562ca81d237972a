import type { AzureAlert } from '../../../src/server/azure/alert.ts'
import { NO_BINDING } from '../../../src/server/cmdb/binding.ts'
import {
  description as describe_,
  descriptionBy,
  shortDescription,
} from '../../../src/server/incident/description.ts'
import { valuesOf } from '../../../src/server/incident/values.ts'
import {
  activityContext,
  backupContext,
  body,
  CLUSTER,
  COST_ESSENTIALS,
  costContext,
  type Json,
  logContext,
  metricContext,
  MONITOR_WORKSPACE,
  prometheusContext,
  resource,
  serviceHealthContext,
  SUBSCRIPTION,
  VAULT,
  VM,
  WORKSPACE,
} from '../azure/bodies.ts'
import { alertOf } from '../azure/reading.ts'

const ENDING = 'Ends by itself.'
const INVESTIGATION = 'https://portal.azure.com/#view/x'
const bound = { ...NO_BINDING, ci: 'c' }

/** The description of the alert in a body. */
const described = (essentials: Json, context: unknown, more: Json = {}, binding = bound) =>
  describe_(
    alertOf(body({ investigationLink: INVESTIGATION, ...essentials }, context, more)),
    binding,
    '',
    ENDING,
  ).text
const linesOf = (...args: Parameters<typeof described>) => described(...args).split('\n')

describe('the description', () => {
  test('of a metric: what it is, what to do, Azure, the end; measured; since; the resource', () => {
    const windows = { windowStartTime: '2026-03-04T05:00:00Z', windowEndTime: '2026-03-04T05:05:00Z' }
    const properties = { runbook: 'https://runbooks.example/cpu', team: 'Tills' }
    expect(described({}, metricContext({}, windows), { customProperties: properties })).toBe(
      `Payments take too long
Runbook: https://runbooks.example/cpu
Open in Azure: ${INVESTIGATION}
Ends by itself.

Measured: Percentage CPU 97.3 %, limit 90 %, average over 5 min (05:00 to 05:05 UTC)

Since 2026-03-04 05:06 UTC · Sev2 Warning · rule till is slow · rg-shop
team: Tills

Resource: https://portal.azure.com/#resource${VM.toLowerCase()}`,
    )
  })

  test('of Service Health: the event in a sentence, and what is left to do', () => {
    const essentials = { alertTargetIDs: [`/subscriptions/${SUBSCRIPTION}`], configurationItems: [] }
    const none = { ...essentials, alertRule: 'azure itself', description: '', investigationLink: undefined }
    expect(described(none, serviceHealthContext())).toBe(
      `Microsoft reports an incident (8KT1-BZ8, stage Active): SQL is slow in Sweden Central.
We see slow queries.
Nothing to fix here: check what depends on SQL Database (Sweden Central) and tell its users.
Open in Azure: https://app.azure.com/h/8KT1-BZ8/5d0e31
Ends by itself.

See the status page (https://status.example/1).

Services and regions: SQL Database (Sweden Central)
Impact since: 2026-03-04 04:00:00 UTC

Since 2026-03-04 05:06 UTC · Sev1 Error · rule azure itself

Subscription: ${SUBSCRIPTION}`,
    )
  })

  test('of a log without a resource names what reported it, and no resource', () => {
    const essentials = { alertTargetIDs: [WORKSPACE], configurationItems: [], description: 'No payments.' }
    const context = logContext({ metricValue: 0, operator: 'LessThan', threshold: '1', dimensions: [] })
    expect(described(essentials, context, {}, NO_BINDING)).toBe(
      `No payments.
Open in Azure: ${INVESTIGATION}
Query results: https://portal.azure.com/#filtered
Ends by itself.

Measured: 0 matching rows, at least 1 expected, over 10 min (3 of 4 periods)
Azure names no affected resource, so there is no CI.

Since 2026-03-04 05:06 UTC · Sev2 Warning · rule till is slow · rg-logs

Reported by: ${WORKSPACE}`,
    )
    // The workspace may be bound itself.
    expect(described(essentials, context)).toContain('Azure names no affected resource.\n')
  })

  test('has what the vault advises, what Prometheus sums up and who did it above the link', () => {
    const backup = linesOf({ alertTargetIDs: [VAULT] }, backupContext({ possibleCauses: 'It is stopped.' }))
    expect(backup.slice(0, 4)).toEqual([
      'Payments take too long',
      'It is stopped.',
      'What to do: Start the agent',
      `Open in Azure: ${INVESTIGATION}`,
    ])
    expect(backup.slice(-2)[0]).toBe(`Reported by: ${VAULT}`)
    const labels = { 'microsoft.resourceid': CLUSTER }
    const pods = linesOf({ alertTargetIDs: [MONITOR_WORKSPACE] }, prometheusContext(labels))
    expect(pods.slice(1, 3)).toEqual(['Pods are not ready', 'Runbook: https://runbooks.example/pods'])
    const restart = activityContext('Administrative', 'Microsoft.Compute/virtualMachines/restart/action', {})
    expect(linesOf({}, restart)[1]).toBe(
      'Microsoft.Compute/virtualMachines/restart/action: Succeeded, by ada@shop.example',
    )
  })

  test('takes a runbook behind the last sentence of the rule for a line of its own, once', () => {
    const text = 'Payments take too long. Runbook: https://runbooks.example/cpu'
    const lines = linesOf({ description: text }, metricContext(), {
      customProperties: { Runbook: 'https://runbooks.example/cpu' },
    })
    expect(lines.slice(0, 3)).toEqual([
      'Payments take too long.',
      'Runbook: https://runbooks.example/cpu',
      `Open in Azure: ${INVESTIGATION}`,
    ])
  })

  test('begins with what was measured if the rule says nothing, and with the headline if nothing was', () => {
    expect(linesOf({ description: '' }, metricContext())[0]).toBe(
      'Measured: Percentage CPU 97.3 %, limit 90 %, average over 5 min',
    )
    expect(linesOf({ description: '' }, {})[0]).toBe('vm-till-07: till is slow')
  })

  test('keeps the link in sight of a long text, and tells no line twice', () => {
    const paragraph = 'It is slow. '.repeat(40).trim()
    const long = linesOf({ description: `One.\n${paragraph}\n\nThree.\nOne.\n` }, metricContext())
    expect(long.slice(0, 6)).toEqual(['One.', `Open in Azure: ${INVESTIGATION}`, ENDING, '', paragraph, ''])
    expect(long.filter((line) => line === 'One.')).toHaveLength(1)
    expect(long).toContain('Three.')
  })

  test('shows no dimension that repeats the resource, and the others in one line', () => {
    const dimensions = [
      { name: 'microsoft.resourceId', value: `${VM}/` },
      { name: 'microsoft.resourceType', value: 'Microsoft.Compute/virtualMachines' },
      { name: 'Computer', value: 'VM-TILL-07.shop.example' },
      { name: 'Disk', value: 'C:' },
      { name: 'Bus', value: '1' },
    ]
    const text = described({}, metricContext({ dimensions }))
    expect(text).toContain('\nDisk: C: · Bus: 1\n')
    expect(text).not.toMatch(/microsoft\.resource|Computer|Metric namespace/)
  })

  test('names every affected resource, once, and says what only reported', () => {
    const second = resource('rg-shop', 'Microsoft.Compute/virtualMachines', 'vm-till-08')
    const both = described({ alertTargetIDs: [VM, second, second.toUpperCase(), WORKSPACE] }, metricContext())
    expect(both.endsWith(`Resources:\n${VM}\n${second}\nReported by: ${WORKSPACE}`)).toBe(true)
    // A metric of the workspace itself is about it.
    expect(described({ alertTargetIDs: [WORKSPACE] }, metricContext())).toContain('\nResource: ')
  })

  test('shows a budget’s share, and the page of costs', () => {
    const text = described({ ...COST_ESSENTIALS, investigationLink: undefined }, costContext())
    expect(text).toContain('\nSpent: 460.10 EUR (51 % of the budget)\n')
    expect(text).toContain('\nOpen in Azure: https://portal.azure.com/#view/Microsoft_Azure_CostManagement')
    expect(text.endsWith(`\nSubscription: ${SUBSCRIPTION}`)).toBe(true)
  })

  test('leaves out custom properties that set fields or are facts', () => {
    const context = { ...metricContext(), conditionType: 'x' }
    const text = described({}, context, {
      customProperties: { 'servicenow.impact': '1', measured: 'x', page: 'yes' },
    })
    expect(text).not.toContain('servicenow')
    expect(text).toContain('measured: x · page: yes')
  })

  test('marks a test, keeps the link by line 4, and names the earlier incident', () => {
    const alertId =
      '/subscriptions/11111111-1111-1111-1111-111111111111/providers/Microsoft.AlertsManagement/alerts/1'
    const lines = linesOf({ alertId }, serviceHealthContext())
    expect(lines[0]).toBe('This is a test, not a real alert.')
    expect(lines[3]).toContain('Open in Azure: ')
    const { text } = describe_(alertOf(body({}, metricContext())), bound, 'INC1')
    expect(text).toContain('\nEarlier incident: INC1\n')
  })

  test('never exceeds its column, keeps the links, and hands back the rest', () => {
    const dimensions = Array.from({ length: 60 }, (_, at) => ({ name: `Fact${at}`, value: 'x'.repeat(200) }))
    const noisy = alertOf(
      body({ description: 'word '.repeat(1000) }, metricContext({ dimensions }), {
        customProperties: { note: 'y '.repeat(400) },
      }),
    )
    const { text, rest } = describe_(noisy, bound, '', ENDING)
    expect(text.length).toBeLessThanOrEqual(4000)
    expect(text.length).toBeGreaterThan(3500)
    expect(text).toContain('\nOpen in Azure: https://portal.azure.com/')
    for (const lost of ['Fact50', 'word word']) expect(rest).toContain(lost)
  })
})

const alert = (changes: Partial<AzureAlert> = {}): AzureAlert => ({
  ...alertOf(body({}, metricContext(), { customProperties: { team: 'Tills' } })),
  ...changes,
})
const titled = (one: AzureAlert, template: string) => shortDescription(one, template, valuesOf(one))

describe('the short description by a template', () => {
  const TEMPLATE = '{{rule}} on {{target.name}} ({{customProperties.team|nobody}})'

  test('follows it, alternatives included', () => {
    expect(titled(alert(), TEMPLATE)).toBe('till is slow on vm-till-07 (Tills)')
    expect(titled(alert({ customProperties: {} }), TEMPLATE)).toBe('till is slow on vm-till-07 (nobody)')
  })

  test('is one line of at most 160 characters that keeps the resource, marked if it is a test', () => {
    const rule = { name: 'CPU\nhigh ' + 'very '.repeat(60), id: '' }
    for (const test of [true, false]) {
      const line = titled(alert({ test, rule }), TEMPLATE)
      expect(line.length).toBeLessThanOrEqual(160)
      expect(line).toMatch(/^(\[Test\] )?CPU high very .*… on vm-till-07 \(Tills\)$/)
      expect(line.startsWith('[Test] ')).toBe(test)
    }
  })

  test('keeps the headline before other values', () => {
    const line = titled(
      alert({ customProperties: { team: 'long '.repeat(60) } }),
      '{{headline}}, {{customProperties.team}}',
    )
    expect(line).toMatch(/^vm-till-07: Percentage CPU 97\.3 %, limit 90 % \(till is slow\), long .*…$/)
  })

  test('is never empty', () => {
    expect(titled(alert({ description: '' }), '{{description}}')).toBe('Azure Monitor alert')
  })
})

test('what an admin’s template gives beyond the column is handed back for the work note', () => {
  const long = alert({ description: 'word '.repeat(1500) })
  const { text, rest } = descriptionBy('{{description}}\n{{rule}}', long, valuesOf(long))
  expect(text.length).toBeLessThanOrEqual(4000)
  expect(text).toMatch(/… \(more in the work notes\)$/)
  expect(rest).toMatch(/word\s+till is slow$/)
})
