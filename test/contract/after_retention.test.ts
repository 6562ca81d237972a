import { ALERTS } from '../support/app_instance.ts'
import { metricAlert } from '../support/alerts.ts'
import { press } from '../support/press.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'
import { basic, resultOf } from './calls.ts'
import { agedRows, DELIVERY } from '../support/aged_rows.ts'

/** What still works once the payload of a delivery is gone, and what does not. */
let story: Storyteller
let aged: ReturnType<typeof agedRows>
beforeEach(async () => {
  story = await tellStories()
  aged = agedRows(story)
})

describe('a delivery whose payload is gone', () => {
  let sysId = ''
  let number = ''
  beforeEach(async () => {
    await story.deliver()
    story.pass(31 * 24 * 60)
    aged.cleanUp()
    const [row] = story.app.rows(DELIVERY)
    sysId = row?.['sys_id'] ?? ''
    number = row?.['number'] ?? ''
  })

  test('is offered no replay', () => {
    const before = aged.rowOf(DELIVERY, sysId)
    const pressed = press(story.app, 'ada.admin', DELIVERY, 'Replay', sysId)
    expect(pressed).toMatchObject({ ran: false, reason: 'condition' })
    expect(aged.rowOf(DELIVERY, sysId)).toEqual(before)
  })

  test('cannot be previewed, and the preview says why', async () => {
    const headers = { authorization: basic('ada.admin') }
    const path = ALERTS.replace('/alerts', '/preview')
    const answer = await story.app.request('POST', path, { headers, body: { delivery: number } })
    expect(resultOf(answer)).toMatchObject({
      outcome: 'payload_removed',
      sentence: expect.stringContaining(`The payload of ${number} was removed`) as string,
    })
  })

  test('is given up if it is to be tried again all the same', () => {
    aged.change(DELIVERY, sysId, { state: 'retry', next_attempt: aged.ago(1) })
    story.run('retry deliveries')
    const error = expect.stringContaining('was removed') as string
    expect(aged.rowOf(DELIVERY, sysId)).toMatchObject({ state: 'dead', error })
  })
})

describe('an incident that ends by itself ends also if the payload that opened it is gone', () => {
  test('of an alert that Azure falls silent about', async () => {
    story.set({ 'lifecycle.silence_hours': 'activity_administrative=960' })
    const { incident } = await story.deliverBody(administrative())
    story.pass(35 * 24 * 60)
    aged.cleanUp()
    expect(story.app.rows(DELIVERY)).toMatchObject([{ payload: '' }])
    story.pass(6 * 24 * 60)
    story.run('process due alerts')
    expect(story.incident(incident)).toMatchObject({ state: '6' })
    expect(story.incident(incident)['close_notes']).not.toBe('')
  })

  test('of a flapping problem that has become quiet', async () => {
    story.set({ 'lifecycle.flap_times': '1', 'lifecycle.flap_minutes': '60' })
    await story.deliver({ id: 'a', problem: 'p', firedAt: 0 })
    await story.deliver({ id: 'a', problem: 'p', resolvedAt: 60 })
    const { incident } = await story.deliver({ id: 'b', problem: 'p', firedAt: 120 })
    story.pass(35 * 24 * 60)
    aged.cleanUp()
    const held = await story.deliver({ id: 'b', problem: 'p', firedAt: 120, resolvedAt: 180 })
    expect(held).toMatchObject({ reason: 'flapping_held' })
    story.pass(61)
    story.run('process due alerts')
    expect(story.incident(incident)['state']).toBe('6')
  })
})

/** Azure never reports the end of such an alert. */
function administrative() {
  const body = metricAlert({ id: 'administrative' })
  return {
    ...body,
    data: {
      ...body.data,
      essentials: {
        ...body.data.essentials,
        signalType: 'Activity Log',
        monitoringService: 'Activity Log - Administrative',
      },
      alertContext: {
        operationName: 'Microsoft.Compute/virtualMachines/write',
        status: 'Succeeded',
        level: 'Warning',
      },
    },
  }
}
