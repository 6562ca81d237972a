import type { Binding } from '../cmdb/binding.ts'
import { judge, type JudgeRules, rejectedInWords } from '../cmdb/judge.ts'
import type { Services, ServiceSource } from '../cmdb/ci_details.ts'
import type { CmdbSettings } from '../settings/settings.ts'
import type { Group } from './people.ts'

type GroupField = CmdbSettings['groupFromCi'][number]

/** A group that a CI names. */
export interface NamedGroup {
  field: GroupField
  sysId: string
}

/** What a CI says about a field of its incident: a sys_id or '', and the sentences that say why. */
export interface FromCi {
  value: string
  why: string[]
}

export interface GroupFromCi extends FromCi {
  /** A sentence for each group that was passed over. */
  fallbacks: string[]
}

export const NOTHING_SAID: FromCi = { value: '', why: [] }

const FIELD_WORDS: Record<GroupField, string> = {
  support_group: 'support group',
  managed_by_group: 'managed-by group',
}

/** The groups that the CI names in these fields, in their order. */
export function namedGroups(
  { groups }: Pick<Binding, 'groups'>,
  fields: readonly GroupField[],
): NamedGroup[] {
  const sysIds = { support_group: groups.supportGroup, managed_by_group: groups.managedByGroup }
  return fields.map((field) => ({ field, sysId: sysIds[field] })).filter(({ sysId }) => sysId !== '')
}

/** The first group of the CI that is there and active. Without a CI nothing is said. */
export function groupFromCi(
  { ci, ciName, groups }: Pick<Binding, 'ci' | 'ciName' | 'groups'>,
  fields: readonly GroupField[],
  known: ReadonlyMap<string, Group>,
): GroupFromCi {
  if (ci === '' || fields.length === 0) return { ...NOTHING_SAID, fallbacks: [] }
  const fallbacks: string[] = []
  const named = namedGroups({ groups }, fields)
  for (const { field, sysId } of named) {
    const group = known.get(sysId)
    const role = `the ${FIELD_WORDS[field]} of CI ${ciName}`
    if (group?.active) return { value: sysId, why: [`Assignment group: ${group.name}, ${role}.`], fallbacks }
    fallbacks.push(
      group
        ? `${group.name}, ${role}, is not active; it was passed over.`
        : `A group that does not exist is ${role}; it was passed over.`,
    )
  }
  const missing = fields.map((field) => `no ${FIELD_WORDS[field]}`).join(' and ')
  return { value: '', why: named.length === 0 ? [`CI ${ciName} names ${missing}.`] : [], fallbacks }
}

/** The CI itself as the service. */
export function serviceIsCi({ ci, ciName }: Pick<Binding, 'ci' | 'ciName'>): FromCi {
  return { value: ci, why: [`Business service: ${ciName}, which is the CI itself.`] }
}

/** The only service of the CI that is in use and no other company's or domain's; `found` is null when the search failed. */
export function serviceFromCi(
  ciName: string,
  found: Services | null,
  rules: Omit<JudgeRules, 'allowRetired'>,
): FromCi {
  if (found === null) return noService('the search for it failed; the system log says how')
  const { asked, services } = found
  const source = asked[asked.length - 1]
  if (source === undefined) return NOTHING_SAID
  const { ci, outcome, out } = judge(services, { ...rules, allowRetired: false })
  const how = relationWords(source, ciName)
  if (ci) return { value: ci.sysId, why: [`Business service: ${ci.name}, the only one in use that ${how}.`] }
  if (outcome === 'ambiguous') {
    const rivals = out.filter(({ why }) => why === 'several').map(({ name }) => name)
    return noService(`more than one in use ${how}: ${rivals.join(', ')}`)
  }
  if (out.length === 0)
    return noService(
      `none was found that ${asked.map((one) => relationWords(one, ciName)).join(' or that ')}`,
    )
  const reasons = rejectedInWords(out, 'service', ({ name }, why) => `${name}: ${why}`, 5)
  return noService(`none that ${how} could be taken (${reasons.join('; ')})`)
}

function noService(because: string): FromCi {
  return { value: '', why: [`Business service: none was set, because ${because}.`] }
}

/** Follows "a service that". */
function relationWords(source: ServiceSource, ciName: string): string {
  return source === 'map' ? `is mapped to CI ${ciName}` : `depends on CI ${ciName}`
}
