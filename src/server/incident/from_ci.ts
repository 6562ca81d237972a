import type { Binding, CallerScope } from '../cmdb/binding.ts'
import { judge, rejectedInWords } from '../cmdb/judge.ts'
import { findServices, isService, type Services, type ServiceSource } from '../cmdb/ci_details.ts'
import type { CmdbSettings } from '../settings/settings.ts'
import type { Person } from './people.ts'
import type { Proposal } from './proposals.ts'

/** The services of a CI: `itself` if it is one, null if the search failed, undefined if none was wanted. */
export type ServicesOfCi = Services | 'itself' | null | undefined

/** Looks up the services of a CI where the settings want one: three statements at the most. */
export function readServices(
  { ci, ciClass }: Pick<Binding, 'ci' | 'ciClass'>,
  settings: CmdbSettings,
): ServicesOfCi {
  if (!settings.serviceFromCi || ci === '') return undefined
  return isService(ciClass) ? 'itself' : findServices(ci)
}

type GroupField = CmdbSettings['groupFromCi'][number]

const GROUP_LABELS: Record<GroupField, string> = {
  support_group: 'support group',
  managed_by_group: 'managed-by group',
}

/** The groups that the CI names in these fields, in their order. */
export function namedGroups(
  { groups }: Pick<Binding, 'groups'>,
  fields: readonly GroupField[],
): { field: GroupField; sysId: string }[] {
  const sysIds = { support_group: groups.supportGroup, managed_by_group: groups.managedByGroup }
  return fields.map((field) => ({ field, sysId: sysIds[field] })).filter(({ sysId }) => sysId !== '')
}

/** Proposes the CI itself, and what it says about group and service. Without a CI only its explanation counts. */
export function ciProposals(
  binding: Binding,
  settings: CmdbSettings,
  { groups, services }: { groups: ReadonlyMap<string, Person>; services: ServicesOfCi },
  callerScope: CallerScope,
): Proposal[] {
  const { ci, explanation } = binding
  const itself: Proposal = { field: 'cmdb_ci', value: ci, source: 'ci', shown: '', remark: explanation }
  if (ci === '') return [itself]
  const service =
    services === undefined
      ? []
      : [serviceProposal(binding, services, { settings, callerScope, allowRetired: false })]
  return [itself, ...groupProposals(binding, settings.groupFromCi, groups), ...service]
}

function groupProposals(
  binding: Binding,
  fields: readonly GroupField[],
  known: ReadonlyMap<string, Person>,
): Proposal[] {
  const named = namedGroups(binding, fields)
  const common = { field: 'assignment_group', source: 'ci' as const }
  if (named.length === 0 && fields.length > 0) {
    const missing = fields.map((field) => `no ${GROUP_LABELS[field]}`).join(' and ')
    return [{ ...common, value: '', remark: `CI ${binding.ciName} names ${missing}.` }]
  }
  return named.map(({ field, sysId }) => {
    const role = `${GROUP_LABELS[field]} of CI ${binding.ciName}`
    const group = known.get(sysId)
    if (group?.active) return { ...common, value: sysId, shown: group.name, by: `the ${role}` }
    const problem = group
      ? `${group.name}, the ${role}, is not active; it was passed over.`
      : `The ${role} does not exist; it was passed over.`
    return { ...common, value: sysId, problem }
  })
}

/** The only service of the CI that is in use and belongs to no other company or domain than the caller's. */
function serviceProposal(
  { ci, ciName }: Binding,
  found: Services | 'itself' | null,
  rules: Parameters<typeof judge>[1],
): Proposal {
  const proposal = { field: 'business_service', source: 'ci' as const }
  const none = (because: string): Proposal => ({
    ...proposal,
    value: '',
    remark: `Business service: none was set, because ${because}.`,
  })
  if (found === null) return none('the search for it failed; see the system log')
  if (found === 'itself') return { ...proposal, value: ci, shown: ciName, by: 'which is the CI itself' }
  const { asked, services } = found
  const source = asked[asked.length - 1]
  if (source === undefined) return { ...proposal, value: '' }
  const judged = judge(services, rules)
  const how = relationWords(source, ciName)
  if (judged.ci) {
    const { sysId, name } = judged.ci
    return { ...proposal, value: sysId, shown: name, by: `the only one in use that ${how}` }
  }
  if (judged.outcome === 'ambiguous') {
    const several = judged.out.filter(({ why }) => why === 'several').map(({ name }) => name)
    return none(`more than one in use ${how}: ${several.join(', ')}`)
  }
  if (judged.out.length === 0)
    return none(`none was found that ${asked.map((one) => relationWords(one, ciName)).join(' or that ')}`)
  const reasons = rejectedInWords(judged.out, 'service', ({ name }, why) => `${name}: ${why}`, 5)
  return none(`none that ${how} could be taken (${reasons.join('; ')})`)
}

/** Clause for "a service that …". */
function relationWords(source: ServiceSource, ciName: string): string {
  return source === 'map' ? `is mapped to CI ${ciName}` : `depends on CI ${ciName}`
}
