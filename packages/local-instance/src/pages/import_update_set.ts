import { html } from 'hono/html'
import { cookieOf } from '../login/sessions.ts'
import { address, listAddress } from './address.ts'
import { type Answer, forbidden, type PageContext } from './answers.ts'
import type { Markup } from './markup.ts'
import { ELEVATE, renderPage } from './page.ts'

const TARGET = 'sys_remote_update_set'

/** The link below the list of retrieved update sets; nothing below others. */
export function importLink(table: string): Markup {
  if (table !== TARGET) return html``
  return html`<p>
    <a href="${address('upload.do', { sysparm_target: TARGET })}">Import Update Set from XML</a>
  </p>`
}

/** `GET /upload.do?sysparm_target=sys_remote_update_set`: the form that is sent to /sys_upload.do. */
export function showImport(c: PageContext): Answer {
  const visit = c.get('visit')
  if (!visit.actor.roles.has('admin') || c.req.query('sysparm_target') !== TARGET) return forbidden(c)
  const session = visit.logins.sessionOf(visit.actor, c.req.raw.headers)
  const body = html`<h1>Import XML</h1>
    <p><a href="${listAddress(TARGET)}">Retrieved update sets</a></p>
    ${session.elevated ? importForm(session.userToken) : askToElevate()}`
  c.header('Set-Cookie', cookieOf(session))
  return c.html(renderPage({ title: 'Import XML', visit, body }))
}

function importForm(userToken: string): Markup {
  return html`<form method="post" action="/sys_upload.do" enctype="multipart/form-data">
    <input type="hidden" name="sysparm_ck" value="${userToken}" />
    <input type="hidden" name="sysparm_target" value="${TARGET}" />
    <p>
      <label for="file">XML file of an update set</label>
      <input type="file" id="file" name="attachFile" accept=".xml" required />
    </p>
    <div class="actions"><button class="primary">Upload</button></div>
  </form>`
}

function askToElevate(): Markup {
  return html`<p class="lead">
    Update sets are imported with the role security_admin. <a href="${ELEVATE}">Elevate your role</a> first.
  </p>`
}
