import { type Answer, forbidden, noTable, type PageContext, readForm } from './answers.ts'
import { listPage } from './list.ts'
import { narrow, readFilter } from './list_filter.ts'
import { runListAction } from './list_actions.ts'
import { addressOf, type ListRequest, readListRequest } from './list_request.ts'
import type { Visit } from './parts.ts'

/** `GET /<table>_list.do` */
export function showList(c: PageContext): Answer {
  return withList(c, (visit, request) => {
    const filter = readFilter(c.req.query())
    if (filter === undefined) return c.html(listPage(visit, request))
    const narrowed = narrow(visit, request, filter)
    if ('query' in narrowed) return c.redirect(addressOf({ ...request, query: narrowed.query, firstRow: 1 }))
    visit.leave([{ kind: 'error', text: narrowed.problem }])
    return c.html(listPage(visit, request), 422)
  })
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
  if (visit.records.dictionary.table(table) === undefined) return noTable(c, table)
  if (!visit.access.allowed(visit.actor, 'read', table)) return forbidden(c)
  return answer(visit, readListRequest(table, c.req.query()))
}
