import { withOrder } from '../../src/pages/list_query.ts'
import { createVisitor, type Visitor } from './visitor.ts'

let visitor: Visitor
beforeEach(() => {
  visitor = createVisitor()
})

const addIncidents = (count: number) => {
  for (let at = 1; at <= count; at++)
    visitor.add('incident', { short_description: `Incident ${String(at).padStart(2, '0')}` })
}
const shown = (text: string) => [...text.matchAll(/Incident \d\d/g)].map(([name]) => name)
const links = (text: string) =>
  [...text.matchAll(/href="([^"]*)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'))

it('pages through everything, each record once', async () => {
  addIncidents(45)
  const seen: string[] = []
  let next: string | undefined = '/incident_list.do'
  while (next !== undefined) {
    const { text } = await visitor.get(next)
    seen.push(...shown(text))
    next = /href="([^"]*)">next/.exec(text)?.[1]?.replaceAll('&amp;', '&')
  }
  expect(new Set(seen).size).toBe(45)
  expect(seen).toHaveLength(45)
})

it('says which rows of how many it shows', async () => {
  addIncidents(45)
  expect((await visitor.get('/incident_list.do?sysparm_first_row=41')).text).toContain('41 to 45 of 45')
})

it('shows the newest first where rows are numbered', async () => {
  addIncidents(3)
  expect(shown((await visitor.get('/incident_list.do')).text)).toEqual([
    'Incident 03',
    'Incident 02',
    'Incident 01',
  ])
})

it('sorts by a column when its header is clicked, and the other way at the second click', async () => {
  addIncidents(3)
  const header = (text: string) => links(text).find((link) => link.includes('short_description')) ?? ''
  const once = await visitor.get(header((await visitor.get('/incident_list.do')).text))
  expect(shown(once.text)).toEqual(['Incident 01', 'Incident 02', 'Incident 03'])
  const twice = await visitor.get(header(once.text))
  expect(shown(twice.text)).toEqual(['Incident 03', 'Incident 02', 'Incident 01'])
})

it('keeps the conditions when the order changes, a caret in a value included', () => {
  expect(withOrder('nameLIKEa^^b^ORDERBYname^active=true^ORDERBYDESCnumber', 'state', true)).toBe(
    'nameLIKEa^^b^active=true^ORDERBYDESCstate',
  )
  expect(withOrder('ORDERBYname', 'state', false)).toBe('ORDERBYstate')
})

it('filters by the encoded query and shows it', async () => {
  addIncidents(3)
  const { text } = await visitor.get(
    '/incident_list.do?sysparm_query=short_descriptionENDSWITH02^ORshort_descriptionENDSWITH03',
  )
  expect(shown(text)).toEqual(['Incident 03', 'Incident 02'])
  expect(text).toContain('value="short_descriptionENDSWITH02^ORshort_descriptionENDSWITH03"')
})

it('says so when a condition names a column that does not exist, as the platform then drops it', async () => {
  addIncidents(2)
  const { text } = await visitor.get('/incident_list.do?sysparm_query=no_such_column=1')
  expect(shown(text)).toHaveLength(2)
  expect(text).toMatch(/condition was dropped[^<]*no_such_column/)
})

it('escapes hostile values and queries', async () => {
  const hostile = '"><script>alert(1)</script>'
  visitor.add('incident', { short_description: hostile })
  const { text } = await visitor.get(
    `/incident_list.do?sysparm_query=${encodeURIComponent(`short_description=${hostile}`)}`,
  )
  expect(text).toContain('&lt;script&gt;alert(1)')
  expect(text).not.toContain('<script')
})

it('shows labels of choices and names of references', async () => {
  const group = visitor.add('sys_user_group', { name: 'Web Operations' })
  visitor.add('incident', { state: '2', assignment_group: group })
  const { text } = await visitor.get('/incident_list.do')
  expect(text).toContain('In Progress')
  expect(text).toMatch(new RegExp(`/sys_user_group.do\\?sys_id=${group}"[^>]*>Web Operations`))
})

it('shows the columns of the installed list layout, dot-walked ones too', async () => {
  const list = visitor.add('sys_ui_list', { name: 'incident', view: 'Default view' })
  const group = visitor.add('sys_user_group', { name: 'Web Operations', description: 'They run the shop' })
  for (const [position, element] of ['number', 'assignment_group.description'].entries())
    visitor.add('sys_ui_list_element', { list_id: list, element, position: String(position) })
  visitor.add('incident', { short_description: 'Not in the layout', assignment_group: group })
  const { text } = await visitor.get('/incident_list.do')
  expect(text).toContain('They run the shop')
  expect(text).not.toContain('Not in the layout')
})

it('is headed by the plural that the table states', async () => {
  visitor.add('sys_documentation', {
    name: 'x_test_thing',
    language: 'en',
    label: 'Thing',
    plural: 'Thingies',
  })
  expect((await visitor.get('/x_test_thing_list.do')).text).toMatch(/<h1>Thingies /)
})

it('links a row of a parent table to the form of its own class', async () => {
  const sysId = visitor.add('cmdb_ci_vm_instance', { name: 'vm-web-01' })
  expect((await visitor.get('/cmdb_ci_list.do')).text).toContain(`/cmdb_ci_vm_instance.do?sys_id=${sysId}`)
})

it('shows nothing of a referenced record that the ACLs keep to others', async () => {
  visitor.addUser('viewer', ['x.viewer'])
  const [role] = visitor.store.platformRows('sys_user_role', { name: 'x.viewer' })
  const acl = visitor.add('sys_security_acl', {
    name: 'x_test_thing',
    operation: 'read',
    type: 'record',
    active: 'true',
  })
  visitor.add('sys_security_acl_role', { sys_security_acl: acl, sys_user_role: role?.['sys_id'] ?? '' })
  const list = visitor.add('sys_ui_list', { name: 'x_test_thing' })
  for (const element of ['name', 'incident.short_description'])
    visitor.add('sys_ui_list_element', { list_id: list, element })
  const incident = visitor.add('incident', { short_description: 'secret thing' })
  visitor.add('x_test_thing', { name: 'Thing of mine', incident })
  const seen = (await visitor.get('/x_test_thing_list.do', 'viewer')).text
  expect(seen).toContain('Thing of mine')
  expect(seen).not.toContain('secret thing')
  expect((await visitor.get('/x_test_thing_list.do', 'admin')).text).toContain('secret thing')
})

describe('field styles (docs/facts/servicenow.md#field-styles)', () => {
  const style = (values: Record<string, string>) =>
    visitor.add('sys_ui_style', { name: 'incident', element: 'priority', value: '5', ...values })
  const list = async () => (await visitor.get('/incident_list.do')).text

  it('colour the cells of the list that have their value', async () => {
    style({ style: 'background-color: #fbeeb0; color: black;' })
    addIncidents(1)
    expect(await list()).toContain('style="background-color: #fbeeb0; color: black">5 - Planning')
  })

  it.each([
    ['are for other values', { value: '1' }],
    ['belong to another column', { element: 'state' }],
    ['are a script', { value: 'javascript:true' }],
    ['load or cover something', { style: 'background: url(https://elsewhere.example); position: fixed' }],
  ])('are not applied when they %s', async (_, values) => {
    style({ style: 'color: red', ...values })
    addIncidents(1)
    expect(await list()).not.toMatch(/style="(?!width)[^"]/)
  })

  it('are not on forms', async () => {
    style({ style: 'color: red' })
    addIncidents(1)
    const [row] = visitor.store.platformRows('incident', {})
    expect((await visitor.get(`/incident.do?sys_id=${row?.['sys_id'] ?? ''}`)).text).not.toContain(
      'color: red',
    )
  })
})
