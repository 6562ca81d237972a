import { GlideAggregate, type GlideRecord, gs } from '@servicenow/glide'
import { fillClasses } from '../cmdb/fill_classes.ts'
import { recountLinks } from '../cmdb/link_counts.ts'
import { attempt, errorText, logError } from '../platform/log.ts'
import { toGlideTime } from '../platform/time.ts'
import { addRowCount, getById, rowCount } from '../platform/glide.ts'
import { continueRun, countOf, requestRun, type Run, type RunKind, type Slice } from '../runs/runner.ts'
import { reboundText } from './rebind.ts'
import { isUnmatched, readSearchRules, searchAgain, searchBatch, UNMATCHED } from './search_again.ts'

/** Alerts whose search shares its statements. */
const BATCH = 200

const REFUSED = 'The platform refused to write the remaining alerts; the system log says why.'

const SEARCH: RunKind = {
  table: 'x_secx_azmon_ci_run',
  name: 'CI search run',
  columnsAtStart: (now) => ({ total: countUnmatched(now) }),
  begin: beginSearch,
}

/** What the app uses of a UI action. */
interface Action {
  setRedirectURL(target: string | GlideRecord): void
}

/** Scheduled job: goes on with the search of all alerts without CI. Before that it fills the CI classes if they are empty. */
export function continueSearch(): void {
  attempt('CI classes', fillClasses)
  continueRun(SEARCH)
}

/** Scheduled job: asks for a search every day, after the hours in which the CMDB is filled, and counts CI links anew. */
export function requestDailySearch(): void {
  attempt('CI links', recountLinks)
  requestRun(SEARCH, { asked_by: 'Scheduled job' })
}

/** UI action above the list of alerts, where there is no record: asks for a run and shows it. */
export function searchAllAgain(_current: unknown, action: Action): void {
  const run = requestRun(SEARCH, { asked_by: gs.getUserName() })
  if (run === null) {
    gs.addErrorMessage('The search could not be asked for; see the system log.')
    return
  }
  gs.addInfoMessage(
    run.isNew
      ? 'All alerts without CI will be searched again. The job begins within a minute; load this page again to see how far it is.'
      : 'A search of all alerts without CI is on its way already.',
  )
  action.setRedirectURL(`${SEARCH.table}.do?sys_id=${run.sysId}`)
}

/** UI action on the form of an alert. */
export function searchCiAgain(current: GlideRecord, action: Action): void {
  searchSelectedAgain(current)
  action.setRedirectURL(current)
}

/**
 * UI action for the alerts selected in a list; called once for each. The search may give the CI to an incident that the
 * user may not see (docs/facts/limits.md#incident-query), so an event leaves it to the user system.
 */
export function searchSelectedAgain(alert: GlideRecord): void {
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
  if (!rebound.written) logError(reboundText(alert.getValue('number') ?? '', rebound))
}

function beginSearch({ record, startedAt }: Run, deadline: number): () => Slice {
  const rules = readSearchRules()
  return () => {
    const { found, counts } = searchBatch(startedAt, BATCH, deadline, rules)
    if (found === 0) return { state: 'done', message: summary(record) }
    // Alerts that cannot be written would be the first ones of every further batch.
    if (counts.looked_at === 0) return { state: 'failed', message: REFUSED }
    return { state: 'more', counts }
  }
}

function summary(run: GlideRecord): string {
  const lookedAt = countOf(run, 'looked_at')
  const bound = countOf(run, 'bound')
  if (lookedAt === 0) return 'There was no alert without CI to search again.'
  return [
    `Alerts that were searched again: ${lookedAt}.`,
    `Of those, a CI was bound to ${bound} and given to ${countOf(run, 'incidents')} open incidents.`,
    ...(bound < lookedAt ? [`Without CI as before: ${lookedAt - bound}; see Alerts without CI.`] : []),
  ].join(' ')
}

function countUnmatched(searchedBefore: number): number {
  const aggregate = new GlideAggregate('x_secx_azmon_alert')
  aggregate.addQuery('ci_rung', 'IN', UNMATCHED)
  aggregate.addQuery('ci_searched_at', '<', toGlideTime(searchedBefore))
  addRowCount(aggregate)
  aggregate.query()
  return aggregate.next() ? rowCount(aggregate) : 0
}
