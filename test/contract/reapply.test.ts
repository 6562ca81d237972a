import { newMeter } from '../../packages/local-instance/src/records/meter.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { machine, type MetricAlertOptions } from '../support/alerts.ts'
import { press } from '../support/press.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'
import { basic, whileRefused } from './calls.ts'

/** Alerts whose CI was not there when they fired, once it is. */
let story: Storyteller
beforeEach(async () => {
  story = await tellStories()
})

const ALERT = 'x_secx_azmon_alert'
const RUN = 'x_secx_azmon_ci_run'
const VM = 'cmdb_ci_vm_instance'
const LATER = machine('later-01')

const alert = (number: string | null) => story.app.rows(ALERT, { number: number ?? '' })[0] ?? {}
const runs = () => story.app.rows(RUN)
const update = (table: string, row: Row, values: Row) =>
  story.app.node.store.update(PLATFORM, table, row['sys_id'] ?? '', values)
const updateAlert = (number: string | null, values: Row) => update(ALERT, alert(number), values)

function addCi(id: string, values: Row = {}): string {
  const name = id.split('/').pop() ?? ''
  const row = { name, object_id: id, install_status: '1', operational_status: '1', ...values }
  return story.app.node.store.insert(PLATFORM, VM, row).sysId ?? ''
}
/** Delivers an alert about a machine that the CMDB lacks; the time goes on. */
async function deliver(options: MetricAlertOptions = {}) {
  const told = await story.deliver({ target: LATER, ...options })
  story.pass(1)
  return told
}
/** Asks for a run as an admin and lets the job do its work once. */
function searchAll(): Row {
  press(story.app, 'ada.admin', ALERT, 'Search all again')
  story.run('continue CI searches')
  return runs().at(-1) ?? {}
}

describe('once the CI is in the CMDB', () => {
  test('the alert is bound and its open incident is given it, and both say so', async () => {
    const told = await deliver()
    expect(alert(told.alert)).toMatchObject({ ci_rung: 'none', cmdb_ci: '' })
    const ci = addCi(LATER)
    searchAll()
    expect(alert(told.alert)).toMatchObject({ ci_rung: 'class', cmdb_ci: ci, ci_matched: LATER })
    expect(alert(told.alert)['ci_why']).toMatch(/^CI later-01: its cmdb_ci_vm_instance\.object_id is the id/)
    expect(alert(told.alert)['explanation']).toMatch(
      new RegExp(
        `\\nOn \\d{4}-.* UTC the CI was found by a later search\\. CI later-01: .* Incident ${told.incident} was given it\\.$`,
      ),
    )
    expect(story.incident(told.incident)['cmdb_ci']).toBe(ci)
    expect(story.notes(told.incident).at(-1)).toMatch(
      /^The CI was set because a later search found it\. CI later-01: [^\n]*$/,
    )
  })

  test('the incident’s new CI is not taken for a correction by a person', async () => {
    const told = await deliver()
    addCi(LATER)
    searchAll()
    expect(await story.app.node.runAsyncRules()).toBe(1)
    expect(alert(told.alert)).toMatchObject({ ci_by_hand: '0' })
    expect(story.app.rows('x_secx_azmon_ci_link')).toEqual([])
  })

  test('an alert that is ambiguous is bound when its twin is retired', async () => {
    const one = addCi(LATER)
    const twin = addCi(LATER)
    const told = await deliver()
    expect(alert(told.alert)['ci_rung']).toBe('ambiguous')
    update(VM, { sys_id: twin }, { install_status: '7' })
    searchAll()
    expect(alert(told.alert)).toMatchObject({ ci_rung: 'class', cmdb_ci: one })
    expect(story.incident(told.incident)['cmdb_ci']).toBe(one)
  })

  test('an alert whose CI is still missing says when it was searched last, and why in vain', async () => {
    const { alert: number } = await deliver()
    const before = alert(number)
    addCi(LATER, { install_status: '7' })
    searchAll()
    expect(alert(number)).toMatchObject({ ci_rung: 'none', cmdb_ci: '', explanation: before['explanation'] })
    expect(alert(number)['ci_why']).toContain('later-01: retired or absent')
    expect(alert(number)['ci_searched_at']! > before['ci_searched_at']!).toBe(true)
  })

  test('an alert that has its CI is left alone', async () => {
    const { alert: number } = await deliver({ target: machine('shop-web-01') })
    const before = alert(number)
    expect(searchAll()).toMatchObject({ state: 'done', total: '0', looked_at: '0' })
    expect(alert(number)).toEqual(before)
  })

  test('one of another company than the caller’s is not taken', async () => {
    const { store } = story.app.node
    const [own, other] = ['Own', 'Other'].map(
      (name) => store.insert(PLATFORM, 'core_company', { name }).sysId!,
    )
    const [caller] = story.app.rows('sys_user', { user_name: 'azure.integration' })
    update('sys_user', caller ?? {}, { company: own! })
    story.set({ 'incident.caller': 'azure.integration' })
    const { alert: number } = await deliver()
    const ci = addCi(LATER, { company: other! })
    searchAll()
    expect(alert(number)).toMatchObject({ ci_rung: 'none', cmdb_ci: '' })
    story.pass(1)
    update(VM, { sys_id: ci }, { company: own! })
    searchAll()
    expect(alert(number)['cmdb_ci']).toBe(ci)
  })
})

describe('the incident keeps what it has', () => {
  /** The alert is bound all the same; `why` is what its explanation says. */
  const expectKept = (number: string | null, incident: string | null, ci: string, why: string) => {
    const before = story.incident(incident)
    const notes = story.notes(incident)
    searchAll()
    expect(alert(number)).toMatchObject({ ci_rung: 'class', cmdb_ci: ci })
    expect(alert(number)['explanation']).toContain(`Incident ${incident} was left as it is: ${why}.`)
    expect([story.incident(incident), story.notes(incident)]).toEqual([before, notes])
  }

  test.each(['6', '7', '8'])('when its state is %s', async (state) => {
    const told = await deliver()
    story.change(told.incident, { state, close_code: 'Duplicate', close_notes: 'x' })
    expectKept(told.alert, told.incident, addCi(LATER), 'it is no longer open')
  })

  test('when a person has set its CI', async () => {
    const told = await deliver()
    story.change(told.incident, { cmdb_ci: addCi(machine('theirs')) })
    expectKept(told.alert, told.incident, addCi(LATER), 'it has another CI')
  })

  test('when a person has taken its CI away', async () => {
    const told = await deliver()
    updateAlert(told.alert, { ci_by_hand: 'true' })
    expectKept(told.alert, told.incident, addCi(LATER), 'a person changed its CI')
  })

  test('when another alert opened it', async () => {
    story.set({ 'lifecycle.group_by': 'rule' })
    await deliver({ id: 'a', target: machine('never-there') })
    const told = await deliver({ id: 'b' })
    expect(told.outcome).toBe('grouped')
    expectKept(told.alert, told.incident, addCi(LATER), 'another alert opened it')
  })

  test('when it stands for a storm', async () => {
    story.set({ 'lifecycle.storm_incidents': '1' })
    await deliver({ id: 'a', target: machine('never-there') })
    await story.deliver({ id: 'b', target: machine('never-there') })
    const told = await deliver({ id: 'c' })
    expect(told.reason).toBe('storm_opened')
    expectKept(told.alert, told.incident, addCi(LATER), 'it stands for many alerts')
  })
})

describe('a CI that is retired', () => {
  const retired = () => addCi(LATER, { install_status: '7' })

  test('is bound to an alert that is over', async () => {
    const told = await deliver({ firedAt: 0 })
    await deliver({ firedAt: 0, resolvedAt: 60 })
    const ci = retired()
    searchAll()
    expect(alert(told.alert)).toMatchObject({ state: 'resolved', cmdb_ci: ci })
    expect(story.incident(told.incident)['cmdb_ci']).toBe('')
  })

  test('is not while the alert’s incident is open, though Azure says resolved', async () => {
    story.set({ 'lifecycle.resolve': 'note' })
    const told = await deliver({ firedAt: 0 })
    await deliver({ firedAt: 0, resolvedAt: 60 })
    retired()
    searchAll()
    expect(alert(told.alert)).toMatchObject({ state: 'resolved', ci_rung: 'none', cmdb_ci: '' })
    expect(story.incident(told.incident)).toMatchObject({ state: '1', cmdb_ci: '' })
  })
})

describe('a run', () => {
  test('says what came of it', async () => {
    for (const id of ['a', 'b']) await deliver({ id })
    await deliver({ id: 'c', target: machine('never-there') })
    addCi(LATER)
    expect(searchAll()).toMatchObject({
      state: 'done',
      asked_by: 'ada.admin',
      total: '3',
      looked_at: '3',
      bound: '2',
      incidents: '2',
      message:
        'Alerts that were searched again: 3. Of those, a CI was bound to 2 and given to 2 open incidents. Without CI as before: 1; see Alerts without CI.',
    })
    expect(runs()[0]!['ended_at']).not.toBe('')
  })

  test('that comes second does nothing again', async () => {
    const told = await deliver()
    addCi(LATER)
    searchAll()
    const before = [alert(told.alert), story.incident(told.incident), story.notes(told.incident)]
    story.pass(1)
    expect(searchAll()).toMatchObject({ state: 'done', total: '0' })
    expect([alert(told.alert), story.incident(told.incident), story.notes(told.incident)]).toEqual(before)
  })

  test('is there once: who asks while it waits is led to it', () => {
    const first = press(story.app, 'ada.admin', ALERT, 'Search all again')
    const second = press(story.app, 'ada.admin', ALERT, 'Search all again')
    expect(runs()).toMatchObject([{ state: 'waiting' }])
    const redirect = `x_secx_azmon_ci_run.do?sys_id=${runs()[0]!['sys_id']}`
    expect([first, second]).toMatchObject([
      { redirect, messages: [{ kind: 'info' }] },
      { redirect, messages: [{ text: expect.stringContaining('on its way already') as string }] },
    ])
  })

  test('is asked for every day by the job, which also counts CI links anew', () => {
    const [type] = story.app.rows('x_secx_azmon_ci_class')
    update('x_secx_azmon_ci_class', type ?? {}, { ci_links: '7' })
    story.run('start the daily CI search')
    expect(runs()).toMatchObject([{ state: 'waiting', asked_by: 'Scheduled job' }])
    const [recounted] = story.app.rows('x_secx_azmon_ci_class', { sys_id: type?.['sys_id'] ?? '' })
    expect(recounted?.['ci_links']).toBe('0')
  })

  test('is left to the node that is at it until it has given no sign for five minutes', async () => {
    const { alert: number } = await deliver()
    const ci = addCi(LATER)
    press(story.app, 'ada.admin', ALERT, 'Search all again')
    const sign = new Date(story.now()).toISOString().slice(0, 19).replace('T', ' ')
    update(RUN, runs()[0]!, { state: 'running', started_at: sign, last_sign_at: sign })
    story.pass(4)
    story.run('continue CI searches')
    expect([runs()[0]!['state'], alert(number)['cmdb_ci']]).toEqual(['running', ''])
    story.pass(2)
    story.run('continue CI searches')
    expect([runs()[0]!['state'], alert(number)['cmdb_ci']]).toEqual(['done', ci])
  })

  test('does not search what a delivery has searched since it began', async () => {
    press(story.app, 'ada.admin', ALERT, 'Search all again')
    const { alert: number } = await story.deliver({ target: LATER })
    story.run('continue CI searches')
    expect([runs()[0]!['total'], alert(number)['cmdb_ci']]).toEqual(['0', ''])
  })

  test('that meets an alert which cannot be written ends and says so', async () => {
    const { alert: number } = await deliver()
    addCi(LATER)
    const run = await whileRefused(story.app, ALERT, 'update', () => Promise.resolve(searchAll()))
    expect(run).toMatchObject({ state: 'failed', looked_at: '0' })
    expect(run['message']).toContain('refused to write')
    expect(alert(number)['cmdb_ci']).toBe('')
  })
})

describe('an incident that cannot be changed', () => {
  test('leaves its alert without CI, says so, and is given it by the next run', async () => {
    const told = await deliver()
    const ci = addCi(LATER)
    await whileRefused(story.app, 'incident', 'update', () => Promise.resolve(searchAll()))
    expect(alert(told.alert)).toMatchObject({ ci_rung: 'none', cmdb_ci: '' })
    expect(alert(told.alert)['ci_why']).toMatch(
      /^CI later-01 was found, but not bound, so that the next search tries again: Incident .* could not be changed/,
    )
    story.pass(1)
    searchAll()
    expect(alert(told.alert)).toMatchObject({ ci_rung: 'class', cmdb_ci: ci })
    expect(story.incident(told.incident)['cmdb_ci']).toBe(ci)
  })
})

describe('a run that is cut off', () => {
  /** From the given write on nothing is written any more; whether that write still is, `isDone` says. */
  function dieAt(write: number, isDone: boolean): void {
    const { store } = story.app.node
    const original = store.update.bind(store)
    let writes = 0
    store.update = (...args) => {
      writes += 1
      if (writes === write && isDone) original(...args)
      if (writes >= write) throw new Error('The node has died')
      return original(...args)
    }
    try {
      story.run('continue CI searches')
    } catch (error) {
      if (!/has died/.test(String(error))) throw error
    } finally {
      store.update = original
    }
  }

  // Claim, then for each of the two alerts: its CI, its incident, what came of it; then the progress.
  const places = Array.from({ length: 8 }, (_, at) => at + 1)
  test.each(places.flatMap((at) => [[at, false] as const, [at, true] as const]))(
    'at its write number %i (done: %s) is finished by the next run of the job, each note written once',
    async (write, isDone) => {
      const tolds = [await deliver({ id: 'a' }), await deliver({ id: 'b' })]
      const notes = tolds.map(({ incident }) => story.notes(incident).length)
      const ci = addCi(LATER)
      press(story.app, 'ada.admin', ALERT, 'Search all again')
      dieAt(write, isDone)
      expect(runs()[0]!['state']).not.toBe('done')
      story.pass(6)
      story.run('continue CI searches')
      expect(runs()).toMatchObject([{ state: 'done' }])
      for (const [at, told] of tolds.entries()) {
        expect(alert(told.alert)).toMatchObject({ ci_rung: 'class', cmdb_ci: ci })
        expect(story.incident(told.incident)['cmdb_ci']).toBe(ci)
        expect(story.notes(told.incident)).toHaveLength(notes[at]! + 1)
      }
    },
  )

  test('pauses when its time is over and goes on with the next run of the job', async () => {
    const numbers: (string | null)[] = []
    for (const id of ['a', 'b', 'c']) numbers.push((await deliver({ id })).alert)
    const ci = addCi(LATER)
    press(story.app, 'ada.admin', ALERT, 'Search all again')
    const { store } = story.app.node
    const original = store.update.bind(store)
    store.update = (...args) => {
      if (args[1] === 'incident') story.pass(1)
      return original(...args)
    }
    const seen: string[][] = []
    while (runs()[0]!['state'] !== 'done') {
      story.run('continue CI searches')
      seen.push(['state', 'looked_at', 'bound'].map((column) => runs()[0]![column]!))
    }
    expect(seen).toEqual([
      ['waiting', '1', '1'],
      ['waiting', '2', '2'],
      ['waiting', '3', '3'],
      ['done', '3', '3'],
    ])
    expect(numbers.map((number) => alert(number)['cmdb_ci'])).toEqual([ci, ci, ci])
  })
})

describe('an admin', () => {
  test('has the CI of one alert searched in the background, and sees on the alert what came of it', async () => {
    const told = await deliver()
    const sysId = alert(told.alert)['sys_id']
    const search = () => press(story.app, 'ada.admin', ALERT, 'Search CI again', sysId)
    expect(search()).toMatchObject({
      redirect: `/${ALERT}.do?sys_id=${sysId}`,
      messages: [
        {
          kind: 'info',
          text: `${told.alert}: the search for its CI is queued. The result shows on the alert in a minute: load it again.`,
        },
      ],
    })
    await story.app.node.runEvents()
    expect(alert(told.alert)['ci_rung']).toBe('none')
    const ci = addCi(LATER)
    expect(search()).toMatchObject({ ran: true })
    await story.app.node.runEvents()
    expect(alert(told.alert)['explanation']).toMatch(/CI later-01: .* Incident INC\d+ was given it\.$/)
    expect(story.incident(told.incident)['cmdb_ci']).toBe(ci)
    expect(search()).toMatchObject({ ran: false, reason: 'condition' })
  })

  test('searches those of selected alerts, without leaving the list', async () => {
    const told = await deliver()
    addCi(LATER)
    const outcome = press(story.app, 'ada.admin', ALERT, 'Search CIs again', alert(told.alert)['sys_id'])
    expect(outcome).toMatchObject({ redirect: '', messages: [{ kind: 'info' }] })
    await story.app.node.runEvents()
    expect(alert(told.alert)['ci_rung']).toBe('class')
  })

  test.each(['Search CI again', 'Search CIs again', 'Search all again'])(
    'alone may press "%s"',
    async (name) => {
      const told = await deliver()
      const sysId = name === 'Search all again' ? '' : alert(told.alert)['sys_id']
      expect(press(story.app, 'vera.viewer', ALERT, name, sysId)).toMatchObject({
        ran: false,
        reason: 'role',
      })
    },
  )
})

describe('what alerts cost', () => {
  /** The app's own statements of one run over alerts that have their CI by now, and others that have not. */
  async function costOf(found: number, missing: number): Promise<number> {
    story = await tellStories()
    for (let at = 0; at < found; at++) await story.deliver({ id: `f${at}`, target: machine(`found-${at}`) })
    for (let at = 0; at < missing; at++)
      await story.deliver({ id: `m${at}`, target: machine(`missing-${at}`) })
    for (let at = 0; at < found; at++) addCi(machine(`found-${at}`))
    story.pass(1)
    press(story.app, 'ada.admin', ALERT, 'Search all again')
    const meter = newMeter()
    story.app.node.store.statements.meter = meter
    story.run('continue CI searches')
    expect(runs()).toMatchObject([
      { state: 'done', looked_at: String(found + missing), incidents: String(found) },
    ])
    return meter.app.statements
  }

  test('in a run are 3 statements without CI, 8 with a CI and an incident to fill; the search itself is shared', async () => {
    const few = await costOf(1, 1)
    expect(await costOf(1, 21)).toBe(few + 20 * 3)
    expect(await costOf(21, 1)).toBe(few + 20 * 8)
  })
})

test('a viewer finds them in the menu, by type of resource with counts', async () => {
  await deliver({ id: 'a' })
  await deliver({ id: 'b' })
  await deliver({ id: 'c', target: machine('shop-web-01') })
  const get = async (address: string | undefined) => {
    const headers = { authorization: basic('vera.viewer') }
    const { text } = await story.app.request('GET', address?.replaceAll('&amp;', '&') ?? '', { headers })
    return text
  }
  const menu = await get('/')
  const groups = await get(/href="([^"]*)"[^>]*>\s*Alerts without CI/.exec(menu)?.[1])
  expect(groups).toMatch(/microsoft\.compute\/virtualmachines<[^]*>2</)
  const list = await get(/href="([^"]*)"\s*>microsoft\.compute\/virtualmachines</.exec(groups)?.[1])
  const heads = /<thead>[^]*<\/thead>/.exec(list)?.[0]
  for (const label of ['Resource name', 'CI found by', 'CI explanation', 'Suggested CI', 'CI searched'])
    expect(heads).toContain(`>${label}<`)
  expect(heads).not.toContain('>Severity<')
})
