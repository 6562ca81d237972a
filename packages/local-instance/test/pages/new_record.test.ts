import { column } from '../../src/dictionary/column.ts'
import { table } from '../../src/dictionary/table.ts'
import { createVisitor, formValues, type Visitor } from './visitor.ts'

let visitor: Visitor
beforeEach(() => {
  visitor = createVisitor()
})

const NEW = '/x_test_thing.do?sys_id=-1'
const things = () => visitor.store.platformRows('x_test_thing', {}, 'name')
/** A rule that is met by everybody, or by those with a role. */
const rule = (name: string, operation: string, role = '') => {
  const acl = visitor.add('sys_security_acl', { name, operation, type: 'record', active: 'true' })
  if (role === '') return
  const [known] = visitor.store.platformRows('sys_user_role', { name: role })
  const roleId = known?.['sys_id'] ?? visitor.add('sys_user_role', { name: role })
  visitor.add('sys_security_acl_role', { sys_security_acl: acl, sys_user_role: roleId })
}

describe('a new record', () => {
  it('is begun from the list', async () => {
    expect((await visitor.get('/x_test_thing_list.do')).text).toMatch(
      new RegExp(`<a [^>]*href="${NEW.replace('?', '\\?')}">New</a>`),
    )
  })

  it('has a form with the defaults filled in, and no number yet', async () => {
    const { text } = await visitor.get(NEW)
    expect(formValues(text)).toMatchObject({ count: '0', active: 'true', name: '' })
    expect(text).toContain('New record')
    const incident = (await visitor.get('/incident.do?sys_id=-1')).text
    expect(formValues(incident)).toMatchObject({ impact: '3', urgency: '3', category: 'inquiry' })
    expect(incident).not.toContain('INC')
  })

  it('is not there before it is saved', async () => {
    await visitor.get(NEW)
    expect(things()).toEqual([])
  })

  it('is inserted with what was typed, its defaults and its number', async () => {
    const group = visitor.add('sys_user_group', { name: 'Web Operations' })
    const { status, location } = await visitor.submit('/incident.do?sys_id=-1', {
      short_description: 'Typed',
      assignment_group: 'Web Operations',
      work_notes: 'A first note',
    })
    expect(status).toBe(303)
    const sysId = /sys_id=([0-9a-f]{32})&saved=1$/.exec(location)?.[1] ?? ''
    const row = visitor.row('incident', sysId)
    expect(row).toMatchObject({ short_description: 'Typed', assignment_group: group, impact: '3' })
    expect(row['number']).toMatch(/^INC\d{7}$/)
    expect((await visitor.get(location)).text).toContain('A first note')
  })

  it('may have a default taken away', async () => {
    await visitor.submit(NEW, { name: 'A', count: '', active: 'false' })
    expect(things()[0]).toMatchObject({ name: 'A', count: '', active: '0' })
  })

  it('is not saved when the platform refuses it: the message is shown, and what was typed', async () => {
    visitor.add('x_test_thing', { key: 'taken' })
    const answer = await visitor.submit(NEW, { key: 'taken', name: 'Mine' })
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(/note bad/)
    expect(formValues(answer.text)).toMatchObject({ key: 'taken', name: 'Mine' })
    expect(things()).toHaveLength(1)
  })

  it('is not saved without its mandatory fields', async () => {
    visitor.store.define(
      table('x_test_need', { columns: [column('name', 'string', { label: 'Name', mandatory: true })] }),
    )
    const answer = await visitor.submit('/x_test_need.do?sys_id=-1', {})
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Name: this field must be filled in.')
    expect(visitor.store.platformRows('x_test_need', {})).toEqual([])
  })

  it('is for those who may create one: the others get no button, no form and no record', async () => {
    visitor.addUser('viewer', [])
    rule('x_test_thing', 'read')
    expect((await visitor.get('/x_test_thing_list.do', 'viewer')).text).not.toContain('>New<')
    expect((await visitor.get(NEW, 'viewer')).status).toBe(403)
    expect((await visitor.post(NEW, { name: 'A', 'was.name': '' }, 'viewer')).status).toBe(403)
    expect(things()).toEqual([])
  })

  it.each(['create', 'write'])('has no input for a column that the user may not %s', async (operation) => {
    visitor.addUser('editor', ['x_test.editor'])
    for (const each of ['read', 'create', 'write']) rule('x_test_thing', each)
    rule('x_test_thing.key', operation, 'x_test.admin')
    expect(Object.keys(formValues((await visitor.get(NEW, 'editor')).text))).not.toContain('key')
    await visitor.post(NEW, { name: 'A', 'was.name': '', key: 'forged', 'was.key': '' }, 'editor')
    expect(things()).toMatchObject([{ name: 'A', key: '' }])
  })
})

describe('a UI action on the form of a new record', () => {
  const addAction = (values: Record<string, string> = {}) =>
    visitor.add('sys_ui_action', {
      table: 'x_test_thing',
      name: 'Add it',
      active: 'true',
      form_button: 'true',
      sys_scope: 'f'.repeat(32),
      script: 'current.insert(); action.setRedirectURL(current)',
      ...values,
    })

  it('finds what was typed and the defaults on current, and inserts it itself', async () => {
    const { location } = await visitor.submit(NEW, { sys_action: addAction(), name: 'A', active: 'false' })
    expect(things()).toMatchObject([{ name: 'A', count: '0', active: '0' }])
    expect(location).toBe(`/x_test_thing.do?sys_id=${things()[0]?.['sys_id']}`)
  })

  it('that inserts nothing leaves nothing', async () => {
    const { location } = await visitor.submit(NEW, { sys_action: addAction({ script: '1' }), name: 'A' })
    expect(things()).toEqual([])
    expect(location).toBe('/x_test_thing_list.do')
  })

  it('is not there when it is for existing records only', async () => {
    addAction({ show_insert: 'false' })
    expect((await visitor.get(NEW)).text).not.toContain('Add it')
  })
})

describe('deleting', () => {
  const addThing = () => {
    const sysId = visitor.add('x_test_thing', { name: 'Thing of mine' })
    return { sysId, ask: `/x_test_thing.do?sys_id=${sysId}&delete=ask` }
  }

  it('is asked for once more before it happens', async () => {
    const { sysId, ask } = addThing()
    const form = (await visitor.get(`/x_test_thing.do?sys_id=${sysId}`)).text
    expect(form).toContain(`href="${ask.replace('&', '&amp;')}">Delete</a>`)
    const { text } = await visitor.get(ask)
    expect(text).toContain('Delete Thing of mine?')
    expect(things()).toHaveLength(1)
  })

  it('removes the record and leads to the list, which says so', async () => {
    const { ask } = addThing()
    const { status, location } = await visitor.submit(ask, {})
    expect([status, location]).toEqual([303, '/x_test_thing_list.do'])
    expect(things()).toEqual([])
    expect((await visitor.get(location)).text).toContain('Record deleted.')
  })

  it('is for those who may', async () => {
    visitor.addUser('viewer', [])
    for (const operation of ['read', 'write']) rule('x_test_thing', operation)
    const { sysId, ask } = addThing()
    expect((await visitor.get(`/x_test_thing.do?sys_id=${sysId}`, 'viewer')).text).not.toContain('Delete')
    expect((await visitor.get(ask, 'viewer')).status).toBe(403)
    expect((await visitor.post(ask, {}, 'viewer')).status).toBe(403)
    expect(things()).toHaveLength(1)
  })

  it('says so when a business rule forbids it', async () => {
    visitor.add('sys_script', {
      name: 'Keep',
      collection: 'x_test_thing',
      active: 'true',
      when: 'before',
      action_delete: 'true',
      abort_action: 'true',
    })
    const { ask } = addThing()
    const answer = await visitor.submit(ask, {})
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('The record was not deleted.')
    expect(things()).toHaveLength(1)
  })
})
