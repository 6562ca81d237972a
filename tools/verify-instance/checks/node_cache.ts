import { about, type Finding } from '../finding.ts'
import { asRecord, type Instance, resultOf, textOf } from '../instance.ts'
import type { Check, Visit } from '../visit.ts'
import { API } from './own_routes.ts'
import { inShort } from './public_route.ts'
import { callerOf, notTold, resolvedAfter, type Story } from './story.ts'

/** As in src/server/platform/node_cache.ts, which only runs on an instance. */
const CACHE_NAME = 'x_secx_azmon.node'

const SETTING = 'x_secx_azmon.operation.node_cache'

/** The labels as documented; the names of the columns are not. */
const RECORDS =
  `With the role caching_admin (before Australia admin) and Secure Export for Azure Monitor as the application: System Definition › Scoped Caches › New, Cache Name ${CACHE_NAME}, Max Entries 100, Active, Always Compress if you like; ` +
  `then Scoped Cache Pairs › New, Scoped Cache ${CACHE_NAME}, Table Mapping rule [x_secx_azmon_rule], Pair type Table pair cache.`

/** What the app says about the cache. */
interface State {
  on: boolean
  problem: string
  saved: number
  /** When what this call read was first put. */
  since: string
}

/**
 * Whether a call finds what an earlier one put: first among calls of an administrator, then, once the setting is on, between
 * deliveries, which are guest's, and an administrator. An instance with several nodes has as many caches.
 */
export const nodeCache: Check = {
  points: ['node-cache'],
  needs: 'always',
  run: async (visit, kept) => {
    const said = about('node-cache')
    const state = await stateOf(visit.instance)
    if ('refused' in state) return [said.wrong('Health', state.refused)]
    if (!state.on) return [said.ok('Setting', 'Off, as shipped.'), await mayBeTried(visit.instance, state)]
    if (state.problem !== '')
      return [said.wrong('Scoped cache', `Nothing can be kept: ${state.problem}.`, `${RECORDS} ${OFF}`)]
    if (visit.token === null || !visit.write)
      return [
        said.look(
          'Deliveries',
          'The setting is on; whether deliveries can use it was not tried.',
          WITH_TOKEN,
        ),
      ]
    return resolvedAfter(await callerOf(visit), kept, 'node-cache', (story) => delivered(visit, state, story))
  },
}

const OFF = `Or set ${SETTING} to No.`
const WITH_TOKEN = 'Run the program with --write and a token.'

async function mayBeTried(instance: Instance, { problem, since }: State): Promise<Finding> {
  const said = about('node-cache')
  const what = 'Scoped cache'
  if (problem !== '')
    return said.look(what, `Nothing can be kept: ${problem}. That is fine while it is off.`, RECORDS)
  const again = await stateOf(instance)
  return 'since' in again && again.since === since
    ? said.look(
        what,
        'A call finds what an earlier one put, both of an administrator.',
        `The setting may be tried: set ${SETTING} to Yes. ${WITH_TOKEN}`,
      )
    : said.look(
        what,
        'A call did not find what an earlier one put; it may have come to another node.',
        'Run the program again. Leave the setting off while this stays so.',
      )
}

async function delivered({ instance }: Visit, before: State, story: Story): Promise<Finding[]> {
  const said = about('node-cache')
  const what = 'Deliveries'
  const first = await story.fire()
  if (first.status !== 200) return [notTold('node-cache', what, first)]
  await story.fire()
  await story.resolve()
  const after = await stateOf(instance)
  const gained = 'saved' in after && after.since === before.since ? after.saved - before.saved : 0
  return [
    gained > 0
      ? said.ok(
          what,
          `They found what an administrator’s call put, and the other way round; ${gained} questions were saved. The setting may stay on.`,
        )
      : said.wrong(
          what,
          'They were saved nothing: guest may not use the cache, or each call came to another node.',
          `Run the program again. ${OFF}`,
        ),
  ]
}

async function stateOf(instance: Instance): Promise<State | { refused: string }> {
  const reply = await instance.call('GET', `${API}/health`, { login: true })
  const { on, problem, saved, since } = asRecord(resultOf(reply)['nodeCache'])
  if (reply.status !== 200 || typeof on !== 'boolean')
    return { refused: `${inShort(reply)}; expected 200 and the report.` }
  return { on, problem: textOf(problem), saved: Number(saved), since: textOf(since) }
}
