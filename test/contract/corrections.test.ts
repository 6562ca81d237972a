import { ciId } from '../../packages/local-instance/src/demo/demo.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { machine, type MetricAlertOptions } from '../support/alerts.ts'
import { type Storyteller, tellStories, type Told } from '../support/storyteller.ts'
import { basic } from './calls.ts'

/** What the app learns when people change the CI of its incidents. */
let story: Storyteller

beforeEach(async () => {
  story = await tellStories()
})

const NOWHERE = machine('nowhere')
const ALERT = 'x_secx_azmon_alert'
const LINK = 'x_secx_azmon_ci_link'

/** The CI of an incident is changed on its form, and the instance does what it had put off. */
async function give(incident: string | null, ci: string, user = 'bella.oncall'): Promise<void> {
  const sysId = story.incident(incident)['sys_id'] ?? ''
  const { status } = await story.app.request('PATCH', `/api/now/table/incident/${sysId}`, {
    headers: { authorization: basic(user) },
    body: { cmdb_ci: ci },
  })
  expect(status).toBe(200)
  await story.app.node.runAsyncRules()
}

/** An alert about the resource without a CI opens an incident, which somebody gives one. */
async function correct(id: string, ci: string, options: MetricAlertOptions = {}): Promise<Told> {
  const told = await story.deliver({ id, target: NOWHERE, ...options })
  await give(told.incident, ci)
  return told
}

const alertOf = ({ alert }: Told): Row => story.app.rows(ALERT, { number: alert ?? '' })[0] ?? {}
const links = () => story.app.rows(LINK)
const linkTo = (ci: string): Row => story.app.rows(LINK, { cmdb_ci: ciId(ci) })[0] ?? {}
const corrections = (ci: string) => Number(linkTo(ci)['corrections'])
const setState = (ci: string, state: string) =>
  void story.app.node.store.update(PLATFORM, LINK, linkTo(ci)['sys_id'] ?? '', { state })

describe('the alert', () => {
  test('says who gave its incident which CI, when, and what the app had bound', async () => {
    const told = await story.deliver()
    await give(told.incident, ciId('web02'))
    const { explanation = '', ci_by_hand, cmdb_ci } = alertOf(told)
    expect(explanation).toMatch(
      new RegExp(
        `\\n\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC: bella\\.oncall set the CI of ${told.incident} to shop-web-02; the app had bound shop-web-01\\.$`,
      ),
    )
    expect([ci_by_hand, cmdb_ci]).toEqual(['1', ciId('web01')])
  })

  test('says that the app had bound none', async () => {
    const { explanation } = alertOf(await correct('a', ciId('web02')))
    expect(explanation).toMatch(/to shop-web-02; the app had bound none\.$/)
  })

  test('says that the CI was removed, which counts for no other', async () => {
    const told = await story.deliver()
    await give(told.incident, '')
    const { explanation, ci_by_hand } = alertOf(told)
    expect(explanation).toMatch(/removed the CI of INC\d+; the app had bound shop-web-01\.$/)
    expect([ci_by_hand, links()]).toEqual(['1', []])
  })

  test('says that the CI was set back, and is the app’s again', async () => {
    const told = await story.deliver()
    await give(told.incident, ciId('web02'))
    await give(told.incident, ciId('web01'))
    const { explanation, ci_by_hand } = alertOf(told)
    expect(explanation).toMatch(/set the CI of INC\d+ to shop-web-01; that is as the app had it\.$/)
    expect([ci_by_hand, corrections('web02')]).toEqual(['0', 0])
  })

  test('says nothing when the app itself fills in the CI that the alert has by then', async () => {
    const told = await story.deliver({ target: NOWHERE })
    const before = alertOf(told)['explanation']
    story.app.node.store.update(PLATFORM, ALERT, alertOf(told)['sys_id'] ?? '', { cmdb_ci: ciId('web02') })
    story.change(told.incident, { cmdb_ci: ciId('web02') })
    expect(await story.app.node.runAsyncRules()).toBe(1)
    expect(alertOf(told)).toMatchObject({ explanation: before, ci_by_hand: '0' })
    expect(links()).toEqual([])
  })

  test('says nothing of a CI that was set and set back before anybody looked', async () => {
    const told = await story.deliver()
    story.change(told.incident, { cmdb_ci: ciId('web02') })
    story.change(told.incident, { cmdb_ci: ciId('web01') })
    expect(await story.app.node.runAsyncRules()).toBe(2)
    expect(alertOf(told)['explanation']).not.toContain('the CI of')
    expect(links()).toEqual([])
  })

  test('is not asked when something else of the incident changes, or an incident of somebody else’s', async () => {
    const told = await story.deliver()
    story.change(told.incident, { state: '2' })
    const other = story.app.node.store.insert(PLATFORM, 'incident', { short_description: 'x' })
    story.change(other.row['number'] ?? '', { cmdb_ci: ciId('web02') })
    expect(await story.app.node.runAsyncRules()).toBe(0)
  })

  test('that only joined the incident is left alone', async () => {
    story.set({ 'lifecycle.group_by': 'rule' })
    const opener = await story.deliver({ id: 'a', target: NOWHERE })
    const member = await story.deliver({ id: 'b', target: machine('elsewhere') })
    await give(opener.incident, ciId('web02'))
    expect([opener, member].map((told) => alertOf(told)['ci_by_hand'])).toEqual(['1', '0'])
    expect(links().map((link) => link['resource'])).toEqual([NOWHERE])
  })

  test('of a storm is left alone', async () => {
    story.set({ 'lifecycle.storm_incidents': '1' })
    await story.deliver({ id: 'a' })
    await story.deliver({ id: 'b' })
    const storm = await story.deliver({ id: 'c', target: NOWHERE })
    expect(storm.reason).toBe('storm_opened')
    await give(storm.incident, ciId('web02'))
    expect([alertOf(storm)['ci_by_hand'], links()]).toEqual(['0', []])
  })

  test('that names no resource by its id notes the CI, and nothing is counted', async () => {
    const told = await correct('a', ciId('web02'), { target: 'some-host' })
    expect([alertOf(told)['ci_by_hand'], links()]).toEqual(['1', []])
  })
})

describe('corrections of a resource', () => {
  test('are noted under the resource and the CI', async () => {
    const told = await correct('a', ciId('web02'))
    expect(links()).toMatchObject([
      {
        label: 'nowhere → shop-web-02',
        resource: NOWHERE,
        resource_type: 'microsoft.compute/virtualmachines',
        resource_key: alertOf(told)['target_key'],
        cmdb_ci: ciId('web02'),
        state: 'noted',
        corrections: '1',
        last_incident: story.incident(told.incident)['sys_id'],
      },
    ])
  })

  test('are one link, whatever the letter case of the id', async () => {
    await correct('a', ciId('web02'))
    await correct('b', ciId('web02'), { target: NOWHERE.toUpperCase() })
    expect([links().length, corrections('web02')]).toEqual([1, 2])
  })

  test('count incidents, not edits', async () => {
    const told = await correct('a', ciId('web02'))
    for (const ci of ['', ciId('web02'), ciId('web02'), '', ciId('web02')]) await give(told.incident, ci)
    expect(corrections('web02')).toBe(1)
  })

  test('count an incident once, also when another is corrected in between', async () => {
    const first = await correct('a', ciId('web02'))
    await correct('b', ciId('web02'))
    for (const ci of ['', ciId('web02')]) await give(first.incident, ci)
    expect(corrections('web02')).toBe(2)
  })

  test('count an incident once that was changed twice before anybody looked', async () => {
    story.set({ 'cmdb.correction_times': '2' })
    const told = await story.deliver({ target: NOWHERE })
    for (const ci of ['web01', 'web02']) story.change(told.incident, { cmdb_ci: ciId(ci) })
    expect(await story.app.node.runAsyncRules()).toBe(2)
    expect(links()).toMatchObject([{ cmdb_ci: ciId('web02'), corrections: '1', state: 'noted' }])
    expect(alertOf(told)['explanation']?.match(/set the CI of/g)).toHaveLength(1)
  })

  test('go with who changes their mind', async () => {
    const told = await correct('a', ciId('web02'))
    await give(told.incident, ciId('web01'))
    expect([corrections('web02'), corrections('web01')]).toEqual([0, 1])
  })

  test('stay when the alert fires again and has another incident', async () => {
    await correct('a', ciId('web02'))
    await story.deliver({ id: 'a', target: NOWHERE, resolvedAt: 60 })
    const again = await story.deliver({ id: 'a', target: NOWHERE, firedAt: 120 })
    expect([alertOf(again)['ci_by_hand'], corrections('web02')]).toEqual(['0', 1])
    await give(again.incident, ciId('web02'))
    expect(corrections('web02')).toBe(2)
  })
})

describe('three corrections', () => {
  const three = async () => {
    for (const id of ['a', 'b', 'c']) await correct(id, ciId('web02'))
  }
  const suggestions = () => story.app.rows(ALERT, { target: NOWHERE }).map((row) => row['ci_link'])

  test('suggest the CI on every alert about the resource that has none, and on the next one', async () => {
    await story.deliver({ id: 'other', target: machine('elsewhere') })
    await correct('a', ciId('web02'))
    await correct('b', ciId('web02'))
    expect(linkTo('web02')['state']).toBe('noted')
    await correct('c', ciId('web02'))
    await story.deliver({ id: 'd', target: NOWHERE })
    const { state, sys_id } = linkTo('web02')
    expect([state, suggestions()]).toEqual(['suggested', Array(4).fill(sys_id)])
    expect(story.app.rows(ALERT, { target: machine('elsewhere') })[0]?.['ci_link']).toBe('')
  })

  test('are as many as the setting says', async () => {
    story.set({ 'cmdb.correction_times': '1' })
    await correct('a', ciId('web02'))
    expect(linkTo('web02')['state']).toBe('suggested')
  })

  test('suggest nothing when the setting is 0', async () => {
    story.set({ 'cmdb.correction_times': '0' })
    await three()
    expect(linkTo('web02')).toMatchObject({ state: 'noted', corrections: '3' })
  })

  test('by three people of three minds suggest nothing', async () => {
    for (const ci of ['web01', 'web02', 'api01']) await correct(ci, ciId(ci))
    expect(links().map(({ state, corrections }) => [state, corrections])).toEqual(
      Array(3).fill(['noted', '1']),
    )
  })

  test('do not bring back what was dismissed', async () => {
    await three()
    setState('web02', 'dismissed')
    await correct('d', ciId('web02'))
    await story.deliver({ id: 'e', target: NOWHERE })
    expect(linkTo('web02')).toMatchObject({ state: 'dismissed', corrections: '4' })
    expect(story.app.rows(ALERT, { target: NOWHERE }).at(-1)?.['ci_link']).toBe('')
  })

  test('leave an accepted link accepted', async () => {
    await three()
    setState('web02', 'accepted')
    const told = await story.deliver({ id: 'd', target: NOWHERE })
    await give(told.incident, ciId('web01'))
    await give(told.incident, ciId('web02'))
    expect(linkTo('web02')).toMatchObject({ state: 'accepted', corrections: '3' })
  })
})
