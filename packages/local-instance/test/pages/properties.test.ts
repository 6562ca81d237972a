import { propertyChoices } from '../../src/pages/properties.ts'
import { createVisitor, formValues, type Visitor } from './visitor.ts'

const path = '/system_properties_ui.do?sysparm_title=My%20settings&sysparm_category=x%20First,x%20Second'
let visitor: Visitor
let first: string

beforeEach(() => {
  visitor = createVisitor()
  first = visitor.add('sys_properties_category', { name: 'x First', title: 'First <em>section</em>' })
  visitor.addUser('viewer', ['x.viewer'])
  visitor.addUser('manager', ['x.viewer', 'x.manager'])
})

const roles = { read_roles: 'x.viewer', write_roles: 'x.manager' }
const addProperty = (values: Record<string, string>, category = first) => {
  const property = visitor.add('sys_properties', { type: 'string', ...roles, ...values })
  visitor.add('sys_properties_category_m2m', { category, property, order: '100' })
  return property
}
const value = (property: string) => visitor.row('sys_properties', property)['value']

describe('what the form shows', () => {
  it('is a section per category, headed by its title, which may hold HTML', async () => {
    const second = visitor.add('sys_properties_category', { name: 'x Second', title: 'Second section' })
    addProperty({ name: 'x.a', description: 'Of the second' }, second)
    const { text } = await visitor.get(path)
    expect(text).toContain('My settings')
    expect(text).toContain('First <em>section</em>')
    expect(text.indexOf('First <em>')).toBeLessThan(text.indexOf('Of the second'))
  })

  it('escapes names, descriptions and values', async () => {
    addProperty({ name: 'x."><script>', description: '<script>d', value: '"><script>v' })
    const { text } = await visitor.get(path.replace('My%20settings', '%3Cscript%3E'))
    expect(text).not.toContain('<script')
    expect(text).toContain('&lt;script&gt;d')
  })

  it('offers the choices by their labels', async () => {
    addProperty({ name: 'x.a', type: 'choicelist', choices: 'Always=always,Never=never', value: 'never' })
    expect((await visitor.get(path)).text).toMatch(/<option value="never" selected>\s*Never/)
  })

  it('never shows a secret', async () => {
    addProperty({ name: 'x.a', type: 'password2', value: 'hunter2' })
    expect((await visitor.get(path)).text).not.toContain('hunter2')
  })
})

describe('saving', () => {
  it('writes text, numbers, yes and no, and choices', async () => {
    const text = addProperty({ name: 'x.text', value: 'old' })
    const number = addProperty({ name: 'x.number', type: 'integer', value: '1' })
    const on = addProperty({ name: 'x.on', type: 'boolean', value: 'false' })
    const off = addProperty({ name: 'x.off', type: 'boolean', value: 'true' })
    const choice = addProperty({ name: 'x.choice', type: 'choicelist', choices: 'A=a,B=b', value: 'a' })
    const changes = { 'x.text': 'new', 'x.number': '2', 'x.on': 'true', 'x.off': 'false', 'x.choice': 'b' }
    const answer = await visitor.submit(path, changes, 'manager')
    expect(answer.status).toBe(303)
    expect([text, number, on, off, choice].map(value)).toEqual(['new', '2', 'true', 'false', 'b'])
  })

  it('is followed by the names of what was saved', async () => {
    addProperty({ name: 'x.a', value: 'old' })
    addProperty({ name: 'x.b', value: 'old' })
    await visitor.submit(path, { 'x.b': 'new' }, 'manager')
    expect((await visitor.get(path, 'manager')).text).toContain('Saved: x.b.')
    await visitor.submit(path, {}, 'manager')
    expect((await visitor.get(path, 'manager')).text).toContain('Nothing was changed.')
  })

  it('is seen by whoever reads the property afterwards', async () => {
    addProperty({ name: 'x.text', value: 'old' })
    await visitor.submit(path, { 'x.text': 'new' }, 'manager')
    expect(visitor.store.getProperty('x.text')).toBe('new')
  })

  it('leaves an empty secret as it is', async () => {
    const secret = addProperty({ name: 'x.a', type: 'password2', value: 'hunter2' })
    const before = value(secret)
    await visitor.submit(path, {}, 'manager')
    expect(value(secret)).toBe(before)
  })

  it('is refused from another site', async () => {
    const property = addProperty({ name: 'x.a', value: 'old' })
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    const answer = await visitor.post(path, { 'x.a': 'new', 'was.x.a': 'old' }, 'manager', headers)
    expect(answer.status).toBe(403)
    expect(value(property)).toBe('old')
  })
})

describe('roles', () => {
  it('let those with a read role see the value, but not change it', async () => {
    const property = addProperty({ name: 'x.a', value: 'old' })
    const { text } = await visitor.get(path, 'viewer')
    expect(text).toMatch(/value="old" disabled/)
    expect(text).not.toContain('>Save<')
    const answer = await visitor.post(path, { 'x.a': 'new', 'was.x.a': 'old' }, 'viewer')
    expect(answer.status).toBe(422)
    expect(value(property)).toBe('old')
  })

  it('keep a property from those without any', async () => {
    addProperty({ name: 'x.a', value: 'visible only to managers', read_roles: 'x.manager' })
    expect((await visitor.get(path, 'viewer')).text).not.toContain('visible only to managers')
    expect((await visitor.get(path, 'manager')).text).toContain('visible only to managers')
  })

  it('leave a property without write roles to admins', async () => {
    const property = addProperty({ name: 'x.a', value: 'old', write_roles: '' })
    await visitor.post(path, { 'x.a': 'new', 'was.x.a': 'old' }, 'manager')
    expect(value(property)).toBe('old')
    await visitor.submit(path, { 'x.a': 'new' }, 'admin')
    expect(value(property)).toBe('new')
  })

  it('allow nobody to write a property that is not on the form', async () => {
    const other = visitor.add('sys_properties', { name: 'x.other', type: 'string', value: 'old', ...roles })
    await visitor.post(path, { 'x.other': 'new', 'was.x.other': 'old' }, 'manager')
    expect(value(other)).toBe('old')
  })
})

it('keeps a value that is no choice selectable', () => {
  expect(propertyChoices('A=a,b', 'c')).toEqual([
    { value: 'c', label: 'c' },
    { value: 'a', label: 'A' },
    { value: 'b', label: 'b' },
  ])
})

it('fills the form with what it shows, so that sending it unchanged changes nothing', async () => {
  const property = addProperty({ name: 'x.a', value: '  spaces "and" <signs> & more  ' })
  const { text } = await visitor.get(path, 'manager')
  expect(formValues(text)['x.a']).toBe('  spaces "and" <signs> & more  ')
  await visitor.submit(path, {}, 'manager')
  expect(visitor.row('sys_properties', property)['sys_mod_count']).toBe('0')
})
