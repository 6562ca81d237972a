import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { refusal } from '../rest/replies.ts'
import { plainResponse } from './reply.ts'

export interface Outcome {
  succeeded: boolean
  message: string
  /** Where the results are, where there are any. */
  links?: Record<string, { id: string; url: string }>
}

/** Work that was asked for and is looked after by its id. Here it is over before the asking is answered. */
export class Progress {
  private readonly outcomes = new Map<string, Outcome>()

  /** Returns the id under which the outcome can be looked up. */
  track(outcome: Outcome): string {
    const id = randomBytes(16).toString('hex')
    this.outcomes.set(id, outcome)
    return id
  }

  /** What `GET /api/sn_cicd/progress/<id>` says: status 2 is success, 3 failure. Undefined for an unknown id. */
  read(id: string): object | undefined {
    const outcome = this.outcomes.get(id)
    return (
      outcome && {
        links: { progress: { id, url: `/api/sn_cicd/progress/${id}` }, ...outcome.links },
        status: outcome.succeeded ? '2' : '3',
        status_label: outcome.succeeded ? 'Successful' : 'Failed',
        status_message: outcome.message,
        percent_complete: 100,
      }
    )
  }
}

export function progressRoutes(progress: Progress): Hono {
  const app = new Hono()
  app.get('/api/sn_cicd/progress/:id', (c) => {
    const result = progress.read(c.req.param('id'))
    return result === undefined ? plainResponse(refusal(404, 'No Record found')) : c.json({ result })
  })
  return app
}

/** Runs it; what it throws is the message of the failure. */
export function attempt(success: string, run: () => void): Outcome {
  try {
    run()
    return { succeeded: true, message: success }
  } catch (error) {
    return { succeeded: false, message: error instanceof Error ? error.message : String(error) }
  }
}
