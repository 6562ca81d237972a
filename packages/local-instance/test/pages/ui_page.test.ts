import { createVisitor, type Visitor } from './visitor.ts'

let visitor: Visitor
beforeEach(() => {
  visitor = createVisitor()
  visitor.addUser('ada', ['x.admin'])
  visitor.addUser('vera', ['x.viewer'])
})

const MARKUP = '<main id="x"><h1>Set up</h1><p title="a &amp; b">Text</p><br/><script>start()</script></main>'

const addPage = (values: Record<string, string> = {}) =>
  visitor.add('sys_ui_page', {
    name: 'setup',
    endpoint: 'x_setup.do',
    html: MARKUP,
    client_script: 'function start() { if (1 < 2 && true) document.title = "<b>" }',
    ...values,
  })

function addRule(role: string): void {
  const rule = visitor.add('sys_security_acl', {
    type: 'ui_page',
    operation: 'read',
    name: 'x_setup',
    active: 'true',
  })
  const [row] = visitor.store.platformRows('sys_user_role', { name: role })
  visitor.add('sys_security_acl_role', { sys_security_acl: rule, sys_user_role: row?.['sys_id'] ?? '' })
}

describe('a UI page', () => {
  it('is served at its endpoint, in the frame of the instance, with its script and the session’s token', async () => {
    addPage()
    const { status, text, headers } = await visitor.get('/x_setup.do')
    expect(status).toBe(200)
    expect(text).toContain('<title>setup –')
    expect(text).toContain('<main id="x"><h1>Set up</h1><p title="a &amp; b">Text</p><br>')
    expect(text).toContain('if (1 < 2 && true) document.title = "<b>"')
    expect(text).toMatch(/window\.g_ck = '[0-9a-f]{72}'/)
    expect(headers.get('set-cookie')).toMatch(/^JSESSIONID=/)
  })

  it('may run no script but its own and call nobody but this instance', async () => {
    addPage()
    const { text, headers } = await visitor.get('/x_setup.do')
    const nonce = /script-src 'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]
    expect(nonce).toBeDefined()
    expect([...text.matchAll(/<script nonce="([^"]+)"/g)].map(([, one]) => one)).toEqual([
      nonce,
      nonce,
      nonce,
    ])
    expect(headers.get('content-security-policy')).toContain("connect-src 'self'")
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('opens to the roles of its ACL, and without one to admins alone', async () => {
    addPage()
    expect((await visitor.get('/x_setup.do', 'ada')).status).toBe(403)
    addRule('x.admin')
    expect((await visitor.get('/x_setup.do', 'ada')).status).toBe(200)
    expect((await visitor.get('/x_setup.do', 'vera')).status).toBe(403)
    expect((await visitor.get('/x_setup.do', 'admin')).status).toBe(200)
  })

  it('may be a Jelly document without anything to evaluate', async () => {
    addPage({ html: `<j:jelly trim="false" xmlns:j="jelly:core" xmlns:g="glide">${MARKUP}</j:jelly>` })
    const { text } = await visitor.get('/x_setup.do')
    expect(text).toContain('<main id="x">')
    expect(text).not.toContain('jelly')
  })

  it('gets its text without escapes, as Jelly writes it', async () => {
    addPage({ html: '<main><p>a &lt;b&gt;c&lt;/b&gt;</p></main>' })
    expect((await visitor.get('/x_setup.do')).text).toContain('<p>a <b>c</b></p>')
  })

  it.each([
    ['an unclosed element', '<main><p>one</main>', 'not well-formed'],
    ['an element without its end', '<main><br></main>', 'not well-formed'],
    ['an entity of HTML', '<main>a&nbsp;b</main>', '&nbsp; is no entity of XML'],
    ['a bare ampersand', '<main>a & b</main>', 'no entity of XML'],
    ['two elements side by side', '<h1>a</h1><p>b</p>', 'Multiple possible root nodes'],
    ['a tag of Jelly', '<main><g:evaluate>1</g:evaluate></main>', '<g:evaluate>'],
    ['an expression', '<main>${gs.getUserName()}</main>', '${gs.getUserName('],
    ['an expression of the second phase', '<main title="$[jvar]">a</main>', '$[jvar'],
    ['a script from elsewhere', '<main><script src="x.jsdbx"></script></main>', 'x.jsdbx'],
  ])('is an error that says so for %s', async (_, markup, said) => {
    addPage({ html: markup })
    const { status, text } = await visitor.get('/x_setup.do')
    expect(status).toBe(500)
    expect(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toContain(said)
  })

  it.each([
    ['Jelly would evaluate', 'const a = `x${1}`'],
    ['ends where a browser would end it', 'const a = "</script>"'],
  ])('is an error when its script holds what %s', async (_, script) => {
    addPage({ client_script: script })
    expect((await visitor.get('/x_setup.do')).status).toBe(500)
  })

  it('is an error when it is direct', async () => {
    addPage({ direct: 'true' })
    expect((await visitor.get('/x_setup.do')).text).toContain('Direct pages are not served')
  })

  it('has no processing script', async () => {
    addPage({ processing_script: 'gs.info("ran")' })
    expect((await visitor.post('/x_setup.do', {})).status).toBe(501)
  })

  it('wants a login', async () => {
    addPage()
    expect((await visitor.get('/x_setup.do', '')).location).toBe('/login.do?sysparm_goto_url=%2Fx_setup.do')
  })
})
