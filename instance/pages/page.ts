import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { html, raw } from 'hono/html'
import type { Actor } from '../records/records.ts'
import type { Said } from './said.ts'

/** Escaped markup: what `html` makes. A plain string that is put into it is escaped. */
export type Markup = ReturnType<typeof html>

const style = readFileSync(join(__dirname, 'style.css'), 'utf8')

/**
 * No script runs on these pages, whatever text a record holds. Inline styles are allowed, since headings of the
 * properties form may bring theirs.
 */
export const PAGE_HEADERS: Record<string, string> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

export interface Page {
  title: string
  actor: Actor | undefined
  /** What scripts have to tell, above everything else. */
  said?: readonly Said[]
  body: Markup
}

export function renderPage({ title, actor, said = [], body }: Page): Markup {
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
        <div class="banner">Local instance – not ServiceNow. All times are UTC.</div>
        <header>
          <a class="home" href="/">Home</a>
          <a href="/incident_list.do">Incidents</a>
          ${actor && html`<span class="who">${actor.userName} · <a href="/logout.do">log out</a></span>`}
        </header>
        <main>${said.map(({ kind, text }) => note(kind === 'error' ? 'bad' : 'good', text))} ${body}</main>
      </body>
    </html>`
}

/** A page that only says something: not found, not allowed. */
export function messagePage(actor: Actor | undefined, title: string, text: string): Markup {
  return renderPage({
    title,
    actor,
    body: html`<h1>${title}</h1>
      <p class="lead">${text}</p>`,
  })
}

export function note(kind: 'good' | 'bad', text: string): Markup {
  return html`<div class="note ${kind}" role="${kind === 'bad' ? 'alert' : 'status'}">${text}</div>`
}
