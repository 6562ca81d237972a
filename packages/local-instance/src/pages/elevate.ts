import { html } from 'hono/html'
import { cookieOf } from '../login/sessions.ts'
import { type Answer, forbidden, type PageContext } from './answers.ts'
import { ELEVATE, renderPage } from './page.ts'

/**
 * `GET`: asks an admin whether he takes on security_admin until he logs out. The platform asks in a dialog of the user
 * menu ("Elevate role"), whose request is not documented.
 */
export function showElevation(c: PageContext): Answer {
  const visit = c.get('visit')
  if (!visit.actor.roles.has('admin')) return forbidden(c)
  const body = html`<h1>Elevate role</h1>
    <p class="lead">Importing an update set needs the role security_admin. It lasts until you log out.</p>
    <form method="post" action="${ELEVATE}">
      <p>
        <label><input type="checkbox" name="security_admin" value="true" required /> security_admin</label>
      </p>
      <div class="actions"><button class="primary">Elevate</button></div>
    </form>`
  return c.html(renderPage({ title: 'Elevate role', visit, body }))
}

export async function postElevation(c: PageContext): Promise<Response> {
  const { actor, logins, leave } = c.get('visit')
  if (!actor.roles.has('admin')) return forbidden(c)
  const session = logins.sessionOf(actor, c.req.raw.headers)
  session.elevated = true
  leave([{ kind: 'info', text: 'You have the role security_admin until you log out.' }])
  c.header('Set-Cookie', cookieOf(session))
  return c.redirect('/', 303)
}
