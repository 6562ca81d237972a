import type { FoundCi } from '../../../src/server/cmdb/cmdb.ts'
import type { Services } from '../../../src/server/cmdb/ci_details.ts'
import { groupFromCi, namedGroups, serviceFromCi, serviceIsCi } from '../../../src/server/incident/from_ci.ts'
import { SETTINGS } from '../../../src/server/settings/catalog.ts'
import { parseSettings } from '../../../src/server/settings/parse.ts'

const OPERATIONS = 'a'.repeat(32)
const NETWORK = 'b'.repeat(32)
const web = { ci: 'c', ciName: 'web01', groups: { supportGroup: OPERATIONS, managedByGroup: NETWORK } }
const known = new Map([
  [OPERATIONS, { name: 'Cloud Operations', active: true }],
  [NETWORK, { name: 'Network', active: true }],
])
const inactive = new Map([...known, [OPERATIONS, { name: 'Cloud Operations', active: false }]])

describe('the group of a CI', () => {
  test('is the first that the setting names', () => {
    expect(groupFromCi(web, ['support_group', 'managed_by_group'], known)).toEqual({
      value: OPERATIONS,
      why: ['Assignment group: Cloud Operations, the support group of CI web01.'],
      fallbacks: [],
    })
    expect(groupFromCi(web, ['managed_by_group', 'support_group'], known)).toEqual({
      value: NETWORK,
      why: ['Assignment group: Network, the managed-by group of CI web01.'],
      fallbacks: [],
    })
  })

  test('is the next one after one that is not active or does not exist, and that is said', () => {
    expect(groupFromCi(web, ['support_group', 'managed_by_group'], inactive)).toEqual({
      value: NETWORK,
      why: ['Assignment group: Network, the managed-by group of CI web01.'],
      fallbacks: ['Cloud Operations, the support group of CI web01, is not active; it was passed over.'],
    })
    expect(groupFromCi(web, ['support_group'], new Map())).toEqual({
      value: '',
      why: [],
      fallbacks: ['A group that does not exist is the support group of CI web01; it was passed over.'],
    })
  })

  test('is none if the CI names none in these fields', () => {
    const groups = { supportGroup: '', managedByGroup: NETWORK }
    expect(groupFromCi({ ...web, groups }, ['support_group'], known)).toEqual({
      value: '',
      why: ['CI web01 names no support group.'],
      fallbacks: [],
    })
  })

  test.each([
    { what: 'without a CI', ci: '', fields: ['support_group'] as const },
    { what: 'while the setting is off', ci: 'c', fields: [] },
  ])('is nothing to talk about $what', ({ ci, fields }) => {
    expect(groupFromCi({ ...web, ci }, fields, known)).toEqual({ value: '', why: [], fallbacks: [] })
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
const { cmdb: settings } = parseSettings(
  Object.fromEntries(SETTINGS.map((setting) => [setting.name, setting.default])),
)
const rules = { settings, party: { company: 'acme', domain: '' } }
const serviceOf = (found: Services | null) => serviceFromCi('web01', found, rules)
const none = (because: string) => ({
  value: '',
  why: [`Business service: none was set, because ${because}.`],
})

describe('the service of a CI', () => {
  test('is the CI itself if it is one', () => {
    expect(serviceIsCi({ ci: 's', ciName: 'Shop' })).toEqual({
      value: 's',
      why: ['Business service: Shop, which is the CI itself.'],
    })
  })

  test('is the only one', () => {
    const why = (how: string) => [`Business service: Shop, the only one in use that ${how} CI web01.`]
    expect(serviceOf(mapped(service('Shop')))).toEqual({ value: 'shop', why: why('is mapped to') })
    expect(serviceOf(related(service('Shop')))).toEqual({ value: 'shop', why: why('depends on') })
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

  test('is nothing to talk about where the instance has no table for it', () => {
    expect(serviceOf({ asked: [], services: { cis: [], isCut: false } })).toEqual({ value: '', why: [] })
  })

  test('is none if the search failed', () => {
    expect(serviceOf(null)).toEqual(none('the search for it failed; the system log says how'))
  })
})
