import { type Application, housekeeping, type Update } from './update.ts'
import { childrenOf, element, elementsOf, field, nameOf, type Node } from './xml_tree.ts'

const LIST = 'sys_ui_related_list'
const ENTRY = 'sys_ui_related_list_entry'
const DEFAULT_VIEW = 'Default view'

/**
 * The SDK writes a form's related lists as single records. The platform exports them as one update per form, named after
 * the table, the entries before the list that they are of
 * (docs/facts/packaging.md#related-lists-in-an-update-set).
 */
export function withRelatedLists(updates: readonly Update[], app: Application): Update[] {
  const entries = updates.filter(({ table }) => table === ENTRY).map(recordOf)
  const lists = updates.filter(({ table }) => table === LIST).map(recordOf)
  const listIds = lists.map((list) => field(list, 'sys_id'))
  const stray = entries.find((entry) => !listIds.includes(field(entry, 'list_id')))
  if (stray !== undefined)
    throw new Error(`The related list ${field(stray, 'related_list')} belongs to no list of this application`)
  const others = updates.filter(({ table }) => table !== LIST && table !== ENTRY)
  return [...others, ...lists.map((list) => relatedLists(list, entries, app))]
}

function relatedLists(list: Node, allEntries: readonly Node[], app: Application): Update {
  const table = field(list, 'name')
  if (field(list, 'view') !== DEFAULT_VIEW)
    throw new Error(`The related lists of ${table} are of a view: only the default view's can travel so far`)
  const name = `sys_ui_related_${table}_null`
  const entries = allEntries
    .filter((entry) => field(entry, 'list_id') === field(list, 'sys_id'))
    .sort((a, b) => Number(field(a, 'position')) - Number(field(b, 'position')))
  const wrapper = element(
    'sys_ui_related',
    [...entries.map((entry) => entryOf(entry, table)), listOf(list, name, app)],
    { sys_domain: 'global', table, version: '2', view: '' },
  )
  return {
    name,
    table: 'sys_ui_related',
    payload: element('record_update', [wrapper]),
    target: table,
    about: table,
  }
}

/** An entry belongs to no application: its list does. It finds the list by table and view, as that may have another id. */
function entryOf(entry: Node, table: string): Node {
  const attributes = { name: table, related_list: 'NULL', sys_domain: 'global', view: DEFAULT_VIEW }
  const columns = childrenOf(entry)
    .filter((column) => !['sys_name', 'sys_package', 'sys_scope', 'sys_update_name'].includes(nameOf(column)))
    .map((column) =>
      nameOf(column) === 'list_id' ? element('list_id', field(entry, 'list_id'), attributes) : column,
    )
  return element(ENTRY, columns, { action: 'INSERT_OR_UPDATE' })
}

function listOf(list: Node, name: string, app: Application): Node {
  const ours = housekeeping(app, { table: LIST, name, displayName: field(list, 'name') })
  const columns = childrenOf(list)
    .filter((column) => !ours.has(nameOf(column)))
    .map((column) =>
      nameOf(column) === 'view'
        ? element('view', DEFAULT_VIEW, { display_value: DEFAULT_VIEW, name: 'NULL' })
        : column,
    )
  return element(LIST, [...columns, ...ours.values()], { action: 'INSERT_OR_UPDATE' })
}

function recordOf({ name, payload }: Update): Node {
  const [record] = elementsOf(payload)
  if (record === undefined) throw new Error(`${name} holds no record`)
  return record
}
