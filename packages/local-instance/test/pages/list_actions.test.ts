import { PLATFORM } from '../../src/records/actors.ts'
import { createVisitor, type Visitor } from './visitor.ts'

let visitor: Visitor
beforeEach(() => {
  visitor = createVisitor()
})

const LIST = '/x_test_thing_list.do'
const addThing = (name: string) => visitor.add('x_test_thing', { name, key: name })
const names = () =>
  visitor.store
    .platformRows('x_test_thing', {}, 'key')
    .map((row) => row['name'])
    .filter(Boolean)
const addAction = (values: Record<string, string>) =>
  visitor.add('sys_ui_action', {
    table: 'x_test_thing',
    name: 'Do it',
    active: 'true',
    sys_scope: 'f'.repeat(32),
    ...values,
  })
const forRole = (action: string, name: string) => {
  const role = visitor.add('sys_user_role', { name })
  visitor.add('sys_ui_action_role', { sys_ui_action: action, sys_user_role: role })
}
/** Everybody may read things. */
const openToAll = () =>
  visitor.add('sys_security_acl', { name: 'x_test_thing', operation: 'read', type: 'record', active: 'true' })

/** Sends a form of the list: several values of one name are possible, as of check boxes. */
const press = async (fields: [string, string][], as = 'admin') => {
  const answer = await visitor.post(LIST, fields, as)
  const page = answer.status === 303 ? await visitor.get(answer.location, as) : answer
  return { ...answer, page: page.text }
}

describe.each(['list_banner_button', 'list_button'])('a %s', (place) => {
  const add = (values: Record<string, string>) => addAction({ [place]: 'true', ...values })

  it('runs its script once, on an empty record of the table, whatever the list shows', async () => {
    for (const name of ['a', 'b']) addThing(name)
    const action = add({
      script: `gs.addInfoMessage([current.getTableName(), current.isNewRecord(), current.getValue('name')].join())`,
    })
    expect((await visitor.get(LIST)).text).toMatch(new RegExp(`<button[^>]*value="${action}"`))
    const { status, location, page } = await press([['sys_action', action]])
    expect([status, location]).toEqual([303, LIST])
    expect(page.match(/x_test_thing,true,/g)).toHaveLength(1)
  })

  it('leads where its script says', async () => {
    const action = add({ script: `action.setRedirectURL('/incident_list.do')` })
    expect((await press([['sys_action', action]])).location).toBe('/incident_list.do')
  })

  it('is not there, and does not run, where its condition fails: a list has no record to ask', async () => {
    addThing('a')
    const action = add({ condition: `current.getValue('name') == 'a'`, script: `gs.addInfoMessage('ran')` })
    expect((await visitor.get(LIST)).text).not.toContain('Do it')
    const { status, page } = await press([['sys_action', action]])
    expect(status).toBe(422)
    expect(page).toContain('not available on this list')
    expect(page).not.toContain('>ran<')
  })

  it('is for those who have its role', async () => {
    openToAll()
    visitor.addUser('viewer', [])
    const action = add({ script: `gs.addInfoMessage('ran')` })
    forRole(action, 'x_test.admin')
    expect((await visitor.get(LIST, 'viewer')).text).not.toContain('Do it')
    expect((await press([['sys_action', action]], 'viewer')).status).toBe(422)
    expect((await press([['sys_action', action]])).status).toBe(303)
  })

  it('says so when its script fails', async () => {
    const action = add({ script: `throw new Error('no luck')` })
    expect((await press([['sys_action', action]])).page).toMatch(/note bad[^>]*>[^<]*no luck/)
  })
})

describe('an action on selected rows', () => {
  const add = (values: Record<string, string> = {}) =>
    addAction({
      list_choice: 'true',
      script: `current.setValue('name', current.getValue('name') + '!'); current.update()`,
      ...values,
    })
  const choose = (action: string, rows: string[], as = 'admin') =>
    press([['sys_choice', action], ...rows.map((row): [string, string] => ['chosen', row])], as)

  it('is offered with a check box before each row, which names the row', async () => {
    const action = add()
    const a = addThing('a')
    const { text } = await visitor.get(LIST)
    expect(text).toMatch(new RegExp(`<option value="${action}">Do it</option>`))
    expect(text).toMatch(
      new RegExp(`<input type="checkbox" name="chosen" value="${a}" aria-label="Select a"`),
    )
  })

  it('is what check boxes are there for: without one there are none', async () => {
    addThing('a')
    expect((await visitor.get(LIST)).text).not.toContain('type="checkbox"')
  })

  it('runs once for each of them, with the row as current', async () => {
    const [a = '', , c = ''] = ['a', 'b', 'c'].map(addThing)
    expect((await choose(add(), [a, c, a])).status).toBe(303)
    expect(names()).toEqual(['a!', 'b', 'c!'])
  })

  it('leaves out rows on which its condition fails, and counts them', async () => {
    const rows = ['a', 'b', 'c'].map(addThing)
    const { page } = await choose(add({ condition: `current.getValue('name') == 'b'` }), rows)
    expect(names()).toEqual(['a', 'b!', 'c'])
    expect(page).toContain('ran on 1 of 3 selected rows')
  })

  it('leaves out rows that the user may not read, and such as are not there', async () => {
    const acl = openToAll()
    visitor.store.update(PLATFORM, 'sys_security_acl', acl, {
      condition: 'name!=b',
    })
    visitor.addUser('viewer', [])
    const rows = ['a', 'b'].map(addThing)
    const { page } = await choose(add(), [...rows, '0'.repeat(32), ''], 'viewer')
    expect(names()).toEqual(['a!', 'b'])
    expect(page).toContain('ran on 1 of 4 selected rows')
  })

  it('tells every message of every run, and goes on after a run that failed', async () => {
    const rows = ['a', 'b', 'c'].map(addThing)
    const script = `if (current.getValue('name') == 'b') throw new Error('not b'); gs.addInfoMessage('Did ' + current.getValue('name'))`
    const { page } = await choose(add({ script }), rows)
    expect(page).toContain('Did a')
    expect(page).toContain('not b')
    expect(page).toContain('Did c')
  })

  it('leads where the last run said', async () => {
    const rows = ['a', 'b'].map(addThing)
    const { location } = await choose(add({ script: 'action.setRedirectURL(current)' }), rows)
    expect(location).toBe(`/x_test_thing.do?sys_id=${rows[1]}`)
  })

  it('leads back to the part of the list that it was chosen on', async () => {
    const a = addThing('a')
    const at = `${LIST}?sysparm_query=name%3Da&sysparm_view=mine`
    const action = add()
    const { text } = await visitor.get(at)
    expect(text).toContain(`action="${at.replaceAll('&', '&amp;')}"`)
    const answer = await visitor.post(at, [
      ['sys_choice', action],
      ['chosen', a],
    ])
    expect(answer.location).toBe(at)
  })

  it('is for those who have its role', async () => {
    openToAll()
    visitor.addUser('viewer', [])
    const a = addThing('a')
    const action = add()
    forRole(action, 'x_test.admin')
    expect((await visitor.get(LIST, 'viewer')).text).not.toContain('Do it')
    expect((await choose(action, [a], 'viewer')).status).toBe(422)
    expect(names()).toEqual(['a'])
  })

  it.each<[string, boolean, string]>([
    ['no row', true, 'Choose the rows first.'],
    ['no action', false, 'Choose one of the actions first.'],
  ])('needs both: with %s chosen nothing runs', async (_name, withAction, complaint) => {
    const a = addThing('a')
    const action = add()
    const { status, page } = withAction ? await choose(action, []) : await choose('', [a])
    expect(status).toBe(422)
    expect(page).toContain(complaint)
    expect(names()).toEqual(['a'])
  })

  it('is refused when the form comes from another site', async () => {
    const a = addThing('a')
    const fields: [string, string][] = [
      ['sys_choice', add()],
      ['chosen', a],
    ]
    const answer = await visitor.post(LIST, fields, 'admin', {
      'sec-fetch-site': 'cross-site',
      origin: 'https://evil.example',
    })
    expect(answer.status).toBe(403)
    expect(names()).toEqual(['a'])
  })

  it('is not for those who may not see the list', async () => {
    visitor.addUser('nobody', [])
    const a = addThing('a')
    expect((await choose(add(), [a], 'nobody')).status).toBe(403)
    expect(names()).toEqual(['a'])
  })
})
