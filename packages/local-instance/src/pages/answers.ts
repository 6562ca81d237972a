import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { messagePage } from './page.ts'
import type { Visit } from './parts.ts'

export type PageContext = Context<{ Variables: { visit: Visit } }>
export type Answer = Response | Promise<Response>

export function noTable(c: PageContext, table: string): Answer {
  return c.html(messagePage(c.get('visit'), 'Not found', `There is no table ${table}.`), 404)
}

export function forbidden(c: PageContext): Answer {
  return c.html(
    messagePage(c.get('visit'), 'Not allowed', 'Security constraints prevent access to the requested page.'),
    403,
  )
}

export function readForm(c: Context): Promise<FormData> {
  return c.req.formData().catch(() => {
    throw new HTTPException(400, { message: 'This is not a form.' })
  })
}

/** What is to be said after a form was sent. */
export function afterwards(c: Context): { good?: string } {
  if (c.req.query('done') === '1') return { good: 'Done.' }
  return c.req.query('saved') === '1' ? { good: 'Saved.' } : {}
}
