import { runUiAction, type UiActionOutcome } from '../../packages/local-instance/src/jobs/ui_action.ts'
import type { Actor } from '../../packages/local-instance/src/records/records.ts'
import type { InstalledApp } from './app_instance.ts'

/** Presses a UI action of a table as a user would; of a list's button, without a record. */
export function press(
  app: InstalledApp,
  userName: string,
  table: string,
  name: string,
  sysId = '',
): UiActionOutcome {
  const [action] = app.rows('sys_ui_action', { name, table })
  return runUiAction(app.node.store, app.node.engine, actorOf(app, userName), action?.['sys_id'] ?? '', {
    table,
    sysId,
  })
}

function actorOf(app: InstalledApp, userName: string): Actor {
  const userId = app.rows('sys_user', { user_name: userName })[0]?.['sys_id'] ?? ''
  const roles = app
    .rows('sys_user_has_role', { user: userId })
    .map((row) => app.rows('sys_user_role', { sys_id: row['role'] ?? '' })[0]?.['name'] ?? '')
  return { userId, userName, roles: new Set(roles), scope: 'global', by: 'platform' }
}
