import { randomBytes } from 'node:crypto'
import { html, raw } from 'hono/html'
import { cookieOf } from '../login/sessions.ts'
import { rowsWith } from '../records/lookup.ts'
import type { Row } from '../records/records.ts'
import { PLATFORM } from '../records/actors.ts'
import { isTrue } from '../records/values.ts'
import { type Answer, forbidden, type PageContext } from './answers.ts'
import { JellyFault, refuseInScript, renderJelly } from './jelly.ts'
import type { Markup } from './markup.ts'
import { messagePage, PAGE_HEADERS, renderPage } from './page.ts'
import type { Visit } from './parts.ts'

/** The UI page that answers at this address (`/x_app_page.do`), if an app has brought one. */
export function uiPageAt({ records }: Visit, path: string): Row | undefined {
  return rowsWith(records, PLATFORM, 'sys_ui_page', 'endpoint', path.slice(1))[0]
}

/**
 * A UI page in the frame of the instance's pages, with the session's token as the global `g_ck`. Static markup and the
 * client script only; a page that needs more is an error that says so.
 */
export function showUiPage(c: PageContext, page: Row): Answer {
  const visit = c.get('visit')
  const endpoint = page['endpoint'] ?? ''
  if (!visit.access.opens(visit.actor, endpoint.replace(/\.do$/, ''))) return forbidden(c)
  const nonce = randomBytes(16).toString('base64')
  try {
    const session = visit.logins.sessionOf(visit.actor, c.req.raw.headers)
    const markup = render(visit, page, nonce, session.userToken)
    return c.html(markup, 200, {
      'Set-Cookie': cookieOf(session),
      'Content-Security-Policy': `${PAGE_HEADERS['Content-Security-Policy']}; script-src 'nonce-${nonce}'; connect-src 'self'`,
    })
  } catch (error) {
    if (!(error instanceof JellyFault)) throw error
    return c.html(messagePage(visit, `${endpoint} cannot be shown`, error.message), 500)
  }
}

/** `POST` to a UI page would run its processing script. */
export function refuseProcessing(c: PageContext): Answer {
  const text = 'Processing scripts of UI pages are not run by the local instance.'
  return c.html(messagePage(c.get('visit'), 'Not run', text), 501)
}

function render(visit: Visit, page: Row, nonce: string, userToken: string): Markup {
  if (isTrue(page['direct'])) throw new JellyFault('Direct pages are not served by the local instance.')
  const script = page['client_script'] ?? ''
  refuseInScript(script)
  const markup = renderJelly(page['html'] ?? '', nonce)
  return renderPage({
    title: page['name'] ?? '',
    visit,
    hasMain: /<main\b/.test(markup),
    body: html`<script nonce="${nonce}">
        ${raw(frameScript(userToken))}
      </script>
      <script nonce="${nonce}">
        ${raw(script)}
      </script>
      ${raw(markup)}`,
  })
}

/**
 * What the platform's frame does to every page's globals: it states the token, and its prototype.js replaces Array.from
 * by one that knows lengths only and makes nothing of a Set or Map (SDK guide "UI Pages", the polyfill). Where the client
 * script stands is not documented: here it comes before the markup, which it must wait for.
 */
function frameScript(userToken: string): string {
  return `window.g_ck = '${userToken}'
Array.from = function (list) {
  return Array.prototype.slice.call(Object(list || []))
}`
}
