import type { Target } from '../../../src/server/azure/alert.ts'
import { choose, type FoundCi, lookupIds, lookupTargets, unbound } from '../../../src/server/cmdb/binding.ts'

const GUID = '0b1f6471-1bf0-4dda-aec3-cb9272f09590'
const SUBSCRIPTION = `/subscriptions/${GUID}`
const VM = `${SUBSCRIPTION}/resourceGroups/rg-shop/providers/Microsoft.Compute/virtualMachines/vm-web-01`
const WORKSPACE = `${SUBSCRIPTION}/resourceGroups/rg-ops/providers/Microsoft.OperationalInsights/workspaces/logs`
const SETTINGS = { retiredInstallStatus: ['7', '8', '100'], retiredOperationalStatus: ['6'] }

const target = (id: string, type = 'microsoft.compute/virtualmachines'): Target => ({
  id,
  origin: 'alertTargetIDs',
  name: id.split('/').pop() ?? '',
  type,
  resourceGroup: '',
  subscription: '',
})
const ci = (changes: Partial<FoundCi> = {}): FoundCi => ({
  sysId: 'a'.repeat(32),
  name: 'vm-web-01',
  className: 'cmdb_ci_vm_instance',
  id: VM,
  rung: 'cmdb_ci_vm_instance.object_id',
  installStatus: '1',
  operationalStatus: '1',
  ...changes,
})

describe('what is looked for', () => {
  test.each([
    ['a name', 'vm-web-01'],
    ['a list', `${VM},${VM}`],
    ['an encoded query', `${VM}^ORname=x`],
    ['a script', 'javascript:gs.getUserID()'],
    ['a script behind an id', `${SUBSCRIPTION.replace('0b1f6471', 'javascript:')}/x`],
    ['a line break', `${VM}\nx`],
    ['nothing', ''],
  ])('is never %s', (_what, id) => {
    expect(lookupTargets([target(id)])).toEqual([])
  })

  test('is a resource before the workspace that reported it', () => {
    const wanted = lookupTargets([target(WORKSPACE, 'microsoft.operationalinsights/workspaces'), target(VM)])
    expect(wanted.map((one) => one.id)).toEqual([VM])
  })

  test('is the workspace when the alert names nothing else', () => {
    expect(lookupTargets([target(WORKSPACE, 'microsoft.operationalinsights/workspaces')])).toHaveLength(1)
  })

  test('is each resource once, whatever its letter case, and three at the most', () => {
    const many = [
      VM,
      VM.toUpperCase().replace('/SUBSCRIPTIONS', '/subscriptions'),
      ...[2, 3, 4].map((n) => VM + n),
    ]
    expect(lookupTargets(many.map((id) => target(id))).map((one) => one.id)).toEqual([VM, VM + 2, VM + 3])
  })

  test('is spelt as sent and in lower case', () => {
    expect(lookupIds(target(VM))).toEqual([VM, VM.toLowerCase()])
    expect(lookupIds(target(VM.toLowerCase()))).toEqual([VM.toLowerCase()])
  })

  test('is the bare id for a subscription', () => {
    const subscription = { ...target(SUBSCRIPTION, 'microsoft.resources/subscriptions'), subscription: GUID }
    expect(lookupIds(subscription)).toEqual([SUBSCRIPTION, GUID])
    expect(choose([ci({ id: GUID })], subscription, SETTINGS)?.ci).toBe('a'.repeat(32))
  })
})

describe('the choice', () => {
  test('is the one CI with the id, in any letter case', () => {
    const binding = choose([ci({ id: VM.toLowerCase() })], target(VM), SETTINGS)
    expect(binding).toMatchObject({
      ci: 'a'.repeat(32),
      rung: 'cmdb_ci_vm_instance.object_id',
      matched: VM.toLowerCase(),
    })
  })

  test('falls on nothing when two CIs in use carry the id, and names both', () => {
    const binding = choose([ci(), ci({ sysId: 'b'.repeat(32), name: 'twin' })], target(VM), SETTINGS)
    expect(binding).toMatchObject({ ci: '', rung: 'ambiguous' })
    expect(binding?.candidates).toHaveLength(2)
    expect(binding?.explanation).toContain('twin')
  })

  test.each([
    ['installStatus', '7'],
    ['installStatus', '100'],
    ['operationalStatus', '6'],
  ] as const)('does not count a CI whose %s is %s', (field, value) => {
    const retired = ci({ sysId: 'b'.repeat(32), [field]: value })
    expect(choose([retired], target(VM), SETTINGS)).toBeNull()
    expect(choose([retired, ci()], target(VM), SETTINGS)?.ci).toBe('a'.repeat(32))
  })

  test('ignores rows that another id brought in', () => {
    expect(choose([ci({ id: VM + '2' })], target(VM), SETTINGS)).toBeNull()
  })

  test('says that the only CIs are retired', () => {
    const binding = unbound([target(VM)], [ci({ installStatus: '7' })], [], SETTINGS)
    expect(binding.explanation).toContain('are retired (vm-web-01)')
    expect(binding.candidates[0]).toContain('retired')
  })

  test('says that a class of the table does not exist', () => {
    const binding = unbound([target(VM)], [], ['cmdb_ci_vm.object_id'], SETTINGS)
    expect(binding.explanation).toContain('cmdb_ci_vm.object_id, which CI classes names, does not exist')
  })
})
