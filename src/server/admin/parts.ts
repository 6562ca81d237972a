import { GlideRecord } from '@servicenow/glide'
import { countOverdue } from '../delivery/overview.ts'
import { lastCleanup } from '../retention/cleanups.ts'
import { cleanupComplaints } from './retention_health.ts'
import { isAllKept, shortReportOf } from '../retention/words.ts'
import type { KeepSettings, Settings } from '../settings/settings.ts'
import { checked, type Line, type Link, listLink, moment, type Said } from './line.ts'

const SCOPE = 'x_secx_azmon'

/** A delivery that waits for longer than this (ms) beyond its time was not taken up by the job that runs each minute. */
const PATIENCE = 10 * 60_000

/** The lines about what of the app runs on this instance: an admin may have switched parts of it off. */
export function partLines(settings: Settings, now: number): Line[] {
  return [
    checked('jobs', 'Scheduled jobs', () => jobs(now)),
    checked('cleanup', 'Clean-ups', () => cleanups(settings.operation.keep, now)),
    checked('rules', 'Business rules and event', () => {
      const tables = ['sys_script', 'sysevent_script_action']
      return parts('business rules and script actions', tables, 'Open it and set it active.')
    }),
    checked('api', 'Web service', () =>
      parts(
        'parts of the web service',
        ['sys_ws_definition', 'sys_ws_operation'],
        'Open it and set it active.',
      ),
    ),
  ]
}

function jobs(now: number): Said {
  const said = parts('scheduled jobs', ['sysauto_script'], 'Open it and set it active.')
  const overdue = said.state === 'ok' ? countOverdue(now - PATIENCE) : 0
  if (overdue === 0) return said
  const found = `${said.found} But ${overdue === 1 ? '1 delivery is' : `${overdue} deliveries are`} overdue by more than ten minutes: the job “retry deliveries” does not run.`
  const next = 'Open the job and press Execute Now; see the system log for what stops it.'
  return {
    state: 'wrong',
    found,
    next,
    link: listLink('Scheduled jobs', 'sysauto_script', `sys_scope.scope=${SCOPE}`),
  }
}

function cleanups(keep: KeepSettings, now: number): Said {
  if (isAllKept(keep)) return { state: 'ok', found: 'By the settings everything is kept for ever.' }
  const last = lastCleanup()
  if (last === null) return { state: 'ok', found: 'None yet: there is one every day.' }
  const link = { text: last.number, address: `x_secx_azmon_cleanup.do?sys_id=${last.sysId}` }
  const [complaint] = cleanupComplaints(last, keep, now)
  if (complaint !== undefined) return { state: 'wrong', found: complaint, next: 'See the system log.', link }
  const found =
    last.endedAt === null
      ? `${last.number} is on its way.`
      : `${last.number}, ${moment(last.endedAt)}: ${shortReportOf(last.removed)}.`
  return { state: 'ok', found, link }
}

interface Part {
  name: string
  active: boolean
  link: Link
}

/** All records of the app in these tables are to be active. */
function parts(what: string, tables: readonly string[], next: string): Said {
  const found = tables.flatMap(readParts)
  const link = listLink('List', tables[0] ?? '', `sys_scope.scope=${SCOPE}`)
  if (found.length === 0) {
    const look = 'Open the list; if it is empty, repair the app under Application Manager.'
    return { state: 'unknown', found: `No ${what} of the app could be read.`, next: look, link }
  }
  const off = found.filter(({ active }) => !active)
  if (off.length === 0) return { state: 'ok', found: `${found.length} ${what}, all active.` }
  const names = off.map(({ name }) => `“${name}”`).join(', ')
  return { state: 'wrong', found: `Not active: ${names}.`, next, link: off[0]?.link ?? link }
}

function readParts(table: string): Part[] {
  const found: Part[] = []
  const record = new GlideRecord(table)
  if (!record.isValidField('active') || !record.isValidField('sys_scope')) return found
  record.addQuery('sys_scope.scope', SCOPE)
  record.orderBy('name')
  record.query()
  while (record.next()) {
    const name = record.getValue('name') ?? ''
    const link = { text: name, address: `${table}.do?sys_id=${record.getUniqueValue()}` }
    found.push({ name, active: record.getValue('active') === '1', link })
  }
  return found
}
