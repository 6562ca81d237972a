import type { Target } from '../azure/alert.ts'
import { unreachable } from '../platform/result.ts'
import type { CiStep } from '../settings/ci_steps.ts'
import type { Match, Question, Search } from './binding.ts'
import { judge, type Judgement } from './judge.ts'
import type { ClassRoute, Cmdb, Hits } from './cmdb.ts'
import { againstMachine, preferServer } from './machine.ts'
import { carryingOneOf, idForms, normalId } from './resources.ts'

/** The class of every cloud resource of Discovery and of the service graph connector (docs/facts/cmdb.md#object_id). */
export const CLOUD_RESOURCE: ClassRoute = { table: 'cmdb_ci_vm_object', field: 'object_id' }

/**
 * Classes that hold an Azure id and need not be cloud resources (docs/facts/cmdb.md#object_id), and the ARM types whose
 * resources can be in them.
 */
export const OTHER_CLASSES: readonly (ClassRoute & { types: RegExp })[] = [
  { table: 'cmdb_ci_cmp_resource', field: 'object_id', types: /./ },
  { table: 'cmdb_ci_storage_volume', field: 'object_id', types: /disk|volume|snapshot|storage|san/ },
  { table: 'cmdb_ci_kubernetes_cluster', field: 'cluster_resource_id', types: /cluster/ },
  { table: 'cmdb_ci_computer', field: 'object_id', types: /machine|host|computer/ },
]

/** A look-up that is made only if those before it found nothing. */
interface LookUp {
  asked: string
  ask: () => Hits | null
}

/**
 * Takes one step of the search: asks for the CI with a resource's id. `via` is the step that led to the resource if it is
 * a parent. Null if the step finds nothing.
 */
export function lookById(
  step: CiStep,
  resource: Target,
  at: number,
  search: Search,
  via: CiStep = step,
): Match | null {
  const about = via === step ? {} : { about: resource.id }
  for (const { asked, ask } of lookUps(step, resource, search)) {
    const match = matchOf(ask(), { resource: at, step: via, asked, ...about }, resource, search, {
      judge: (hits) => judgeIds(hits, resource, search),
      why: whyById(step, asked, resource, via === 'parent'),
    })
    if (match) return match
  }
  return null
}

function whyById(step: CiStep, asked: string, { name, origin }: Target, isParent: boolean): string {
  const whose = isParent
    ? `${name}, which the affected resource is part of`
    : `the affected resource (${origin})`
  return step === 'learned' ? `a CI link names it for ${whose}.` : `its ${asked} is the id of ${whose}.`
}

/** Records a question, judges its hits (null: no such table or field), and gives the match if the search ends here. */
export function matchOf(
  hits: Hits | null,
  asked: Pick<Question, 'resource' | 'asked' | 'about'> & { step: CiStep },
  resource: Target,
  search: Search,
  terms: { judge: (hits: Hits) => Judgement; why: string },
): Match | null {
  const question: Question = { ...asked, outcome: 'absent', hits: 0, out: [] }
  search.questions.push(question)
  if (hits === null) return null
  const judgement = preferServer(terms.judge(hits), resource, question, search)
  Object.assign(question, { outcome: judgement.outcome, hits: judgement.hits, out: judgement.out })
  const match = { step: asked.step, at: asked.resource, about: resource }
  if (judgement.outcome === 'ambiguous') return { ...match, ci: null, rivals: question }
  if (judgement.ci === null) return null
  return { ...match, ci: judgement.ci, why: [terms.why, judgement.note ?? ''].join(' ').trim() }
}

export function judgeIds(hits: Hits, resource: Target, search: Search): Judgement {
  const against = againstMachine(resource, search)
  return judge(carryingOneOf(idForms(resource), hits), { ...search, against })
}

function lookUps(step: CiStep, resource: Target, search: Search): LookUp[] {
  const { cmdb } = search
  const ids = idForms(resource)
  const inClass = ({ table, field }: ClassRoute): LookUp => ({
    asked: `${table}.${field}`,
    ask: () => cmdb.carrying(table, field, ids),
  })
  switch (step) {
    case 'learned':
      return cmdb.classes().isLearned(resource.type)
        ? [{ asked: 'x_secx_azmon_ci_link.resource', ask: () => linked(cmdb, ids) }]
        : []
    case 'class': {
      const route = routeOf(resource, cmdb)
      return route ? [inClass(route)] : []
    }
    case 'cloud':
      return isCovered(CLOUD_RESOURCE, resource, search) ? [] : [inClass(CLOUD_RESOURCE)]
    case 'other_classes':
      return OTHER_CLASSES.filter(
        (route) => route.types.test(resource.type) && !isCovered(route, resource, search),
      ).map(inClass)
    case 'source':
      return [{ asked: 'sys_object_source.id', ask: () => cmdb.reported(ids) }]
    case 'correlation':
      return [inClass({ table: 'cmdb_ci', field: 'correlation_id' })]
    case 'parent':
    case 'name':
    case 'fqdn':
    case 'tag':
    case 'subscription':
      return []
    default:
      return unreachable(step)
  }
}

export function routeOf({ type }: Pick<Target, 'type'>, cmdb: Cmdb): ClassRoute | null {
  const { routes, any } = cmdb.classes()
  return routes.get(type) ?? any
}

/** Whether a step that is on asks the same table already, or one that it extends. */
function isCovered({ table, field }: ClassRoute, resource: Target, { cmdb, settings }: Search): boolean {
  const asked = [
    settings.steps.includes('class') ? routeOf(resource, cmdb) : null,
    settings.steps.includes('cloud') && table !== CLOUD_RESOURCE.table ? CLOUD_RESOURCE : null,
  ]
  return asked.some((route) => route !== null && route.field === field && cmdb.isA(table, route.table))
}

function linked(cmdb: Cmdb, ids: readonly string[]): Hits {
  const wanted = ids.map(normalId)
  const links = cmdb.links(ids).filter((link) => link.state === 'accepted' && wanted.includes(link.resource))
  return { cis: links.flatMap(({ ci, resource }) => (ci ? [{ ...ci, value: resource }] : [])), isCut: false }
}
