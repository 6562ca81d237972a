import { type Context, Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { afterwards, type Answer, type PageContext, readForm } from './answers.ts'
import { postForm, showForm } from './form_routes.ts'
import { postedFields } from './form_save.ts'
import { postList, showList } from './list_routes.ts'
import { homePage } from './menu.ts'
import { PAGE_HEADERS, messagePage } from './page.ts'
import type { PageParts, Visit } from './parts.ts'
import { propertiesAddress, propertiesPage, readPropertiesRequest, saveProperties } from './properties.ts'
import { createOutbox } from './said.ts'

/**
 * The pages of the local instance: menu, lists, forms and the properties form, at the platform's addresses. They work
 * without scripts. Everything is on behalf of the user who is logged in; ACLs and roles apply.
 *
 * Against requests that another site makes in the user's name the origin is checked instead of a token in the form:
 * with HTTP basic login there is no session that a token could be bound to, and every browser says with a form post
 * where it comes from (`Sec-Fetch-Site`, `Origin`), which a page cannot forge.
 */
export function createPages(parts: PageParts): Hono<{ Variables: { visit: Visit } }> {
  const pages = new Hono<{ Variables: { visit: Visit } }>()
  const outbox = createOutbox()
  pages.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(PAGE_HEADERS)) c.header(name, value)
  })
  pages.get('/logout.do', (c) =>
    askToLogIn(c, 'Logged out', 'Log in again, or as somebody else, on the home page.'),
  )
  pages.use(csrf())
  pages.use(async (c, next) => {
    const actor = parts.login(c.req.raw.headers)
    if (actor === undefined)
      return askToLogIn(c, 'Log in', 'This instance wants a user name and a password, such as admin / admin.')
    c.set('visit', {
      ...parts,
      actor,
      leave: (messages) => outbox.leave(actor.userName, messages),
      said: () => outbox.take(actor.userName),
    })
    return next()
  })
  pages.get('/', (c) => c.html(homePage(c.get('visit'))))
  pages.get('/login.do', (c) => c.redirect('/'))
  pages.get('/system_properties_ui.do', (c) =>
    c.html(propertiesPage(c.get('visit'), readPropertiesRequest(c.req.query()), afterwards(c))),
  )
  pages.post('/system_properties_ui.do', postProperties)
  pages.get('/:page{[a-z0-9_]+_list\\.do}', showList)
  pages.post('/:page{[a-z0-9_]+_list\\.do}', postList)
  pages.get('/:page{[a-z0-9_]+\\.do}', showForm)
  pages.post('/:page{[a-z0-9_]+\\.do}', postForm)
  pages.all('*', (c) =>
    c.html(messagePage(c.get('visit').actor, 'Not found', `There is no page at ${c.req.path}.`), 404),
  )
  pages.onError((error, c) => {
    if (!(error instanceof HTTPException)) throw error
    return c.html(messagePage(undefined, 'Refused', error.message), error.status)
  })
  return pages
}

function askToLogIn(c: Context, title: string, text: string): Answer {
  return c.html(messagePage(undefined, title, text), 401, {
    'WWW-Authenticate': 'Basic realm="Local instance", charset="UTF-8"',
  })
}

async function postProperties(c: PageContext): Promise<Response> {
  const request = readPropertiesRequest(c.req.query())
  const error = saveProperties(c.get('visit'), request, postedFields(await readForm(c)))
  if (error === '') return c.redirect(propertiesAddress(request, '1'), 303)
  return c.html(propertiesPage(c.get('visit'), request, { bad: error }), 422)
}
