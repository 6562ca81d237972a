import type { Target } from '../azure/alert.ts'
import type { Question, CandidateRejection, Search } from './binding.ts'
import { judge, type Judgement, rejected } from './judge.ts'
import type { Cmdb, FoundCi } from './cmdb.ts'
import { carryingOneOf, idForms } from './resources.ts'

/** A judgement, and a sentence about the choice between instance and server. */
type MachineJudgement = Judgement & { note?: string }

const MACHINE_TYPES = [
  'microsoft.compute/virtualmachines',
  'microsoft.compute/virtualmachinescalesets/virtualmachines',
]

/** A server of the CMDB, and the instance that it runs on. */
const SERVER_CLASS = 'cmdb_ci_computer'
const INSTANCE_CLASS = 'cmdb_ci_vm_object'

export function isMachine({ type }: Pick<Target, 'type'>): boolean {
  return type === '' || MACHINE_TYPES.includes(type)
}

/** The reason against a server if the settings want only instances. */
export function againstMachine(
  resource: Pick<Target, 'type'>,
  { cmdb, settings }: Search,
): (ci: FoundCi) => CandidateRejection | null {
  const onlyInstances = settings.machine === 'instance_only' && isMachine(resource)
  return (ci) => (onlyInstances && isServer(ci, cmdb) ? 'not_an_instance' : null)
}

/**
 * Replaces a VM instance by the server that runs on it, if the setting says so
 * (docs/facts/cmdb.md#machine-and-server). Servers with the machine's own id come first, then those that are related to
 * the instance.
 */
export function preferServer(
  found: Judgement,
  resource: Target,
  question: Question,
  search: Search,
): MachineJudgement {
  const { machine } = search.settings
  const { ci } = found
  const wantsServer = machine === 'server' || machine === 'server_only'
  if (ci === null || !wantsServer || !isMachine(resource)) return found
  if (isServer(ci, search.cmdb) || !search.cmdb.isA(ci.className, INSTANCE_CLASS)) return found
  const server = serverOf(ci, resource, question, search)
  if (server.outcome === 'bound') return { ...server, note: `It runs on the VM instance ${ci.name}.` }
  if (machine === 'server') {
    const why =
      server.outcome === 'ambiguous'
        ? 'several servers run on this VM instance'
        : 'none that runs on this VM instance is in the CMDB'
    return { ...found, note: `The settings prefer the server, but ${why}.` }
  }
  if (server.outcome === 'ambiguous') return server
  return { outcome: 'none', ci: null, hits: found.hits, out: [...found.out, rejected(ci, 'not_a_server')] }
}

function serverOf(
  instance: FoundCi,
  resource: Target,
  { resource: at, step }: Question,
  search: Search,
): Judgement {
  const ids = idForms(resource)
  const carrying = search.cmdb.carrying(SERVER_CLASS, 'object_id', ids) ?? { cis: [], isCut: false }
  const byId = judge(carryingOneOf(ids, carrying), search)
  search.questions.push(asQuestion(`${SERVER_CLASS}.object_id`, byId))
  if (byId.outcome !== 'none') return byId
  const byInstance = judge(search.cmdb.serversOn(instance.sysId), search)
  search.questions.push(asQuestion(`servers on ${instance.name}`, byInstance))
  return byInstance

  function asQuestion(asked: string, { outcome, hits, out }: Judgement): Question {
    return { resource: at, step, asked, outcome, hits, out }
  }
}

function isServer(ci: FoundCi, cmdb: Cmdb): boolean {
  return cmdb.isA(ci.className, SERVER_CLASS)
}
