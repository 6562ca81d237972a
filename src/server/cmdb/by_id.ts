import type { Target } from '../azure/alert.ts'
import type { Step } from './binding.ts'
import type { ClassRoute, Cmdb, Hits } from './cmdb.ts'
import { judge, type Judgement } from './judge.ts'
import { againstMachine, settleMachine } from './machine.ts'
import { idForms, normalId } from './resources.ts'
import type { CiStep } from '../settings/ci_steps.ts'
import type { Ending, Quest } from './search.ts'
import { idSentence } from './words.ts'

/**
 * Every cloud resource of Discovery and of the service graph connector is one of these
 * (docs/facts/cmdb.md#object_id).
 */
export const CLOUD_RESOURCE: ClassRoute = { table: 'cmdb_ci_vm_object', field: 'object_id' }

/** Classes that hold an Azure id and need not be cloud resources (docs/facts/cmdb.md#object_id). */
export const OTHER_CLASSES: readonly ClassRoute[] = [
  { table: 'cmdb_ci_cmp_resource', field: 'object_id' },
  { table: 'cmdb_ci_storage_volume', field: 'object_id' },
  { table: 'cmdb_ci_kubernetes_cluster', field: 'cluster_resource_id' },
  { table: 'cmdb_ci_computer', field: 'object_id' },
]

/** A look-up that is made only when those before it found nothing. */
interface Question {
  asked: string
  ask: () => Hits | null
}

/**
 * Asks one rung for the CI with a resource's id. For the resource's parent, `via` is the rung that led there. Null when
 * the rung does not know it.
 */
export function lookById(
  rung: CiStep,
  resource: Target,
  at: number,
  quest: Quest,
  via: CiStep = rung,
): Ending | null {
  for (const { asked, ask } of questions(rung, resource, quest)) {
    const hits = ask()
    const step: Step = {
      resource: at,
      rung: via,
      asked,
      ...(via === rung ? {} : { about: resource.id }),
      outcome: 'absent',
      hits: 0,
      out: [],
    }
    quest.steps.push(step)
    if (hits === null) continue
    const judgement = settleMachine(judgeIds(hits, resource, quest), resource, step, quest)
    const { outcome, hits: count, out } = judgement
    Object.assign(step, { outcome, hits: count, out })
    if (outcome === 'ambiguous') return { rung: via, at, about: resource, ci: null, rivals: step }
    if (judgement.ci) {
      const why = idSentence(rung, asked, resource, via === 'parent', judgement.note)
      return { rung: via, at, about: resource, ci: judgement.ci, why }
    }
  }
  return null
}

/** Compared in lower case here, so that neither the database's collation nor another resource's hit matters. */
export function judgeIds(hits: Hits, resource: Target, quest: Quest): Judgement {
  const ids = idForms(resource).map(normalId)
  const cis = hits.cis.filter((ci) => ids.includes(normalId(ci.value)))
  return judge({ ...hits, cis }, { ...quest, against: againstMachine(resource, quest) })
}

function questions(rung: CiStep, resource: Target, quest: Quest): Question[] {
  const { cmdb } = quest
  const ids = idForms(resource)
  const about = ({ table, field }: ClassRoute): Question => ({
    asked: `${table}.${field}`,
    ask: () => cmdb.carrying(table, field, ids),
  })
  switch (rung) {
    case 'learned':
      return cmdb.classes().isLearned(resource.type)
        ? [{ asked: 'x_secx_azmon_ci_link.resource', ask: () => linked(cmdb, ids) }]
        : []
    case 'class': {
      const route = routeOf(resource, cmdb)
      return route ? [about(route)] : []
    }
    case 'cloud':
      return isCovered(CLOUD_RESOURCE, resource, quest) ? [] : [about(CLOUD_RESOURCE)]
    case 'other_classes':
      return OTHER_CLASSES.filter((route) => !isCovered(route, resource, quest)).map(about)
    case 'source':
      return [{ asked: 'sys_object_source.id', ask: () => cmdb.reported(ids) }]
    case 'correlation':
      return [about({ table: 'cmdb_ci', field: 'correlation_id' })]
    default:
      return []
  }
}

export function routeOf({ type }: Pick<Target, 'type'>, cmdb: Cmdb): ClassRoute | null {
  const { routes, any } = cmdb.classes()
  return routes.get(type) ?? any
}

/** Whether a rung that is on has asked the same table already, or one that it extends. */
function isCovered({ table, field }: ClassRoute, resource: Target, { cmdb, settings }: Quest): boolean {
  const own = settings.steps.includes('class') ? routeOf(resource, cmdb) : null
  const asked = [
    own,
    settings.steps.includes('cloud') && table !== CLOUD_RESOURCE.table ? CLOUD_RESOURCE : null,
  ]
  return asked.some((route) => route !== null && route.field === field && cmdb.isA(table, route.table))
}

function linked(cmdb: Cmdb, ids: readonly string[]): Hits {
  const wanted = ids.map(normalId)
  const links = cmdb.links(ids).filter((link) => link.state === 'accepted' && wanted.includes(link.resource))
  return { cis: links.flatMap(({ ci, resource }) => (ci ? [{ ...ci, value: resource }] : [])), isCut: false }
}
