import { runUiAction } from '../jobs/ui_action.ts'
import type { Row } from '../records/records.ts'
import { listAddress, recordAddress, redirectAddress } from './address.ts'
import { type BaseAction, runBaseAction } from './base_actions.ts'
import { postedCondition } from './condition_field.ts'
import { fieldsAt } from './form_field.ts'
import { formSections } from './form_layout.ts'
import { readChanges } from './form_save.ts'
import type { Visit } from './parts.ts'

/** What came of a form that was sent: why nothing was written, or where the browser goes now. */
export type Submission = { error: string } | { redirect: string }

/**
 * Saves the record or, where a button was pressed, runs its UI action. As on the platform that action finds what was
 * typed set on `current` and saves it by its own `current.update()` or `insert()`, or not at all. A row without a
 * sys_id is a new record with its defaults. A condition that was put together is set in `posted` as a whole.
 */
export function submitForm(visit: Visit, table: string, row: Row, posted: Map<string, string>): Submission {
  const { records, actor } = visit
  const paths = formSections(records, actor, table, row).flatMap(({ blocks }) =>
    blocks.flatMap(({ left, right }) => [...left, ...right]),
  )
  const fields = fieldsAt(visit, table, row, paths)
  for (const { name, conditionTable } of fields) {
    const condition = conditionTable === '' ? undefined : postedCondition(visit, conditionTable, name, posted)
    if (condition !== undefined) posted.set(name, condition)
  }
  const { values, problems } = readChanges(visit, fields, posted)
  if (problems.length > 0) return { error: problems.join(' ') }
  const action = posted.get('sys_action')
  const ownAction = visit.baseActions.find(({ id, table: of }) => id === action && of === table)
  if (ownAction) return pressOwn(visit, table, row, ownAction)
  return action === undefined ? save(visit, table, row, values) : press(visit, table, row, values, action)
}

function save({ records, actor }: Visit, table: string, row: Row, values: Row): Submission {
  const known = row['sys_id'] ?? ''
  const saved = (sysId: string) => ({ redirect: `${recordAddress(table, sysId)}&saved=1` })
  if (known !== '' && Object.keys(values).length === 0) return saved(known)
  const { sysId, error } =
    known === '' ? records.insert(actor, table, values) : records.update(actor, table, known, values)
  return sysId === null ? { error: refusedWrite(known, error) } : saved(sysId)
}

/** The form names no rule that aborted: what the user may know of it the rule tells by itself. */
function refusedWrite(known: string, error: string): string {
  if (!error.startsWith('Operation against file')) return error || 'The record was not saved.'
  return known === '' ? 'Invalid insert' : 'Invalid update'
}

function pressOwn(visit: Visit, table: string, row: Row, action: BaseAction): Submission {
  const { ran, told } = runBaseAction(action, row)
  if (!ran) return { error: told.map(({ text }) => text).join(' ') }
  visit.leave(told)
  return { redirect: recordAddress(table, row['sys_id'] ?? '') }
}

/** What the script told the user is left for the page that follows, wherever that is. */
function press(visit: Visit, table: string, row: Row, typed: Row, action: string): Submission {
  const { records, engine, actor } = visit
  const sysId = row['sys_id'] ?? ''
  const values = sysId === '' ? { ...row, ...typed } : typed
  const outcome = runUiAction(records, engine, actor, action, { table, sysId, values })
  if (!outcome.ran) return { error: 'This action is not available on this record.' }
  visit.leave(outcome.messages)
  if (outcome.error !== '') return { error: outcome.error }
  const back = sysId === '' ? listAddress(table) : recordAddress(table, sysId)
  const silent = outcome.messages.length === 0 && sysId !== '' ? `${back}&done=1` : back
  return { redirect: redirectAddress(outcome.redirect) || silent }
}
