import type { Target } from '../azure/alert.ts'
import type { OutReason, Step } from './binding.ts'
import type { Cmdb, FoundCi } from './cmdb.ts'
import { type Judgement, judge } from './judge.ts'
import { idForms, normalId } from './resources.ts'
import type { Quest } from './search.ts'

/** A judgement, and what to say of how the machine was chosen. */
export type Settled = Judgement & { note?: string }

const MACHINE_TYPES = [
  'microsoft.compute/virtualmachines',
  'microsoft.compute/virtualmachinescalesets/virtualmachines',
]

/** A server of the CMDB, as against the instance that it runs on. */
const SERVER_CLASS = 'cmdb_ci_computer'
const INSTANCE_CLASS = 'cmdb_ci_vm_object'

export function isMachine({ type }: Pick<Target, 'type'>): boolean {
  return type === '' || MACHINE_TYPES.includes(type)
}

/** Why a CI is not taken for a machine, if only an instance may be. */
export function againstMachine(
  resource: Pick<Target, 'type'>,
  { cmdb, settings }: Quest,
): (ci: FoundCi) => OutReason | null {
  const onlyInstances = settings.machine === 'instance_only' && isMachine(resource)
  return (ci) => (onlyInstances && isServer(ci, cmdb) ? 'not_an_instance' : null)
}

/**
 * Puts the server in the place of the machine instance that it runs on, where the setting says so
 * (docs/facts/cmdb.md#machine-and-server). Servers that carry the machine's own id come first, then those
 * that say or are said to run on the instance.
 */
export function settleMachine(found: Judgement, resource: Target, step: Step, quest: Quest): Settled {
  const { machine } = quest.settings
  const { ci } = found
  const wantsServer = machine === 'server' || machine === 'server_only'
  if (ci === null || !wantsServer || !isMachine(resource)) return found
  if (isServer(ci, quest.cmdb) || !quest.cmdb.isA(ci.className, INSTANCE_CLASS)) return found
  const server = serverOf(ci, resource, step, quest)
  if (server.outcome === 'bound') return { ...server, note: `It runs on the VM instance ${ci.name}.` }
  if (machine === 'server')
    return {
      ...found,
      note:
        server.outcome === 'ambiguous'
          ? 'The settings prefer the server, but several servers run on this VM instance.'
          : 'The settings prefer the server, but none that runs on this VM instance is in the CMDB.',
    }
  if (server.outcome === 'ambiguous') return server
  const out = [
    ...found.out,
    { sysId: ci.sysId, name: ci.name, class: ci.className, why: 'not_a_server' as const },
  ]
  return { outcome: 'none', ci: null, hits: found.hits, out }
}

function serverOf(
  instance: FoundCi,
  resource: Target,
  { resource: at, rung }: Step,
  quest: Quest,
): Judgement {
  const ids = idForms(resource).map(normalId)
  const carrying = quest.cmdb.carrying(SERVER_CLASS, 'object_id', idForms(resource))
  const own = {
    isCut: carrying?.isCut ?? false,
    cis: (carrying?.cis ?? []).filter((ci) => ids.includes(normalId(ci.value))),
  }
  const byId = judge(own, quest)
  quest.steps.push({ resource: at, rung, asked: `${SERVER_CLASS}.object_id`, ...shown(byId) })
  if (byId.outcome !== 'none') return byId
  const byInstance = judge(quest.cmdb.serversOn(instance.sysId), quest)
  quest.steps.push({ resource: at, rung, asked: `servers on ${instance.name}`, ...shown(byInstance) })
  return byInstance
}

function shown({ outcome, hits, out }: Judgement): Pick<Step, 'outcome' | 'hits' | 'out'> {
  return { outcome, hits, out }
}

function isServer(ci: FoundCi, cmdb: Cmdb): boolean {
  return cmdb.isA(ci.className, SERVER_CLASS)
}
