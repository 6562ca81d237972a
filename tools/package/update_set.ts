import { readFolder } from './built_files.ts'
import { dictionaryUpdates, tableIds } from './dictionary_updates.ts'
import { recordUpdate } from './record_updates.ts'
import { withRelatedLists } from './related_lists.ts'
import { type Application, idOf, type Update, WRITER } from './update.ts'
import { typeOf } from './update_types.ts'
import { attributesOf, cdataElement, element, elementsOf, field, type Node, writeXml } from './xml_tree.ts'

/**
 * Folders of a build whose records travel in an update set. Seeds (`unload`) do not: committing would overwrite what an
 * admin has changed since; the app fills an empty class map itself.
 */
const FOLDERS = ['scope', 'update', 'author_elective_update']

/** Characters (docs/facts/packaging.md#largest-payload). */
const LARGEST_PAYLOAD = 4_096_000

export interface UpdateSet {
  xml: string
  app: Application
  updates: number
}

/**
 * One update set for Retrieved Update Sets, as an instance would export it
 * (docs/facts/packaging.md#update-set-format). The same build and date give the same text: ids follow from
 * names, and the set bears the release's date instead of the clock's. `date` as the platform writes it,
 * `2026-01-01 00:00:00`.
 */
export function updateSetOf(appFolder: string, date: string): UpdateSet {
  const [appFile] = readFolder(appFolder, 'scope')
  if (appFile === undefined) throw new Error(`${appFolder} holds no application: build it first`)
  const [record] = elementsOf(appFile.root)
  if (record === undefined) throw new Error(`${appFile.path} holds no application`)
  const version = field(record, 'version')
  const app: Application = {
    sysId: field(record, 'sys_id'),
    scope: field(record, 'scope'),
    name: field(record, 'name'),
    version,
    description: field(record, 'short_description'),
    written: platformTime(recordedTime(version)),
  }
  const built = FOLDERS.flatMap((folder) => readFolder(appFolder, folder)).map((file) =>
    recordUpdate(file, app),
  )
  const records = withRelatedLists(built, app)
  const known = new Set(records.map(({ name }) => name))
  const ids = tableIds(records)
  const derived = readFolder(appFolder, 'dictionary').flatMap((file) =>
    dictionaryUpdates(file, known, ids, app),
  )
  const updates = [...records, ...derived].sort(inOrder)
  refuseDuplicates(updates)
  return { xml: writeSet(app, updates, date), app, updates: updates.length }
}

/** Tables and columns first, and what refers to others after them. The platform sorts for itself; readers do not. */
const FIRST = [
  'sys_app',
  'sys_user_role',
  'sys_db_object',
  'sys_dictionary',
  'sys_documentation',
  'sys_number',
  'sys_index',
  'sys_choice',
  'sys_module',
]

function inOrder(a: Update, b: Update): number {
  const place = ({ table }: Update) => (FIRST.includes(table) ? FIRST.indexOf(table) : FIRST.length)
  return place(a) - place(b) || (a.name < b.name ? -1 : 1)
}

function refuseDuplicates(updates: readonly Update[]): void {
  const seen = new Set<string>()
  for (const { name } of updates) {
    if (seen.has(name)) throw new Error(`Two updates of the set have the name ${name}`)
    seen.add(name)
  }
}

function writeSet(app: Application, updates: readonly Update[], date: string): string {
  const set = {
    sysId: idOf(app.scope, 'sys_remote_update_set', app.version),
    name: `${app.name} - ${app.version}`,
  }
  const rows = updates.map((update, index) => updateRow(update, index, set, app))
  return writeXml(element('unload', [setRow(set, app, date), ...rows], { unload_date: date }))
    .replace('<sys_remote_update_set ', '\n<sys_remote_update_set ')
    .replaceAll('<sys_update_xml ', '\n<sys_update_xml ')
    .concat('\n')
}

interface SetIdentity {
  sysId: string
  name: string
}

/**
 * Every column that a real export of a set has, the empty ones too
 * (docs/facts/packaging.md#columns-of-an-update).
 */
function setRow(set: SetIdentity, app: Application, date: string): Node {
  const empty = (...names: string[]) => names.map((name) => element(name))
  const nothing = (name: string) => element(name, '', { display_value: '' })
  return element(
    'sys_remote_update_set',
    [
      element('application', app.sysId, { display_value: app.name }),
      element('application_name', app.name),
      element('application_scope', app.scope),
      element('application_version', app.version),
      ...empty('collisions', 'commit_date', 'deleted'),
      element('description', app.description),
      ...empty('inserted'),
      element('name', set.name),
      ...empty('origin_sys_id'),
      nothing('parent'),
      ...empty('release_date'),
      nothing('remote_base_update_set'),
      ...empty('remote_parent_id'),
      element('remote_sys_id', idOf(set.sysId)),
      element('state', 'loaded'),
      ...empty('summary'),
      element('sys_class_name', 'sys_remote_update_set'),
      element('sys_created_by', WRITER),
      element('sys_created_on', date),
      element('sys_id', set.sysId),
      element('sys_mod_count', '0'),
      element('sys_updated_by', WRITER),
      element('sys_updated_on', date),
      nothing('update_set'),
      nothing('update_source'),
      ...empty('updated'),
    ],
    { action: 'INSERT_OR_UPDATE' },
  )
}

function updateRow(update: Update, index: number, set: SetIdentity, app: Application): Node {
  const payload = writeXml(update.payload)
  if (payload.length > LARGEST_PAYLOAD)
    throw new Error(
      `${update.name} has ${payload.length} characters, more than the platform's ${LARGEST_PAYLOAD}`,
    )
  const [record] = elementsOf(update.payload)
  const recorded = recordedTime(app.version) + index
  const time = platformTime(recorded)
  return element(
    'sys_update_xml',
    [
      element('action', (record && attributesOf(record).action) ?? 'INSERT_OR_UPDATE'),
      element('application', app.sysId, { display_value: app.name }),
      element('category', 'customer'),
      element('comments'),
      element('name', update.name),
      // No payload has CDATA of its own, as scripts stand in it as text: so nothing is nested
      // (docs/facts/packaging.md#update-set-format).
      cdataElement('payload', payload),
      element('remote_update_set', set.sysId, { display_value: set.name }),
      element('replace_on_upgrade', 'false'),
      element('sys_created_by', WRITER),
      element('sys_created_on', time),
      element('sys_id', idOf(set.sysId, update.name)),
      element('sys_mod_count', '0'),
      element('sys_recorded_at', recordedAt(recorded)),
      element('sys_updated_by', WRITER),
      element('sys_updated_on', time),
      element('table', update.about),
      element('target_name', update.target),
      element('type', typeOf(update.table)),
      element('update_domain', 'global'),
      element('update_set', '', { display_value: '' }),
      element('view'),
    ],
    { action: 'INSERT_OR_UPDATE' },
  )
}

/** Before anybody had the app. */
const FIRST_RECORDED = Date.UTC(2020, 0, 1)
const MINUTE = 60_000

/**
 * When the updates of a version were recorded, in milliseconds: after those of the version before, and long before
 * anything that somebody changed on an instance. For a preview warns ("Found a local update that is newer than this one")
 * only of what is newer than the update: with the true day a commit would write over all that an admin had changed until
 * then, without a word.
 */
function recordedTime(version: string): number {
  const parts = version.split('.').map(Number)
  if (parts.length !== 3 || parts.some((part) => !(part < 100)))
    throw new Error(`The version ${version} is not of the form 1.2.3, with numbers under 100`)
  return FIRST_RECORDED + parts.reduce((sum, part) => sum * 100 + part, 0) * MINUTE
}

function platformTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')
}

/** Hexadecimal milliseconds, shifted by four bits, and a counter (docs/facts/packaging.md#recorded-at). */
function recordedAt(milliseconds: number): string {
  return `${(BigInt(milliseconds) << 4n).toString(16)}000001`
}
