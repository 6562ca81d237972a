import { createVisitor, type Visitor } from './visitor.ts'

const APP = 'f'.repeat(32)
const RECORD = `/sys_app.do?sys_id=${APP}`
const ASK = `${RECORD}&delete=ask`

let visitor: Visitor
beforeEach(() => {
  visitor = createVisitor()
  visitor.add('x_test_thing', { name: 'kept?' })
})

it('the record of an application leads to a question, with the choice to retain tables and data', async () => {
  expect((await visitor.get(RECORD)).text).toContain('delete=ask')
  const { text } = await visitor.get(ASK)
  expect(text).toContain('Uninstall Fixture?')
  expect(text).toMatch(/<input type="checkbox" name="retain" value="true" checked/)
  expect(visitor.row('sys_app', APP)['scope']).toBe('x_test')
})

it('with the choice the tables stay', async () => {
  const { status, location } = await visitor.submit(ASK, {})
  expect([status, location]).toEqual([303, '/sys_app_list.do'])
  expect(visitor.row('sys_app', APP)).toEqual({})
  expect(visitor.store.platformRows('x_test_thing', {})).toHaveLength(1)
  expect((await visitor.get('/')).text).toContain('Its tables and their data are still there.')
})

it('without it they are dropped', async () => {
  await visitor.post(ASK, {})
  expect(visitor.row('sys_app', APP)).toEqual({})
  expect(visitor.store.dictionary.table('x_test_thing')).toBeUndefined()
})

it('is for admins only', async () => {
  visitor.addUser('vera', [])
  expect((await visitor.post(ASK, {}, 'vera')).status).toBe(403)
  expect(visitor.row('sys_app', APP)['scope']).toBe('x_test')
})
