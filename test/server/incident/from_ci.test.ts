import type { FoundCi } from '../../../src/server/cmdb/cmdb.ts'
import type { Services } from '../../../src/server/cmdb/ci_details.ts'
import { NO_BINDING } from '../../../src/server/cmdb/binding.ts'
import { ciProposals, namedGroups, type ServicesOfCi } from '../../../src/server/incident/from_ci.ts'
import { settle } from '../../../src/server/incident/proposals.ts'
import { DEFAULTS } from '../../../src/server/settings/catalog.ts'
import { parseSettings } from '../../../src/server/settings/read.ts'
import type { CmdbSettings } from '../../../src/server/settings/settings.ts'

const OPERATIONS = 'a'.repeat(32)
const NETWORK = 'b'.repeat(32)
const groups = { supportGroup: OPERATIONS, managedByGroup: NETWORK }
const web = { ...NO_BINDING, ci: 'c', ciName: 'web01', groups }
const known = new Map([
  [OPERATIONS, { name: 'Cloud Operations', active: true }],
  [NETWORK, { name: 'Network', active: true }],
])
const inactive = new Map([...known, [OPERATIONS, { name: 'Cloud Operations', active: false }]])
const { cmdb } = parseSettings(DEFAULTS)
const NO_FACTS = { choices: new Map(), fields: new Map(), references: new Map() }

/** What the CI's proposals come to on their own. */
function settled(
  binding: typeof web,
  {
    fields = [],
    groups = known,
    services,
  }: {
    fields?: CmdbSettings['groupFromCi']
    groups?: typeof known
    services?: ServicesOfCi
  },
) {
  const callerScope = { company: 'acme', domain: '' }
  const proposals = ciProposals(binding, { ...cmdb, groupFromCi: fields }, { groups, services }, callerScope)
  return settle(proposals, NO_FACTS)
}

test('the CI is bound with its explanation; without a CI only that is said', () => {
  const explanation = 'CI web01: its object_id is the id.'
  expect(settled({ ...web, explanation }, {})).toMatchObject({
    fields: { cmdb_ci: 'c' },
    reasons: [explanation],
  })
  expect(settled({ ...NO_BINDING, explanation: 'No CI was bound.' }, {})).toMatchObject({
    fields: {},
    reasons: ['No CI was bound.'],
  })
})

describe('the group of a CI', () => {
  const groupOf = (binding: typeof web, fields: CmdbSettings['groupFromCi'], groups = known) => {
    const { fields: set, reasons, notes } = settled(binding, { fields, groups })
    return { value: set['assignment_group'] ?? '', reasons, notes }
  }

  test('is the first that the setting names', () => {
    expect(groupOf(web, ['support_group', 'managed_by_group'])).toEqual({
      value: OPERATIONS,
      reasons: ['Assignment group: Cloud Operations, the support group of CI web01.'],
      notes: [],
    })
    expect(groupOf(web, ['managed_by_group', 'support_group'])).toEqual({
      value: NETWORK,
      reasons: ['Assignment group: Network, the managed-by group of CI web01.'],
      notes: [],
    })
  })

  test('is the next one after one that is not active or does not exist, and that is said', () => {
    expect(groupOf(web, ['support_group', 'managed_by_group'], inactive)).toEqual({
      value: NETWORK,
      reasons: ['Assignment group: Network, the managed-by group of CI web01.'],
      notes: ['Cloud Operations, the support group of CI web01, is not active; it was passed over.'],
    })
    expect(groupOf(web, ['support_group'], new Map())).toEqual({
      value: '',
      reasons: [],
      notes: ['The support group of CI web01 does not exist; it was passed over.'],
    })
  })

  test('is none if the CI names none in these fields', () => {
    const only = { ...web, groups: { supportGroup: '', managedByGroup: NETWORK } }
    expect(groupOf(only, ['support_group'])).toEqual({
      value: '',
      reasons: ['CI web01 names no support group.'],
      notes: [],
    })
  })

  test.each([
    { what: 'without a CI', ci: '', fields: ['support_group' as const] },
    { what: 'while the setting is off', ci: 'c', fields: [] },
  ])('is nothing to talk about $what', ({ ci, fields }) => {
    expect(groupOf({ ...web, ci }, fields)).toEqual({ value: '', reasons: [], notes: [] })
  })

  test('is asked for only in the fields of the setting', () => {
    expect(namedGroups(web, ['managed_by_group'])).toEqual([{ field: 'managed_by_group', sysId: NETWORK }])
    expect(namedGroups({ groups: { supportGroup: '', managedByGroup: '' } }, ['support_group'])).toEqual([])
  })
})

const service = (name: string, changes: Partial<FoundCi> = {}): FoundCi => ({
  sysId: name.toLowerCase(),
  name,
  className: 'cmdb_ci_service',
  value: '',
  azureId: '',
  installStatus: '1',
  operationalStatus: '1',
  company: '',
  domain: '',
  supportGroup: '',
  managedByGroup: '',
  ...changes,
})
const mapped = (...cis: FoundCi[]): Services => ({ asked: ['map'], services: { cis, isCut: false } })
const related = (...cis: FoundCi[]): Services => ({
  asked: ['map', 'relation'],
  services: { cis, isCut: false },
})
const serviceOf = (services: ServicesOfCi) => {
  const { fields, reasons } = settled(web, { services })
  return { value: fields['business_service'] ?? '', reasons }
}
const none = (because: string) => ({
  value: '',
  reasons: [`Business service: none was set, because ${because}.`],
})

describe('the service of a CI', () => {
  test('is the CI itself if it is one', () => {
    expect(serviceOf('itself')).toEqual({
      value: 'c',
      reasons: ['Business service: web01, which is the CI itself.'],
    })
  })

  test('is the only one', () => {
    const reasons = (how: string) => [`Business service: Shop, the only one in use that ${how} CI web01.`]
    expect(serviceOf(mapped(service('Shop')))).toEqual({ value: 'shop', reasons: reasons('is mapped to') })
    expect(serviceOf(related(service('Shop')))).toEqual({ value: 'shop', reasons: reasons('depends on') })
  })

  test.each<[string, Partial<FoundCi>, string]>([
    ['retired by its install status', { installStatus: '7' }, 'Old shop: retired or absent'],
    ['retired by its operational status', { operationalStatus: '6' }, 'Old shop: retired or absent'],
    ['another company’s', { company: 'other' }, '1 service of another company than the caller'],
  ])('is not one that is %s', (_, changes, why) => {
    const old = service('Old shop', changes)
    expect(serviceOf(mapped(old))).toEqual(none(`none that is mapped to CI web01 could be taken (${why})`))
    expect(serviceOf(mapped(old, service('Shop'))).value).toBe('shop')
  })

  test('is none of several in use, and they are listed', () => {
    expect(serviceOf(related(service('Shop'), service('Till')))).toEqual(
      none('more than one in use depends on CI web01: Shop, Till'),
    )
  })

  test('is none if there may be more than were read', () => {
    const cut = { ...mapped(service('Shop')), services: { cis: [service('Shop')], isCut: true } }
    expect(serviceOf(cut).value).toBe('')
  })

  test('is none if none was found where was looked', () => {
    expect(serviceOf(related())).toEqual(
      none('none was found that is mapped to CI web01 or that depends on CI web01'),
    )
    expect(serviceOf({ ...related(), asked: ['relation'] })).toEqual(
      none('none was found that depends on CI web01'),
    )
  })

  test('is nothing to talk about where the instance has no table for it, or none is wanted', () => {
    const nowhere = { asked: [], services: { cis: [], isCut: false } }
    for (const services of [nowhere, undefined])
      expect(serviceOf(services)).toEqual({ value: '', reasons: [] })
  })

  test('is none if the search failed', () => {
    expect(serviceOf(null)).toEqual(none('the search for it failed; see the system log'))
  })
})
