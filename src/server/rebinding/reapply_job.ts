import { type GlideRecord, gs } from '@servicenow/glide'
import { attempt, errorText, logError } from '../platform/log.ts'
import { fillClasses, recountLinks } from '../cmdb/ci_classes.ts'
import { isUnmatched, presentTerms, reapplyBatch, searchAgain } from './reapply.ts'
import { toldOf } from './rebind_words.ts'
import { getById } from '../platform/glide.ts'
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
  attempt('CI classes', fillClasses)
  const now = Date.now()
  const run = claimRun(now)
  if (run === null) return
  try {
    work(run, now + RUN_TIME)
  } catch (error) {
    logError('The search for the CIs of alerts without one failed: ' + errorText(error))
    endRun(run, `The search failed: ${errorText(error)}`, Date.now())
  }
}

/** Scheduled job: asks for a search every day, after the hours in which the CMDB is filled, and counts CI links anew. */
export function requestDailyRun(): void {
  attempt('CI links', recountLinks)
  requestRun('Scheduled job')
}

/** UI action of one alert. */
export function searchCiAgain(current: GlideRecord, action: Action): void {
  askForSearch(current)
  action.setRedirectURL(current)
}

/** UI action of the alerts that are selected in a list. */
export function searchSelectedAgain(current: GlideRecord): void {
  askForSearch(current)
}

/**
 * The search may give its CI to an incident, which the session of the user who asks may not see
 * (docs/facts/limits.md#incident-query): so the event's script action does it, as the user system.
 */
function askForSearch(alert: GlideRecord): void {
  const number = alert.getValue('number') ?? ''
  try {
    gs.eventQueue('x_secx_azmon.alert.search_ci', alert, alert.getUniqueValue(), number)
  } catch (error) {
    logError(`Alert ${number}: the search for its CI could not be queued: ${errorText(error)}`)
    gs.addErrorMessage(`${number}: the search could not be queued; see the system log.`)
    return
  }
  gs.addInfoMessage(
    `${number}: the search for its CI is queued. The result shows on the alert in a minute: load it again.`,
  )
}

/** Script action of `x_secx_azmon.alert.search_ci`. An alert that got its CI in the meantime is left alone. */
export function searchQueued(current: GlideRecord): void {
  const alert = getById('x_secx_azmon_alert', current.getUniqueValue())
  if (alert === null || !isUnmatched(alert)) return
  const rebound = searchAgain(alert)
  if (!rebound.written) logError(toldOf(alert.getValue('number') ?? '', rebound))
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
    const isThere = writeProgress(run, tally, isOver ? 'waiting' : 'running', now)
    if (isOver || !isThere) return
  }
}
