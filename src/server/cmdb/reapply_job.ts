import { type GlideRecord, gs } from '@servicenow/glide'
import { fillClasses } from './fill_classes.ts'
import { recountLinks } from './link_counts.ts'
import { presentTerms, reapplyBatch, searchAgain } from './reapply.ts'
import { toldOf } from './rebind_words.ts'
import { claimRun, endRun, requestRun, type Run, writeProgress } from './runs.ts'

/** Alerts whose search goes into the same statements. */
const BATCH = 200

/** One run of the job stops taking up work after this long (ms): the job runs again in a minute. */
const RUN_TIME = 40_000

const REFUSED = 'The platform refused to write the alerts that are left; the system log says why.'

/** What a UI action can do besides its script. */
interface Action {
  setRedirectURL(target: string | GlideRecord): void
}

/**
 * Scheduled job: goes on with the search of all alerts without CI that somebody asked for. First of all it sees to it that
 * there are CI classes to search in.
 */
export function continueRun(): void {
  fillClasses()
  const now = Date.now()
  const run = claimRun(now)
  if (run === null) return
  try {
    work(run, now + RUN_TIME)
  } catch (error) {
    gs.error('The search for the CIs of alerts without one failed: ' + String(error))
    endRun(run, `The search failed: ${String(error)}`, Date.now())
  }
}

/** Scheduled job: asks for a search every day, after the hours in which the CMDB is filled, and counts CI links anew. */
export function requestDailyRun(): void {
  recountLinks()
  requestRun('Scheduled job')
}

/** UI action of one alert. */
export function searchCiAgain(current: GlideRecord, action: Action): void {
  searchAndTell(current)
  action.setRedirectURL(current)
}

/** UI action of the alerts that are selected in a list. */
export function searchSelectedAgain(current: GlideRecord): void {
  searchAndTell(current)
}

/** UI action of the list, where there is no record: asks for a run and shows it. */
export function searchAllAgain(_current: unknown, action: Action): void {
  const run = requestRun(gs.getUserName())
  if (run === null) {
    gs.addErrorMessage('The search could not be asked for; see the system log.')
    return
  }
  gs.addInfoMessage(
    run.isNew
      ? 'All alerts without CI will be searched again. The job begins within a minute; load this page again to see how far it is.'
      : 'A search of all alerts without CI is on its way already.',
  )
  action.setRedirectURL(`x_secx_azmon_ci_run.do?sys_id=${run.sysId}`)
}

function work(run: Run, deadline: number): void {
  const terms = presentTerms()
  for (;;) {
    const tally = reapplyBatch(run.startedAt, BATCH, deadline, terms)
    const now = Date.now()
    if (tally.found === 0) return endRun(run, '', now)
    // They would be the first ones of every further batch.
    if (tally.lookedAt === 0) return endRun(run, REFUSED, now)
    const isOver = now > deadline
    writeProgress(run, tally, isOver ? 'waiting' : 'running', now)
    if (isOver) return
  }
}

function searchAndTell(alert: GlideRecord): void {
  const rebound = searchAgain(alert)
  const told = toldOf(alert.getValue('number') ?? '', rebound)
  if (rebound.written) gs.addInfoMessage(told)
  else gs.addErrorMessage(told)
}
