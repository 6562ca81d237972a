import {
  type BuildRecord,
  children,
  parseXml,
  readRecords,
  recordsIn,
  type XmlNode,
} from '../install/record_xml.ts'
import type { Row } from '../records/records.ts'
import { isNewer } from './recorded_at.ts'

/** An exported update set: the record of the set, and those of its updates. */
export interface UpdateSetFile {
  set: Row
  updates: Row[]
}

const SET = 'sys_remote_update_set'
const UPDATE = 'sys_update_xml'
const SYS_ID = /^[0-9a-f]{32}$/
const NAME = /^[a-z][a-z0-9_]*$/
/** Characters (docs/facts/packaging.md#largest-payload). */
const LONGEST_PAYLOAD = 4_096_000

/**
 * Reads the XML that "Export to XML" of an update set gives (docs/facts/packaging.md#update-set-format).
 * Throws the reason, in words for an admin, where any of it could not be committed: so that a broken update
 * is found before anything is written. The platform finds some of that later, at preview or commit.
 */
export function readUpdateSet(text: string): UpdateSetFile {
  const [set, all] = split(text)
  const updates = newestOfEach(all).map(withAction)
  const sets = set.length === 1 ? '' : set.length === 0 ? 'no update set' : 'several update sets (a batch)'
  if (sets !== '') throw new Error(`The file holds ${sets}, not one`)
  const file = { set: set[0]!, updates }
  if (!SYS_ID.test(file.set['sys_id'] ?? '')) throw new Error('The update set has no proper sys_id')
  for (const update of updates) {
    const name = update['name'] ?? ''
    if (name === '') throw new Error('An update has no name')
    try {
      mustBeWhole(update, file.set)
    } catch (error) {
      throw new Error(`Update ${name}: ${(error as Error).message}`, { cause: error })
    }
  }
  return file
}

/** The records that an update brings: one, or those of a list, a form section or a list of choices. */
export function recordsOf(update: Row): BuildRecord[] {
  const records = readRecords(update['payload'] ?? '')
  return update['action'] === 'DELETE' ? records.map((record) => ({ ...record, action: 'DELETE' })) : records
}

/**
 * An update that comes twice in a genuine export was recorded twice: the later one counts
 * (docs/facts/packaging.md#repeated-updates).
 */
function newestOfEach(updates: Row[]): Row[] {
  const newest = new Map<string, Row>()
  for (const update of updates) {
    const name = update['name'] ?? ''
    const other = newest.get(name)
    if (other && isNewer(other['sys_recorded_at'] ?? '', update['sys_recorded_at'] ?? '')) continue
    // Where the later one stands: what it refers to may have come in between.
    newest.delete(name)
    newest.set(name, update)
  }
  return [...newest.values()]
}

/** Genuine exports have updates with an empty action: their payload says what is to be done. */
function withAction(update: Row): Row {
  if (update['action'] !== '' || !update['payload']) return update
  const isDelete = /<[a-z0-9_]+ action="DELETE"/.test(update['payload'])
  return { ...update, action: isDelete ? 'DELETE' : 'INSERT_OR_UPDATE' }
}

function split(text: string): [sets: Row[], updates: Row[]] {
  let document: { unload?: XmlNode }
  try {
    document = parseXml(text) as typeof document
  } catch (error) {
    throw new Error(`The file is not XML that can be read. ${(error as Error).message}`, { cause: error })
  }
  if (document.unload === undefined)
    throw new Error('The file is not an exported update set: it has no unload element')
  const records = children(document.unload).flatMap(([name, node]) => recordsIn(name, node))
  const other = records.find(({ table }) => table !== SET && table !== UPDATE)
  if (other) throw new Error(`The file is not an exported update set: it holds a record of ${other.table}`)
  const rows = (table: string) =>
    records.filter((record) => record.table === table).map(({ values }) => values)
  return [rows(SET), rows(UPDATE)]
}

function mustBeWhole(update: Row, set: Row): void {
  const { payload = '', action = '' } = update
  if (!SYS_ID.test(update['sys_id'] ?? '')) throw new Error('it has no proper sys_id')
  if (update['remote_update_set'] !== set['sys_id']) throw new Error('it belongs to another update set')
  if (action !== 'INSERT_OR_UPDATE' && action !== 'DELETE')
    throw new Error(`it states an unknown action "${action}"`)
  if (payload.length > LONGEST_PAYLOAD)
    throw new Error(`its payload is longer than ${LONGEST_PAYLOAD} characters`)
  const records = recordsOf(update)
  if (records.length === 0) throw new Error('its payload holds no record')
  for (const { table, values } of records) {
    const wrong = [table, ...Object.keys(values)].find((name) => !NAME.test(name))
    if (wrong !== undefined)
      throw new Error(`its payload has an element "${wrong}", which is no table or column`)
    if (!SYS_ID.test(values['sys_id'] ?? '')) throw new Error(`a record of ${table} has no proper sys_id`)
  }
}
