import { integer, reference, text, truth } from '../column.ts'
import type { TableDefinition } from '../model.ts'
import { file } from './system.ts'

/** The tables of dashboards, by what the SDK writes (sdk-build-plugins/src/dashboard/dashboard-plugin.ts). They are only kept here. */
export const DASHBOARD_TABLES: TableDefinition[] = [
  file('par_dashboard', [
    text('name', 255),
    text('description', 4000),
    truth('active', 'true'),
    truth('certified'),
  ]),
  file('par_dashboard_tab', [
    reference('dashboard', 'par_dashboard'),
    text('name', 255),
    integer('order'),
    truth('active', 'true'),
  ]),
  file('par_dashboard_canvas', [
    reference('dashboard', 'par_dashboard'),
    reference('dashboard_tab', 'par_dashboard_tab'),
  ]),
  file('par_dashboard_widget', [
    reference('canvas', 'par_dashboard_canvas'),
    reference('component', 'sys_ux_macroponent'),
    text('component_props', 65_000),
    integer('h'),
    integer('w'),
    integer('x'),
    integer('y'),
  ]),
  file('par_dashboard_visibility', [
    reference('dashboard', 'par_dashboard'),
    reference('experience', 'sys_ux_page_registry'),
  ]),
  file('par_dashboard_permission', [
    reference('dashboard', 'par_dashboard'),
    reference('user', 'sys_user'),
    reference('group', 'sys_user_group'),
    reference('role', 'sys_user_role'),
    truth('can_read', 'true'),
    truth('can_write'),
    truth('can_share'),
    truth('owner'),
  ]),
]
