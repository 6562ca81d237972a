import { column, reference } from '../../src/dictionary/column.ts'
import { table } from '../../src/dictionary/table.ts'
import { blocksOf } from '../../src/pages/form_layout.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import { createVisitor, formValues, type Visitor } from './visitor.ts'

let visitor: Visitor
beforeEach(() => {
  visitor = createVisitor()
})

const hostile = `"'><script>alert(1)</script>&amp;`
const addIncident = (values: Record<string, string> = {}) => {
  const sysId = visitor.add('incident', { short_description: 'CPU is high', ...values })
  return { sysId, path: `/incident.do?sys_id=${sysId}` }
}

describe('a form', () => {
  it('escapes hostile values wherever they stand', async () => {
    const group = visitor.add('sys_user_group', { name: hostile })
    const { sysId, path } = addIncident({
      short_description: hostile,
      description: hostile,
      assignment_group: group,
    })
    visitor.store.update(PLATFORM, 'incident', sysId, { work_notes: hostile })
    const { text } = await visitor.get(path)
    expect(text).not.toContain('<script')
    expect(formValues(text)).toMatchObject({
      short_description: hostile,
      description: hostile,
      assignment_group: hostile,
    })
  })

  it('opens a record of a parent table in its own class', async () => {
    const sysId = visitor.add('cmdb_ci_vm_instance', {
      name: 'vm-web-01',
      object_id: '/subscriptions/1/vm-web-01',
    })
    expect((await visitor.get(`/cmdb_ci.do?sys_id=${sysId}`)).text).toContain('/subscriptions/1/vm-web-01')
  })

  it('opens the record that a query finds', async () => {
    const { sysId } = addIncident()
    const { number } = visitor.row('incident', sysId)
    expect((await visitor.get(`/incident.do?sysparm_query=number=${number}`)).text).toContain('CPU is high')
  })

  it('shows a work note as the platform does: [code] is HTML, and a mention leads to its user', async () => {
    const { sysId, path } = addIncident()
    const user = visitor.add('sys_user', { user_name: 'eve', name: 'Eve' })
    const work_notes = `<i>1</i> [code]<b>2</b>[/code] @[${user}:Eve]`
    visitor.store.update(PLATFORM, 'incident', sysId, { work_notes })
    const { text } = await visitor.get(path)
    expect(text).toContain(
      `&lt;i&gt;1&lt;/i&gt; <b>2</b> <a class="mention" href="sys_user.do?sys_id=${user}">@Eve</a>`,
    )
  })

  it('shows who wrote which work note when', async () => {
    const { path } = addIncident()
    await visitor.submit(path, { work_notes: 'Looked at it' })
    expect((await visitor.get(path)).text).toMatch(
      /Work notes · admin ·\s+2026-01-15 12:00:00 UTC[^]*Looked at it/,
    )
  })

  it('shows the latest note first, even of one second', async () => {
    const { sysId, path } = addIncident()
    for (const work_notes of ['First note', 'Second note'])
      visitor.store.update(PLATFORM, 'incident', sysId, { work_notes })
    expect((await visitor.get(path)).text).toMatch(/Second note[^]*First note/)
  })

  it('links no address but those of the web', async () => {
    visitor.store.define(table('x_test_link', { columns: [column('url', 'url', { readOnly: true })] }))
    const open = async (url: string) =>
      (await visitor.get(`/x_test_link.do?sys_id=${visitor.add('x_test_link', { url })}`)).text
    expect(await open('https://portal.azure.com/#view')).toContain('href="https://portal.azure.com/#view"')
    expect(await open('javascript:alert(1)')).not.toContain('href="javascript:')
  })

  it('never shows a password, not even as a hash', async () => {
    const [admin] = visitor.store.platformRows('sys_user', { user_name: 'admin' })
    const { text } = await visitor.get(`/sys_user.do?sys_id=${admin?.['sys_id']}`)
    expect(text).not.toContain(admin?.['user_password'])
  })
})

it('lists no records below a form of an application that asks for none', async () => {
  const thing = visitor.add('x_test_thing', { name: 'Thing of mine' })
  visitor.store.define(
    table('x_test_part', { scope: 'x_test', columns: [reference('thing', 'x_test_thing')] }),
  )
  expect((await visitor.get(`/x_test_thing.do?sys_id=${thing}`)).text).not.toContain('x_test_part')
})

it('docs/facts/servicenow.md#related-lists: a form of the base system lists nothing that nobody laid out there', async () => {
  const { sysId, path } = addIncident()
  visitor.add('x_test_thing', { name: 'Its name', incident: sysId })
  expect((await visitor.get(path)).text).not.toContain('Its name')
})

it('lists related records in the columns that are laid out for this form', async () => {
  const { sysId, path } = addIncident()
  const related = visitor.add('sys_ui_related_list', { name: 'incident', view: 'Default view' })
  visitor.add('sys_ui_related_list_entry', {
    list_id: related,
    related_list: 'x_test_thing.incident',
    position: '0',
  })
  const list = visitor.add('sys_ui_list', { name: 'x_test_thing', parent: 'incident' })
  visitor.add('sys_ui_list_element', { list_id: list, element: 'key', position: '0' })
  visitor.add('x_test_thing', { name: 'Its name', key: 'Its key', incident: sysId })
  visitor.add('x_test_thing', { key: 'Key of another' })
  const { text } = await visitor.get(path)
  expect(text).toContain('Its key')
  expect(text).not.toContain('Key of another')
  expect(text).not.toContain('Its name')
})

describe('the layout of a form', () => {
  it('is the installed one: its sections, fields and halves', async () => {
    const form = visitor.add('sys_ui_form', { name: 'x_test_thing', view: 'Default view' })
    const section = visitor.add('sys_ui_section', { name: 'x_test_thing', caption: 'What it is' })
    visitor.add('sys_ui_form_section', { sys_ui_form: form, sys_ui_section: section, position: '0' })
    for (const [position, element] of ['name', 'incident.number'].entries())
      visitor.add('sys_ui_element', { sys_ui_section: section, element, position: String(position) })
    const { sysId } = addIncident()
    const thing = visitor.add('x_test_thing', { name: 'A', key: 'not in the layout', incident: sysId })
    const { text } = await visitor.get(`/x_test_thing.do?sys_id=${thing}`)
    expect(text).toContain('What it is')
    expect(text).toContain(visitor.row('incident', sysId)['number'])
    expect(text).not.toContain('not in the layout')
  })

  it('shows an annotation where it stands between the fields', async () => {
    const form = visitor.add('sys_ui_form', { name: 'x_test_thing', view: 'Default view' })
    const section = visitor.add('sys_ui_section', { name: 'x_test_thing', caption: 'What it is' })
    visitor.add('sys_ui_form_section', { sys_ui_form: form, sys_ui_section: section, position: '0' })
    visitor.store.ensureTable('sys_ui_annotation', ['text', 'is_plain_text'])
    const annotation = visitor.add('sys_ui_annotation', {
      text: 'Read <b>this</b> first',
      is_plain_text: 'false',
    })
    for (const [position, element, type] of [
      ['0', 'key', ''],
      ['1', annotation, 'annotation'],
      ['2', 'name', ''],
    ] as const)
      visitor.add('sys_ui_element', { sys_ui_section: section, element, type, position })
    const thing = visitor.add('x_test_thing', { name: 'A' })
    const { text } = await visitor.get(`/x_test_thing.do?sys_id=${thing}`)
    const places = ['for="field-key"', 'class="annotation">Read this first<', 'for="field-name"'].map((one) =>
      text.indexOf(one),
    )
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('leaves out a section of which the visitor may read nothing', async () => {
    const form = visitor.add('sys_ui_form', { name: 'x_test_thing' })
    for (const [caption, element] of [
      ['For all', 'name'],
      ['For nobody', 'no_such_column'],
    ] as const) {
      const section = visitor.add('sys_ui_section', { name: 'x_test_thing', caption })
      visitor.add('sys_ui_form_section', { sys_ui_form: form, sys_ui_section: section })
      visitor.add('sys_ui_element', { sys_ui_section: section, element })
    }
    const thing = visitor.add('x_test_thing', { name: 'A' })
    const { text } = await visitor.get(`/x_test_thing.do?sys_id=${thing}`)
    expect(text).toContain('For all')
    expect(text).not.toContain('For nobody')
  })

  it('has two columns between begin_split and end_split', () => {
    const elements = [
      'a',
      '.begin_split',
      'b',
      '.split',
      'c',
      '.end_split',
      'd',
      '.begin_split',
      'e',
      '.end_split',
    ]
    expect(blocksOf(elements.map((element) => ({ element, type: '' })))).toEqual([
      { left: ['a'], right: [] },
      { left: ['b'], right: ['c'] },
      { left: ['d'], right: [] },
      { left: ['e'], right: [] },
    ])
  })

  it('passes over formatters', () => {
    expect(
      blocksOf([
        { element: 'x', type: 'formatter' },
        { element: 'a', type: 'element' },
      ]),
    ).toEqual([{ left: ['a'], right: [] }])
  })
})

describe('saving', () => {
  it('writes what was changed and leads back to the form', async () => {
    const { sysId, path } = addIncident()
    const answer = await visitor.submit(path, { short_description: 'Disk is full', state: '2' })
    expect(answer.status).toBe(303)
    expect(answer.location).toBe(`${path}&saved=1`)
    expect(visitor.row('incident', sysId)).toMatchObject({ short_description: 'Disk is full', state: '2' })
  })

  it('leaves alone what changed meanwhile and was not touched in the form', async () => {
    const { sysId, path } = addIncident()
    const values = formValues((await visitor.get(path)).text)
    visitor.store.update(PLATFORM, 'incident', sysId, { state: '2' })
    await visitor.post(path, { ...values, short_description: 'Disk is full' })
    expect(visitor.row('incident', sysId)).toMatchObject({ short_description: 'Disk is full', state: '2' })
  })

  it("shows the platform's message when a data policy refuses, and what was typed", async () => {
    const { sysId, path } = addIncident()
    const answer = await visitor.submit(path, { state: '6', short_description: 'Now resolved' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Data Policy Exception')
    expect(formValues(answer.text)['short_description']).toBe('Now resolved')
    expect(visitor.row('incident', sysId)['state']).toBe('1')
  })

  it('finds a reference by its name', async () => {
    const group = visitor.add('sys_user_group', { name: 'Web Operations' })
    const { sysId, path } = addIncident()
    await visitor.submit(path, { assignment_group: 'Web Operations' })
    expect(visitor.row('incident', sysId)['assignment_group']).toBe(group)
  })

  it.each([
    [0, 'there is no record called'],
    [2, 'more than one record is called'],
  ])('refuses a name that %d records have', async (records, complaint) => {
    const { sysId, path } = addIncident()
    for (let at = 0; at < records; at++) visitor.add('cmdb_ci', { name: 'vm-web-01' })
    const answer = await visitor.submit(path, { cmdb_ci: 'vm-web-01' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(complaint)
    expect(visitor.row('incident', sysId)['cmdb_ci']).toBe('')
  })

  it('finds a reference by its sys_id, however it is written', async () => {
    const [first] = [1, 2].map(() => visitor.add('cmdb_ci', { name: 'vm-web-01' }))
    const { sysId, path } = addIncident()
    await visitor.submit(path, { cmdb_ci: first?.toUpperCase() ?? '' })
    expect(visitor.row('incident', sysId)['cmdb_ci']).toBe(first)
  })

  it('refuses a name that the platform would evaluate as a script', async () => {
    const { path } = addIncident()
    const answer = await visitor.submit(path, { cmdb_ci: 'javascript:gs.getUserID()' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('there is no record called')
  })

  it('offers names for a reference, fifty at the most', async () => {
    for (let at = 1; at <= 60; at++) visitor.add('cmdb_ci', { name: `vm-${at}` })
    const { path } = addIncident()
    const { text } = await visitor.get(path)
    const offered = /<datalist id="names-cmdb_ci">([^]*?)<\/datalist>/.exec(text)?.[1] ?? ''
    expect(offered.match(/<option value="vm-\d+">/g)).toHaveLength(50)
    expect(text).toMatch(/<input[^>]*name="cmdb_ci"[^>]*list="names-cmdb_ci"/)
  })

  it('neither offers nor takes a record that the user may not read', async () => {
    visitor.addUser('agent', ['itil'])
    visitor.add('sys_security_acl', {
      name: 'cmdb_ci',
      operation: 'read',
      type: 'record',
      active: 'true',
      condition: 'name!=Secret server',
    })
    visitor.add('cmdb_ci', { name: 'Secret server' })
    visitor.add('cmdb_ci', { name: 'Plain server' })
    const { path } = addIncident()
    const { text } = await visitor.get(path, 'agent')
    expect(text).toContain('Plain server')
    expect(text).not.toContain('Secret server')
    const answer = await visitor.submit(path, { cmdb_ci: 'Secret server' }, 'agent')
    expect(answer.status).toBe(422)
  })

  it('asks for a mandatory field, whether or not it was touched', async () => {
    visitor.store.define(
      table('x_test_need', { columns: [column('name', 'string', { label: 'Name', mandatory: true })] }),
    )
    const sysId = visitor.add('x_test_need', {})
    const answer = await visitor.submit(`/x_test_need.do?sys_id=${sysId}`, {})
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Name: this field must be filled in.')
  })

  it('stores line ends as the platform does', async () => {
    const { sysId, path } = addIncident()
    await visitor.submit(path, { description: 'one\r\ntwo' })
    expect(visitor.row('incident', sysId)['description']).toBe('one\ntwo')
  })

  it('writes no column that the user may only read', async () => {
    visitor.addUser('reader', ['itil'])
    const { sysId, path } = addIncident()
    for (const rule of visitor.store.platformRows('sys_security_acl', { operation: 'write' }))
      visitor.store.update(PLATFORM, 'sys_security_acl', rule['sys_id'] ?? '', { name: 'nothing' })
    const { text } = await visitor.get(path, 'reader')
    expect(text).toContain('CPU is high')
    expect(text).not.toContain('>Save<')
    await visitor.post(
      path,
      { short_description: 'Changed', 'was.short_description': 'CPU is high' },
      'reader',
    )
    expect(visitor.row('incident', sysId)['short_description']).toBe('CPU is high')
  })

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['nowhere that it says', {}],
  ])('is refused when it comes from %s', async (_name, headers) => {
    const { sysId, path } = addIncident()
    const answer = await visitor.post(path, { state: '2', 'was.state': '1' }, 'admin', headers)
    expect(answer.status).toBe(403)
    expect(visitor.row('incident', sysId)['state']).toBe('1')
  })
})

it('what a business rule tells the user stands on the form, and the rule that refused is not named', async () => {
  const { sysId, path } = addIncident()
  visitor.add('sys_script', {
    name: 'Secret rule',
    collection: 'incident',
    when: 'before',
    action_update: 'true',
    active: 'true',
    advanced: 'true',
    script: `gs.addErrorMessage('Choose another one'); current.setAbortAction(true)`,
  })
  const answer = await visitor.submit(path, { short_description: 'changed' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Choose another one')
  expect(answer.text).toContain('Invalid update')
  expect(answer.text).not.toContain('Secret rule')
  expect(visitor.row('incident', sysId)['short_description']).toBe('CPU is high')
})

it('a column’s hint is a tooltip of its label, as on the platform (docs/facts/servicenow.md#column-hints)', async () => {
  const { path } = addIncident()
  const column = visitor.store.dictionary.column('incident', 'short_description')
  visitor.add('sys_documentation', {
    name: column?.table ?? '',
    element: 'short_description',
    hint: 'In a few words',
  })
  const { text } = await visitor.get(path)
  expect(text).toMatch(/<label[^>]*for="field-short_description"[^>]*title="In a few words"/)
})

describe('a UI action', () => {
  const addAction = (values: Record<string, string>) =>
    visitor.add('sys_ui_action', {
      table: 'x_test_thing',
      name: 'Count up',
      active: 'true',
      form_button: 'true',
      sys_scope: 'f'.repeat(32),
      script: "current.setValue('count', 7); current.update();",
      ...values,
    })
  const addThing = (values: Record<string, string> = {}) => {
    const sysId = visitor.add('x_test_thing', { name: 'A', ...values })
    return { sysId, path: `/x_test_thing.do?sys_id=${sysId}` }
  }

  it('is a button that runs its script on the record, with what was typed set on it', async () => {
    const action = addAction({})
    const { sysId, path } = addThing()
    expect((await visitor.get(path)).text).toMatch(new RegExp(`<button[^>]*value="${action}"[^>]*>Count up`))
    await visitor.submit(path, { sys_action: action, name: 'B' })
    expect(visitor.row('x_test_thing', sysId)).toMatchObject({ count: '7', name: 'B' })
  })

  it('is not there, and does not run, where its condition fails', async () => {
    const action = addAction({ condition: "current.getValue('name') == 'B'" })
    const { sysId, path } = addThing()
    expect((await visitor.get(path)).text).not.toContain('Count up')
    const answer = await visitor.post(path, { sys_action: action })
    expect(answer.status).toBe(422)
    expect(visitor.row('x_test_thing', sysId)['count']).toBe('0')
  })

  it('tells what its script told the user', async () => {
    const action = addAction({ script: "gs.addInfoMessage('Counted <b>up</b>');" })
    const { path } = addThing()
    const { location } = await visitor.submit(path, { sys_action: action })
    expect((await visitor.get(location)).text).toContain('Counted &lt;b&gt;up&lt;/b&gt;')
  })

  it('that does not save the record leaves what was typed unsaved, as on the platform', async () => {
    const action = addAction({ script: "gs.addInfoMessage('Typed: ' + current.getValue('name'));" })
    const { sysId, path } = addThing()
    const { location } = await visitor.submit(path, { sys_action: action, name: 'B' })
    expect((await visitor.get(location)).text).toContain('Typed: B')
    expect(visitor.row('x_test_thing', sysId)['name']).toBe('A')
  })

  it('leads where its script says, and its messages are told there, once', async () => {
    const action = addAction({
      script: `gs.addInfoMessage('Went on'); gs.addErrorMessage('Not all well');
        action.setRedirectURL('incident_list.do?sysparm_query=active=true')`,
    })
    const { path } = addThing()
    const { location } = await visitor.submit(path, { sys_action: action })
    expect(location).toBe('/incident_list.do?sysparm_query=active=true')
    const { text } = await visitor.get(location)
    expect(text).toMatch(/note good[^>]*>Went on/)
    expect(text).toMatch(/note bad[^>]*>Not all well/)
    expect((await visitor.get(location)).text).not.toContain('Went on')
  })

  it('tells its messages to nobody else', async () => {
    visitor.addUser('other', ['admin'])
    const action = addAction({ script: "gs.addInfoMessage('For admin');" })
    const { path } = addThing()
    await visitor.submit(path, { sys_action: action })
    expect((await visitor.get(path, 'other')).text).not.toContain('For admin')
  })

  it('leads to the form of a record that its script names', async () => {
    const { sysId } = addIncident()
    const action = addAction({
      script: `const incident = new GlideRecord('incident'); incident.get('${sysId}'); action.setRedirectURL(incident)`,
    })
    const { path } = addThing()
    const { location } = await visitor.submit(path, { sys_action: action })
    expect(location).toBe(`/incident.do?sys_id=${sysId}`)
  })

  it.each([
    ['leads to another site by https', 'https://elsewhere.example/x', 'https://elsewhere.example/x'],
    ['stays where it is for an address without encryption', 'http://elsewhere.example/x', ''],
    ['stays where it is for a script', 'javascript:alert(1)', ''],
  ])('%s (docs/facts/servicenow.md#redirects-of-ui-actions)', async (_, target, location) => {
    const action = addAction({ script: `action.setRedirectURL('${target}');` })
    const { path } = addThing()
    expect((await visitor.submit(path, { sys_action: action })).location).toBe(location || `${path}&done=1`)
  })

  it('says so when its script fails, and keeps what was typed', async () => {
    const action = addAction({ script: "throw new Error('no luck')" })
    const { path } = addThing()
    const answer = await visitor.submit(path, { sys_action: action, name: 'B' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('no luck')
    expect(formValues(answer.text)['name']).toBe('B')
  })

  it.each([
    ['is for new records only', { show_update: 'false' }],
    ['runs in the browser', { client: 'true' }],
  ])('is no button of a record when it %s', async (_name, values) => {
    addAction(values)
    expect((await visitor.get(addThing().path)).text).not.toContain('Count up')
  })
})
