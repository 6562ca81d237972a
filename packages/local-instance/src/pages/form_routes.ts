import { parseEncodedQuery } from '../records/encoded_query.ts'
import { queryFor } from '../records/query_access.ts'
import { classOf, recordById } from '../records/lookup.ts'
import type { Row } from '../records/records.ts'
import { listAddress, NEW_RECORD } from './address.ts'
import { afterwards, type Answer, forbidden, noTable, type PageContext, readForm } from './answers.ts'
import { formPage } from './form.ts'
import { deletePage, deleteRecord } from './form_delete.ts'
import { isApplication, postUninstall, uninstallPage } from './uninstall.ts'
import { postedFields } from './form_save.ts'
import { submitForm } from './form_submit.ts'
import type { Markup } from './markup.ts'
import { messagePage } from './page.ts'
import type { Visit } from './parts.ts'

/** `GET /<table>.do`: a record's form, that of a new record, or the question before one is deleted. */
export function showForm(c: PageContext): Answer {
  return withRecord(c, (visit, table, row) =>
    isDeleting(c)
      ? withRight(c, table, row, () => c.html(askingPage(visit, table, row)))
      : c.html(formPage(visit, table, row, afterwards(c))),
  )
}

/** `POST /<table>.do` */
export function postForm(c: PageContext): Answer {
  return withRecord(c, (visit, table, row) =>
    isDeleting(c)
      ? withRight(c, table, row, () => postDelete(c, visit, table, row))
      : postRecord(c, visit, table, row),
  )
}

function askingPage(visit: Visit, table: string, row: Row): Markup {
  return isApplication(table) ? uninstallPage(visit, row, '') : deletePage(visit, table, row, '')
}

async function postRecord(c: PageContext, visit: Visit, table: string, row: Row): Promise<Response> {
  const posted = postedFields(await readForm(c))
  const outcome = submitForm(visit, table, row, posted)
  if ('redirect' in outcome) return c.redirect(outcome.redirect, 303)
  const now = recordById(visit.records, visit.actor, table, row['sys_id'] ?? '') ?? row
  return c.html(formPage(visit, table, now, { bad: outcome.error, typed: posted }), 422)
}

function postDelete(c: PageContext, visit: Visit, table: string, row: Row): Answer {
  if (isApplication(table)) return postUninstall(c, visit, row)
  const error = deleteRecord(visit, table, row)
  if (error !== '') return c.html(deletePage(visit, table, row, error), 422)
  visit.leave([{ kind: 'info', text: 'Record deleted.' }])
  return c.redirect(listAddress(table), 303)
}

function isDeleting(c: PageContext): boolean {
  return c.req.query('delete') === 'ask' && c.req.query('sys_id') !== NEW_RECORD
}

function withRight(c: PageContext, table: string, row: Row, answer: () => Answer): Answer {
  const { access, actor } = c.get('visit')
  return access.allowed(actor, 'delete', table, undefined, row) ? answer() : forbidden(c)
}

/** With the record that the address names, if the visitor may see it, or a new one if he may create it. */
function withRecord(c: PageContext, answer: (visit: Visit, table: string, row: Row) => Answer): Answer {
  const visit = c.get('visit')
  const { records, actor, access } = visit
  const named = (c.req.param('page') ?? '').replace(/\.do$/, '')
  if (records.dictionary.table(named) === undefined) return noTable(c, named)
  if (c.req.query('sys_id') === NEW_RECORD) {
    const isAllowed = access.allowed(actor, 'create', named)
    return isAllowed ? answer(visit, named, newRecord(visit, named)) : forbidden(c)
  }
  const found = namedRecord(visit, named, c.req.query())
  if (found === undefined)
    return c.html(messagePage(visit, 'Record not found', `${named} has no such record.`), 404)
  return access.allowed(actor, 'read', found.table, undefined, found.row)
    ? answer(visit, found.table, found.row)
    : forbidden(c)
}

function newRecord({ records, actor }: Visit, table: string): Row {
  return { ...records.defaults(actor, table), sys_id: '' }
}

/** The record that the address names, by sys_id or by query, with all columns of its own class. */
function namedRecord(
  { records, access, actor }: Visit,
  named: string,
  { sys_id: sysId = '', sysparm_query: query = '' },
) {
  const byQuery = () => {
    const asked = { table: named, ...parseEncodedQuery(query), limit: 1 }
    return records.query(actor, queryFor(records, access, actor, asked))[0]
  }
  const row = sysId ? recordById(records, actor, named, sysId) : query ? byQuery() : undefined
  if (row === undefined) return undefined
  const table = classOf(records, named, row)
  const whole = table === named ? row : recordById(records, actor, table, row['sys_id'] ?? '')
  return whole && { table, row: whole }
}
