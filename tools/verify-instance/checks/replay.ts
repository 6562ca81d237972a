import { randomBytes, randomUUID } from 'node:crypto'
import { openSession } from '../browser.ts'
import { about, type Finding } from '../finding.ts'
import { type Instance, NoAnswer, Refused, type Reply, resultOf, type Row, textOf } from '../instance.ts'
import { type Made, madeOn } from '../made.ts'
import type { Visit } from '../visit.ts'
import { alertOf } from './story.ts'
import { readIncident } from './test_alert.ts'

const ROLE = 'x_secx_azmon.admin'

/**
 * Replays a delivery in the browser session of a user of its own who has the app's admin role and not `itil`. Such a
 * session hides incidents (docs/facts/limits.md#incident-query): were the delivery processed in it, a second
 * incident would stand beside the open one.
 */
export async function replayAsAdmin(visit: Visit, fired: Reply): Promise<Finding[]> {
  const { instance } = visit
  const made = madeOn(instance, 'replay')
  const findings: Finding[] = []
  try {
    const user = await makeUser(instance, made)
    findings.push('why' in user ? untried(user.why) : await pressReplay(visit, user, fired))
  } catch (error) {
    if (!(error instanceof Refused) && !(error instanceof NoAnswer)) throw error
    findings.push(untried(`${error.message}.`))
  } finally {
    findings.push(...(await made.clearAway()))
  }
  return findings
}

function untried(why: string): Finding {
  return about('replay').untried(
    'Replay',
    why,
    'Press Replay as a user with x_secx_azmon.admin and without itil.',
  )
}

interface MadeUser {
  name: string
  password: string
}

async function makeUser(instance: Instance, made: Made): Promise<MadeUser | { why: string }> {
  const [role] = await instance.rows('sys_user_role', `name=${ROLE}`, ['sys_id', 'name'], 1)
  if (role?.['name'] !== ROLE) return { why: `There is no role ${ROLE}.` }
  const name = `verify-instance-${randomUUID().slice(0, 8)}`
  // Whatever a password policy asks for, and known to nobody but this run.
  const password = `Aa1!${randomBytes(18).toString('base64url')}`
  const user = await made.create('sys_user', {
    user_name: name,
    first_name: 'Verify-instance',
    last_name: 'test',
    user_password: password,
    password_needs_reset: 'false',
  })
  await made.create('sys_user_has_role', { user: user['sys_id'] ?? '', role: role['sys_id'] ?? '' })
  return { name, password }
}

const TABLE = 'x_secx_azmon_delivery'

async function pressReplay(visit: Visit, user: MadeUser, fired: Reply): Promise<Finding> {
  const { instance } = visit
  const session = await openSession(instance, user.name, user.password)
  if (session === null)
    return untried('The instance does not let a new user log in with name and password only.')
  const number = textOf(resultOf(fired)['delivery'])
  const before = await deliveryOf(instance, number)
  const [action] = await instance.rows('sys_ui_action', `table=${TABLE}^name=Replay`, ['sys_id', 'name'], 1)
  await session.press(TABLE, before?.['sys_id'] ?? '', action?.['sys_id'] ?? '')
  const after = await processed(visit, number, before)
  if (after === undefined)
    return untried(
      `${number} was not processed again: the instance took the button’s request otherwise, or not.`,
    )
  return judge(instance, fired, after)
}

function deliveryOf(instance: Instance, number: string): Promise<Row | undefined> {
  const fields = ['sys_id', 'number', 'state', 'attempts', 'outcome', 'reason', 'sys_mod_count']
  return instance
    .rows(TABLE, `number=${number}`, fields, 1)
    .then((rows) => rows.find((row) => row['number'] === number))
}

/** The delivery when it has been processed once more; undefined when that did not happen in time. */
async function processed(
  { instance, pause, patience }: Visit,
  number: string,
  before?: Row,
): Promise<Row | undefined> {
  for (let waited = 0; waited <= patience; waited += pause) {
    const row = await deliveryOf(instance, number)
    const isOver = ['done', 'dead', 'rejected', 'retry'].includes(row?.['state'] ?? '')
    if (isOver && row?.['sys_mod_count'] !== before?.['sys_mod_count']) return row
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return undefined
}

async function judge(instance: Instance, fired: Reply, after: Row): Promise<Finding> {
  const said = about('replay')
  const alert = await alertOf(instance, fired)
  const incident = await readIncident(instance, alert['incident'] ?? '')
  const key = incident?.['correlation_id'] ?? ''
  const found =
    key === '' ? [] : await instance.rows('incident', `correlation_id=${key}`, ['number', 'correlation_id'])
  const same = found.filter((row) => row['correlation_id'] === key).map((row) => row['number'])
  const ending = `${after['outcome']}, ${after['reason']}`
  return after['state'] === 'done' && same.length === 1 && same[0] === resultOf(fired)['incident']
    ? said.ok('Replay', `${same[0]} stays the only incident of the alert (${ending}).`)
    : said.wrong('Replay', `It ended as ${ending}; incidents of the alert: ${same.join(', ') || 'none'}.`)
}
