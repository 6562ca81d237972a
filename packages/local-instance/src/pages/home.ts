import { html } from 'hono/html'
import { menuCards } from './menu.ts'
import type { Markup } from './markup.ts'
import { renderPage } from './page.ts'
import type { Visit } from './parts.ts'

export function homePage(visit: Visit): Markup {
  const body = html`<h1>Local instance</h1>
    <p class="lead">It runs the built app. Signed in as ${visit.actor.userName}.</p>
    ${menuCards(visit)}`
  return renderPage({ title: 'Home', visit, body })
}
