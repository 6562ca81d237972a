import { html } from 'hono/html'
import type { Row } from '../records/records.ts'
import { deleteAddress, listAddress, recordAddress } from './address.ts'
import { type PageContext, readForm } from './answers.ts'
import type { Markup } from './markup.ts'
import { note, renderPage } from './page.ts'
import type { Visit } from './parts.ts'

const APPLICATIONS = 'sys_app'

/** Whether deleting a record of this table is uninstalling an application. */
export function isApplication(table: string): boolean {
  return table === APPLICATIONS
}

/** Asks before an application is uninstalled. `error` is why the last try did not work, '' before the first. */
export function uninstallPage(visit: Visit, row: Row, error: string): Markup {
  const { name = '', sys_id: sysId = '', scope = '' } = row
  const body = html`<h1>Uninstall ${name}? <small>Application</small></h1>
    ${error && note('bad', error)}
    <p class="lead">
      Its jobs, scripts, properties, roles, access rules and menus are gone for good, and so is what users
      have of its roles.
    </p>
    <form method="post" action="${deleteAddress(APPLICATIONS, sysId)}">
      <p>
        <label><input type="checkbox" name="retain" value="true" checked /> Retain tables and data</label
        ><br />
        <small
          >Without it every table of ${scope} is dropped with its rows. ServiceNow asks this for apps of the
          Store and of the repository; a custom application is deleted with its tables.</small
        >
      </p>
      <div class="actions">
        <button class="danger">Uninstall</button>
        <a class="button" href="${recordAddress(APPLICATIONS, sysId)}">Cancel</a>
      </div>
    </form>`
  return renderPage({ title: `Uninstall ${name}`, visit, body })
}

export async function postUninstall(c: PageContext, visit: Visit, row: Row): Promise<Response> {
  const retainTables = (await readForm(c)).get('retain') === 'true'
  try {
    visit.uninstall(row['sys_id'] ?? '', { retainTables })
  } catch (error) {
    return c.html(uninstallPage(visit, row, (error as Error).message), 422)
  }
  const tables = retainTables ? 'Its tables and their data are still there.' : 'Its tables are gone.'
  visit.leave([{ kind: 'info', text: `${row['name']} is uninstalled. ${tables}` }])
  return c.redirect(listAddress(APPLICATIONS), 303)
}
