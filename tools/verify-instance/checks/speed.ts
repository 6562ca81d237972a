import { about, type Finding } from '../finding.ts'
import type { Reply } from '../instance.ts'
import type { Check, Visit } from '../visit.ts'
import { alertOf, callerOf, notTold, resolvedAfter, type Story } from './story.ts'

/** Calls about one alert, one after another. */
const CALLS = 20

/**
 * Milliseconds that a delivery should take: the platform cuts a REST call off at 60 s
 * (docs/facts/rest.md#time-limit).
 */
const SLOW = 10_000

/**
 * One alert that is sent twenty times: how long the first, the second and the last call take, and how many the app has
 * counted. Whether an instance keeps loaded modules from one call to the next is documented nowhere; it shows here, so
 * this comes before every other delivery of this visit.
 */
export const speed: Check = {
  points: ['module-cache', 'counts'],
  needs: 'token',
  run: async (visit, kept) =>
    resolvedAfter(await callerOf(visit), kept, 'counts', (story) => measured(visit, story)),
}

async function measured(visit: Visit, story: Story): Promise<Finding[]> {
  const { instance } = visit
  const way = await median(3, () => instance.call('GET', '/'))
  const first = await timed(story.fire)
  if (first.reply.status !== 200)
    return [
      notTold('module-cache', 'Deliveries 1, 2 and 20', first.reply),
      notTold('counts', 'Calls one after another', first.reply),
    ]
  const repeats: { took: number; reply: Reply }[] = []
  while (repeats.length < CALLS - 1) repeats.push(await timed(story.fire))
  return [times(way, first.took, repeats), await counted(visit, first.reply)]
}

function times(way: number, first: number, repeats: readonly { took: number; reply: Reply }[]): Finding {
  const said = about('module-cache')
  const what = 'Deliveries 1, 2 and 20'
  const [second = 0, last = 0] = [repeats[0]?.took, repeats.at(-1)?.took]
  const failed = repeats.find(({ reply }) => reply.status !== 200)
  const found = `${first} ms (opens an incident), ${second} ms and ${last} ms (repeats); an answer without a script takes ${way} ms.`
  if (failed) return said.wrong(what, `${found} A repeat was answered with ${failed.reply.status}.`)
  if (last > SLOW) return said.wrong(what, `${found} That is too slow.`)
  return said.ok(what, `${found} ${keeping(first - way, last - way)}`)
}

/** Both in milliseconds without the way there and back. A delivery that opens does about twice the work of a repeat. */
function keeping(first: number, last: number): string {
  if (first > 4 * last) return 'The first took far longer: the instance keeps loaded modules.'
  return 'The first did not take far longer: the modules were loaded already, or are loaded with each call.'
}

async function counted(
  { instance }: { instance: Parameters<typeof alertOf>[0] },
  reply: Reply,
): Promise<Finding> {
  const count = Number((await alertOf(instance, reply))['count'])
  const said = about('counts')
  const what = 'Calls one after another'
  return count === CALLS
    ? said.ok(what, `${CALLS} calls about an alert count ${CALLS}.`)
    : said.wrong(what, `${CALLS} calls about an alert count ${count}.`)
}

async function timed(call: () => Promise<Reply>): Promise<{ took: number; reply: Reply }> {
  const since = performance.now()
  const reply = await call()
  return { took: Math.round(performance.now() - since), reply }
}

async function median(times: number, call: () => Promise<Reply>): Promise<number> {
  const took: number[] = []
  while (took.length < times) took.push((await timed(call)).took)
  return took.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}
