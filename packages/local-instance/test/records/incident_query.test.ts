import type { Actor, Row } from '../../src/records/records.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import { createTestInstance, guest, type TestInstance } from '../support/test_instance.ts'

/** docs/facts/limits.md#incident-query: the base before-query rule "incident query". */
const ANN = 'a'.repeat(32)
const BOB = 'b'.repeat(32)

let instance: TestInstance
beforeEach(() => {
  instance = createTestInstance()
  const rows: Row[] = [
    { short_description: 'opened', opened_by: ANN },
    { short_description: 'called', opened_by: BOB, caller_id: ANN },
    { short_description: 'watched', opened_by: BOB, watch_list: `${BOB},${ANN}` },
    { short_description: 'hidden', opened_by: BOB, caller_id: BOB },
  ]
  for (const values of rows) instance.store.insert(PLATFORM, 'incident', values)
})

const ann = (roles: string[] = [], interactive = true): Actor => ({
  ...guest,
  userId: ANN,
  userName: 'ann',
  roles: new Set(roles),
  interactive,
})
const seen = (who: Actor, conditions = '') =>
  instance.evaluate(
    `var names = []
     var gr = new GlideRecord('incident'); ${conditions} gr.orderBy('number'); gr.query()
     while (gr.next()) names.push(gr.getValue('short_description'))
     names.join()`,
    who,
  )

test('an interactive session without itil sees what its user opened, called in or watches', () => {
  expect(seen(ann())).toBe('opened,called,watched')
})

test.each(['itil', 'sn_incident_read', 'admin'])('one with %s sees all', (role) => {
  expect(seen(ann([role]))).toBe('opened,called,watched,hidden')
})

test('one that is not interactive sees all', () => {
  expect(seen(ann([], false))).toBe('opened,called,watched,hidden')
})

test('holds in every part of a query', () => {
  const query =
    "gr.addEncodedQuery('short_description=hidden^NQshort_description=opened^NQshort_description=hidden');"
  expect(seen(ann(), query)).toBe('opened')
})

test('holds for get and for counts', () => {
  const [hidden] = instance.store.platformRows('incident', { short_description: 'hidden' })
  const script = `var gr = new GlideRecord('incident'); gr.get('sys_id', '${hidden?.['sys_id']}')`
  expect([instance.evaluate(script, ann()), instance.evaluate(script, ann(['itil']))]).toEqual([false, true])
  const count = `var ga = new GlideAggregate('incident'); ga.addAggregate('COUNT'); ga.query(); ga.next(); ga.getAggregate('COUNT')`
  expect([instance.evaluate(count, ann()), instance.evaluate(count, ann(['itil']))]).toEqual(['3', '4'])
})

test('hides no record of another table', () => {
  instance.store.insert(PLATFORM, 'x_test_thing', { name: 'a thing' })
  const script = `var gr = new GlideRecord('x_test_thing'); gr.query(); gr.next()`
  expect(instance.evaluate(script, ann())).toBe(true)
})

test('gs.isInteractive tells which session it is', () => {
  expect([instance.evaluate('gs.isInteractive()', ann()), instance.evaluate('gs.isInteractive()')]).toEqual([
    true,
    false,
  ])
})
