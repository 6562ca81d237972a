import { Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { type PageContext, readForm } from './answers.ts'
import { postForm, showForm } from './form_routes.ts'
import { postedFields } from './form_save.ts'
import { postList, showList } from './list_routes.ts'
import { askToLogIn, logOut, postLogin, showLogin } from './login.ts'
import { homePage } from './home.ts'
import { postElevation, showElevation } from './elevate.ts'
import { showImport } from './import_update_set.ts'
import { ELEVATE, PAGE_HEADERS, messagePage } from './page.ts'
import type { PageParts, Visit } from './parts.ts'
import { propertiesAddress, propertiesPage, readPropertiesRequest, saveProperties } from './properties.ts'
import { createOutbox } from './said.ts'
import { refuseProcessing, showUiPage, uiPageAt } from './ui_page.ts'

/**
 * The pages of the local instance: menu, lists, forms and the properties form, at the platform's addresses, which work
 * without scripts, and the UI pages of installed apps. Everything is on behalf of the user who is logged in; ACLs and
 * roles apply.
 *
 * Against requests that another site makes in the user's name the origin is checked instead of a token in the form:
 * with an HTTP basic login there is no session that a token could be bound to, and every browser says with a form post
 * where it comes from (`Sec-Fetch-Site`, `Origin`), which a page cannot forge.
 */
export function createPages(parts: PageParts): Hono<{ Variables: { visit: Visit } }> {
  const pages = new Hono<{ Variables: { visit: Visit } }>()
  const outbox = createOutbox()
  pages.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(PAGE_HEADERS))
      if (!c.res.headers.has(name)) c.header(name, value)
  })
  pages.use(csrf())
  pages.get('/login.do', showLogin)
  pages.post('/login.do', (c) => postLogin(c, parts.logins))
  pages.get('/logout.do', (c) => logOut(c, parts.logins))
  pages.use(async (c, next) => {
    const actor = parts.logins.ofRequest(c.req.raw.headers)
    if (actor === undefined) return askToLogIn(c)
    c.set('visit', {
      ...parts,
      actor,
      leave: (messages) => outbox.leave(actor.userName, messages),
      said: () => outbox.take(actor.userName),
    })
    parts.hear((message) => outbox.leave(actor.userName, [message]))
    try {
      await next()
    } finally {
      parts.hear(null)
    }
    return undefined
  })
  pages.get('/', (c) => c.html(homePage(c.get('visit'))))
  pages.get(ELEVATE, showElevation)
  pages.post(ELEVATE, postElevation)
  pages.get('/upload.do', showImport)
  pages.get('/system_properties_ui.do', (c) =>
    c.html(propertiesPage(c.get('visit'), readPropertiesRequest(c.req.query()))),
  )
  pages.post('/system_properties_ui.do', postProperties)
  pages.use('/:page{[a-z0-9_]+\\.do}', async (c, next) => {
    const page = uiPageAt(c.get('visit'), c.req.path)
    if (page === undefined) return next()
    const context = c as PageContext
    return c.req.method === 'GET' ? showUiPage(context, page) : refuseProcessing(context)
  })
  pages.get('/:page{[a-z0-9_]+_list\\.do}', showList)
  pages.post('/:page{[a-z0-9_]+_list\\.do}', postList)
  pages.get('/:page{[a-z0-9_]+\\.do}', showForm)
  pages.post('/:page{[a-z0-9_]+\\.do}', postForm)
  pages.all('*', (c) =>
    c.html(messagePage(c.get('visit'), 'Not found', `There is no page at ${c.req.path}.`), 404),
  )
  pages.onError((error, c) => {
    if (!(error instanceof HTTPException)) throw error
    return c.html(messagePage(undefined, 'Refused', error.message), error.status)
  })
  return pages
}

async function postProperties(c: PageContext): Promise<Response> {
  const request = readPropertiesRequest(c.req.query())
  const visit = c.get('visit')
  const { saved, error } = saveProperties(visit, request, postedFields(await readForm(c)))
  visit.leave([
    { kind: 'info', text: saved.length > 0 ? `Saved: ${saved.join(', ')}.` : 'Nothing was changed.' },
  ])
  if (error === '') return c.redirect(propertiesAddress(request), 303)
  visit.leave([{ kind: 'error', text: error }])
  return c.html(propertiesPage(visit, request), 422)
}
