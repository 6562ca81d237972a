import { html } from 'hono/html'
import { offeredListButtons, offeredListChoices, runUiAction } from '../jobs/ui_action.ts'
import { classOf, recordById } from '../records/lookup.ts'
import type { Row } from '../records/records.ts'
import { actionButton } from './action_button.ts'
import { localAddress, recordAddress } from './address.ts'
import { asRow, type BaseAction, runBaseAction } from './base_actions.ts'
import { addressOf, type ListRequest } from './list_request.ts'
import type { Markup } from './markup.ts'
import type { Visit } from './parts.ts'
import type { Told } from '../records/scripts.ts'

/** Name of the check boxes of a list's rows. */
export const CHOSEN = 'chosen'

/** "New", where the visitor may create records of the table, and the buttons that applications put above a list. */
export function listBanner(visit: Visit, request: ListRequest): Markup {
  const mayCreate = visit.access.allowed(visit.actor, 'create', request.table)
  return html`<div class="actions">
    ${mayCreate && html`<a class="button primary" href="${recordAddress(request.table, '')}">New</a>`}
    ${listButtons(visit, request, 'list_banner_button')}
  </div>`
}

/** What may be done with chosen rows of a list. */
export function listChoices({ records, actor, baseActions }: Visit, table: string): Row[] {
  const own = baseActions.filter((action) => action.table === table && action.inList)
  return [...own.map(asRow), ...offeredListChoices(records, actor, table)]
}

/** Buttons of applications. Each runs its script once, whatever rows are chosen. */
export function listButtons(
  { records, engine, actor }: Visit,
  request: ListRequest,
  place: 'list_banner_button' | 'list_button',
): Markup {
  const actions = offeredListButtons(records, engine, actor, request.table, place)
  if (actions.length === 0) return html``
  return html`<form class="actions" method="post" action="${addressOf(request)}">
    ${actions.map(actionButton)}
  </form>`
}

/** A table of rows with a check box each, and below it what can be done with those that are chosen. */
export function choosingForm(request: ListRequest, choices: Row[], rows: Markup): Markup {
  return html`<form method="post" action="${addressOf(request)}">
    ${rows}
    <div class="bar below">
      <label>
        <span class="unseen">Action</span>
        <select name="sys_choice">
          <option value="">Actions on selected rows…</option>
          ${choices.map((action) => html`<option value="${action['sys_id']}">${action['name']}</option>`)}
        </select>
      </label>
      <button>Run on selected</button>
    </div>
  </form>`
}

/** What came of a button or choice of a list. */
export interface ListOutcome {
  said: Told[]
  /** Where the action sends the browser; '' for back to the list. */
  redirect: string
  /** Whether anything was run. */
  ran: boolean
}

/** Runs the button that was pressed, or the chosen action on every chosen row. */
export function runListAction(visit: Visit, table: string, form: FormData): ListOutcome {
  const button = form.get('sys_action')
  if (typeof button === 'string') return runButton(visit, table, button)
  const chosen = new Set(form.getAll(CHOSEN).filter((value) => typeof value === 'string'))
  const choice = listChoices(visit, table).find((action) => action['sys_id'] === form.get('sys_choice'))
  if (choice === undefined) return refused('Choose one of the actions first.')
  if (chosen.size === 0) return refused('Choose the rows first.')
  return runChoice(visit, table, choice, [...chosen])
}

function runButton(visit: Visit, table: string, action: string): ListOutcome {
  const outcome = runUiAction(visit.records, visit.engine, visit.actor, action, { table, sysId: '' })
  if (!outcome.ran) return refused('This action is not available on this list.')
  const { error, messages, redirect } = outcome
  return { said: [...messages, ...failure(error)], redirect: localAddress(redirect), ran: true }
}

/** What running an action on one row came to. */
interface Done {
  messages: Told[]
  error: string
  redirect: string
}

/** A row that the visitor may not read, that is gone or whose condition does not hold is left out and counted. */
function runChoice(visit: Visit, table: string, action: Row, chosen: string[]): ListOutcome {
  const { records, engine, actor } = visit
  const own = visit.baseActions.find(({ id }) => id === action['sys_id'])
  const outcomes = chosen.flatMap((sysId): Done[] => {
    if (!isReadable(visit, table, sysId)) return []
    if (own) return runOwn(visit, own, sysId)
    const outcome = runUiAction(records, engine, actor, action['sys_id'] ?? '', { table, sysId })
    return outcome.ran ? [outcome] : []
  })
  const left = chosen.length - outcomes.length
  const said: Told[] = outcomes.flatMap(({ messages, error }) => [...messages, ...failure(error)])
  if (left > 0)
    said.push({
      kind: outcomes.length === 0 ? 'error' : 'info',
      text: `${action['name']}: ran on ${outcomes.length} of ${chosen.length} selected rows. On the others it is not available.`,
    })
  const redirect = outcomes.map((outcome) => outcome.redirect).findLast((target) => target !== '') ?? ''
  return { said, redirect: localAddress(redirect), ran: outcomes.length > 0 }
}

function runOwn({ records, actor }: Visit, action: BaseAction, sysId: string): Done[] {
  const row = recordById(records, actor, action.table, sysId)
  const { ran, told } = row ? runBaseAction(action, row) : { ran: false, told: [] }
  return ran ? [{ messages: told, error: '', redirect: '' }] : []
}

function isReadable({ records, actor, access }: Visit, table: string, sysId: string): boolean {
  const row = recordById(records, actor, table, sysId)
  return row !== undefined && access.allowed(actor, 'read', classOf(records, table, row), undefined, row)
}

function failure(error: string): Told[] {
  return error === '' ? [] : [{ kind: 'error', text: error }]
}

function refused(text: string): ListOutcome {
  return { said: [{ kind: 'error', text }], redirect: '', ran: false }
}
