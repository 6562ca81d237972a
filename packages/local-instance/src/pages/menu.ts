import { html } from 'hono/html'
import { hasOneOf } from '../records/acl.ts'
import type { Actor, Records, Row } from '../records/records.ts'
import { isTrue } from '../records/values.ts'
import { listAddress, localAddress } from './address.ts'
import type { Markup } from './markup.ts'
import type { Visit } from './parts.ts'

/** Lists of the base system that are worth a look beside the app. */
const baseLists: [title: string, table: string, query?: string][] = [
  ['Incidents', 'incident'],
  ['Configuration items', 'cmdb_ci'],
  ['Users', 'sys_user'],
  ['Groups', 'sys_user_group'],
  ['System properties', 'sys_properties'],
  ['Applications', 'sys_app'],
  ['Retrieved update sets', 'sys_remote_update_set'],
  ['Upgrade history', 'sys_upgrade_history'],
  ['Events', 'sysevent'],
  ['Emails', 'sys_email', 'ORDERBYDESCsys_created_on'],
  ['Scheduled jobs', 'sysauto_script'],
  ['System log', 'syslog', 'ORDERBYDESCsys_id'],
]

/** The installed applications' menus, as far as the roles of menus and modules let this user see them. */
export function menuCards({ records, actor }: Visit): Markup {
  const menus = rows(records, actor, 'sys_app_application')
    .filter((menu) => isTrue(menu['active']) && hasOneOf(actor, menu['roles'] ?? ''))
    .map((menu) => ({
      title: menu['title'] ?? '',
      hint: menu['hint'] ?? '',
      modules: modulesOf(records, actor, menu),
    }))
  const base = baseLists.filter(([, table]) => records.dictionary.table(table) !== undefined)
  return html`<div class="cards">
    ${menus.map((menu) => menuCard(menu.title, menu.hint, menu.modules))}
    ${menuCard(
      'Base system',
      '',
      base.map(([title, table, query]) => html`<li><a href="${listAddress(table, query)}">${title}</a></li>`),
    )}
  </div>`
}

function menuCard(title: string, hint: string, entries: Markup[]): Markup {
  return html`<section class="card">
    <h2 title="${hint}">${title}</h2>
    <ul class="menu">
      ${entries}
    </ul>
  </section>`
}

function modulesOf(records: Records, actor: Actor, menu: Row): Markup[] {
  return rows(records, actor, 'sys_app_module', {
    column: 'application',
    operator: '=',
    value: menu['sys_id'] ?? '',
  })
    .filter((module) => isTrue(module['active']) && hasOneOf(actor, module['roles'] ?? ''))
    .map(menuEntry)
}

function menuEntry(module: Row): Markup {
  const { title = '', hint = '' } = module
  const target = moduleAddress(module)
  return target
    ? html`<li><a href="${target}" title="${hint}">${title}</a></li>`
    : html`<li class="divider">${title}</li>`
}

/** Where a module leads; '' for separators and for kinds that have no page here. */
function moduleAddress(module: Row): string {
  const table = module['name'] ?? ''
  switch (module['link_type'] ?? '') {
    case 'LIST':
    case 'FILTER':
      return listAddress(table, (module['filter'] ?? '').replace(/\^EQ$/, ''), {
        view: module['view_name'],
      })
    case 'DIRECT':
      return localAddress(module['query'] ?? '')
    default:
      return ''
  }
}

function rows(
  records: Records,
  actor: Actor,
  table: string,
  where?: { column: string; operator: string; value: string },
) {
  if (records.dictionary.table(table) === undefined) return []
  return records.query(actor, {
    table,
    where: where ? [[where]] : [],
    orderBy: [{ column: 'order', descending: false }],
  })
}
