import { XMLBuilder, type XmlBuilderOptions, XMLParser } from 'fast-xml-parser'

/** One node of a document, in fast-xml-parser's ordered form: an element or a text. */
export type Node = { [name: string]: Node[] | string | Attributes | undefined }
export type Attributes = Record<string, string>

const ATTRIBUTES = ':@'
const TEXT = '#text'
const CDATA = '__cdata'

/**
 * What must not stand in a text or an attribute as it is: a carriage return would be read as the end of a line. An
 * apostrophe may, and scripts are full of them.
 */
const ESCAPED = [
  { regex: /&/g, val: '&amp;' },
  { regex: />/g, val: '&gt;' },
  { regex: /</g, val: '&lt;' },
  { regex: /"/g, val: '&quot;' },
  { regex: /\r/g, val: '&#13;' },
]

const FORM = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  textNodeName: TEXT,
} as const

const parser = new XMLParser({
  ...FORM,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // Without it, characters written as numbers would stay as they are and be escaped once more.
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: 100_000, maxExpandedLength: 10_000_000 },
})

/** `entities` is there, though its type does not say so. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- the replacement is the package that this one re-exports
const builder = new XMLBuilder({
  ...FORM,
  cdataPropName: CDATA,
  entities: ESCAPED,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
} as XmlBuilderOptions)

/**
 * The root element of a document, without the white space between elements that the SDK writes for readers: real
 * update sets have none. A CDATA section is the text that it holds.
 */
export function parseXml(text: string): Node {
  const root = (parser.parse(text) as Node[]).find((node) => isElement(node) && !nameOf(node).startsWith('?'))
  if (root === undefined) throw new Error('No XML document')
  return squeezed(root)
}

/** The document as one line, but for line breaks within texts. */
export function writeXml(root: Node): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${builder.build([root])}`
}

export function element(
  name: string,
  children: readonly Node[] | string = [],
  attributes: Attributes = {},
): Node {
  const inside =
    typeof children === 'string' ? (children === '' ? [] : [{ [TEXT]: children }]) : [...children]
  return { [name]: inside, ...(Object.keys(attributes).length > 0 ? { [ATTRIBUTES]: attributes } : {}) }
}

/** An element whose text stands in a CDATA section, which it must not end. */
export function cdataElement(name: string, text: string): Node {
  return { [name]: [{ [CDATA]: [{ [TEXT]: text }] }] }
}

export function nameOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ATTRIBUTES) ?? ''
}

/** Child nodes; none for a text. */
export function childrenOf(node: Node): Node[] {
  const inside = node[nameOf(node)]
  return Array.isArray(inside) ? inside : []
}

export function elementsOf(node: Node): Node[] {
  return childrenOf(node).filter(isElement)
}

export function attributesOf(node: Node): Attributes {
  return (node[ATTRIBUTES] as Attributes | undefined) ?? {}
}

/** The text of the child element of that name; '' if it is empty or not there. */
export function field(node: Node, name: string): string {
  const child = elementsOf(node).find((one) => nameOf(one) === name)
  return child === undefined ? '' : textOf(child)
}

function textOf(node: Node): string {
  return childrenOf(node)
    .map((child) => (typeof child[TEXT] === 'string' ? child[TEXT] : ''))
    .join('')
}

function isElement(node: Node): boolean {
  const name = nameOf(node)
  return name !== TEXT && name !== CDATA
}

function squeezed(node: Node): Node {
  const inside = childrenOf(node)
  const kept = inside.some(isElement) ? inside.filter(isElement) : inside
  return { ...node, [nameOf(node)]: kept.map((child) => (isElement(child) ? squeezed(child) : child)) }
}
