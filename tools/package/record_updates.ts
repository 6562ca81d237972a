import { type BuiltFile, expectRoot } from './built_files.ts'
import { type Application, housekeeping, type Update } from './update.ts'
import {
  type Attributes,
  attributesOf,
  childrenOf,
  element,
  elementsOf,
  field,
  nameOf,
  type Node,
} from './xml_tree.ts'

/** What the SDK writes short or otherwise than an instance would: the instance's own values stand in. */
const REPLACED = ['sys_class_name', 'sys_package', 'sys_scope', 'sys_update_name']

/**
 * The application's own record belongs to no scope and no package
 * (docs/facts/packaging.md#update-set-format).
 */
const NOT_ON_APP = ['sys_name', 'sys_package', 'sys_scope', 'sys_update_name']

/** Records that stand within an element around them, by that element. */
const RECORD_WITHIN: Record<string, string> = {
  sys_choice: 'sys_choice_set',
  sys_ui_form_sections: 'sys_ui_form',
}

/** Kinds of records that the platform knows by table and column: around them it states no table. */
const NO_TABLE_STATED = ['sys_dictionary', 'sys_documentation']

/** The update of one file of the build: its record with the columns of a real export, in the platform's wrapper. */
export function recordUpdate(file: BuiltFile, app: Application): Update {
  const update = expectRoot(file, 'record_update')
  const [given, ...besides] = elementsOf(update)
  if (given === undefined) throw new Error(`${file.path} holds no record`)
  if (nameOf(given) === 'sys_choice_v2')
    throw new Error(
      `${file.path} holds choices in a form that older instances skip: "legacyChoices" must be true`,
    )
  const outer = platformWrapper(given)
  const table = nameOf(outer)
  const record = recordIn(outer, RECORD_WITHIN[table] ?? table)
  if (record === undefined) throw new Error(`${file.path} holds no record of ${table}`)
  const target = displayNameOf(record) || file.name
  const columns = housekeeping(app, { table: nameOf(record), name: file.name, displayName: target })
  const completed =
    nameOf(record) === 'sys_app' ? applicationRecord(record, columns) : complete(record, columns)
  return {
    name: file.name,
    table,
    payload: element(
      'record_update',
      [exchanged(outer, record, completed), ...besides],
      NO_TABLE_STATED.includes(table) ? {} : attributesOf(update),
    ),
    target,
    about: tableConcerned(record),
  }
}

/** Choices come in a wrapper of another name, labels without theirs, lists and forms with fewer attributes. */
function platformWrapper(given: Node): Node {
  switch (nameOf(given)) {
    case 'sys_choice_set':
      if (attributesOf(given).field === undefined) return given
      return element('sys_choice', childrenOf(given), attributesOf(given))
    case 'sys_documentation':
      return labelWrapper(given)
    case 'sys_ui_list':
      return element('sys_ui_list', childrenOf(given), listAttributes(given))
    case 'sys_ui_section':
    case 'sys_ui_form_sections':
      return element(nameOf(given), childrenOf(given), { ...attributesOf(given), version: '3' })
    default:
      return given
  }
}

/** The element around a field's or, with an empty `element`, a table's label. */
export function labelWrapper(label: Node): Node {
  return element('sys_documentation', [label], {
    element: field(label, 'element'),
    label: field(label, 'label'),
    language: field(label, 'language'),
    table: field(label, 'name'),
  })
}

function listAttributes(wrapper: Node): Attributes {
  const list = recordIn(wrapper, 'sys_ui_list')
  const text = (column: string) => (list === undefined ? '' : field(list, column))
  return {
    parent: text('parent'),
    relationship: text('relationship'),
    sys_domain: 'global',
    ...attributesOf(wrapper),
    version: '2',
    view: list === undefined ? '' : viewNameOf(list),
  }
}

/** The name of the view that a list is of, '' for the default view. */
function viewNameOf(list: Node): string {
  const view = elementsOf(list).find((column) => nameOf(column) === 'view')
  const name = (view && attributesOf(view).name) ?? ''
  return name === 'NULL' ? '' : name
}

/** The innermost element of that name that states an action: wrappers may have the name of what they hold. */
function recordIn(node: Node, name: string): Node | undefined {
  for (const child of elementsOf(node)) {
    const found = recordIn(child, name)
    if (found !== undefined) return found
  }
  return nameOf(node) === name && attributesOf(node).action !== undefined ? node : undefined
}

function exchanged(node: Node, old: Node, replacement: Node): Node {
  if (node === old) return replacement
  if (elementsOf(node).length === 0) return node
  return { ...node, [nameOf(node)]: childrenOf(node).map((child) => exchanged(child, old, replacement)) }
}

function complete(record: Node, columns: ReadonlyMap<string, Node>): Node {
  const own = childrenOf(record).filter((child) => !REPLACED.includes(nameOf(child)))
  const known = new Set(own.map(nameOf))
  const added = [...columns].filter(([name]) => !known.has(name)).map(([, column]) => column)
  return { ...record, [nameOf(record)]: [...own, ...added] }
}

function applicationRecord(record: Node, columns: ReadonlyMap<string, Node>): Node {
  const own = childrenOf(record).filter((child) => !NOT_ON_APP.includes(nameOf(child)))
  return complete(
    { ...record, [nameOf(record)]: own },
    new Map([...columns].filter(([name]) => !NOT_ON_APP.includes(name))),
  )
}

function displayNameOf(record: Node): string {
  return (
    ['name', 'title', 'sys_name', 'key', 'path'].map((column) => field(record, column)).find(Boolean) ?? ''
  )
}

/** Table columns by the kinds of records that state their table so. */
const TABLE_COLUMN: Record<string, string> = {
  sys_dictionary: 'name',
  sys_db_object: 'name',
  sys_documentation: 'name',
  sys_choice_set: 'name',
  sys_script: 'collection',
  sys_ui_action: 'table',
}

function tableConcerned(record: Node): string {
  const column = TABLE_COLUMN[nameOf(record)]
  return column === undefined ? '' : field(record, column)
}
