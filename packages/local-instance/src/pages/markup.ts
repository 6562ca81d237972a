import type { html } from 'hono/html'

/** Escaped markup: what `html` makes. A plain string that is put into it is escaped. */
export type Markup = ReturnType<typeof html>
