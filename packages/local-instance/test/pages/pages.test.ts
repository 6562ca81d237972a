import { createVisitor, type Visitor } from './visitor.ts'

let visitor: Visitor
beforeEach(() => {
  visitor = createVisitor()
})

describe('whoever comes', () => {
  it('is asked for another Basic credential when it is wrong, or after logging out', async () => {
    const wrong = await visitor.get('/incident_list.do', 'nobody-knows')
    expect(wrong.status).toBe(401)
    expect(wrong.headers.get('www-authenticate')).toMatch(/^Basic /)
    expect((await visitor.get('/logout.do')).status).toBe(401)
  })

  it('gets no page of a table that the ACLs keep to others', async () => {
    visitor.addUser('nobody', [])
    expect((await visitor.get('/incident_list.do', 'nobody')).status).toBe(403)
    const property = visitor.add('sys_properties', { name: 'secret thing' })
    const form = await visitor.get(`/sys_properties.do?sys_id=${property}`, 'nobody')
    expect(form.status).toBe(403)
    expect(form.text).not.toContain('secret thing')
  })

  it('finds no record that a query rule hides', async () => {
    visitor.addUser('nobody', [])
    const incident = visitor.add('incident', { short_description: 'secret thing' })
    const form = await visitor.get(`/incident.do?sys_id=${incident}`, 'nobody')
    expect(form.status).toBe(404)
    expect(form.text).not.toContain('secret thing')
  })

  it.each([
    '/no_such_table_list.do',
    '/no_such_table.do?sys_id=1',
    '/incident.do?sys_id=1',
    '/incident.do',
    '/x/y',
  ])('gets 404 at %s', async (path) => {
    expect((await visitor.get(path)).status).toBe(404)
  })

  it('gets 400 for a post that is no form', async () => {
    const incident = visitor.add('incident', {})
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    expect((await visitor.post(`/incident.do?sys_id=${incident}`, {}, 'admin', headers)).status).toBe(400)
  })

  it('gets pages on which no script can run', async () => {
    const policy = (await visitor.get('/')).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('script-src')
  })
})

describe('the home page', () => {
  it('shows the modules that the roles allow', async () => {
    const application = visitor.add('sys_app_application', {
      title: 'My menu',
      active: 'true',
      roles: 'x.viewer',
    })
    const module = (title: string, roles: string) =>
      visitor.add('sys_app_module', {
        title,
        application,
        roles,
        link_type: 'LIST',
        name: 'incident',
        active: 'true',
      })
    module('For viewers', 'x.viewer')
    module('For admins', 'x.admin')
    visitor.addUser('viewer', ['x.viewer'])
    visitor.addUser('stranger', [])
    const seenByViewer = (await visitor.get('/', 'viewer')).text
    expect(seenByViewer).toContain('For viewers')
    expect(seenByViewer).not.toContain('For admins')
    expect((await visitor.get('/', 'admin')).text).toContain('For admins')
    expect((await visitor.get('/', 'stranger')).text).not.toContain('My menu')
  })

  it('links modules to lists with their filter, and to pages of this instance only', async () => {
    const application = visitor.add('sys_app_application', { title: 'My menu', active: 'true' })
    const module = (values: Record<string, string>) =>
      visitor.add('sys_app_module', { application, active: 'true', title: 'x', ...values })
    module({ link_type: 'LIST', name: 'incident', filter: 'state=2^EQ' })
    module({ link_type: 'DIRECT', query: 'system_properties_ui.do?sysparm_category=A%20b' })
    module({ link_type: 'DIRECT', query: 'https://elsewhere.example/' })
    module({ link_type: 'DIRECT', query: 'javascript:alert(1)' })
    const { text } = await visitor.get('/')
    expect(text).toContain('/incident_list.do?sysparm_query=state%3D2"')
    expect(text).toContain('/system_properties_ui.do?sysparm_category=A%20b"')
    expect(text).not.toContain('elsewhere.example')
    expect(text).not.toContain('javascript:')
  })
})
