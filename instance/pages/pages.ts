import { type Context, Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { parseEncodedQuery } from '../records/encoded_query.ts'
import { classOf, recordById } from '../records/lookup.ts'
import type { Actor, Row } from '../records/records.ts'
import { recordAddress } from './address.ts'
import { type FormNotice, formPage, submitForm } from './form.ts'
import { postedFields } from './form_save.ts'
import { listPage } from './list.ts'
import { homePage } from './menu.ts'
import { PAGE_HEADERS, messagePage } from './page.ts'
import type { PageParts, Visit } from './parts.ts'
import { propertiesAddress, propertiesPage, readPropertiesRequest, saveProperties } from './properties.ts'

type PageContext = Context<{ Variables: { visit: Visit } }>

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
    c.set('visit', { ...parts, actor })
    return next()
  })
  pages.get('/', (c) => c.html(homePage(parts.records, c.get('visit').actor)))
  pages.get('/login.do', (c) => c.redirect('/'))
  pages.get('/system_properties_ui.do', (c) =>
    c.html(propertiesPage(c.get('visit'), readPropertiesRequest(c.req.query()), afterwards(c))),
  )
  pages.post('/system_properties_ui.do', postProperties)
  pages.get('/:page{[a-z0-9_]+_list\\.do}', showList)
  pages.get('/:page{[a-z0-9_]+\\.do}', (c) =>
    withRecord(c, (visit, table, row) => c.html(formPage(visit, table, row, afterwards(c)))),
  )
  pages.post('/:page{[a-z0-9_]+\\.do}', (c) =>
    withRecord(c, (visit, table, row) => postForm(c, visit, table, row)),
  )
  pages.all('*', (c) =>
    c.html(messagePage(c.get('visit').actor, 'Not found', `There is no page at ${c.req.path}.`), 404),
  )
  pages.onError((error, c) => {
    if (!(error instanceof HTTPException)) throw error
    return c.html(messagePage(undefined, 'Refused', error.message), error.status)
  })
  return pages
}

function askToLogIn(c: Context, title: string, text: string): Response | Promise<Response> {
  return c.html(messagePage(undefined, title, text), 401, {
    'WWW-Authenticate': 'Basic realm="Local instance", charset="UTF-8"',
  })
}

function showList(c: PageContext): Response | Promise<Response> {
  const visit = c.get('visit')
  const table = (c.req.param('page') ?? '').replace(/_list\.do$/, '')
  if (visit.records.dictionary.table(table) === undefined) return noTable(c, visit.actor, table)
  if (!visit.access.allowed(visit.actor, 'read', table)) return forbidden(c, visit.actor)
  const { sysparm_query: query = '', sysparm_first_row: first = '1' } = c.req.query()
  return c.html(listPage(visit, table, query, /^\d{1,9}$/.test(first) ? Number(first) : 1))
}

function withRecord(
  c: PageContext,
  show: (visit: Visit, table: string, row: Row) => Response | Promise<Response>,
): Response | Promise<Response> {
  const visit = c.get('visit')
  const { records, actor, access } = visit
  const named = (c.req.param('page') ?? '').replace(/\.do$/, '')
  if (records.dictionary.table(named) === undefined) return noTable(c, actor, named)
  const found = namedRecord(visit, named, c.req.query())
  if (found === undefined)
    return c.html(messagePage(actor, 'Record not found', `${named} has no such record.`), 404)
  return access.allowed(actor, 'read', found.table, undefined, found.row)
    ? show(visit, found.table, found.row)
    : forbidden(c, actor)
}

/** The record that the address names, by sys_id or by query, with all columns of its own class. */
function namedRecord(
  { records, actor }: Visit,
  named: string,
  { sys_id: sysId = '', sysparm_query: query = '' },
) {
  const byQuery = () => records.query(actor, { table: named, ...parseEncodedQuery(query), limit: 1 })[0]
  const row = sysId ? recordById(records, actor, named, sysId) : query ? byQuery() : undefined
  if (row === undefined) return undefined
  const table = classOf(records, named, row)
  const whole = table === named ? row : recordById(records, actor, table, row['sys_id'] ?? '')
  return whole && { table, row: whole }
}

async function readForm(c: Context): Promise<Map<string, string>> {
  const form = await c.req.formData().catch(() => {
    throw new HTTPException(400, { message: 'This is not a form.' })
  })
  return postedFields(form)
}

async function postForm(c: PageContext, visit: Visit, table: string, row: Row): Promise<Response> {
  const posted = await readForm(c)
  const sysId = row['sys_id'] ?? ''
  const { error, messages, redirect } = submitForm(visit, table, row, posted)
  if (error === '' && messages === '')
    return c.redirect(
      redirect || `${recordAddress(table, sysId)}&${posted.has('sys_action') ? 'done' : 'saved'}=1`,
      303,
    )
  const now = recordById(visit.records, visit.actor, table, sysId) ?? row
  if (error === '') return c.html(formPage(visit, table, now, { good: messages }))
  return c.html(formPage(visit, table, now, { bad: error, typed: posted }), 422)
}

async function postProperties(c: PageContext): Promise<Response> {
  const request = readPropertiesRequest(c.req.query())
  const error = saveProperties(c.get('visit'), request, await readForm(c))
  if (error === '') return c.redirect(propertiesAddress(request, '1'), 303)
  return c.html(propertiesPage(c.get('visit'), request, { bad: error }), 422)
}

function afterwards(c: Context): FormNotice {
  if (c.req.query('done') === '1') return { good: 'Done.' }
  return c.req.query('saved') === '1' ? { good: 'Saved.' } : {}
}

function noTable(c: Context, actor: Actor, table: string): Response | Promise<Response> {
  return c.html(messagePage(actor, 'Not found', `There is no table ${table}.`), 404)
}

function forbidden(c: Context, actor: Actor): Response | Promise<Response> {
  return c.html(
    messagePage(actor, 'Not allowed', 'Security constraints prevent access to the requested page.'),
    403,
  )
}
