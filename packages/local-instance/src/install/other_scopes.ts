import { isTrue } from '../records/values.ts'
import type { BuildRecord } from './record_xml.ts'

/** What decides whose a record is: the tables of the package's scope, and the views that it brings. */
export interface Own {
  table(name: string): boolean
  views: ReadonlySet<string>
}

/** Parts of views, with the column that names their table. */
const LAYOUTS = ['sys_ui_form', 'sys_ui_section', 'sys_ui_list', 'sys_ui_related_list']

/**
 * What an application may not do to a table of another scope
 * (docs/facts/servicenow.md#records-on-other-scopes-tables; ServiceNow, "Restrictions on creating application
 * files for tables of other scopes"). One sentence, '' where the record is allowed. The SDK builds all of it
 * without a word.
 */
export function forbidden({ table, values, action }: BuildRecord, own: Own): string {
  if (action === 'DELETE') return ''
  const of = (column: string): string => {
    const name = values[column] ?? ''
    return name === '' || own.table(name) ? '' : name
  }
  switch (table) {
    case 'sys_script':
      return businessRule(values, of('collection'))
    case 'sys_ui_style':
      return of('name') && `${of('name')} belongs to another scope: it takes no field styles`
    case 'sys_data_policy2':
      return of('model_table') && `${of('model_table')} belongs to another scope: it takes no data policy`
    case 'sys_dictionary':
      return isTrue(values.virtual) && of('name')
        ? `${of('name')} belongs to another scope: it takes no calculated field`
        : ''
    case 'sys_security_acl':
      return accessRule(values, own)
    default:
      return LAYOUTS.includes(table) && of('name') && !own.views.has(values.view ?? '')
        ? `${of('name')} belongs to another scope: its views cannot be changed, only views of its own be added`
        : ''
  }
}

function businessRule(values: BuildRecord['values'], table: string): string {
  if (table === '') return ''
  const when = values.when ?? ''
  if (when.startsWith('async')) return ''
  const does = [
    isTrue(values.action_query) && 'runs on queries',
    when !== 'before' && `runs ${when || 'at no time'}`,
    isTrue(values.advanced) && 'has a script',
    isTrue(values.abort_action) && 'aborts',
  ].filter(Boolean)
  if (does.length === 0) return ''
  return `${table} belongs to another scope: a business rule on it is asynchronous, or runs before and only sets field values; this one ${does.join(' and ')}`
}

function accessRule({ type, name = '', advanced, script = '' }: BuildRecord['values'], own: Own): string {
  const [table = '', field = ''] = name.split('.')
  if (type !== 'record' || table === '' || table === '*' || own.table(table)) return ''
  if (field !== '' && field !== '*' && !(isTrue(advanced) && script !== '')) return ''
  return `${table} belongs to another scope: an access rule on it is for a single field and goes by roles`
}
