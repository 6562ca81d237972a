import type { Engine, ScriptOutcome, ScriptRun } from '../engine/engine.ts'
import { hasOneOf } from '../records/acl.ts'
import { recordById, rowsWith } from '../records/lookup.ts'
import type { Actor, Records, Row } from '../records/records.ts'
import { PLATFORM } from '../records/actors.ts'
import { isTrue } from '../records/values.ts'
import { activeFiles, scopeOf } from './app_scripts.ts'

/** What a UI action sees as `current`: `sysId` is '' for a record that is not there yet. */
export type ActionRecord = NonNullable<ScriptRun['current']>

export type UiActionOutcome =
  ({ ran: true } & ScriptOutcome) | { ran: false; reason: 'unknown' | 'role' | 'condition' }

/** The buttons of a record's form that this user may press now, in their order. */
export function offeredUiActions(
  records: Records,
  engine: Engine,
  actor: Actor,
  record: ActionRecord,
): Row[] {
  const mode = record.sysId === '' ? 'show_insert' : 'show_update'
  return actionsOf(records, record.table).filter(
    (action) =>
      isTrue(action.form_button) &&
      isTrue(action[mode]) &&
      refusal(records, engine, actor, action, record) === null,
  )
}

/** The buttons above or below a list. Their `current` is a record without a value: a list is no record. */
export function offeredListButtons(
  records: Records,
  engine: Engine,
  actor: Actor,
  table: string,
  place: 'list_banner_button' | 'list_button',
): Row[] {
  return actionsOf(records, table).filter(
    (action) =>
      isTrue(action[place]) && refusal(records, engine, actor, action, { table, sysId: '' }) === null,
  )
}

/** The actions for rows that somebody chooses. Their condition is asked of each chosen row, when they run. */
export function offeredListChoices(records: Records, actor: Actor, table: string): Row[] {
  return actionsOf(records, table).filter(
    (action) => isTrue(action.list_choice) && hasOneOf(actor, rolesOf(records, action)),
  )
}

/** Runs an action on one record, in the user's own session. Roles and condition are asked again, as the platform does on the server. */
export function runUiAction(
  records: Records,
  engine: Engine,
  actor: Actor,
  actionSysId: string,
  record: ActionRecord,
): UiActionOutcome {
  const action = actionsOf(records, record.table).find((row) => row.sys_id === actionSysId)
  if (!action) return { ran: false, reason: 'unknown' }
  const reason = refusal(records, engine, actor, action, record)
  if (reason !== null) return { ran: false, reason }
  const session: Actor = { ...actor, interactive: true }
  return { ran: true, ...engine.script(session, scriptOf(records, action, action.script ?? '', record)) }
}

/** Those of the table itself, in their order. One whose script is for the browser has nothing to run here. */
function actionsOf(records: Records, table: string): Row[] {
  return activeFiles(records, 'sys_ui_action', 'table', table).filter((action) => !isTrue(action.client))
}

function refusal(
  records: Records,
  engine: Engine,
  actor: Actor,
  action: Row,
  record: ActionRecord,
): 'role' | 'condition' | null {
  if (!hasOneOf(actor, rolesOf(records, action))) return 'role'
  const condition = action.condition ?? ''
  if (condition === '') return null
  return engine.condition(actor, scriptOf(records, action, condition, record)) ? null : 'condition'
}

/** Comma list of names. */
function rolesOf(records: Records, action: Row): string {
  return rowsWith(records, PLATFORM, 'sys_ui_action_role', 'sys_ui_action', action.sys_id ?? '')
    .flatMap((row) => recordById(records, PLATFORM, 'sys_user_role', row.sys_user_role ?? '')?.name ?? [])
    .join()
}

function scriptOf(records: Records, action: Row, script: string, current: ActionRecord): ScriptRun {
  return { name: `sys_ui_action.${action.sys_id}`, scope: scopeOf(records, action), script, current }
}
