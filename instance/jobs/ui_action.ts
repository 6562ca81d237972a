import type { Engine, ScriptOutcome, ScriptRun } from '../engine/engine.ts'
import { hasOneOf } from '../records/acl.ts'
import { recordById, rowsWith } from '../records/lookup.ts'
import type { Actor, Records, Row } from '../records/records.ts'
import { PLATFORM } from '../records/store.ts'
import { isTrue } from '../records/values.ts'
import { activeFiles, scopeOf } from './app_scripts.ts'

export type UiActionOutcome =
  ({ ran: true } & ScriptOutcome) | { ran: false; reason: 'unknown' | 'role' | 'condition' }

/** The buttons of a record's form that this user may press now, in their order. */
export function offeredUiActions(
  records: Records,
  engine: Engine,
  actor: Actor,
  table: string,
  sysId: string,
): Row[] {
  return activeFiles(records, 'sys_ui_action', 'table', table).filter(
    (action) =>
      isTrue(action.form_button) && refusal(records, engine, actor, action, { table, sysId }) === null,
  )
}

/** Presses a button of a form. Roles and condition are asked again, as the platform does on the server. */
export function runUiAction(
  records: Records,
  engine: Engine,
  actor: Actor,
  actionSysId: string,
  record: { table: string; sysId: string },
): UiActionOutcome {
  const action = activeFiles(records, 'sys_ui_action', 'sys_id', actionSysId).find(
    (row) => row.table === record.table,
  )
  if (!action) return { ran: false, reason: 'unknown' }
  const reason = refusal(records, engine, actor, action, record)
  if (reason !== null) return { ran: false, reason }
  return { ran: true, ...engine.script(actor, scriptOf(records, action, action.script ?? '', record)) }
}

function refusal(
  records: Records,
  engine: Engine,
  actor: Actor,
  action: Row,
  record: { table: string; sysId: string },
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

function scriptOf(records: Records, action: Row, script: string, current: ScriptRun['current']): ScriptRun {
  return { name: `sys_ui_action.${action.sys_id}`, scope: scopeOf(records, action), script, current }
}
