import type { Context } from 'hono'
import { html } from 'hono/html'
import { cookieOf } from '../login/sessions.ts'
import { address, localAddress } from './address.ts'
import { type Answer, readForm } from './answers.ts'
import { messagePage, note, renderPage } from './page.ts'
import type { Logins } from '../login/logins.ts'

/** Names as on the platform's own login form. */
const USER = 'user_name'
const PASSWORD = 'user_password'
const GOAL = 'sysparm_goto_url'

/** Whoever is not logged in gets the form; one whose credential was wrong, or whose request was a form's, is told so. */
export function askToLogIn(c: Context): Answer {
  const { pathname, search } = new URL(c.req.url)
  const isVisit = c.req.method === 'GET' && !c.req.header('authorization')
  if (isVisit) return c.redirect(address('login.do', { [GOAL]: pathname + search }))
  return challenge(c, 'Log in', 'This instance wants a user name and a password, such as admin / admin.')
}

/** `GET /login.do` */
export function showLogin(c: Context): Answer {
  return c.html(loginPage(c.req.query(GOAL) ?? '', ''))
}

/** `POST /login.do` */
export async function postLogin(c: Context, logins: Logins): Promise<Response> {
  const form = await readForm(c)
  const field = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const session = logins.logIn(field(USER), field(PASSWORD))
  if (session === undefined) return c.html(loginPage(field(GOAL), 'User name or password invalid.'), 401)
  c.header('Set-Cookie', cookieOf(session))
  return c.redirect(localAddress(field(GOAL)) || '/', 303)
}

/** `GET /logout.do`. A browser forgets a Basic credential only when it is refused. */
export function logOut(c: Context, logins: Logins): Answer {
  logins.logOut(c.req.raw.headers)
  c.header('Set-Cookie', cookieOf(null))
  if (c.req.header('authorization'))
    return challenge(c, 'Logged out', 'Log in again, or as somebody else, on the home page.')
  return c.redirect('/login.do')
}

function challenge(c: Context, title: string, text: string): Answer {
  return c.html(messagePage(undefined, title, text), 401, {
    'WWW-Authenticate': 'Basic realm="Local instance", charset="UTF-8"',
  })
}

function loginPage(goal: string, error: string) {
  const body = html`<form class="card login" method="post" action="/login.do">
    <h1>Log in</h1>
    ${error && note('bad', error)}
    <label for="${USER}">User name</label>
    <input type="text" id="${USER}" name="${USER}" autocomplete="username" required autofocus />
    <label for="${PASSWORD}">Password</label>
    <input type="password" id="${PASSWORD}" name="${PASSWORD}" autocomplete="current-password" required />
    <input type="hidden" name="${GOAL}" value="${goal}" />
    <button class="primary">Log in</button>
    <p class="none">admin / admin, or a sample user, whose password is the user name.</p>
  </form>`
  return renderPage({ title: 'Log in', visit: undefined, body })
}
