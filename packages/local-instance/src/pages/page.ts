import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { html, raw } from 'hono/html'
import { menuCards } from './menu.ts'
import type { Markup } from './markup.ts'
import type { Visit } from './parts.ts'

const style = readFileSync(join(__dirname, 'style.css'), 'utf8')

/**
 * No script runs on these pages, whatever text a record holds. Inline styles are allowed, since headings of the
 * properties form and field styles bring theirs. A form may end at another site: a UI action may send the browser there.
 */
export const PAGE_HEADERS: Record<string, string> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'self' https:; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

/** Where a user takes on a role that is not his by default. */
export const ELEVATE = '/elevate_role.do'

export interface Page {
  title: string
  /** Undefined while nobody is logged in. */
  visit: Visit | undefined
  body: Markup
  /** The body has a main element of its own. */
  hasMain?: boolean
}

/** What scripts have to tell stands above everything else, once. */
export function renderPage({ title, visit, body, hasMain = false }: Page): Markup {
  const notes = (visit?.said() ?? []).map(({ kind, text }) => note(kind === 'error' ? 'bad' : 'good', text))
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – local instance</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <div class="banner">Local instance – not ServiceNow. All times are UTC.</div>
        <header>
          <a class="home" href="/">Home</a>
          ${visit && navigation(visit)}
        </header>
        ${hasMain ? html`<div id="content">${notes} ${body}</div>` : html`<main id="content">${notes} ${body}</main>`}
      </body>
    </html>`
}

function navigation(visit: Visit): Markup {
  return html`<details class="navigator">
      <summary>All menus</summary>
      <nav aria-label="All menus">${menuCards(visit)}</nav>
    </details>
    <a href="/incident_list.do">Incidents</a>
    <span class="who"
      >${visit.actor.userName} ·
      ${visit.actor.roles.has('admin') && html`<a href="${ELEVATE}">elevate role</a> · `}<a href="/logout.do"
        >log out</a
      ></span
    >`
}

/** A page that only says something: not found, not allowed. */
export function messagePage(visit: Visit | undefined, title: string, text: string): Markup {
  return renderPage({
    title,
    visit,
    body: html`<h1>${title}</h1>
      <p class="lead">${text}</p>`,
  })
}

export function note(kind: 'good' | 'bad', text: string): Markup {
  return html`<div class="note ${kind}" role="${kind === 'bad' ? 'alert' : 'status'}">${text}</div>`
}
