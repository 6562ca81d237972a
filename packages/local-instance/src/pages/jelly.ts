import { XMLParser } from 'fast-xml-parser'
import { malformedAt } from '../install/record_xml.ts'

/** Why a UI page cannot be rendered here, in a sentence. */
export class JellyFault extends Error {}

type Node = { [name: string]: Node[] | string | Record<string, string> }

const ATTRIBUTES = ':@'
const TEXT = '#text'
const CDATA = '#cdata'

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  cdataPropName: CDATA,
  textNodeName: TEXT,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
  htmlEntities: true,
  ignoreDeclaration: true,
})

/** Those that HTML writes without an end tag. */
const EMPTY = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

/**
 * The markup of a UI page as a browser gets it. A page is a Jelly document, that is XML: it must be well-formed and is
 * parsed. Text loses its escapes on the way (`&lt;b&gt;` arrives as a tag). Nothing of Jelly is evaluated but the
 * element `j:jelly` around a page: a JellyFault tells of everything else, and of what is no XML.
 */
export function renderJelly(source: string, scriptNonce: string): string {
  refuseExpressions(source, 'The markup')
  const named = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)[^;\s]*;?/i.exec(withoutCdata(source))
  if (named)
    throw new JellyFault(`${named[0]} is no entity of XML: write a character reference such as &#160;.`)
  const malformed = malformedAt(source.trim())
  if (malformed !== null)
    throw new JellyFault(`The markup is not well-formed XML: ${malformed.message} (line ${malformed.line}).`)
  const [root] = (parser.parse(source.trim()) as Node[]).filter((node) => elementName(node) !== undefined)
  const inside = root && elementName(root) === 'j:jelly' ? contentOf(root, 'j:jelly') : root ? [root] : []
  return inside.map((node) => write(node, scriptNonce)).join('')
}

/** What the page's own script must not hold. The platform puts it into the same document (docs "UI pages"). */
export function refuseInScript(script: string): void {
  refuseExpressions(script, 'The client script')
  if (/<\/script/i.test(script))
    throw new JellyFault('The client script holds </script, where a browser would end it.')
}

function refuseExpressions(text: string, what: string): void {
  const expression = /\$\{[^}\n]{0,40}|\$\[[^\]\n]{0,40}/.exec(text)?.[0]
  if (expression !== undefined)
    throw new JellyFault(`${what} holds ${expression}…: Jelly evaluates it, the local instance cannot.`)
}

function withoutCdata(source: string): string {
  return source.replace(/<!\[CDATA\[[^]*?\]\]>/g, '')
}

function elementName(node: Node): string | undefined {
  return Object.keys(node).find((name) => name !== ATTRIBUTES && name !== TEXT && name !== CDATA)
}

function contentOf(node: Node, name: string): Node[] {
  return node[name] as Node[]
}

function write(node: Node, nonce: string): string {
  const name = elementName(node)
  if (name === undefined) return textOf(node)
  if (name.includes(':'))
    throw new JellyFault(`The markup holds <${name}>: Jelly evaluates it, the local instance cannot.`)
  const attributes = (node[ATTRIBUTES] ?? {}) as Record<string, string>
  const content = contentOf(node, name)
  if (name === 'script') return writeScript(attributes, content, nonce)
  const tag = `<${name}${writeAttributes(attributes)}>`
  if (EMPTY.test(name)) return tag
  return `${tag}${content.map((child) => write(child, nonce)).join('')}</${name}>`
}

function writeScript(attributes: Record<string, string>, content: Node[], nonce: string): string {
  if (attributes['src'] !== undefined)
    throw new JellyFault(
      `The markup loads the script ${attributes['src']}: only the page's own scripts run here.`,
    )
  return `<script nonce="${nonce}"${writeAttributes(attributes)}>${content.map(textOf).join('')}</script>`
}

function textOf(node: Node): string {
  const text = node[TEXT]
  if (typeof text === 'string') return text
  const inside = node[CDATA]
  return Array.isArray(inside) ? inside.map(textOf).join('') : ''
}

function writeAttributes(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
    .join('')
}
