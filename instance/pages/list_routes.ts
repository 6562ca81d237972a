import { type Answer, forbidden, noTable, type PageContext, readForm } from './answers.ts'
import { listPage } from './list.ts'
import { runListAction } from './list_actions.ts'
import { addressOf, type ListRequest, readListRequest } from './list_request.ts'
import type { Visit } from './parts.ts'

/** `GET /<table>_list.do` */
export function showList(c: PageContext): Answer {
  return withList(c, (visit, request) => c.html(listPage(visit, request)))
}

/** `POST /<table>_list.do`: a button of the list was pressed, or an action chosen for some of its rows. */
export function postList(c: PageContext): Answer {
  return withList(c, async (visit, request) => {
    const { said, redirect, ran } = runListAction(visit, request.table, await readForm(c))
    visit.leave(said)
    return ran ? c.redirect(redirect || addressOf(request), 303) : c.html(listPage(visit, request), 422)
  })
}

function withList(c: PageContext, answer: (visit: Visit, request: ListRequest) => Answer): Answer {
  const visit = c.get('visit')
  const table = (c.req.param('page') ?? '').replace(/_list\.do$/, '')
  if (visit.records.dictionary.table(table) === undefined) return noTable(c, visit.actor, table)
  if (!visit.access.allowed(visit.actor, 'read', table)) return forbidden(c, visit.actor)
  return answer(visit, readListRequest(table, c.req.query()))
}
