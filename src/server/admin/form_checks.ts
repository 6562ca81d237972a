import { GlideRecord } from '@servicenow/glide'
import { type Check, type Finding, listLink, unknownIfFailed } from './check.ts'

/** Forms of the base system that are to list Azure alerts, with the column of an alert that names the record. */
const FORMS = [
  { table: 'incident', name: 'incident', list: 'x_secx_azmon_alert.incident' },
  { table: 'cmdb_ci', name: 'CI', list: 'x_secx_azmon_alert.cmdb_ci' },
] as const

/**
 * Checks of what an admin adds to forms of the base system. The app brings none of it: its own container of related lists
 * could hide the ones that are there (docs/facts/servicenow.md#related-lists).
 */
export function formChecks(): Check[] {
  return [
    { id: 'related_list', title: 'Azure alerts on incident and CI', find: unknownIfFailed(relatedLists) },
  ]
}

function relatedLists(): Finding {
  const there = FORMS.filter(({ list }) => isShown(list))
  const missing = FORMS.filter((form) => !there.includes(form))
  const names = (forms: typeof there) => forms.map(({ name }) => name).join(' and ')
  if (missing.length === 0) return { state: 'ok', found: `On the form of ${names(there)}.` }
  const found = `Not on the form of ${names(missing)}${there.length === 0 ? '' : `, but on that of ${names(there)}`}.`
  const next =
    'Open a record, choose Configure, Related Lists in the menu of its form, and add Azure alert->Incident or Azure alert->Configuration item.'
  const [first] = missing
  return {
    state: 'todo',
    found,
    next,
    link: listLink('Open one', first?.table ?? '', 'ORDERBYDESCsys_created_on'),
  }
}

/** In any view, for any class of CI: which one people use is theirs to choose. */
function isShown(list: string): boolean {
  const entry = new GlideRecord('sys_ui_related_list_entry')
  entry.addQuery('related_list', list)
  entry.addNotNullQuery('list_id')
  entry.setLimit(1)
  entry.query()
  return entry.next()
}
