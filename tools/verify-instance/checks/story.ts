import { randomUUID } from 'node:crypto'
import { metricBody } from '../../../src/server/azure/metric_body.ts'
import { about, type Finding } from '../finding.ts'
import { type Instance, type Reply, resultOf, type Row, textOf } from '../instance.ts'
import type { PointId } from '../points.ts'
import type { Visit } from '../visit.ts'
import { ALERTS, inShort } from './public_route.ts'

const RESOURCE_GROUP = 'verify-instance'

/** Belongs to nobody: the portal's tests have another, and may be resolved at once. Where the settings let in only some, it is one of those. */
const NOBODYS = '00001111-aaaa-2222-bbbb-3333cccc4444'

/** One made-up alert, and the calls about it. */
export interface Story {
  /** ARM id of the virtual machine that it is about. */
  resource: string
  /** Name of that machine. */
  machine: string
  /** Azure's id of the alert. */
  id: string
  fire: () => Promise<Reply>
  resolve: () => Promise<Reply>
}

export interface Caller {
  instance: Instance
  token: string
  subscription: string
}

export async function callerOf({ instance, token }: Visit): Promise<Caller> {
  const name = 'x_secx_azmon.entra.subscriptions'
  const rows = await instance.rows('sys_properties', `name=${name}`, ['name', 'value'])
  const allowed = rows.find((row) => row['name'] === name)?.['value'] ?? ''
  const subscription = allowed.split(/[\s,]+/).find(Boolean) ?? NOBODYS
  return { instance, token: (await token?.()) ?? '', subscription }
}

export function storyOf(caller: Caller): Story {
  const id = randomUUID()
  const machine = `verify-instance-${id.slice(0, 8)}`
  const firedAt = Date.now() - 60_000
  const body = (resolvedAt?: number) =>
    metricBody({
      subscription: caller.subscription,
      id,
      rule: 'Test of verify-instance',
      resourceGroup: RESOURCE_GROUP,
      machine,
      severity: 4,
      firedAt,
      ...(resolvedAt === undefined ? {} : { resolvedAt }),
      description: 'Sent by npm run verify-instance. It is resolved at once; there is nothing to do.',
      value: 95,
      customProperties: null,
    })
  return {
    resource: `/subscriptions/${caller.subscription}/resourceGroups/${RESOURCE_GROUP}/providers/microsoft.compute/virtualmachines/${machine}`,
    machine,
    id,
    fire: () => post(caller, body()),
    resolve: () => post(caller, body(Date.now())),
  }
}

export function post({ instance, token }: Caller, body: unknown): Promise<Reply> {
  return instance.call('POST', ALERTS, { headers: { authorization: `Bearer ${token}` }, body })
}

const ALERT_FIELDS = ['number', 'state', 'count', 'incident', 'fired_at', 'resolved_at', 'reason']

/** The alert that an answer names, as the app has it on record; empty when there is none. */
export async function alertOf(instance: Instance, reply: Reply): Promise<Row> {
  const number = textOf(resultOf(reply)['alert'])
  const rows = await instance.rows('x_secx_azmon_alert', `number=${number}`, ALERT_FIELDS, 1)
  return rows.find((row) => row['number'] === number) ?? {}
}

/** What to say of a story that could not be told, because its first call was not answered with 200. */
export function notTold(point: PointId, what: string, reply: Reply): Finding {
  const said = about(point)
  return reply.status === 202
    ? said.untried(what, `The call was kept, and is processed later: ${inShort(reply)}.`, LATER)
    : said.untried(what, `The alert was not taken: ${inShort(reply)}.`, 'See “A real Entra token is let in”.')
}

const LATER = 'Set Processing to Inline, or look at Failed deliveries; then run the program again.'

/**
 * Tells a story and resolves its alert afterwards, whatever was thrown and whichever call got no answer; also what is
 * worked off later. What stays open is named among what is `kept`.
 */
export async function resolvedAfter(
  caller: Caller,
  kept: Finding[],
  point: PointId,
  tell: (story: Story) => Promise<Finding[]>,
): Promise<Finding[]> {
  const story = storyOf(caller)
  let isOpen = false as boolean
  const fire = () => {
    isOpen = true
    return story.fire()
  }
  const resolve = async () => {
    const reply = await story.resolve()
    if ([200, 202].includes(reply.status)) isOpen = false
    return reply
  }
  try {
    return await tell({ ...story, fire, resolve })
  } finally {
    const why: string[] = []
    while (isOpen && why.length < 2) {
      try {
        why.push(inShort(await resolve()))
      } catch (error) {
        why.push((error as Error).message)
      }
    }
    if (isOpen) kept.push(...(await leftOpen(caller, story, point, why.at(-1) ?? '')))
  }
}

/** Nothing is left where the instance has no such alert: its calls were refused. */
async function leftOpen(
  { instance }: Caller,
  { id }: Story,
  point: PointId,
  why: string,
): Promise<Finding[]> {
  const said = about(point)
  const left = (what: string) => [
    said.wrong('Deleting', `${what} is not resolved: ${why}.`, `Resolve the incident of ${what}.`),
  ]
  try {
    const fields = ['number', 'alert_id', 'incident.number']
    const rows = await instance.rows('x_secx_azmon_alert', `alert_idLIKE${id}`, fields, 2)
    const row = rows.find((one) => one['alert_id']?.includes(id))
    if (row === undefined) return []
    return left([row['incident.number'], row['number'], `the alert ${id}`].filter(Boolean).join(', '))
  } catch {
    return left(`the alert ${id}`)
  }
}

/** Both calls are over before one that got no answer is told. */
export async function bothOver<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other])
  return [await one, await other]
}
