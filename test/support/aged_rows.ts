import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { toGlideTime } from '../../src/server/platform/time.ts'
import type { Storyteller } from './storyteller.ts'

export const ALERT = 'x_secx_azmon_alert'
export const DELIVERY = 'x_secx_azmon_delivery'
export const REFUSAL = 'x_secx_azmon_refusal'
export const CLEANUP = 'x_secx_azmon_cleanup'
export const CI_RUN = 'x_secx_azmon_ci_run'
const DAY = 24 * 60 * 60_000

/** Rows of long ago on a story's instance, and the nights in which they go. */
export function agedRows(story: Storyteller) {
  let keys = 0
  /** A moment so many days ago; a few seconds more or less. */
  const ago = (days: number, seconds = 0) => toGlideTime(story.now() - days * DAY + seconds * 1000)
  const add = (table: string, values: Row): string => {
    const { sysId, error } = story.app.node.store.insert(PLATFORM, table, values)
    if (sysId === null) throw new Error(`${table}: ${error}`)
    return sysId
  }
  const change = (table: string, sysId: string | undefined, values: Row) =>
    void story.app.node.store.update(PLATFORM, table, sysId ?? '', values)
  const rowOf = (table: string, sysId: string): Row => story.app.rows(table, { sys_id: sysId })[0] ?? {}
  const cleanups = () => story.app.rows(CLEANUP)
  const last = () => cleanups().at(-1) ?? {}
  return {
    ago,
    add,
    change,
    rowOf,
    cleanups,
    last,
    count: (table: string) => story.app.rows(table).length,
    isThere: (table: string, sysId: string) => story.app.rows(table, { sys_id: sysId }).length === 1,
    delivery: (received_at: string, values: Row = {}) =>
      add(DELIVERY, { state: 'done', received_at, payload: '{"a":1}', ...values }),
    refusal: (hour: string) => add(REFUSAL, { refusal_key: `key ${keys++}`, reason: 'expired', hour }),
    alert: (last_event_at: string, values: Row = {}) =>
      add(ALERT, {
        alert_key: `key ${keys++}`,
        state: 'resolved',
        stateful: 'true',
        last_event_at,
        ...values,
      }),
    incident: (state: string) => {
      const sysId = add('incident', { short_description: 'CPU', caller_id: '' })
      change('incident', sysId, { state, close_code: 'Duplicate', close_notes: 'done', hold_reason: '4' })
      expect(rowOf('incident', sysId)['state']).toBe(state)
      return sysId
    },
    /** What happens in a night. */
    cleanUp: (): Row => {
      story.run('start the daily retention run')
      story.run('continue retention runs')
      return last()
    },
  }
}
