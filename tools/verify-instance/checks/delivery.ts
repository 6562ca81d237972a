import { about, type Finding } from '../finding.ts'
import { type Instance, type Reply, resultOf, type Row, textOf } from '../instance.ts'
import type { Check, Visit } from '../visit.ts'
import { inShort } from './public_route.ts'
import { alertOf, bothOver, type Caller, callerOf, post, resolvedAfter, type Story } from './story.ts'
import { readIncident, resolutionOf } from './test_alert.ts'

/** An alert that fires twice at once and once more, and resolves; told by what the app has on record of it. */
export const delivery: Check = {
  points: ['real-token', 'unique-keys', 'incident-sys-id', 'counts', 'resolve', 'bodies'],
  needs: 'token',
  run: async (visit, kept) => {
    const caller = await callerOf(visit)
    return resolvedAfter(caller, kept, 'resolve', (story) => delivered(visit, caller, story, kept))
  },
}

async function delivered(visit: Visit, caller: Caller, story: Story, kept: Finding[]): Promise<Finding[]> {
  const together = await bothOver(story.fire(), story.fire())
  const accepted = together.find(({ status }) => status === 200)
  if (together.some(({ status }) => status === 202)) return later(await story.resolve())
  if (accepted === undefined) return [notAccepted(together[0])]
  kept.push(...(await lookAfterOpening(visit, together, accepted)))
  kept.push(...(await lookAfterRepeat(visit, story, accepted)))
  kept.push(await rejects(caller, 'Malformed JSON from a genuine caller', '{"schemaId": '))
  kept.push(await rejects(caller, 'No body, from a genuine caller', ''))
  return lookAfterResolution(visit, await story.resolve(), accepted)
}

function notAccepted(reply: Reply): Finding {
  const said = about('real-token')
  return said.wrong(
    'Delivery',
    `The token was not let in: ${inShort(reply)}.`,
    'Refused calls says why, if the app refused it. See docs/troubleshooting.md.',
  )
}

/** What Azure resolves as well leaves no open incident, whenever it is worked off. */
function later(resolved: Reply): Finding[] {
  const found = `The calls were kept, and are processed later: ${inShort(resolved)}.`
  const next = 'Set Processing to Inline, or look at Failed deliveries; then run the program again.'
  return delivery.points.map((id) => about(id).untried('Delivery', found, next))
}

async function lookAfterOpening({ instance }: Visit, together: Reply[], accepted: Reply): Promise<Finding[]> {
  const outcomes = together.map((reply) => textOf(resultOf(reply)['outcome'] ?? reply.status))
  const words = outcomes.sort().join(' and ')
  const opened = together.find((reply) => resultOf(reply)['outcome'] === 'opened') ?? accepted
  const number = textOf(resultOf(opened)['incident'])
  const alert = await alertOf(instance, accepted)
  const incident = await readIncident(instance, alert['incident'] ?? '')
  const unique = about('unique-keys')
  const sysId = about('incident-sys-id')
  return [
    await whoseSession(instance, accepted),
    about('bodies').ok('An alert', 'The answer of 200 stands in “result”.'),
    words === 'duplicate and opened'
      ? unique.ok('The same alert twice at once', 'One call opened it, the other was a duplicate.')
      : unique.wrong('The same alert twice at once', `${words}; expected duplicate and opened.`),
    await oneIncident(instance, incident),
    incident !== undefined && incident['number'] === number
      ? sysId.ok('sys_id', `The alert names ${number} by its sys_id.`)
      : sysId.wrong(
          'sys_id',
          `The alert was answered with ${number || 'no incident'}, and its row names ${incident?.['number'] ?? 'one that does not exist'}.`,
        ),
  ]
}

async function whoseSession(instance: Instance, reply: Reply): Promise<Finding> {
  const said = about('real-token')
  const number = textOf(resultOf(reply)['delivery'])
  const fields = ['number', 'token_version', 'platform_user']
  const rows = await instance.rows('x_secx_azmon_delivery', `number=${number}`, fields, 1)
  const row = rows.find((one) => one['number'] === number)
  if (row === undefined)
    return said.wrong('Delivery', `It was answered as ${number}, and there is no such delivery.`)
  const { token_version: version, platform_user: user } = row
  return said.ok('Delivery', `${number}: a ${version} token was let in; the script ran as ${user}.`)
}

async function oneIncident(instance: Instance, incident: Row | undefined): Promise<Finding> {
  const said = about('unique-keys')
  const key = incident?.['correlation_id'] ?? ''
  if (key === '') return said.untried('One incident', 'The incident has no correlation id.')
  const rows = await instance.rows('incident', `correlation_id=${key}`, ['number', 'correlation_id'], 20)
  const same = rows.filter((row) => row['correlation_id'] === key)
  return same.length === 1
    ? said.ok('One incident', `${incident?.['number']} is the only one of this alert.`)
    : said.wrong('One incident', `There are ${same.length}: ${same.map((row) => row['number']).join(', ')}.`)
}

async function lookAfterRepeat({ instance }: Visit, story: Story, accepted: Reply): Promise<Finding[]> {
  const said = about('counts')
  const before = Number((await alertOf(instance, accepted))['count'])
  await story.fire()
  const after = Number((await alertOf(instance, accepted))['count'])
  const what = 'Calls at once'
  if (after !== before + 1)
    return [said.wrong(what, `Two calls at once count ${before}, a third makes it ${after}.`)]
  return [
    before === 2
      ? said.ok(what, 'Two calls at once count two, a third counts three.')
      : said.look(
          what,
          `Two calls at once count ${before}: the instance does not let the app count in the database.`,
          'Only this number is wrong: calls that come at the same moment may count as one.',
        ),
  ]
}

async function rejects(caller: Caller, what: string, body: string): Promise<Finding> {
  const said = about('bodies')
  const reply = await post(caller, body)
  const { outcome, reason } = resultOf(reply)
  return reply.status === 400 && outcome === 'rejected'
    ? said.ok(what, `The app rejects it with 400, ${String(reason)}.`)
    : said.wrong(what, `${inShort(reply)}; expected 400, rejected.`)
}

async function lookAfterResolution({ instance }: Visit, reply: Reply, accepted: Reply): Promise<Finding[]> {
  const said = about('resolve')
  const { outcome, incident: number } = resultOf(reply)
  if (outcome !== 'resolved')
    return [
      said.wrong(
        'Resolved by Azure',
        `${inShort(reply)}; expected 200, resolved.`,
        `Resolve ${textOf(number) || 'the incident of this test'} yourself. The delivery says why it stayed open.`,
      ),
    ]
  const alert = await alertOf(instance, accepted)
  const incident = await readIncident(instance, alert['incident'] ?? '')
  return incident === undefined ? [] : resolutionOf(incident)
}

/** Fired and Resolved at once: in whatever order they are worked off, both must be on record in the end. */
export const bothTimes: Check = {
  points: ['both-times'],
  needs: 'token',
  run: async (visit, kept) =>
    resolvedAfter(await callerOf(visit), kept, 'both-times', (story) => atOnce(visit, story)),
}

async function atOnce(visit: Visit, story: Story): Promise<Finding[]> {
  const said = about('both-times')
  const [fired, resolved] = await bothOver(story.fire(), story.resolve())
  const answered = [resolved, fired].find(({ status }) => status === 200)
  if ([fired, resolved].some(({ status }) => status === 202))
    return [said.untried('Fired and Resolved at once', 'The calls are processed later.')]
  if (answered === undefined)
    return [said.wrong('Fired and Resolved at once', `${inShort(fired)}; expected 200.`)]
  const alert = await settled(visit, answered)
  const incident = await readIncident(visit.instance, alert['incident'] ?? '')
  const isOpen = incident !== undefined && !['6', '7'].includes(incident['state'] ?? '')
  const both = alert['fired_at'] && alert['resolved_at'] && alert['state'] === 'resolved'
  const found = `${alert['number']}: fired ${alert['fired_at'] || 'never'}, resolved ${alert['resolved_at'] || 'never'}, state ${alert['state']}`
  return [
    both && !isOpen
      ? said.ok('Fired and Resolved at once', `${alert['number']} has both times and is resolved.`)
      : said.wrong(
          'Fired and Resolved at once',
          `${found}${isOpen ? `; ${incident['number']} is open` : ''}.`,
        ),
  ]
}

/** The job of each minute sets right what overtook itself; so it is waited for. */
async function settled({ instance, pause, patience }: Visit, reply: Reply): Promise<Row> {
  for (let waited = 0; ; waited += pause) {
    const alert = await alertOf(instance, reply)
    const incident = await readIncident(instance, alert['incident'] ?? '')
    const isOver = incident === undefined || ['6', '7'].includes(incident['state'] ?? '')
    if ((alert['state'] === 'resolved' && isOver) || waited >= patience) return alert
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
