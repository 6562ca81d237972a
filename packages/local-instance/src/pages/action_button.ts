import { html } from 'hono/html'
import type { Row } from '../records/records.ts'
import type { Markup } from './markup.ts'

/** The button of a UI action (a sys_ui_action row). */
export function actionButton({ sys_id: id, name, hint }: Row): Markup {
  return html`<button name="sys_action" value="${id}" title="${hint}">${name}</button>`
}
