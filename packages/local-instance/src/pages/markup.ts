import { html } from 'hono/html'

/** Escaped markup: what `html` makes. A plain string that is put into it is escaped. */
export type Markup = ReturnType<typeof html>

export function checked(is: boolean): Markup {
  return is ? html`checked` : html``
}

export function selected(is: boolean): Markup {
  return is ? html`selected` : html``
}
