import { createVisitor, type Visitor } from './visitor.ts'

let visitor: Visitor
beforeEach(() => {
  visitor = createVisitor()
  const view = visitor.add('sys_ui_view', { name: 'x_test_keys', title: 'Keys' })
  // Builds bring layouts of a named view with that view's sys_id, and those of the default view with its title.
  for (const [of, element] of [
    [view, 'key'],
    ['Default view', 'name'],
  ] as const) {
    const list = visitor.add('sys_ui_list', { name: 'x_test_thing', view: of })
    visitor.add('sys_ui_list_element', { list_id: list, element, position: '0' })
  }
  visitor.add('x_test_thing', { name: 'Its name', key: 'Its key' })
})

const shown = async (address: string) => {
  const { text } = await visitor.get(address)
  return ['Its name', 'Its key'].filter((value) => text.includes(value))
}

describe('a list', () => {
  it('has the columns of the view that its address names', async () => {
    expect(await shown('/x_test_thing_list.do?sysparm_view=x_test_keys')).toEqual(['Its key'])
  })

  it.each(['', '?sysparm_view=no_such_view'])('has those of the default view at …_list.do%s', async (end) => {
    expect(await shown(`/x_test_thing_list.do${end}`)).toEqual(['Its name'])
  })

  it('keeps its view when it is sorted, filtered and turned over', async () => {
    for (let at = 0; at < 25; at++) visitor.add('x_test_thing', { name: 'More', key: String(at) })
    const { text } = await visitor.get('/x_test_thing_list.do?sysparm_view=x_test_keys')
    const lists = [...text.matchAll(/href="(\/x_test_thing_list\.do[^"]*)"/g)].map(([, link]) => link)
    expect(lists.length).toBeGreaterThan(1)
    for (const link of lists) expect(link).toContain('sysparm_view=x_test_keys')
    expect(text).toContain('<input type="hidden" name="sysparm_view" value="x_test_keys" />')
  })

  it('keeps its view when a group is opened', async () => {
    const { text } = await visitor.get(
      '/x_test_thing_list.do?sysparm_query=GROUPBYname&sysparm_view=x_test_keys',
    )
    const group = /href="([^"]*)"\s*>Its name</.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(await shown(group)).toEqual(['Its name', 'Its key'])
    expect(group).toContain('sysparm_view=x_test_keys')
  })
})

it('a module leads to a list with its filter, its grouping and its view', async () => {
  const application = visitor.add('sys_app_application', { title: 'My menu', active: 'true' })
  visitor.add('sys_app_module', {
    application,
    active: 'true',
    title: 'By name',
    link_type: 'LIST',
    name: 'x_test_thing',
    filter: 'active=true^GROUPBYname^EQ',
    view_name: 'x_test_keys',
  })
  expect((await visitor.get('/')).text).toContain(
    'href="/x_test_thing_list.do?sysparm_query=active%3Dtrue%5EGROUPBYname&amp;sysparm_view=x_test_keys"',
  )
})

it('a form has no layout of a named view', async () => {
  const [view] = visitor.store.platformRows('sys_ui_view', { name: 'x_test_keys' })
  const form = visitor.add('sys_ui_form', { name: 'x_test_thing', view: view?.['sys_id'] ?? '' })
  const section = visitor.add('sys_ui_section', { name: 'x_test_thing', caption: 'Of the view' })
  visitor.add('sys_ui_form_section', { sys_ui_form: form, sys_ui_section: section, position: '0' })
  visitor.add('sys_ui_element', { sys_ui_section: section, element: 'key', position: '0' })
  const [thing] = visitor.store.platformRows('x_test_thing', {})
  expect((await visitor.get(`/x_test_thing.do?sys_id=${thing?.['sys_id']}`)).text).not.toContain(
    'Of the view',
  )
})
