import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** One record of a package, as its `record_update` element states it. */
export interface BuildRecord {
  table: string
  action: 'INSERT_OR_UPDATE' | 'DELETE'
  values: Record<string, string>
  /**
   * Of references that state the target's name besides its sys_id
   * (docs/facts/packaging.md#references-by-name).
   */
  names: Record<string, string>
}

export type XmlNode = string | { [name: string]: XmlNode | XmlNode[] }

const ATTRIBUTE = '@'
const CDATA = '__cdata'
const TEXT = '#text'

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE,
  cdataPropName: CDATA,
  textNodeName: TEXT,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
  htmlEntities: true,
})

/** What may stand before it: declaration, comments, space. */
const DOCUMENT_TYPE = /^(?:\s|\uFEFF|<\?[^]*?\?>|<!--[^]*?-->)*<!DOCTYPE/i

/** Where a text is no XML; null for one that is well-formed. */
export function malformedAt(text: string): { line: number; message: string } | null {
  // Its successor is a package of its own.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const verdict = XMLValidator.validate(text)
  return verdict === true ? null : { line: verdict.err.line, message: verdict.err.msg }
}

/** Refuses text that is not well-formed, which the parser would make something of, and entities of its own. */
export function parseXml(text: string): unknown {
  const malformed = malformedAt(text)
  if (malformed !== null) throw new Error(`Line ${malformed.line}: ${malformed.message}`)
  if (DOCUMENT_TYPE.test(text)) throw new Error('It declares a document type')
  return parser.parse(text)
}

/**
 * The records of one file. Lists, forms and choice lists come as an element around several records: an element whose
 * children state an action is such a wrapper, whatever it is called.
 */
export function readRecords(text: string): BuildRecord[] {
  const document = parseXml(text) as { record_update?: XmlNode }
  if (document.record_update === undefined) throw new Error('Not a record_update document')
  return children(document.record_update).flatMap(([name, node]) => recordsIn(name, node))
}

/** The records that an element stands for: itself, or those inside a wrapper. */
export function recordsIn(name: string, node: XmlNode): BuildRecord[] {
  const inside = children(node)
  if (inside.some(([, child]) => attribute(child, 'action') !== '')) {
    return inside.flatMap(([child, value]) => recordsIn(child, value))
  }
  const action = attribute(node, 'action')
  // Makes room for a test step's inputs, which follow: they are overwritten here, by their sys_ids.
  if (action === 'delete_multiple') return []
  return action === '' ? [] : [toRecord(name, action, inside)]
}

function toRecord(table: string, action: string, fields: [string, XmlNode][]): BuildRecord {
  const record: BuildRecord = {
    table,
    action: action === 'DELETE' ? 'DELETE' : 'INSERT_OR_UPDATE',
    values: {},
    names: {},
  }
  for (const [field, node] of fields) {
    record.values[field] = textOf(node)
    const name = attribute(node, 'name')
    if (name !== '') record.names[field] = name
  }
  return record
}

/** Child elements in order of their names' first appearance; a repeated element appears as often as it is there. */
export function children(node: XmlNode): [string, XmlNode][] {
  if (typeof node === 'string') return []
  return Object.entries(node)
    .filter(([name]) => !name.startsWith(ATTRIBUTE) && name !== TEXT && name !== CDATA)
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((one): [string, XmlNode] => [name, one]),
    )
}

export function attribute(node: XmlNode, name: string): string {
  const value = typeof node === 'string' ? undefined : node[ATTRIBUTE + name]
  return typeof value === 'string' ? value : ''
}

/** CDATA if there is any (in several pieces where the text itself holds `]]>`), else the text. */
function textOf(node: XmlNode): string {
  if (typeof node === 'string') return node
  const pieces = node[CDATA] ?? node[TEXT] ?? ''
  return [pieces]
    .flat()
    .filter((piece) => typeof piece === 'string')
    .join('')
}
