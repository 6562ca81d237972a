import { createVisitor, type Visitor } from './visitor.ts'

let visitor: Visitor
beforeEach(() => {
  visitor = createVisitor()
})

const logIn = (password: string, goal = '/incident_list.do?sysparm_query=state%3D1') =>
  visitor.post('/login.do', { user_name: 'admin', user_password: password, sysparm_goto_url: goal }, '')

const cookieOf = (headers: Headers) => (headers.get('set-cookie') ?? '').split(';')[0] ?? ''

describe('logging in', () => {
  it('is asked for on the way to a page, and leads there afterwards', async () => {
    const { status, location } = await visitor.get('/incident_list.do?sysparm_query=state%3D1', '')
    expect([status, location.split('?')[0]]).toEqual([302, '/login.do'])
    expect((await visitor.get(location, '')).text).toContain(
      'value="/incident_list.do?sysparm_query=state%3D1"',
    )
    const answer = await logIn('admin')
    expect([answer.status, answer.location]).toEqual([303, '/incident_list.do?sysparm_query=state%3D1'])
    const page = await visitor.get('/incident_list.do', '', { cookie: cookieOf(answer.headers) })
    expect(page.text).toContain('admin')
  })

  it('fails with a wrong password, in the same words as with an unknown user', async () => {
    const answer = await logIn('wrong')
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([401, null])
    expect(answer.text).toContain('User name or password invalid.')
  })

  it.each(['https://elsewhere.example/', '//elsewhere.example/', 'javascript:alert(1)'])(
    'never leads to %s',
    async (goal) => {
      expect((await logIn('admin', goal)).location).toBe('/')
    },
  )

  it('is refused from another site', async () => {
    const form = { user_name: 'admin', user_password: 'admin' }
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }
    expect((await visitor.post('/login.do', form, '', headers)).status).toBe(403)
  })

  it('keeps the cookie from scripts', async () => {
    expect((await logIn('admin')).headers.get('set-cookie')).toContain('HttpOnly')
  })
})

it('logging out ends the session', async () => {
  const cookie = cookieOf((await logIn('admin')).headers)
  const answer = await visitor.get('/logout.do', '', { cookie })
  expect([answer.status, answer.location]).toEqual([302, '/login.do'])
  expect((await visitor.get('/', '', { cookie })).status).toBe(302)
})
